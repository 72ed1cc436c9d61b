/* readout-quote-learned.c: what the model sees, put right by the quotation marks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-learned.h"

#include "readout-attribution.h"

/* A cue farther away from the words and from their source belongs to something else. */
#define MAX_TOKENS_TO_CUE 12

/* Quotes that share marks stand near each other. */
#define MAX_QUOTES_BACK 8

/* Of an unclosed mark, so much at most is taken for words of a quote. */
#define MIN_TOKENS_BETWEEN_MARKS 5

static void
learned_quote_clear (gpointer data)
{
  ReadoutLearnedQuote *quote = data;

  g_array_unref (quote->parts);
}

static gboolean
is_mark (const ReadoutPassage *passage, guint i)
{
  ReadoutTokenKind kind = readout_passage_get_token (passage, i)->kind;

  return kind == READOUT_TOKEN_MARK || kind == READOUT_TOKEN_QUOTE_MARK;
}

/* The pair that a token stands in, marks included. */
static const ReadoutQuotePair *
pair_around (const GArray *pairs, guint i)
{
  guint low = 0, high = pairs->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (pairs, ReadoutQuotePair, middle).close < i)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == pairs->len || g_array_index (pairs, ReadoutQuotePair, low).open > i)
    return NULL;

  return &g_array_index (pairs, ReadoutQuotePair, low);
}

/* A full stop inside the marks is of the quote, one outside is not. */
static gboolean
is_stop (const ReadoutPassage *passage, const GArray *pairs, guint i)
{
  return readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_SENTENCE_END
         && pair_around (pairs, i) == NULL;
}

/* Words that begin or end inside marks take all that stands between these, unless the marks are around a few
 * words only. */
static void
snap (ReadoutQuoteStretch *part, const ReadoutPassage *passage, const GArray *pairs)
{
  const ReadoutQuotePair *first = pair_around (pairs, part->first);
  const ReadoutQuotePair *last = pair_around (pairs, part->end - 1);
  guint end = passage->tokens->len;

  if (first != NULL && !readout_quote_marks_is_slip (passage, first)
      && first->close - first->open >= MIN_TOKENS_BETWEEN_MARKS)
    part->first = MIN (part->first, first->open);
  if (last != NULL && !readout_quote_marks_is_slip (passage, last))
    part->end = MIN (last->close + 1, end);
}

static gboolean
begins_marks (const GArray *pairs, guint i)
{
  const ReadoutQuotePair *pair = pair_around (pairs, i);

  return pair != NULL && pair->open + 1 == i;
}

/* Leaves off punctuation at the ends and a "that" before the words; a mark whose other half stays inside is
 * kept. */
static void
trim (ReadoutQuoteStretch *part, const ReadoutPassage *passage, const GArray *pairs)
{
  while (part->first < part->end && is_mark (passage, part->first))
    {
      const ReadoutQuotePair *pair = pair_around (pairs, part->first);

      if (pair != NULL && pair->open == part->first && pair->close + 1 < part->end)
        break;
      part->first++;
    }
  if (part->first + 1 < part->end && readout_passage_is (passage, part->first, "that")
      && !begins_marks (pairs, part->first))
    part->first++;
  while (part->end > part->first
         && (is_mark (passage, part->end - 1) || is_stop (passage, pairs, part->end - 1)))
    {
      const ReadoutQuotePair *pair = pair_around (pairs, part->end - 1);

      if (pair != NULL && pair->close == part->end - 1 && pair->open >= part->first)
        break;
      /* the comma before a closing mark stays with the words, as it is printed */
      if (part->end < passage->tokens->len
          && readout_passage_get_token (passage, part->end)->kind == READOUT_TOKEN_QUOTE_MARK
          && readout_passage_get_token (passage, part->end - 1)->kind == READOUT_TOKEN_MARK)
        break;
      part->end--;
    }
}

static gboolean
overlaps (const ReadoutQuoteStretch *stretch, guint first, guint end)
{
  return stretch->first < end && first < stretch->end;
}

/* Snapped to its marks a part must not run over what the model calls a source. */
static gboolean
meets_source (const ReadoutQuoteStretches *stretches, const ReadoutQuoteStretch *part)
{
  for (guint i = readout_quote_stretches_find_from (stretches->sources, part->first);
       i < stretches->sources->len; i++)
    {
      const ReadoutQuoteStretch *source = &g_array_index (stretches->sources, ReadoutQuoteStretch, i);

      if (source->first >= part->end)
        break;
      if (overlaps (part, source->first, source->end))
        return TRUE;
    }

  return FALSE;
}

static ReadoutQuoteKind
kind_of (const ReadoutPassage *passage, const GArray *parts, const GArray *pairs)
{
  guint n_inside = 0, n_outside = 0;

  for (guint p = 0; p < parts->len; p++)
    {
      const ReadoutQuoteStretch *part = &g_array_index (parts, ReadoutQuoteStretch, p);

      for (guint i = part->first; i < part->end; i++)
        if (!is_mark (passage, i))
          {
            if (pair_around (pairs, i) != NULL)
              n_inside++;
            else
              n_outside++;
          }
    }

  if (n_inside == 0)
    return READOUT_QUOTE_INDIRECT;

  return n_outside == 0 ? READOUT_QUOTE_DIRECT : READOUT_QUOTE_MIXED;
}

static guint
distance (const ReadoutQuoteStretch *a, const ReadoutQuoteStretch *b)
{
  return a->first >= b->end ? a->first - b->end : b->first >= a->end ? b->first - a->end : 0;
}

/* The cue nearest to the source, or where there is none to the words. */
static ReadoutQuoteStretch
find_cue (const ReadoutQuoteStretches *stretches, const ReadoutLearnedQuote *quote)
{
  const ReadoutQuoteStretch *first = &g_array_index (quote->parts, ReadoutQuoteStretch, 0);
  const ReadoutQuoteStretch *last = &g_array_index (quote->parts, ReadoutQuoteStretch, quote->parts->len - 1);
  ReadoutQuoteStretch found = { 0, 0 };
  guint least = MAX_TOKENS_TO_CUE;

  for (guint i = readout_quote_stretches_find_from (
           stretches->cues, first->first > MAX_TOKENS_TO_CUE ? first->first - MAX_TOKENS_TO_CUE : 0);
       i < stretches->cues->len; i++)
    {
      const ReadoutQuoteStretch *cue = &g_array_index (stretches->cues, ReadoutQuoteStretch, i);
      guint far = MIN (distance (cue, first), distance (cue, last));

      if (quote->source.end > quote->source.first)
        far = MIN (far, MAX_TOKENS_TO_CUE) / 2 + distance (cue, &quote->source);
      if (far < least)
        {
          least = far;
          found = *cue;
        }
      if (cue->first > last->end + MAX_TOKENS_TO_CUE)
        break;
    }

  return found;
}

/* Snapped to its marks a part may be what another quote has taken already. */
static gboolean
is_taken (const GArray *quotes, const ReadoutQuoteStretch *part)
{
  for (guint back = 1; back <= MIN (quotes->len, MAX_QUOTES_BACK); back++)
    {
      const ReadoutLearnedQuote *quote = &g_array_index (quotes, ReadoutLearnedQuote, quotes->len - back);

      for (guint p = 0; p < quote->parts->len; p++)
        if (overlaps (&g_array_index (quote->parts, ReadoutQuoteStretch, p), part->first, part->end))
          return TRUE;
    }

  return FALSE;
}

static void
add_part (const ReadoutQuoteStretches *stretches,
          const ReadoutPassage *passage,
          const GArray *pairs,
          const ReadoutQuoteStretch *seen,
          const GArray *quotes,
          GArray *parts)
{
  ReadoutQuoteStretch part = *seen;

  snap (&part, passage, pairs);
  if (meets_source (stretches, &part))
    part = *seen;
  trim (&part, passage, pairs);
  if (parts->len > 0)
    part.first = MAX (part.first, g_array_index (parts, ReadoutQuoteStretch, parts->len - 1).end);
  if (part.first < part.end && !is_taken (quotes, &part))
    g_array_append_val (parts, part);
}

/* Nothing else is attributed between two tokens. */
static gboolean
is_free (const ReadoutQuoteStretches *stretches, guint first, guint end)
{
  const GArray *const others[] = { stretches->parts, stretches->sources, stretches->cues };

  for (guint k = 0; k < G_N_ELEMENTS (others); k++)
    {
      guint i = readout_quote_stretches_find_from (others[k], first);

      if (i < others[k]->len && g_array_index (others[k], ReadoutQuoteStretch, i).first < end)
        return FALSE;
    }

  return TRUE;
}

static guint
content_end (const ReadoutPassage *passage, const ReadoutSentence *sentence)
{
  guint end = sentence->end;

  while (end > sentence->first
         && (is_mark (passage, end - 1)
             || readout_passage_get_token (passage, end - 1)->kind == READOUT_TOKEN_SENTENCE_END))
    end--;

  return end;
}

/* "… warned that if the talks fail, they will leave": the condition is not all that was said. */
static void
add_main_clause (const ReadoutQuoteStretches *stretches, const ReadoutPassage *passage, GArray *parts)
{
  static const char *const words[] = { "if", "unless", "when", "although", "though", "while", "once", NULL };
  static const char *const auxiliaries[]
      = { "will", "would", "is", "are", "was", "were", "has", "have", "had", "can", "could", "may", NULL };
  ReadoutQuoteStretch *part = &g_array_index (parts, ReadoutQuoteStretch, parts->len - 1);
  guint end = content_end (passage, readout_passage_get_sentence (passage, part->first));

  if (part->end < end && readout_passage_is_one_of (passage, part->first, words)
      && (readout_passage_is_comma (passage, part->end)
          || readout_passage_is_one_of (passage, part->end, auxiliaries))
      && is_free (stretches, part->end, end))
    part->end = end;
}

/* "He said that the work is done. But that it was hard." */
static void
add_next_sentence (const ReadoutQuoteStretches *stretches, const ReadoutPassage *passage, GArray *parts)
{
  static const char *const words[] = { "but", "and", NULL };
  guint last = g_array_index (parts, ReadoutQuoteStretch, parts->len - 1).end;
  const ReadoutSentence *sentence = readout_passage_get_sentence (passage, last - 1);
  ReadoutQuoteStretch part;

  if (sentence->end + 2 >= passage->tokens->len || last < content_end (passage, sentence))
    return;

  part.first = sentence->end + 2;
  part.end = content_end (passage, sentence + 1);
  if (part.first < part.end && readout_passage_is_one_of (passage, sentence->end, words)
      && readout_passage_is (passage, sentence->end + 1, "that")
      && is_free (stretches, sentence->end, part.end))
    g_array_append_val (parts, part);
}

/* A source that the model has missed stands beside the cue. */
static void
find_source (const ReadoutPassage *passage, ReadoutLearnedQuote *quote)
{
  ReadoutAttribution attribution;

  if (quote->source.first < quote->source.end || quote->cue.first == quote->cue.end
      || !readout_attribution_find_source (passage, quote->cue.first, quote->cue.end, &attribution))
    return;

  for (guint i = 0; i < quote->parts->len; i++)
    if (overlaps (&g_array_index (quote->parts, ReadoutQuoteStretch, i), attribution.source_first,
                  attribution.source_end))
      return;

  quote->source = (ReadoutQuoteStretch){ attribution.source_first, attribution.source_end };
}

/* "said Anna Weber in Geneva": where somebody is does not tell who it is. */
static void
leave_place_off (const ReadoutPassage *passage, const GArray *names, ReadoutQuoteStretch *source)
{
  static const char *const words[] = { "in", "at", "on", NULL };

  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->first == source->first && name->type == READOUT_ENTITY_PERSON && name->end < source->end
          && readout_passage_is_one_of (passage, name->end, words))
        source->end = name->end;
    }
}

static void
add_content (const ReadoutQuoteStretches *stretches,
             const ReadoutPassage *passage,
             const GArray *names,
             const GArray *pairs,
             const ReadoutQuoteContent *content,
             GArray *quotes)
{
  ReadoutLearnedQuote quote = {
    g_array_new (FALSE, FALSE, sizeof (ReadoutQuoteStretch)), { 0, 0 }, { 0, 0 }, 0, content->confidence
  };

  for (guint p = 0; p < content->n_parts; p++)
    add_part (stretches, passage, pairs,
              &g_array_index (stretches->parts, ReadoutQuoteStretch, content->first_part + p), quotes,
              quote.parts);
  if (quote.parts->len == 0)
    {
      g_array_unref (quote.parts);
      return;
    }

  if (pair_around (pairs, g_array_index (quote.parts, ReadoutQuoteStretch, 0).first) == NULL)
    {
      add_main_clause (stretches, passage, quote.parts);
      add_next_sentence (stretches, passage, quote.parts);
    }
  if (content->source >= 0)
    quote.source = g_array_index (stretches->sources, ReadoutQuoteStretch, content->source);
  quote.kind = kind_of (passage, quote.parts, pairs);
  quote.cue = find_cue (stretches, &quote);
  find_source (passage, &quote);
  leave_place_off (passage, names, &quote.source);
  g_array_append_val (quotes, quote);
}

/**
 * readout_quote_learned_find:
 * @model: a model
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @pairs: (element-type ReadoutQuotePair): its quotation marks
 *
 * Returns: (transfer full) (element-type ReadoutLearnedQuote): what the model sees, in the order of the text
 */
GArray *
readout_quote_learned_find (const ReadoutQuoteModel *model,
                            const ReadoutPassage *passage,
                            const GArray *names,
                            const GArray *pairs)
{
  g_autoptr (GArray) atoms = readout_quote_atoms_find (model, passage, names, pairs);
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (ReadoutLearnedQuote));
  ReadoutQuoteStretches stretches;

  g_array_set_clear_func (quotes, learned_quote_clear);
  readout_quote_labels_find (model, passage, atoms, &stretches);
  for (guint i = 0; i < stretches.contents->len; i++)
    add_content (&stretches, passage, names, pairs,
                 &g_array_index (stretches.contents, ReadoutQuoteContent, i), quotes);
  readout_quote_stretches_clear (&stretches);

  return quotes;
}
