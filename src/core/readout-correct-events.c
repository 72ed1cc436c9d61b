/* readout-correct-events.c: what the analyst says of events and issues
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Works on an analysis that nobody else has yet.  An event is meant by the words that tell of it, an issue by
 * any of the passages that name it. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correct-events.h"

#include "readout-analysis-private.h"

#define NOT_FOUND G_MAXUINT

static guint
find_event (const ReadoutAnalysis *analysis, ReadoutSpan cue)
{
  for (guint i = 0; i < analysis->events->len; i++)
    if (readout_span_equal (g_array_index (analysis->events, ReadoutEvent, i).cue, cue))
      return i;

  return NOT_FOUND;
}

static guint
find_issue (const ReadoutAnalysis *analysis, ReadoutSpan passage)
{
  for (guint i = 0; i < analysis->issues->len; i++)
    {
      const ReadoutIssue *issue = &g_array_index (analysis->issues, ReadoutIssue, i);

      for (guint k = 0; k < issue->n_mentions; k++)
        if (readout_span_equal (issue->mentions[k], passage))
          return i;
    }

  return NOT_FOUND;
}

static void
set_date (ReadoutAnalysis *analysis, guint event, const char *date)
{
  g_array_index (analysis->events, ReadoutEvent, event).date
      = g_string_chunk_insert_const (analysis->strings, date);
}

/* Whether there was something to correct. */
static gboolean
apply (ReadoutAnalysis *analysis, const ReadoutCorrection *said, ReadoutSpan span)
{
  gboolean is_of_issue = said->verb == READOUT_VERB_REJECT_ISSUE;
  guint found = is_of_issue ? find_issue (analysis, span) : find_event (analysis, span);

  if (found == NOT_FOUND)
    return FALSE;

  if (said->verb == READOUT_VERB_DATE)
    set_date (analysis, found, said->words);
  else
    g_array_remove_index (is_of_issue ? analysis->issues : analysis->events, found);

  return TRUE;
}

/**
 * readout_correct_events:
 * @corrector: the corrections; learns what has become of those of events and issues
 * @analysis: (inout): what was found
 *
 * Does to the events and issues of @analysis what the analyst says of them.
 */
void
readout_correct_events (ReadoutCorrector *corrector, ReadoutAnalysis *analysis)
{
  for (guint i = 0; i < readout_corrections_get_n (corrector->corrections); i++)
    {
      const ReadoutCorrection *said = readout_corrections_get (corrector->corrections, i);

      if (readout_verb_is_of_events (said->verb) && corrector->effects[i] != READOUT_EFFECT_REVIEW)
        corrector->effects[i]
            = apply (analysis, said, corrector->spans[i]) ? READOUT_EFFECT_DONE : READOUT_EFFECT_REVIEW;
    }
}
