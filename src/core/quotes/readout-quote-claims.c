/* readout-quote-claims.c: what the model takes for a claim and is none
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-claims.h"

#define MAX_TOKENS_OF_SCRAP 3

/* "No official statement": nobody is said to say it, and it is no clause. */
static gboolean
is_scrap (const ReadoutLearnedQuote *quote)
{
  const ReadoutQuoteStretch *part = &g_array_index (quote->parts, ReadoutQuoteStretch, 0);

  return quote->source.first == quote->source.end && quote->parts->len == 1
         && part->end - part->first <= MAX_TOKENS_OF_SCRAP;
}

static gboolean
is_relative (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "who", "which", "that", NULL };

  return readout_passage_is_one_of (passage, i, words);
}

/* "A meeting that had been expected to bring peace": nobody is said to expect it, and it is about the
 * meeting. */
static gboolean
tells_of_antecedent (const ReadoutPassage *passage, const ReadoutLearnedQuote *quote)
{
  const ReadoutQuoteStretch *part = &g_array_index (quote->parts, ReadoutQuoteStretch, 0);
  guint cue = quote->cue.first;

  if (quote->source.first < quote->source.end)
    return FALSE;
  if (quote->parts->len > 1)
    return part->end - part->first == 1 && is_relative (passage, part->first);

  return cue > 0 && cue < quote->cue.end && quote->cue.end == part->first && is_relative (passage, cue - 1)
         && readout_passage_is (passage, part->first, "to");
}

/* A claim without marks stands in the sentence of its source, or goes on from there. */
static gboolean
is_of_other_sentence (const ReadoutPassage *passage, const ReadoutLearnedQuote *quote)
{
  const ReadoutQuoteStretch *last = &g_array_index (quote->parts, ReadoutQuoteStretch, quote->parts->len - 1);

  return quote->source.end > quote->source.first
         && readout_passage_get_sentence (passage, last->end - 1)->end <= quote->source.first;
}

/* "The commander, who asked …": whom the source stands for is not what it says. */
static gboolean
is_antecedent (const ReadoutPassage *passage, const ReadoutLearnedQuote *quote)
{
  const ReadoutQuoteStretch *last = &g_array_index (quote->parts, ReadoutQuoteStretch, quote->parts->len - 1);
  guint first = quote->source.first;

  return first < quote->source.end && first >= last->end && first <= last->end + 1
         && is_relative (passage, first);
}

/* "Asked whether she would resign, …": nobody says what somebody was asked. */
static gboolean
is_question (const ReadoutPassage *passage, const ReadoutLearnedQuote *quote)
{
  guint first = g_array_index (quote->parts, ReadoutQuoteStretch, 0).first;

  return first > 0 && quote->source.first == quote->source.end
         && readout_passage_is (passage, first - 1, "asked")
         && readout_passage_get_sentence (passage, first)->first == first - 1;
}

/**
 * readout_quote_claims_is_none:
 * @passage: a paragraph
 * @learned: what the model sees, trimmed
 *
 * Returns: whether nobody claims it
 */
gboolean
readout_quote_claims_is_none (const ReadoutPassage *passage, const ReadoutLearnedQuote *learned)
{
  return learned->kind == READOUT_QUOTE_INDIRECT
         && (is_of_other_sentence (passage, learned) || is_antecedent (passage, learned) || is_scrap (learned)
             || is_question (passage, learned) || tells_of_antecedent (passage, learned));
}

/**
 * readout_quote_claims_is_supposed:
 * @passage: a paragraph
 * @learned: what the model sees, trimmed
 *
 * "If they reject the text, …": nobody has done so yet.
 *
 * Returns: whether it is a condition that somebody says it
 */
gboolean
readout_quote_claims_is_supposed (const ReadoutPassage *passage, const ReadoutLearnedQuote *learned)
{
  static const char *const words[] = { "if", "unless", "whether", NULL };
  guint first = learned->source.first;

  return first > 0 && first < learned->source.end && learned->cue.first >= learned->source.end
         && readout_passage_is_one_of (passage, first - 1, words);
}
