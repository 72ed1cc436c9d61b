/* readout-correct-points.c: what the analyst says of issues, positions, conditions, deadlines and states
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An issue is meant by any of the passages that name it, a deadline by its words, the others by the words
 * that tell of them. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correct-entries.h"

#include "readout-analysis-private.h"
#include "readout-day-range.h"
#include "readout-word-borders.h"

#include <string.h>

static gboolean
is_meant_issue (const ReadoutRemark *remark, gconstpointer item)
{
  const ReadoutIssue *issue = item;

  for (guint i = 0; i < issue->n_mentions; i++)
    if (readout_remark_means (remark, issue->mentions[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_meant_position (const ReadoutRemark *remark, gconstpointer item)
{
  return readout_remark_means (remark, ((const ReadoutPosition *)item)->cue);
}

static gboolean
is_meant_condition (const ReadoutRemark *remark, gconstpointer item)
{
  return readout_remark_means (remark, ((const ReadoutCondition *)item)->cue);
}

static gboolean
is_meant_deadline (const ReadoutRemark *remark, gconstpointer item)
{
  return readout_remark_means (remark, ((const ReadoutDeadline *)item)->span);
}

static gboolean
is_meant_status (const ReadoutRemark *remark, gconstpointer item)
{
  return readout_remark_means (remark, ((const ReadoutStatus *)item)->cue);
}

typedef gboolean (*IsMeantFunc) (const ReadoutRemark *remark, gconstpointer item);

/* Takes those out that are meant. */
static gboolean
reject (const ReadoutRemark *remark, GArray *points, IsMeantFunc is_meant)
{
  guint n_before = points->len;

  for (guint i = points->len; i > 0; i--)
    if (is_meant (remark, points->data + (i - 1) * g_array_get_element_size (points)))
      g_array_remove_index (points, i - 1);

  return points->len < n_before;
}

static gboolean
reject_point (const ReadoutRemark *remark)
{
  ReadoutAnalysis *analysis = remark->analysis;

  switch (remark->said->verb)
    {
    case READOUT_VERB_REJECT_ISSUE:
      return reject (remark, analysis->issues, is_meant_issue);
    case READOUT_VERB_REJECT_POSITION:
      return reject (remark, analysis->positions, is_meant_position);
    case READOUT_VERB_REJECT_CONDITION:
      return reject (remark, analysis->conditions, is_meant_condition);
    case READOUT_VERB_REJECT_DEADLINE:
      return reject (remark, analysis->deadlines, is_meant_deadline);
    case READOUT_VERB_REJECT_STATUS:
      return reject (remark, analysis->statuses, is_meant_status);
    default:
      return FALSE;
    }
}

/* The first point that is meant, or NULL. */
static gpointer
find (const ReadoutRemark *remark, GArray *points, IsMeantFunc is_meant)
{
  for (guint i = 0; i < points->len; i++)
    {
      gpointer point = points->data + i * g_array_get_element_size (points);

      if (is_meant (remark, point))
        return point;
    }

  return NULL;
}

/* ---- what state it is in ---- */

static void
set_issue_state (const ReadoutRemark *remark, gpointer item)
{
  ReadoutIssue *issue = item;

  issue->state = remark->said->issue_state;
  issue->by_analyst = TRUE;
}

static void
set_stance (const ReadoutRemark *remark, gpointer item)
{
  ReadoutPosition *position = item;

  position->stance = remark->said->stance;
  position->by_analyst = TRUE;
}

static void
set_certainty (const ReadoutRemark *remark, gpointer item)
{
  ReadoutDeadline *deadline = item;

  deadline->certainty = remark->said->certainty;
  deadline->by_analyst = TRUE;
}

static void
set_talks_state (const ReadoutRemark *remark, gpointer item)
{
  ReadoutStatus *status = item;

  status->state = remark->said->talks_state;
  status->by_analyst = TRUE;
}

typedef void (*ReviseFunc) (const ReadoutRemark *remark, gpointer point);

/* Changes all that are meant. */
static gboolean
revise (const ReadoutRemark *remark, GArray *points, IsMeantFunc is_meant, ReviseFunc change)
{
  gboolean found = FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      gpointer point = points->data + i * g_array_get_element_size (points);

      if (!is_meant (remark, point))
        continue;
      change (remark, point);
      found = TRUE;
    }

  return found;
}

/* ---- it is right, or was missed ---- */

/* Each point that these words tell of is right. */
static gboolean
accept (const ReadoutRemark *remark)
{
  ReadoutAnalysis *analysis = remark->analysis;
  ReadoutIssue *issue = find (remark, analysis->issues, is_meant_issue);
  ReadoutPosition *position = find (remark, analysis->positions, is_meant_position);
  ReadoutCondition *condition = find (remark, analysis->conditions, is_meant_condition);
  ReadoutDeadline *deadline = find (remark, analysis->deadlines, is_meant_deadline);
  ReadoutStatus *status = find (remark, analysis->statuses, is_meant_status);

  if (issue != NULL)
    issue->by_analyst = TRUE;
  if (position != NULL)
    position->by_analyst = TRUE;
  if (condition != NULL)
    condition->by_analyst = TRUE;
  if (deadline != NULL)
    deadline->by_analyst = TRUE;
  if (status != NULL)
    status->by_analyst = TRUE;

  return issue != NULL || position != NULL || condition != NULL || deadline != NULL || status != NULL;
}

static gboolean
add_issue (const ReadoutRemark *remark)
{
  ReadoutIssue issue = { .state = READOUT_ISSUE_OPEN, .by_analyst = TRUE, .n_mentions = 1 };
  const char *exact = remark->said->anchor->exact;
  g_autofree char *name = readout_word_borders_fold (exact, strlen (exact));

  if (find (remark, remark->analysis->issues, is_meant_issue) != NULL)
    return TRUE;

  issue.name = readout_remark_keep (remark, name);
  issue.mentions = g_memdup2 (&remark->span, sizeof (ReadoutSpan));
  g_array_append_val (remark->analysis->issues, issue);
  return TRUE;
}

/* ---- positions and conditions ---- */

static gboolean
add_position (const ReadoutRemark *remark)
{
  ReadoutPosition position = {
    .span = readout_remark_find_sentence (remark),
    .cue = remark->span,
    .what = remark->span,
    .party = g_array_index (remark->entities, int, 0),
    .stance = remark->said->stance,
    .by_analyst = TRUE,
  };

  readout_remark_insert (remark->analysis->positions, &position, G_STRUCT_OFFSET (ReadoutPosition, cue));
  return TRUE;
}

static gboolean
set_party (const ReadoutRemark *remark)
{
  ReadoutPosition *position = find (remark, remark->analysis->positions, is_meant_position);
  ReadoutCondition *condition = find (remark, remark->analysis->conditions, is_meant_condition);
  int party = g_array_index (remark->entities, int, 0);

  if (position != NULL)
    {
      position->party = party;
      position->by_analyst = TRUE;
    }
  if (condition != NULL)
    {
      condition->party = party;
      condition->by_analyst = TRUE;
    }

  return position != NULL || condition != NULL;
}

/* ---- deadlines ---- */

/* Whether it was past when the article was published. */
static gboolean
is_over (const ReadoutAnalysis *analysis, const char *date)
{
  ReadoutDayRange days;

  return g_date_valid (&analysis->published) && readout_day_range_parse (date, &days)
         && g_date_compare (&days.last, &analysis->published) < 0;
}

static void
set_date (const ReadoutRemark *remark, ReadoutDeadline *deadline, const char *date)
{
  deadline->date = date;
  deadline->is_over = is_over (remark->analysis, date);
  deadline->certainty = date != NULL ? READOUT_CERTAINTY_FIXED : READOUT_CERTAINTY_OPEN;
  deadline->by_analyst = TRUE;
}

static gboolean
set_deadline_date (const ReadoutRemark *remark)
{
  ReadoutDeadline *deadline = find (remark, remark->analysis->deadlines, is_meant_deadline);

  if (deadline != NULL)
    set_date (remark, deadline, readout_remark_keep (remark, remark->said->words));

  return deadline != NULL;
}

/* Its day is the analyst's, or else the one that its words name. */
static gboolean
add_deadline (const ReadoutRemark *remark)
{
  GArray *deadlines = remark->analysis->deadlines;
  const ReadoutTime *time = readout_remark_find_time (remark, remark->span);
  ReadoutDeadline deadline = { .span = remark->span };

  if (find (remark, deadlines, is_meant_deadline) != NULL)
    return remark->said->words == NULL || set_deadline_date (remark);

  set_date (remark, &deadline,
            remark->said->words != NULL ? readout_remark_keep (remark, remark->said->words)
            : time != NULL              ? time->value
                                        : NULL);
  readout_remark_insert (deadlines, &deadline, G_STRUCT_OFFSET (ReadoutDeadline, span));
  return TRUE;
}

/**
 * readout_correct_point:
 * @remark: what is said of an issue, a position, a condition, a deadline or a state of talks
 *
 * Returns: whether there was something to correct
 */
gboolean
readout_correct_point (const ReadoutRemark *remark)
{
  ReadoutAnalysis *analysis = remark->analysis;

  switch (remark->said->verb)
    {
    case READOUT_VERB_ADD_ISSUE:
      return add_issue (remark);
    case READOUT_VERB_ADD_POSITION:
      return add_position (remark);
    case READOUT_VERB_PARTY:
      return set_party (remark);
    case READOUT_VERB_ADD_DEADLINE:
      return add_deadline (remark);
    case READOUT_VERB_DATE:
      return set_deadline_date (remark);
    case READOUT_VERB_STANCE:
      return revise (remark, analysis->positions, is_meant_position, set_stance);
    case READOUT_VERB_ISSUE_STATE:
      return revise (remark, analysis->issues, is_meant_issue, set_issue_state);
    case READOUT_VERB_CERTAINTY:
      return revise (remark, analysis->deadlines, is_meant_deadline, set_certainty);
    case READOUT_VERB_TALKS_STATE:
      return revise (remark, analysis->statuses, is_meant_status, set_talks_state);
    case READOUT_VERB_ACCEPT_ENTRY:
      return accept (remark);
    default:
      return reject_point (remark);
    }
}
