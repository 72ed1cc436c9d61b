/* readout-quote-marked.c: what the quotation marks of a paragraph alone tell
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-marked.h"

#include "readout-attribution.h"

/* Fewer words in marks, and nobody to whom they are attributed: a title, a nickname, a slogan. */
#define MIN_WORDS_UNATTRIBUTED 6

/* A single word in marks is a scare quote even beside a verb. */
#define MIN_WORDS_ATTRIBUTED 2

/* In a title the small words stay small. */
#define MAX_SMALL_WORD_BYTES 3

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

/**
 * readout_quote_marked_is_title:
 * @passage: a paragraph
 * @pair: marks in it
 *
 * Returns: whether a book, a song, a campaign is named between them: "A Long Peace"
 */
gboolean
readout_quote_marked_is_title (const ReadoutPassage *passage, const ReadoutQuotePair *pair)
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

  if (readout_quote_marks_is_slip (passage, pair) || readout_quote_marked_is_title (passage, pair))
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

/**
 * readout_quote_marked_find:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @pairs: (element-type ReadoutQuotePair): its quotation marks
 *
 * Returns: (transfer full) (element-type ReadoutFoundQuote): what the marks alone tell, in the order of the
 * text
 */
GArray *
readout_quote_marked_find (const ReadoutPassage *passage, const GArray *names, const GArray *pairs)
{
  Finder finder = { .passage = passage, .names = names, .quotes = readout_found_quotes_new () };

  for (guint i = 0; i < pairs->len; i++)
    read_pair (&finder, &g_array_index (pairs, ReadoutQuotePair, i));

  return finder.quotes;
}
