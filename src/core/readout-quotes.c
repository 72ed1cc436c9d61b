/* readout-quotes.c: what a paragraph quotes, and whom
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quotes.h"

#include "readout-attribution.h"
#include "readout-quote-learned.h"
#include "readout-quote-turns.h"

/* Fewer words in marks, and nobody to whom they are attributed: a title, a nickname, a slogan. */
#define MIN_WORDS_UNATTRIBUTED 6

/* A single word in marks is a scare quote even beside a verb. */
#define MIN_WORDS_ATTRIBUTED 2

#define TURN_CONFIDENCE 0.85

/* What somebody thinks or wants is told less surely than what he said. */
#define ATTITUDE_SHARE 0.8

/* Shorter claims ("the deal") are what somebody speaks of, not what he says. */
#define MIN_INDIRECT_BYTES 12

#define MAX_WORDS_BESIDE_TITLE 5

/* In a title the small words stay small. */
#define MAX_SMALL_WORD_BYTES 3

static void
found_quote_clear (gpointer data)
{
  ReadoutFoundQuote *quote = data;

  g_array_unref (quote->parts);
}

static guint
count_words (const ReadoutPassage *passage, const ReadoutQuotePair *pair)
{
  guint n_words = 0;

  for (guint i = pair->open + 1; i < pair->close; i++)
    {
      ReadoutTokenKind kind = readout_passage_get_token (passage, i)->kind;

      n_words += kind == READOUT_TOKEN_WORD || kind == READOUT_TOKEN_NUMBER;
    }

  return n_words;
}

static gboolean
is_whole_sentence (const ReadoutPassage *passage, const ReadoutQuotePair *pair)
{
  return readout_passage_is_capitalized (passage, pair->open + 1)
         && readout_passage_get_token (passage, pair->close - 1)->kind == READOUT_TOKEN_SENTENCE_END;
}

/* "A Long Peace": a book, a song, a campaign. */
static gboolean
is_title_of_work (const ReadoutPassage *passage, const ReadoutQuotePair *pair)
{
  if (readout_passage_get_token (passage, pair->close - 1)->kind != READOUT_TOKEN_WORD)
    return FALSE;

  for (guint i = pair->open + 1; i < pair->close; i++)
    {
      const ReadoutToken *token = readout_passage_get_token (passage, i);
      gsize length = token->span.end_byte - token->span.start_byte;

      if (token->kind == READOUT_TOKEN_WORD && !readout_passage_is_capitalized (passage, i)
          && (i == pair->open + 1 || length > MAX_SMALL_WORD_BYTES))
        return FALSE;
    }

  return TRUE;
}

/* The last thing before the opening mark is the attribution of the words before, and it goes on: "…," she
 * said, "…". */
static gboolean
goes_on_from (const ReadoutPassage *passage, const ReadoutQuotePair *before, const ReadoutQuotePair *pair)
{
  const ReadoutToken *token = readout_passage_get_token (passage, pair->open - 1);

  if (pair->open <= before->close + 1)
    return FALSE;

  return token->kind == READOUT_TOKEN_MARK && passage->text[token->span.start_byte] == ',';
}

static void
set_attribution (ReadoutFoundQuote *quote,
                 const ReadoutPassage *passage,
                 const GArray *names,
                 const ReadoutAttribution *attribution)
{
  quote->cue = readout_passage_get_span (passage, attribution->cue_first, attribution->cue_end);
  quote->cue_lemma = attribution->lemma;
  quote->source
      = readout_sources_describe (passage, names, attribution->source_first, attribution->source_end);
}

static ReadoutFoundQuote
make_quote (const ReadoutPassage *passage, const ReadoutQuotePair *pair)
{
  ReadoutSpan words = readout_passage_get_span (passage, pair->open + 1, pair->close);
  ReadoutFoundQuote quote = {
    .parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan)),
    .kind = READOUT_QUOTE_DIRECT,
    .source.naming = READOUT_NAMING_UNATTRIBUTED,
  };

  g_array_append_val (quote.parts, words);
  if (pair->open == 0)
    quote.flags |= READOUT_QUOTE_OPENS_PARAGRAPH;
  if (pair->close == passage->tokens->len)
    quote.flags |= READOUT_QUOTE_RUNS_ON;

  return quote;
}

typedef struct
{
  const ReadoutPassage *passage;
  const GArray *names;
  GArray *quotes;
  ReadoutQuotePair last_pair; /* of the last quote */
  gboolean
      is_breakable; /* the attribution of the last quote stands behind it, so that more words may follow */
} Finder;

static ReadoutFoundQuote *
last_quote (const Finder *finder)
{
  if (finder->quotes->len == 0)
    return NULL;

  return &g_array_index (finder->quotes, ReadoutFoundQuote, finder->quotes->len - 1);
}

static void
add_quote (Finder *finder,
           const ReadoutQuotePair *pair,
           ReadoutFoundQuote *quote,
           double confidence,
           gboolean is_breakable)
{
  quote->confidence = quote->flags & READOUT_QUOTE_RUNS_ON ? confidence * 0.8 : confidence;
  g_array_append_val (finder->quotes, *quote);
  finder->last_pair = *pair;
  finder->is_breakable = is_breakable;
}

static void
add_part (Finder *finder, const ReadoutQuotePair *pair)
{
  ReadoutSpan words = readout_passage_get_span (finder->passage, pair->open + 1, pair->close);

  g_array_append_val (last_quote (finder)->parts, words);
  if (pair->close == finder->passage->tokens->len)
    last_quote (finder)->flags |= READOUT_QUOTE_RUNS_ON;
  finder->last_pair = *pair;
}

static void
read_pair (Finder *finder, const ReadoutQuotePair *pair)
{
  const ReadoutPassage *passage = finder->passage;
  ReadoutFoundQuote *last = last_quote (finder);
  guint n_words = count_words (passage, pair);
  ReadoutAttribution attribution;
  ReadoutFoundQuote quote;

  if (readout_quote_marks_is_slip (passage, pair) || is_title_of_work (passage, pair))
    return;

  if (last != NULL && finder->is_breakable && goes_on_from (passage, &finder->last_pair, pair))
    {
      add_part (finder, pair);
      return;
    }

  quote = make_quote (passage, pair);
  if (n_words >= MIN_WORDS_ATTRIBUTED && readout_attribution_find (passage, pair, &attribution))
    {
      set_attribution (&quote, passage, finder->names, &attribution);
      add_quote (finder, pair, &quote, 0.9, attribution.is_after);
    }
  else if (last != NULL && is_whole_sentence (passage, pair))
    {
      quote.source = last->source;
      add_quote (finder, pair, &quote, 0.75, FALSE);
    }
  else if (n_words >= MIN_WORDS_UNATTRIBUTED
           && (quote.flags & READOUT_QUOTE_OPENS_PARAGRAPH || is_whole_sentence (passage, pair)))
    add_quote (finder, pair, &quote, 0.6, FALSE);
  else
    g_array_unref (quote.parts);
}

static GArray *
new_quotes (void)
{
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundQuote));

  g_array_set_clear_func (quotes, found_quote_clear);

  return quotes;
}

/* What the marks alone tell. */
static GArray *
find_marked (const ReadoutPassage *passage, const GArray *names, const GArray *pairs)
{
  Finder finder = { .passage = passage, .names = names, .quotes = new_quotes () };

  for (guint i = 0; i < pairs->len; i++)
    read_pair (&finder, &g_array_index (pairs, ReadoutQuotePair, i));

  return finder.quotes;
}

/* The dictionary form of the verb or phrase inside a cue. */
static const char *
find_lemma (const ReadoutPassage *passage, guint first, guint end, gboolean *is_attitude)
{
  ReadoutLexiconSense sense;

  for (guint i = first; i < end; i++)
    if (readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_WORD
        && readout_passage_get_sense (passage, i, i + 1, READOUT_LEXICON_REPORTING_VERB, &sense))
      {
        *is_attitude = (sense.flags & READOUT_LEXICON_ATTITUDE) != 0;
        return sense.canonical;
      }

  *is_attitude = FALSE;
  if (first < end && readout_passage_get_token (passage, first)->kind == READOUT_TOKEN_WORD
      && readout_passage_get_sense (passage, first, end, READOUT_LEXICON_REPORTING_PHRASE, &sense))
    return sense.canonical;

  return NULL;
}

static gboolean
runs_on (const ReadoutPassage *passage, const GArray *pairs, const ReadoutQuoteStretch *part)
{
  const ReadoutQuotePair *last;

  if (part->end < passage->tokens->len || pairs->len == 0)
    return FALSE;
  last = &g_array_index (pairs, ReadoutQuotePair, pairs->len - 1);

  return last->close == part->end && !readout_quote_marks_is_slip (passage, last);
}

/* Nobody says it, and nothing says that anybody does; or hardly anything is said. */
static gboolean
is_bare (const ReadoutFoundQuote *quote)
{
  gsize length = 0;

  for (guint i = 0; i < quote->parts->len; i++)
    length += g_array_index (quote->parts, ReadoutSpan, i).end_byte
              - g_array_index (quote->parts, ReadoutSpan, i).start_byte;
  if (quote->kind == READOUT_QUOTE_INDIRECT && length < MIN_INDIRECT_BYTES)
    return TRUE;

  return quote->kind != READOUT_QUOTE_DIRECT && quote->source.naming == READOUT_NAMING_UNATTRIBUTED
         && readout_span_is_empty (quote->cue);
}

/* The name of a work with a word or two beside it, or a single word that somebody puts in marks. */
static gboolean
is_no_quote (const ReadoutPassage *passage, const GArray *pairs, const ReadoutLearnedQuote *quote)
{
  const ReadoutQuoteStretch *part = &g_array_index (quote->parts, ReadoutQuoteStretch, 0);
  guint length = part->end - part->first;

  if (quote->kind == READOUT_QUOTE_INDIRECT || quote->parts->len > 1)
    return FALSE;
  if (quote->kind == READOUT_QUOTE_DIRECT && length < MIN_WORDS_ATTRIBUTED
      && quote->source.first == quote->source.end)
    return TRUE;

  for (guint i = 0; i < pairs->len; i++)
    {
      const ReadoutQuotePair *pair = &g_array_index (pairs, ReadoutQuotePair, i);

      if (pair->open + 1 >= part->first && pair->open < part->end)
        return length < pair->close - pair->open + MAX_WORDS_BESIDE_TITLE && is_title_of_work (passage, pair);
    }

  return FALSE;
}

static gboolean
is_same_span (ReadoutSpan a, ReadoutSpan b)
{
  return a.start_byte == b.start_byte && a.end_byte == b.end_byte;
}

/* "…," she said. "…": the words before and those behind an attribution are one quote. */
static gboolean
joins_last (const GArray *quotes, const ReadoutFoundQuote *quote)
{
  const ReadoutFoundQuote *last;

  if (quotes->len == 0 || quote->kind != READOUT_QUOTE_DIRECT)
    return FALSE;
  last = &g_array_index (quotes, ReadoutFoundQuote, quotes->len - 1);

  return last->kind == READOUT_QUOTE_DIRECT && last->source.naming != READOUT_NAMING_UNATTRIBUTED
         && last->source.span.start_byte > g_array_index (last->parts, ReadoutSpan, 0).start_byte
         && (is_same_span (last->source.span, quote->source.span)
             || (quote->source.naming == READOUT_NAMING_UNATTRIBUTED && readout_span_is_empty (quote->cue)));
}

static void
add_learned (GArray *quotes, ReadoutFoundQuote *quote)
{
  ReadoutFoundQuote *last;

  if (!joins_last (quotes, quote))
    {
      g_array_append_val (quotes, *quote);
      return;
    }

  last = &g_array_index (quotes, ReadoutFoundQuote, quotes->len - 1);
  g_array_append_vals (last->parts, quote->parts->data, quote->parts->len);
  last->flags |= quote->flags & READOUT_QUOTE_RUNS_ON;
  g_array_unref (quote->parts);
}

/* What goes on in the next paragraph is a quote of its own. */
static void
split_running (GArray *quotes)
{
  ReadoutFoundQuote *last = &g_array_index (quotes, ReadoutFoundQuote, quotes->len - 1);
  ReadoutFoundQuote rest;
  guint n = last->parts->len;

  if (!(last->flags & READOUT_QUOTE_RUNS_ON) || n < 2)
    return;

  rest = *last;
  last->flags &= ~READOUT_QUOTE_RUNS_ON;
  rest.flags &= ~READOUT_QUOTE_OPENS_PARAGRAPH;
  rest.parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  g_array_append_val (rest.parts, g_array_index (last->parts, ReadoutSpan, n - 1));
  g_array_set_size (last->parts, n - 1);
  g_array_append_val (quotes, rest);
}

static ReadoutFoundQuote
make_learned (const ReadoutPassage *passage,
              const GArray *names,
              const GArray *pairs,
              const ReadoutLearnedQuote *learned)
{
  ReadoutFoundQuote quote = {
    .parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan)),
    .kind = learned->kind,
    .source.naming = READOUT_NAMING_UNATTRIBUTED,
    .confidence = (double)learned->confidence,
  };
  guint first = learned->source.first, end = learned->source.end;
  const ReadoutQuotePair *pair = pairs->len > 0 ? &g_array_index (pairs, ReadoutQuotePair, 0) : NULL;
  gboolean is_attitude = FALSE;

  for (guint i = 0; i < learned->parts->len; i++)
    {
      const ReadoutQuoteStretch *part = &g_array_index (learned->parts, ReadoutQuoteStretch, i);
      ReadoutSpan span = readout_passage_get_span (passage, part->first, part->end);

      if (i == 0 && pair != NULL && pair->open == 0 && part->first == 1)
        quote.flags |= READOUT_QUOTE_OPENS_PARAGRAPH;
      if (runs_on (passage, pairs, part))
        quote.flags |= READOUT_QUOTE_RUNS_ON;
      g_array_append_val (quote.parts, span);
    }

  readout_sources_trim (passage, &first, &end);
  if (first < end)
    quote.source = readout_sources_describe (passage, names, first, end);
  if (learned->cue.first < learned->cue.end)
    {
      quote.cue = readout_passage_get_span (passage, learned->cue.first, learned->cue.end);
      quote.cue_lemma = find_lemma (passage, learned->cue.first, learned->cue.end, &is_attitude);
    }
  if (is_attitude)
    quote.confidence *= ATTITUDE_SHARE;

  return quote;
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

static int
compare_quotes (gconstpointer a, gconstpointer b)
{
  gsize x = start_of (a), y = start_of (b);

  return x < y ? -1 : x > y;
}

/* Adds what the marks alone tell to what the model sees. */
static void
merge (GArray *learned, GArray *marked)
{
  guint first = 0, n_learned = learned->len;

  for (guint i = 0; i < marked->len; i++)
    {
      ReadoutFoundQuote *quote = &g_array_index (marked, ReadoutFoundQuote, i);
      gboolean is_known = FALSE;

      while (first < n_learned
             && end_of (&g_array_index (learned, ReadoutFoundQuote, first)) <= start_of (quote))
        first++;
      for (guint k = first; k < n_learned; k++)
        {
          ReadoutFoundQuote *other = &g_array_index (learned, ReadoutFoundQuote, k);

          if (start_of (other) >= end_of (quote))
            break;
          if (!overlaps (other, quote))
            continue;
          complete (other, quote);
          is_known = TRUE;
        }
      if (!is_known)
        {
          ReadoutFoundQuote copy = *quote;

          copy.parts = g_array_ref (quote->parts);
          g_array_append_val (learned, copy);
        }
    }
  g_array_sort (learned, compare_quotes);
}

static ReadoutFoundQuote
make_turn (const ReadoutPassage *passage, const GArray *names, const ReadoutQuoteTurn *turn)
{
  ReadoutSpan words = readout_passage_get_span (passage, turn->first, turn->end);
  ReadoutFoundQuote quote = {
    .parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan)),
    .kind = turn->is_verbatim ? READOUT_QUOTE_DIRECT : READOUT_QUOTE_INDIRECT,
    .cue = readout_passage_get_span (passage, turn->colon, turn->colon + 1),
    .source = readout_sources_describe (passage, names, turn->source_first, turn->source_end),
    .confidence = TURN_CONFIDENCE,
  };

  g_array_append_val (quote.parts, words);

  return quote;
}

/**
 * readout_quotes_find:
 * @model: what was learned of attribution
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 *
 * Finds words and claims that are somebody's, not titles, nicknames or scare quotes.
 *
 * Returns: (transfer full) (element-type ReadoutFoundQuote): the quotes in the order of the text
 */
GArray *
readout_quotes_find (const ReadoutQuoteModel *model, const ReadoutPassage *passage, const GArray *names)
{
  GArray *quotes = new_quotes ();
  g_autoptr (GArray) pairs = NULL;
  g_autoptr (GArray) marked = NULL;
  g_autoptr (GArray) learned = NULL;
  ReadoutQuoteTurn turn;

  if (readout_quote_turns_find (passage, names, &turn))
    {
      ReadoutFoundQuote quote = make_turn (passage, names, &turn);

      g_array_append_val (quotes, quote);
      return quotes;
    }

  pairs = readout_quote_marks_pair (passage);
  marked = find_marked (passage, names, pairs);
  learned = readout_quote_learned_find (model, passage, names, pairs);
  for (guint i = 0; i < learned->len; i++)
    {
      const ReadoutLearnedQuote *seen = &g_array_index (learned, ReadoutLearnedQuote, i);
      ReadoutFoundQuote quote;

      if (is_no_quote (passage, pairs, seen))
        continue;
      quote = make_learned (passage, names, pairs, seen);
      if (is_bare (&quote))
        {
          g_array_unref (quote.parts);
          continue;
        }
      add_learned (quotes, &quote);
      split_running (quotes);
    }
  merge (quotes, marked);

  return quotes;
}
