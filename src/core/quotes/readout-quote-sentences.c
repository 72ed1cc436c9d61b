/* readout-quote-sentences.c: sentences whose form tells who said them, where the model has missed it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-sentences.h"

#include "readout-quote-manner.h"
#include "readout-dateline.h"
#include "readout-quote-forms.h"
#include "readout-quote-tails.h"

#define CONFIDENCE 0.7

static gboolean
has_marks (const GArray *pairs, guint first, guint end)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const ReadoutQuotePair *pair = &g_array_index (pairs, ReadoutQuotePair, i);

      if (pair->open < end && pair->close >= first)
        return TRUE;
    }

  return FALSE;
}

static ReadoutFoundQuote
make_quote (const ReadoutPassage *passage,
            const GArray *names,
            const GArray *pairs,
            const ReadoutQuoteTail *tail)
{
  ReadoutSpan words = readout_passage_get_span (passage, tail->first, tail->end);
  gboolean is_attitude;
  ReadoutFoundQuote quote = {
    .parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan)),
    .kind = has_marks (pairs, tail->first, tail->end) ? READOUT_QUOTE_MIXED : READOUT_QUOTE_INDIRECT,
    .cue = readout_passage_get_span (passage, tail->cue, tail->cue_end),
    .cue_lemma = readout_quote_manner_find_lemma (passage, tail->cue, tail->cue_end, &is_attitude),
    .source = readout_sources_describe (passage, names, tail->source_first, tail->source_end),
    .telling = readout_quote_manner_find_telling (passage, tail->cue, tail->cue_end, FALSE),
    .confidence = CONFIDENCE,
  };

  g_array_append_val (quote.parts, words);

  return quote;
}

static gboolean
is_same_words (const ReadoutFoundQuote *a, const ReadoutFoundQuote *b)
{
  ReadoutSpan x = g_array_index (a->parts, ReadoutSpan, 0), y = g_array_index (b->parts, ReadoutSpan, 0);

  return a->parts->len == 1 && x.start_byte == y.start_byte && x.end_byte == y.end_byte;
}

/* "Weber had told them that they must leave, the source said": Weber is in the words, not their source. */
static void
take_attribution (ReadoutFoundQuote *quote, const ReadoutFoundQuote *from)
{
  quote->source = from->source;
  quote->cue = from->cue;
  quote->cue_lemma = from->cue_lemma;
  quote->telling = from->telling;
}

/* "…, said chief envoy Anna Weber": the model took her for what was said, some of the words for all, or
 * somebody in the words for their source. */
static gboolean
is_part_of (const ReadoutFoundQuote *quote, const ReadoutFoundQuote *tail)
{
  ReadoutSpan said = g_array_index (tail->parts, ReadoutSpan, 0);
  ReadoutSpan words = g_array_index (quote->parts, ReadoutSpan, 0);

  if (readout_span_contains (tail->source.span, words))
    return TRUE;

  return quote->kind != READOUT_QUOTE_DIRECT && quote->parts->len == 1 && readout_span_contains (said, words)
         && (readout_span_contains (tail->source.span, quote->source.span)
             || readout_span_contains (said, quote->source.span));
}

static void
remove_parts (GArray *quotes, const ReadoutFoundQuote *tail)
{
  for (guint i = quotes->len; i-- > 0;)
    if (is_part_of (&g_array_index (quotes, ReadoutFoundQuote, i), tail))
      g_array_remove_index (quotes, i);
}

/* "It is the map, officials said, that divides them": the quote that goes on behind the attribution, or NULL.
 */
static ReadoutFoundQuote *
find_rest (GArray *quotes, const ReadoutFoundQuote *quote)
{
  for (guint i = 0; i < quotes->len; i++)
    {
      ReadoutFoundQuote *other = &g_array_index (quotes, ReadoutFoundQuote, i);

      if (other->source.span.start_byte == quote->source.span.start_byte
          && !readout_span_is_empty (other->source.span) && other->kind == READOUT_QUOTE_INDIRECT
          && g_array_index (other->parts, ReadoutSpan, 0).start_byte >= quote->source.span.end_byte)
        return other;
    }

  return NULL;
}

/* Takes the words for those of the source, unless they are already somebody's. */
static void
add_missed (GArray *quotes, ReadoutFoundQuote *quote, GArray *missed)
{
  ReadoutFoundQuote *known = readout_found_quotes_find (quotes, quote);
  ReadoutFoundQuote *rest = known == NULL ? find_rest (quotes, quote) : NULL;

  if (rest != NULL)
    {
      g_array_prepend_val (rest->parts, g_array_index (quote->parts, ReadoutSpan, 0));
      readout_found_quote_clear (quote);
      return;
    }
  if (known == NULL)
    {
      g_array_append_val (missed, *quote);
      return;
    }

  if (is_same_words (known, quote) || known->source.naming == READOUT_NAMING_UNATTRIBUTED)
    take_attribution (known, quote);
  readout_found_quote_clear (quote);
}

static void
read_sentence (const ReadoutPassage *passage,
               const GArray *names,
               const GArray *pairs,
               const ReadoutSentence *sentence,
               GArray *quotes,
               GArray *missed)
{
  ReadoutQuoteTail found;
  ReadoutFoundQuote quote;

  if (readout_quote_tails_find (passage, sentence, &found) && !has_marks (pairs, found.end, sentence->end)
      && !has_marks (pairs, found.first, found.first + 1) && !has_marks (pairs, found.end - 1, found.end))
    {
      quote = make_quote (passage, names, pairs, &found);
      remove_parts (quotes, &quote);
      add_missed (quotes, &quote, missed);
    }
  else if (readout_quote_forms_find (passage, sentence, &found))
    {
      quote = make_quote (passage, names, pairs, &found);
      add_missed (quotes, &quote, missed);
    }
}

/**
 * readout_quote_sentences_read:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @pairs: (element-type ReadoutQuotePair): its quotation marks
 * @quotes: (element-type ReadoutFoundQuote) (inout): its quotes, in the order of the text
 *
 * "…, said Weber" at the end of a sentence, "the agency quoted Weber as saying …": adds what the model has
 * missed, and puts right whose words they are.
 */
void
readout_quote_sentences_read (const ReadoutPassage *passage,
                              const GArray *names,
                              const GArray *pairs,
                              GArray *quotes)
{
  g_autoptr (GArray) missed = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundQuote));
  guint dateline_end = readout_dateline_find_end (passage);

  for (guint i = 0; i < passage->sentences->len; i++)
    {
      ReadoutSentence sentence = g_array_index (passage->sentences, ReadoutSentence, i);

      sentence.first = MIN (MAX (sentence.first, dateline_end), sentence.end);
      read_sentence (passage, names, pairs, &sentence, quotes, missed);
    }
  readout_found_quotes_add (quotes, missed);
}
