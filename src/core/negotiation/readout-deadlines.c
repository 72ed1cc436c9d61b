/* readout-deadlines.c: by when something has to be done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-terms.h"

#include "readout-times.h"

/* "Before the end of the summit" */
#define MAX_EVENT_TOKENS 5

/* How far from the words of a deadline others stand that make it one. */
#define MAX_BINDING_DISTANCE  14
#define MAX_GIVER_DISTANCE    6
#define MAX_FORECAST_DISTANCE 16
#define MAX_WORDS_TO_HEAD     3

static const ReadoutSpan *
get_span (const ReadoutPassage *passage, guint i)
{
  return &readout_passage_get_token (passage, i)->span;
}

/* Index of the token that begins at @byte or behind it. */
static guint
find_token (const ReadoutPassage *passage, gsize byte)
{
  guint low = 0, high = passage->tokens->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (get_span (passage, middle)->start_byte < byte)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
has_one_of (const ReadoutPassage *passage, guint first, guint end, const char *const *words)
{
  for (guint i = first; i < end; i++)
    if (readout_passage_is_one_of (passage, i, words))
      return TRUE;

  return FALSE;
}

/* Whether the sentence around the tokens from @first to @end says that something has to be done: of a day
 * that is over it tells a deadline from a mere date. */
static gboolean
is_binding (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const words[]
      = { "deadline", "must",     "ultimatum", "demanded", "ordered",   "required",  "obliged",
          "due",      "supposed", "agreed",    "promised", "pledged",   "vowed",     "gave",
          "given",    "expire",   "expires",   "expired",  "expiring",  "committed", "requires",
          "calls",    "called",   "urged",     "set",      "scheduled", "meant",     NULL };
  const ReadoutSentence *sentence = readout_passage_get_sentence (passage, first);

  return has_one_of (passage, MAX (sentence->first, first - MIN (first, MAX_BINDING_DISTANCE)),
                     MIN (sentence->end, end + MAX_BINDING_DISTANCE), words);
}

/* "Expected to grow by 2030", "is likely to be ready within weeks": what somebody thinks will be. */
static gboolean
is_forecast (const ReadoutPassage *passage, guint first)
{
  static const char *const words[]
      = { "expected", "expects", "expect",    "forecast", "projected", "predicted", "predicts",
          "predict",  "likely",  "estimated", "could",    "may",       "might",     NULL };
  guint sentence_first = readout_passage_get_sentence (passage, first)->first;

  return has_one_of (passage, MAX (sentence_first, first - MIN (first, MAX_FORECAST_DISTANCE)), first, words);
}

/* "Had until Friday", "gave them until Friday", "until Friday to" do something. */
static gboolean
is_term (const ReadoutPassage *passage, guint until, guint end)
{
  static const char *const words[]
      = { "has", "have", "had", "give", "gives", "gave", "given", "giving", NULL };
  guint sentence_first = readout_passage_get_sentence (passage, until)->first;

  return (end < passage->tokens->len && readout_passage_is (passage, end, "to"))
         || has_one_of (passage, MAX (sentence_first, until - MIN (until, MAX_GIVER_DISTANCE)), until, words);
}

/* "A deadline of", "the deadline is", "the truce expires on": the token that it begins with, or @i. */
static guint
find_head_before (const ReadoutPassage *passage, guint i)
{
  static const char *const heads[]
      = { "deadline", "ultimatum", "expire", "expires", "expired", "expiring", "lapse", "lapses", NULL };
  static const char *const links[]
      = { "of", "for", "on", "at", "is", "was", "set", "by", "to", "expires", "expired", "passed", NULL };
  guint first = i;

  while (first > 0 && i - first < MAX_WORDS_TO_HEAD && readout_passage_is_one_of (passage, first - 1, links)
         && !readout_passage_is_one_of (passage, first - 1, heads))
    first--;

  return first > 0 && readout_passage_is_one_of (passage, first - 1, heads) ? first - 1 : i;
}

/* "The Friday deadline", "Friday's deadline": the token behind it, or @end. */
static guint
find_head_behind (const ReadoutPassage *passage, guint end)
{
  guint at = end;

  if (at < passage->tokens->len && readout_passage_get_token (passage, at)->kind == READOUT_TOKEN_POSSESSIVE)
    at++;

  return at < passage->tokens->len && readout_passage_is (passage, at, "deadline") ? at + 1 : end;
}

/* "By", "before" and "no later than" a day; "within" a while; "until" a day "to" do it.  The first token of
 * the words that set the deadline, or @i when there are none. */
static guint
find_preposition (const ReadoutPassage *passage, guint i, guint end, ReadoutTimeType type)
{
  static const char *const before_days[] = { "by", "before", NULL };
  static const char *const ends[] = { "until", "till", NULL };
  gboolean is_day = type == READOUT_TIME_TYPE_DATE || type == READOUT_TIME_TYPE_TIME;

  if (i == 0)
    return i;
  if (is_day && readout_passage_is_one_of (passage, i - 1, before_days))
    return i - 1;
  if (type == READOUT_TIME_TYPE_DURATION && readout_passage_is (passage, i - 1, "within")
      && !(end < passage->tokens->len && readout_passage_is (passage, end, "of")))
    return i - 1;
  if (is_day && i >= 3 && readout_passage_is (passage, i - 1, "than")
      && readout_passage_is (passage, i - 2, "later") && readout_passage_is (passage, i - 3, "no"))
    return i - 3;
  if (is_day && readout_passage_is_one_of (passage, i - 1, ends) && is_term (passage, i - 1, end))
    return i - 1;

  return is_day ? find_head_before (passage, i) : i;
}

/* "Within hours the truce had been broken" sets no term. */
static gboolean
is_told_of_past (const ReadoutFoundTime *time)
{
  return time->type == READOUT_TIME_TYPE_DURATION && time->direction < 0;
}

static void
add_of_time (GArray *deadlines, const ReadoutPassage *passage, const ReadoutFoundTime *time)
{
  guint i = find_token (passage, time->span.start_byte);
  guint time_end = find_token (passage, time->span.end_byte);
  guint first = find_preposition (passage, i, time_end, time->type);
  guint end = find_head_behind (passage, time_end);
  ReadoutFoundDeadline deadline = { .time = time->span };

  if (first == i && end == time_end)
    return;

  deadline.is_binding = is_binding (passage, first, end);
  if ((is_told_of_past (time) || is_forecast (passage, first)) && !deadline.is_binding)
    return;

  deadline.span
      = (ReadoutSpan){ get_span (passage, first)->start_byte, get_span (passage, end - 1)->end_byte };
  deadline.certainty
      = time->type == READOUT_TIME_TYPE_DURATION ? READOUT_CERTAINTY_ESTIMATED : READOUT_CERTAINTY_FIXED;
  g_array_append_val (deadlines, deadline);
}

/* "Before the summit": the token behind it, or @i. */
static guint
find_event_behind (const ReadoutPassage *passage, guint i)
{
  static const char *const events[]
      = { "summit",   "vote",         "election",   "elections", "meeting",    "talks",
          "deadline", "inauguration", "conference", "session",   "referendum", NULL };
  guint end = MIN (i + 1 + MAX_EVENT_TOKENS, passage->tokens->len);

  if (!readout_passage_is (passage, i, "before") || i + 1 >= passage->tokens->len
      || !(readout_passage_is (passage, i + 1, "the") || readout_passage_is (passage, i + 1, "a")
           || readout_passage_is (passage, i + 1, "next")))
    return i;

  for (guint k = i + 2; k < end; k++)
    {
      const ReadoutToken *token = readout_passage_get_token (passage, k);

      if (token->kind != READOUT_TOKEN_WORD && token->kind != READOUT_TOKEN_POSSESSIVE)
        return i;
      if (readout_passage_is_one_of (passage, k, events))
        return k + 1;
    }

  return i;
}

static int
compare_deadlines (gconstpointer a, gconstpointer b)
{
  gsize start_a = ((const ReadoutFoundDeadline *)a)->span.start_byte;
  gsize start_b = ((const ReadoutFoundDeadline *)b)->span.start_byte;

  return (start_a > start_b) - (start_a < start_b);
}

/**
 * readout_deadlines_find:
 * @passage: a paragraph
 * @times: (element-type ReadoutFoundTime): its time expressions
 *
 * Returns: (transfer full) (element-type ReadoutFoundDeadline): its deadlines, over or not
 */
GArray *
readout_deadlines_find (const ReadoutPassage *passage, const GArray *times)
{
  GArray *deadlines = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundDeadline));

  for (guint i = 0; i < times->len; i++)
    add_of_time (deadlines, passage, &g_array_index (times, ReadoutFoundTime, i));

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      ReadoutFoundDeadline deadline = { .certainty = READOUT_CERTAINTY_OPEN };
      guint end;

      if (!readout_passage_can_be (passage, i, READOUT_LEXICON_FUNCTION_WORD))
        continue;

      end = find_event_behind (passage, i);
      if (end == i || !is_binding (passage, i, end))
        continue;
      deadline.span = readout_passage_get_span (passage, i, end);
      g_array_append_val (deadlines, deadline);
    }
  g_array_sort (deadlines, compare_deadlines);

  return deadlines;
}
