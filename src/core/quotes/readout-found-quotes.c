/* readout-found-quotes.c: the quotes of one paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-found-quotes.h"

/* Sources stand near their quotes. */
#define MAX_QUOTES_BACK 8

/**
 * readout_found_quote_clear:
 * @quote: a quote
 *
 * Frees what it holds.
 */
void
readout_found_quote_clear (ReadoutFoundQuote *quote)
{
  g_clear_pointer (&quote->parts, g_array_unref);
  g_clear_pointer (&quote->relays, g_array_unref);
  g_clear_pointer (&quote->antecedents, g_array_unref);
}

/**
 * readout_found_quotes_new:
 *
 * Returns: (transfer full) (element-type ReadoutFoundQuote): no quotes
 */
GArray *
readout_found_quotes_new (void)
{
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundQuote));

  g_array_set_clear_func (quotes, (GDestroyNotify)readout_found_quote_clear);

  return quotes;
}

static gboolean
is_same_span (ReadoutSpan a, ReadoutSpan b)
{
  return a.start_byte == b.start_byte && a.end_byte == b.end_byte;
}

static gboolean
overlaps (const ReadoutFoundQuote *a, const ReadoutFoundQuote *b)
{
  for (guint i = 0; i < a->parts->len; i++)
    for (guint k = 0; k < b->parts->len; k++)
      if (readout_span_overlaps (g_array_index (a->parts, ReadoutSpan, i),
                                 g_array_index (b->parts, ReadoutSpan, k)))
        return TRUE;

  return FALSE;
}

static gsize
start_of (const ReadoutFoundQuote *quote)
{
  return g_array_index (quote->parts, ReadoutSpan, 0).start_byte;
}

static gsize
end_of (const ReadoutFoundQuote *quote)
{
  return g_array_index (quote->parts, ReadoutSpan, quote->parts->len - 1).end_byte;
}

/* The first quote that does not end before @start. */
static guint
first_behind (const GArray *quotes, gsize start)
{
  guint low = 0, high = quotes->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (end_of (&g_array_index (quotes, ReadoutFoundQuote, middle)) <= start)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Marks that are attributed by their neighbours name a source that the model has missed. */
static void
complete (ReadoutFoundQuote *learned, const ReadoutFoundQuote *marked)
{
  if (learned->source.naming != READOUT_NAMING_UNATTRIBUTED
      || marked->source.naming == READOUT_NAMING_UNATTRIBUTED)
    return;

  learned->source = marked->source;
  learned->cue = marked->cue;
  learned->cue_lemma = marked->cue_lemma;
}

/**
 * readout_found_quotes_complete:
 * @learned: (inout): what the model sees
 * @marked: (element-type ReadoutFoundQuote): what the quotation marks of the paragraph tell
 *
 * Gives words in marks the source that stands beside them, where the model has missed it.
 */
void
readout_found_quotes_complete (ReadoutFoundQuote *learned, const GArray *marked)
{
  for (guint i = first_behind (marked, start_of (learned)); i < marked->len; i++)
    {
      const ReadoutFoundQuote *other = &g_array_index (marked, ReadoutFoundQuote, i);

      if (start_of (other) >= end_of (learned))
        break;
      if (overlaps (learned, other))
        complete (learned, other);
    }
}

static int
compare_quotes (gconstpointer a, gconstpointer b)
{
  gsize x = start_of (a), y = start_of (b);

  return x < y ? -1 : x > y;
}

/* The words whose attribution stands behind them, of another speaker than @quote. */
static const ReadoutFoundQuote *
find_own (const GArray *marked, const ReadoutFoundQuote *quote, ReadoutSpan part)
{
  for (guint i = first_behind (marked, part.start_byte); i < marked->len; i++)
    {
      const ReadoutFoundQuote *other = &g_array_index (marked, ReadoutFoundQuote, i);

      if (start_of (other) != part.start_byte)
        return NULL;
      if (other->source.span.start_byte >= part.end_byte
          && !is_same_span (other->source.span, quote->source.span))
        return other;
    }

  return NULL;
}

static gboolean
shares_words (const GArray *quotes, ReadoutSpan part)
{
  for (guint i = first_behind (quotes, part.start_byte); i < quotes->len; i++)
    {
      const ReadoutFoundQuote *quote = &g_array_index (quotes, ReadoutFoundQuote, i);

      if (start_of (quote) >= part.end_byte)
        break;
      for (guint k = 0; k < quote->parts->len; k++)
        if (readout_span_overlaps (g_array_index (quote->parts, ReadoutSpan, k), part))
          return TRUE;
    }

  return FALSE;
}

/* Direct when all parts of a quote stand in marks, mixed when some do. */
static ReadoutQuoteKind
kind_by_marks (const ReadoutFoundQuote *quote, const GArray *marked)
{
  guint n_marked = 0;

  for (guint i = 0; i < quote->parts->len; i++)
    n_marked += shares_words (marked, g_array_index (quote->parts, ReadoutSpan, i));

  return n_marked == quote->parts->len ? READOUT_QUOTE_DIRECT
         : n_marked > 0                ? READOUT_QUOTE_MIXED
                                       : READOUT_QUOTE_INDIRECT;
}

static GArray *
take_parts_from (ReadoutFoundQuote *quote, guint k)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));

  g_array_append_vals (parts, &g_array_index (quote->parts, ReadoutSpan, k), quote->parts->len - k);
  g_array_set_size (quote->parts, k);

  return parts;
}

/* "…," said one. The talks, he added, "…": the first words are of another source than the rest. */
static gboolean
split_first (ReadoutFoundQuote *quote, const GArray *marked, ReadoutFoundQuote *rest)
{
  const ReadoutFoundQuote *own
      = quote->parts->len > 1 ? find_own (marked, quote, g_array_index (quote->parts, ReadoutSpan, 0)) : NULL;

  if (own == NULL || own->source.span.end_byte > g_array_index (quote->parts, ReadoutSpan, 1).start_byte
      || quote->source.span.start_byte < own->source.span.end_byte)
    return FALSE;

  *rest = *quote;
  rest->flags = 0;
  rest->parts = take_parts_from (quote, 1);
  if (kind_by_marks (rest, marked) == READOUT_QUOTE_INDIRECT)
    rest->kind = READOUT_QUOTE_INDIRECT;
  quote->source = own->source;
  quote->cue = own->cue;
  quote->cue_lemma = own->cue_lemma;
  quote->kind = kind_by_marks (quote, marked);
  return TRUE;
}

/**
 * readout_found_quotes_split_off:
 * @quote: (inout): a quote
 * @marked: (element-type ReadoutFoundQuote): what the quotation marks of the paragraph tell
 * @rest: (out): the words at its end that are of another source
 *
 * "…," said one. "…," said the other: the model takes them for one quote that is broken.
 *
 * Returns: whether they are two
 */
gboolean
readout_found_quotes_split_off (ReadoutFoundQuote *quote, const GArray *marked, ReadoutFoundQuote *rest)
{
  if (quote->kind == READOUT_QUOTE_MIXED && split_first (quote, marked, rest))
    return TRUE;

  for (guint k = 1; k < quote->parts->len && quote->kind != READOUT_QUOTE_INDIRECT; k++)
    {
      const ReadoutFoundQuote *own = find_own (marked, quote, g_array_index (quote->parts, ReadoutSpan, k));

      if (own == NULL)
        continue;
      *rest = *own;
      rest->parts = take_parts_from (quote, k);
      rest->kind = kind_by_marks (rest, marked);
      if (quote->kind == READOUT_QUOTE_MIXED && kind_by_marks (quote, marked) == READOUT_QUOTE_INDIRECT)
        quote->kind = READOUT_QUOTE_INDIRECT;
      return TRUE;
    }

  return FALSE;
}

/**
 * readout_found_quotes_find:
 * @quotes: (element-type ReadoutFoundQuote): the quotes of a paragraph, in order
 * @quote: one more
 *
 * Returns: (transfer none) (nullable): the first that shares words with it
 */
ReadoutFoundQuote *
readout_found_quotes_find (const GArray *quotes, const ReadoutFoundQuote *quote)
{
  for (guint i = first_behind (quotes, start_of (quote)); i < quotes->len; i++)
    {
      ReadoutFoundQuote *other = &g_array_index (quotes, ReadoutFoundQuote, i);

      if (start_of (other) >= end_of (quote))
        break;
      if (overlaps (other, quote))
        return other;
    }

  return NULL;
}

/**
 * readout_found_quotes_add:
 * @quotes: (element-type ReadoutFoundQuote): the quotes of a paragraph, in order
 * @more: (element-type ReadoutFoundQuote): some more, which belong to @quotes from now on
 */
void
readout_found_quotes_add (GArray *quotes, const GArray *more)
{
  if (more->len == 0)
    return;

  g_array_append_vals (quotes, more->data, more->len);
  g_array_sort (quotes, compare_quotes);
}

/**
 * readout_found_quotes_merge:
 * @learned: (element-type ReadoutFoundQuote): what the model sees
 * @marked: (element-type ReadoutFoundQuote): what the marks alone tell
 *
 * Adds what the model has missed.
 */
void
readout_found_quotes_merge (GArray *learned, GArray *marked)
{
  g_autoptr (GArray) missed = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundQuote));

  for (guint i = 0; i < marked->len; i++)
    {
      ReadoutFoundQuote copy = g_array_index (marked, ReadoutFoundQuote, i);

      if (readout_found_quotes_find (learned, &copy) != NULL)
        continue;
      g_array_ref (copy.parts);
      g_array_append_val (missed, copy);
    }
  readout_found_quotes_add (learned, missed);
}

/* How many quotes begin before @byte. */
static guint
count_quotes_before (const GArray *quotes, gsize byte)
{
  guint low = 0, high = quotes->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const ReadoutFoundQuote *quote = &g_array_index (quotes, ReadoutFoundQuote, middle);

      if (start_of (quote) < byte)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_in_parts (const ReadoutFoundQuote *quote, ReadoutSpan span)
{
  for (guint p = 0; p < quote->parts->len; p++)
    if (readout_span_contains (g_array_index (quote->parts, ReadoutSpan, p), span))
      return TRUE;

  return FALSE;
}

/**
 * readout_found_quotes_find_speakers:
 * @quotes: (element-type ReadoutFoundQuote): the quotes of a paragraph, in order
 * @pronoun: where a pronoun stands in the paragraph
 * @before: (out): the source, itself no pronoun, that stands last before it; empty when none does
 * @around: (out): the source of the direct quote that it stands in; empty when it stands in none
 *
 * A pronoun tends to mean @before, but never @around.
 */
void
readout_found_quotes_find_speakers (const GArray *quotes,
                                    ReadoutSpan pronoun,
                                    ReadoutSpan *before,
                                    ReadoutSpan *around)
{
  guint n = count_quotes_before (quotes, pronoun.start_byte);

  *before = *around = (ReadoutSpan){ 0 };
  for (guint back = 1; back <= MIN (n, MAX_QUOTES_BACK); back++)
    {
      const ReadoutFoundQuote *quote = &g_array_index (quotes, ReadoutFoundQuote, n - back);

      if (quote->kind == READOUT_QUOTE_DIRECT && is_in_parts (quote, pronoun))
        *around = quote->source.span;
      if (readout_span_is_empty (*before) && !quote->source.is_pronoun
          && quote->source.span.end_byte <= pronoun.start_byte)
        *before = quote->source.span;
    }
}
