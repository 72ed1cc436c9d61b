/* readout-quote-claims.c: what the model takes for a claim and is none
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-claims.h"

/* "the deal", "the status of the negotiations on the plane": longer ones say something. */
#define MAX_TOKENS_OF_TOPIC 8

#define MAX_TOKENS_OF_SCRAP 3

static guint
find_reporting_verb (const ReadoutPassage *passage, guint first, guint end)
{
  guint i = first;

  while (i < end
         && (readout_passage_get_token (passage, i)->kind != READOUT_TOKEN_WORD
             || !readout_passage_can_be (passage, i, READOUT_LEXICON_REPORTING_VERB)))
    i++;

  return i;
}

/**
 * readout_quote_claims_leave_anonymity_off:
 * @passage: a paragraph
 * @part: (inout): part of what the model sees
 *
 * "to be called by her nom de guerre", "not to be named": why a source has no name is no claim.  Leaves
 * nothing, or what stands behind the verb that follows.
 */
void
readout_quote_claims_leave_anonymity_off (const ReadoutPassage *passage, ReadoutQuoteStretch *part)
{
  static const char *const words[] = { "named", "identified", "called", "quoted", NULL };
  guint i = part->first;

  if (i < part->end && readout_passage_is (passage, i, "not"))
    i++;
  if (i + 2 >= part->end || !readout_passage_is (passage, i, "to")
      || !readout_passage_is (passage, i + 1, "be") || !readout_passage_is_one_of (passage, i + 2, words))
    return;

  part->first = MIN (find_reporting_verb (passage, i + 3, part->end) + 1, part->end);
}

/* "No official statement": nobody is said to say it, and it is no clause. */
static gboolean
is_scrap (const ReadoutLearnedQuote *quote)
{
  const ReadoutQuoteStretch *part = &g_array_index (quote->parts, ReadoutQuoteStretch, 0);

  return quote->source.first == quote->source.end && quote->parts->len == 1
         && part->end - part->first <= MAX_TOKENS_OF_SCRAP;
}

/* A claim without marks stands in the sentence of its source, or goes on from there. */
static gboolean
is_of_other_sentence (const ReadoutPassage *passage, const ReadoutLearnedQuote *quote)
{
  const ReadoutQuoteStretch *last = &g_array_index (quote->parts, ReadoutQuoteStretch, quote->parts->len - 1);

  return quote->source.end > quote->source.first
         && readout_passage_get_sentence (passage, last->end - 1)->end <= quote->source.first;
}

/* "They talked about the deal", "to brief reporters about the talks": what somebody speaks of, not what he
 * says. */
static gboolean
is_topic (const ReadoutPassage *passage, const ReadoutLearnedQuote *quote)
{
  static const char *const verbs[]
      = { "talk", "talks", "talked", "talking", "brief", "briefed", "briefing", NULL };
  static const char *const words[] = { "about", "on", NULL };
  const ReadoutQuoteStretch *part = &g_array_index (quote->parts, ReadoutQuoteStretch, 0);
  guint first = readout_passage_get_sentence (passage, part->first)->first;

  if (quote->parts->len > 1 || part->first == first || part->end - part->first > MAX_TOKENS_OF_TOPIC
      || !readout_passage_is_one_of (passage, part->first - 1, words))
    return FALSE;

  for (guint i = part->first - 1; i-- > first && part->first - i <= MAX_TOKENS_OF_TOPIC;)
    if (readout_passage_is_one_of (passage, i, verbs))
      return TRUE;

  return FALSE;
}

/* "The commander, who asked …": whom the source stands for is not what it says. */
static gboolean
is_antecedent (const ReadoutPassage *passage, const ReadoutLearnedQuote *quote)
{
  static const char *const words[] = { "who", "which", "that", NULL };
  const ReadoutQuoteStretch *last = &g_array_index (quote->parts, ReadoutQuoteStretch, quote->parts->len - 1);
  guint first = quote->source.first;

  return first < quote->source.end && first >= last->end && first <= last->end + 1
         && readout_passage_is_one_of (passage, first, words);
}

/**
 * readout_quote_claims_is_none:
 * @passage: a paragraph
 * @learned: what the model sees, without quotation marks
 *
 * Returns: whether nobody claims it
 */
gboolean
readout_quote_claims_is_none (const ReadoutPassage *passage, const ReadoutLearnedQuote *learned)
{
  return is_of_other_sentence (passage, learned) || is_topic (passage, learned)
         || is_antecedent (passage, learned) || is_scrap (learned);
}
