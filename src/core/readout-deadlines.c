/* readout-deadlines.c: by when something has to be done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-terms.h"

#include "readout-times.h"

/* "Before the end of the summit" */
#define MAX_EVENT_TOKENS 5

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

/* "By", "before" and "no later than" a day; "within" a while; "until" a day "to" do it.  The first token of
 * the words that set the deadline, or @i when there are none. */
static guint
find_preposition (const ReadoutPassage *passage, guint i, guint end, ReadoutTimeType type)
{
  static const char *const before_days[] = { "by", "before", NULL };
  gboolean is_day = type == READOUT_TIME_TYPE_DATE || type == READOUT_TIME_TYPE_TIME;

  if (i == 0)
    return i;
  if (is_day && readout_passage_is_one_of (passage, i - 1, before_days))
    return i - 1;
  if (type == READOUT_TIME_TYPE_DURATION && readout_passage_is (passage, i - 1, "within"))
    return i - 1;
  if (is_day && i >= 3 && readout_passage_is (passage, i - 1, "than")
      && readout_passage_is (passage, i - 2, "later") && readout_passage_is (passage, i - 3, "no"))
    return i - 3;
  if (is_day && readout_passage_is (passage, i - 1, "until") && end < passage->tokens->len
      && readout_passage_is (passage, end, "to"))
    return i - 1;

  return i;
}

static void
add_of_time (GArray *deadlines, const ReadoutPassage *passage, const ReadoutFoundTime *time)
{
  guint i = find_token (passage, time->span.start_byte);
  guint end = find_token (passage, time->span.end_byte);
  guint first = find_preposition (passage, i, end, time->type);
  ReadoutFoundDeadline deadline = { .time = time->span };

  if (first == i)
    return;

  deadline.span = (ReadoutSpan){ get_span (passage, first)->start_byte, time->span.end_byte };
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
      if (end == i)
        continue;
      deadline.span = readout_passage_get_span (passage, i, end);
      g_array_append_val (deadlines, deadline);
    }
  g_array_sort (deadlines, compare_deadlines);

  return deadlines;
}
