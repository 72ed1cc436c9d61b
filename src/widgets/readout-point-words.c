/* readout-point-words.c: what is negotiated, who wants what, and until when, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-point-words.h"

#include <glib/gi18n.h>

#include "readout-date-words.h"
#include "readout-day-range.h"
#include "readout-negotiation-labels.h"

static char *
dup_line (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  return g_strdelimit (readout_analysis_dup_text (analysis, span), "\n\t", ' ');
}

/* NULL for nobody. */
static char *
dup_party (ReadoutAnalysis *analysis, int party)
{
  guint n_entities;

  if (party == READOUT_NO_ENTITY)
    return NULL;

  return g_strdup (readout_analysis_get_entities (analysis, &n_entities)[party].name);
}

static void
fill_status (ReadoutEntryWords *words, ReadoutAnalysis *analysis, const ReadoutStatus *status)
{
  words->by_analyst = status->by_analyst;
  words->icon_name = "readout-status-symbolic";
  words->title = g_markup_printf_escaped ("<b>%s</b>", readout_label_talks_state (status->state));
  words->caption = dup_line (analysis, status->span);
}

static void
fill_issue (ReadoutEntryWords *words, ReadoutAnalysis *analysis, const ReadoutIssue *issue)
{
  words->by_analyst = issue->by_analyst;
  words->icon_name = readout_label_issue_icon (issue->state);
  words->title = g_markup_escape_text (issue->name, -1);
  words->badge = g_strdup (readout_label_issue_state (issue->state));
  words->is_weak = issue->state == READOUT_ISSUE_STICKING;
  if (issue->n_mentions > 1)
    words->caption
        = g_strdup_printf (ngettext ("%u passage", "%u passages", issue->n_mentions), issue->n_mentions);
}

static void
fill_position (ReadoutEntryWords *words, ReadoutAnalysis *analysis, const ReadoutPosition *position)
{
  g_autofree char *party = dup_party (analysis, position->party);
  g_autofree char *what = dup_line (analysis, position->what);

  words->by_analyst = position->by_analyst;
  words->is_nested = position->issue != READOUT_NO_ISSUE;
  words->icon_name = "readout-position-symbolic";
  words->title = g_markup_printf_escaped ("<b>%s</b> %s", party, readout_label_stance (position->stance));
  words->caption = g_steal_pointer (&what);
  words->detail = dup_line (analysis, position->span);
}

static void
fill_condition (ReadoutEntryWords *words, ReadoutAnalysis *analysis, const ReadoutCondition *condition)
{
  g_autofree char *cue = dup_line (analysis, condition->cue);
  g_autofree char *what = dup_line (analysis, condition->condition);
  g_autofree char *consequence = dup_line (analysis, condition->consequence);

  words->by_analyst = condition->by_analyst;
  words->icon_name = "readout-condition-symbolic";
  words->title = g_markup_printf_escaped ("<b>%s</b> %s", cue, what);
  if (*consequence != '\0')
    /* Translators: what follows when a condition is met */
    words->caption = g_strdup_printf (_ ("Then: %s"), consequence);
  words->badge = dup_party (analysis, condition->party);
  words->detail = dup_line (analysis, condition->span);
}

/* How many days are left, counted from the day of the article; NULL when it cannot be told. */
static char *
dup_days_left (ReadoutAnalysis *analysis, const char *date)
{
  ReadoutDayRange last;
  GDate published;

  if (!readout_analysis_get_published (analysis, &published) || !readout_day_range_parse (date, &last))
    return NULL;

  return readout_date_words_new_left (g_date_days_between (&published, &last.last));
}

static void
fill_deadline (ReadoutEntryWords *words, ReadoutAnalysis *analysis, const ReadoutDeadline *deadline)
{
  g_autofree char *passage = dup_line (analysis, deadline->span);
  g_autofree char *date = readout_date_words_new (deadline->date, READOUT_TIME_MOD_NONE);
  g_autofree char *left = dup_days_left (analysis, deadline->date);

  words->by_analyst = deadline->by_analyst;
  words->icon_name = "readout-deadline-symbolic";
  words->title = g_markup_printf_escaped ("<b>%s</b>", passage);
  /* Translators: of a deadline, that it was over when the article was published */
  words->badge = g_strdup (deadline->is_over ? _ ("over") : readout_label_certainty (deadline->certainty));
  words->is_weak = deadline->is_over || deadline->certainty != READOUT_CERTAINTY_FIXED;
  if (date != NULL && left != NULL)
    /* Translators: the day of a deadline, and how many days are left */
    words->caption = g_strdup_printf (_ ("%s · %s"), date, left);
  else
    words->caption = g_steal_pointer (&date);
}

/* kind: of what the pane of issues shows */
void
readout_point_words_fill (ReadoutEntryWords *words,
                          ReadoutAnalysis *analysis,
                          ReadoutFindingKind kind,
                          guint index)
{
  guint n;

  switch (kind)
    {
    case READOUT_FINDING_STATUS:
      fill_status (words, analysis, &readout_analysis_get_statuses (analysis, &n)[index]);
      break;
    case READOUT_FINDING_ISSUE:
      fill_issue (words, analysis, &readout_analysis_get_issues (analysis, &n)[index]);
      break;
    case READOUT_FINDING_POSITION:
      fill_position (words, analysis, &readout_analysis_get_positions (analysis, &n)[index]);
      break;
    case READOUT_FINDING_CONDITION:
      fill_condition (words, analysis, &readout_analysis_get_conditions (analysis, &n)[index]);
      break;
    case READOUT_FINDING_DEADLINE:
      fill_deadline (words, analysis, &readout_analysis_get_deadlines (analysis, &n)[index]);
      break;
    default:
      g_return_if_reached ();
    }
}
