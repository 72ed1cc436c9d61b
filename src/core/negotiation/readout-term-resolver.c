/* readout-term-resolver.c: the issues, conditions, deadlines and state of the talks of an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-term-resolver.h"

#include <string.h>

#include "readout-day-range.h"
#include "readout-position-holders.h"
#include "readout-terms.h"
#include "readout-time-values.h"
#include "readout-word-borders.h"

/* What was so earlier is not how talks stand. */
#define MAX_DAYS_OF_STATUS 120

/* One matter, named once or more. */
typedef struct
{
  char *name;
  GArray *mentions; /* ReadoutSpan */
  ReadoutIssueState state;
} Issue;

struct _ReadoutTermResolver
{
  const ReadoutCast *cast;
  const GDate *published; /* invalid when nobody knows */
  ReadoutAnalysisBuilder *builder;
  GPtrArray *issues;          /* Issue, in the order of their first mention */
  GHashTable *issues_by_name; /* in small letters: Issue */
};

static void
issue_free (gpointer data)
{
  Issue *issue = data;

  g_free (issue->name);
  g_array_unref (issue->mentions);
  g_free (issue);
}

/**
 * readout_term_resolver_new:
 * @cast: whom the names of the article mean
 * @published: the day of publication; invalid when nobody knows
 * @builder: has the times of the article, gets what is found
 *
 * Returns: (transfer full): a resolver that has read nothing; all arguments must outlive it
 */
ReadoutTermResolver *
readout_term_resolver_new (const ReadoutCast *cast, const GDate *published, ReadoutAnalysisBuilder *builder)
{
  ReadoutTermResolver *self = g_new0 (ReadoutTermResolver, 1);

  self->cast = cast;
  self->published = published;
  self->builder = builder;
  self->issues = g_ptr_array_new_with_free_func (issue_free);
  self->issues_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * readout_term_resolver_free:
 * @self: (transfer full): a resolver
 */
void
readout_term_resolver_free (ReadoutTermResolver *self)
{
  g_ptr_array_unref (self->issues);
  g_hash_table_unref (self->issues_by_name);
  g_free (self);
}

/* ---- issues ---- */

/* "The dispute over Ada": about her is what she is not, a matter that can be settled. */
static gboolean
is_person (const ReadoutTermResolver *self, ReadoutSpan span)
{
  guint i = readout_cast_find_from (self->cast, span.start_byte);
  const ReadoutNamedSpan *mention;

  if (i == self->cast->mentions->len)
    return FALSE;

  mention = &g_array_index (self->cast->mentions, ReadoutNamedSpan, i);
  return mention->type == READOUT_ENTITY_PERSON && mention->span.start_byte == span.start_byte
         && mention->span.end_byte == span.end_byte;
}

/* A matter once told to divide the parties does so, whatever else is said of it. */
static void
read_issue (ReadoutTermResolver *self, const ReadoutFoundIssue *found, gsize base)
{
  ReadoutSpan span = readout_span_shift (found->span, base);
  g_autofree char *name = readout_span_dup (span, self->cast->text);
  g_autofree char *lower = g_utf8_strdown (name, -1);
  Issue *issue = g_hash_table_lookup (self->issues_by_name, lower);

  if (is_person (self, span))
    return;
  if (issue == NULL)
    {
      issue = g_new0 (Issue, 1);
      issue->name = g_steal_pointer (&name);
      issue->mentions = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
      issue->state = found->state;
      g_ptr_array_add (self->issues, issue);
      g_hash_table_insert (self->issues_by_name, g_steal_pointer (&lower), issue);
    }
  g_array_append_val (issue->mentions, span);
  if (issue->state == READOUT_ISSUE_OPEN || found->state == READOUT_ISSUE_STICKING)
    issue->state = found->state;
}

/* ---- conditions ---- */

/* "It would stay", "they would stay": whoever says so. */
static gboolean
has_pronoun (const ReadoutTermResolver *self, ReadoutSpan span)
{
  const char *text = self->cast->text + span.start_byte;

  return !readout_span_is_empty (span)
         && (g_str_has_prefix (text, "it ") || g_str_has_prefix (text, "they "));
}

/* For whom speaks whose words hold @span: he himself, or the side of one without a name. */
static int
find_speaker (const ReadoutTermResolver *self, ReadoutSpan span)
{
  guint n_quotes, low = 0, high;
  const ReadoutQuote *quotes = readout_analysis_builder_get_quotes (self->builder, &n_quotes);

  high = n_quotes;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (quotes[middle].span.start_byte <= span.start_byte)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0 || !readout_span_overlaps (quotes[low - 1].span, span))
    return READOUT_NO_ENTITY;

  return quotes[low - 1].source.entity != READOUT_NO_ENTITY ? quotes[low - 1].source.entity
                                                            : quotes[low - 1].source.unnamed.side;
}

/* Whose condition it is: the subject of what follows, which a pronoun takes from before, or else who says it,
 * or else the subject of the condition.  What several do together is the condition of who says so. */
static int
find_party (const ReadoutTermResolver *self, const ReadoutCondition *condition)
{
  ReadoutParties parties = { .n = 0 };
  int speaker = find_speaker (self, condition->condition);

  if (has_pronoun (self, condition->consequence))
    readout_cast_find_first (
        self->cast, (ReadoutSpan){ condition->span.start_byte, condition->consequence.start_byte }, &parties);
  if (parties.n == 0 && !readout_span_is_empty (condition->consequence))
    readout_cast_find_first (self->cast, condition->consequence, &parties);
  if (parties.n == 0 && speaker == READOUT_NO_ENTITY)
    readout_cast_find_first (self->cast, condition->condition, &parties);

  return parties.n == 1 ? parties.entities[0] : speaker;
}

static void
read_condition (ReadoutTermResolver *self, const ReadoutFoundCondition *found, gsize base)
{
  ReadoutCondition condition = {
    .span = readout_span_shift (found->sentence, base),
    .cue = readout_span_shift (found->cue, base),
    .condition = readout_span_shift (found->condition, base),
    .consequence = readout_span_shift (found->consequence, base),
  };

  condition.party = find_party (self, &condition);
  if (condition.party == READOUT_NO_ENTITY && readout_span_is_empty (condition.consequence))
    return;
  readout_analysis_builder_add_condition (self->builder, &condition);
}

/* ---- deadlines ---- */

static const char *
find_value (const ReadoutTermResolver *self, ReadoutSpan span)
{
  guint n_times;
  const ReadoutTime *times = readout_analysis_builder_get_times (self->builder, span.start_byte, &n_times);

  return n_times > 0 && times[0].span.start_byte == span.start_byte ? times[0].value : NULL;
}

static gboolean
is_over (const ReadoutTermResolver *self, const char *date)
{
  char today[16];

  if (!g_date_valid (self->published) || !g_ascii_isdigit (*date))
    return FALSE;

  g_date_strftime (today, sizeof today, "%Y-%m-%d", self->published);
  if (strlen (date) >= strlen ("2016-09") && g_ascii_isdigit (date[5]))
    return strncmp (date, today, MIN (strlen (date), strlen (today))) < 0;

  return strncmp (date, today, strlen ("2016")) < 0;
}

static void
read_deadline (ReadoutTermResolver *self, const ReadoutFoundDeadline *found, gsize base)
{
  const char *value = NULL;
  g_autofree char *date = NULL;
  ReadoutDeadline deadline = {
    .span = readout_span_shift (found->span, base),
    .certainty = found->certainty,
  };

  if (!readout_span_is_empty (found->time))
    {
      value = find_value (self, readout_span_shift (found->time, base));
      if (value == NULL || g_str_has_suffix (value, "_REF") || strchr (value, '/') != NULL)
        return;
      if (found->certainty == READOUT_CERTAINTY_FIXED && strlen (value) < strlen ("2016"))
        return; /* a decade or a century */
      date = found->certainty == READOUT_CERTAINTY_ESTIMATED
                 ? readout_time_values_add_duration (self->published, value)
                 : g_strdup (value);
      deadline.is_over = date != NULL && is_over (self, date);
      if (deadline.is_over && !found->is_binding)
        return;
    }

  deadline.date = date;
  readout_analysis_builder_add_deadline (self->builder, &deadline);
}

/* ---- positions ---- */

/* Whether the mark at the end of @span closes quoted words that begin in it. */
static gboolean
closes_quote (const char *text, ReadoutSpan span)
{
  guint n_marks = 0;

  for (gsize i = span.start_byte; i < span.end_byte; i++)
    n_marks += text[i] == '"';

  return text[span.end_byte - 1] == '"' && n_marks % 2 == 0;
}

/* Without space and marks at either end. */
static ReadoutSpan
trim (const ReadoutTermResolver *self, ReadoutSpan span)
{
  const char *text = self->cast->text;

  while (span.start_byte < span.end_byte
         && (g_ascii_isspace (text[span.start_byte]) || g_ascii_ispunct (text[span.start_byte])))
    span.start_byte++;
  while (span.end_byte > span.start_byte
         && (g_ascii_isspace (text[span.end_byte - 1]) || g_ascii_ispunct (text[span.end_byte - 1]))
         && !closes_quote (text, span))
    span.end_byte--;

  return span;
}

/* What a party asks for, offers or refuses, as a fact. */
static void
read_position (ReadoutTermResolver *self, const ReadoutFoundEvent *found, gsize base)
{
  ReadoutParties parties;
  ReadoutPosition position = {
    .span = readout_span_shift (found->sentence, base),
    .cue = readout_span_shift (found->cue, base),
    .stance = found->stance,
    .what = trim (self, readout_span_shift (found->wanted, base)),
  };

  if (!found->has_stance || found->is_negated || found->is_passive
      || (found->modality != READOUT_MODALITY_ACTUAL && found->stance != READOUT_STANCE_OFFERS)
      || readout_span_is_empty (found->wanted) || readout_span_is_empty (position.what))
    return;

  readout_position_holders_find (self->cast, readout_span_shift (found->before, base), &parties);
  if (parties.n == 0)
    readout_cast_find_antecedents (self->cast, position.span, readout_span_shift (found->before, base),
                                   &parties);
  for (guint i = 0; i < parties.n; i++)
    {
      position.party = parties.entities[i];
      readout_analysis_builder_add_position (self->builder, &position);
    }
}

/* ---- status ---- */

/* "Since 1991": until now. */
static gboolean
is_since (const ReadoutTermResolver *self, const ReadoutTime *time)
{
  gsize length = strlen ("since ");

  return time->span.start_byte >= length
         && memcmp (self->cast->text + time->span.start_byte - length, "since ", length) == 0;
}

static gboolean
is_long_past (const ReadoutTermResolver *self, const ReadoutTime *time)
{
  ReadoutDayRange days;

  return !is_since (self, time) && readout_day_range_parse (time->value, &days)
         && g_date_days_between (&days.last, self->published) > MAX_DAYS_OF_STATUS;
}

/* "In 2011 the two countries signed an accord": how it stood once. */
static gboolean
is_of_old_times (const ReadoutTermResolver *self, ReadoutSpan sentence)
{
  guint n_times;
  const ReadoutTime *times
      = readout_analysis_builder_get_times (self->builder, sentence.start_byte, &n_times);

  if (!g_date_valid (self->published))
    return FALSE;
  for (guint i = 0; i < n_times && times[i].span.end_byte <= sentence.end_byte; i++)
    if (is_long_past (self, &times[i]))
      return TRUE;

  return FALSE;
}

static void
read_status (ReadoutTermResolver *self, const ReadoutFoundStatus *found, gsize base)
{
  ReadoutStatus status = {
    readout_span_shift (found->sentence, base),
    readout_span_shift (found->cue, base),
    found->state,
  };

  if (!is_of_old_times (self, status.span))
    readout_analysis_builder_add_status (self->builder, &status);
}

/**
 * readout_term_resolver_read:
 * @self: a resolver
 * @findings: what a paragraph says by itself; paragraphs come in order
 * @base: where the paragraph begins
 */
void
readout_term_resolver_read (ReadoutTermResolver *self, const ReadoutFindings *findings, gsize base)
{
  for (guint i = 0; i < findings->issues->len; i++)
    read_issue (self, &g_array_index (findings->issues, ReadoutFoundIssue, i), base);
  for (guint i = 0; i < findings->events->len; i++)
    read_position (self, &g_array_index (findings->events, ReadoutFoundEvent, i), base);
  for (guint i = 0; i < findings->conditions->len; i++)
    read_condition (self, &g_array_index (findings->conditions, ReadoutFoundCondition, i), base);
  for (guint i = 0; i < findings->deadlines->len; i++)
    read_deadline (self, &g_array_index (findings->deadlines, ReadoutFoundDeadline, i), base);
  for (guint i = 0; i < findings->statuses->len; i++)
    read_status (self, &g_array_index (findings->statuses, ReadoutFoundStatus, i), base);
}

/**
 * readout_term_resolver_end:
 * @self: a resolver that has read all paragraphs
 *
 * Gives the issues to the builder.
 */
void
readout_term_resolver_end (ReadoutTermResolver *self)
{
  for (guint i = 0; i < self->issues->len; i++)
    {
      const Issue *found = g_ptr_array_index (self->issues, i);
      ReadoutIssue issue = {
        found->name,
        (const ReadoutSpan *)found->mentions->data,
        found->mentions->len,
        found->state,
      };

      readout_analysis_builder_add_issue (self->builder, &issue);
    }
}
