/* readout-quotes.c: what a paragraph quotes, and whom
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quotes.h"

#include "readout-quote-claims.h"
#include "readout-quote-frames.h"
#include "readout-quote-learned.h"
#include "readout-quote-manner.h"
#include "readout-quote-marked.h"
#include "readout-quote-sentences.h"
#include "readout-quote-trim.h"
#include "readout-quote-turns.h"
#include "readout-source-antecedents.h"

/* A single word in marks is a scare quote even beside a verb. */
#define MIN_WORDS_ATTRIBUTED 2

#define TURN_CONFIDENCE 0.85

/* What somebody thinks or wants is told less surely than what he said. */
#define ATTITUDE_SHARE 0.8

/* Shorter claims ("the deal") are what somebody speaks of, not what he says. */
#define MIN_INDIRECT_BYTES 12

#define MAX_WORDS_BESIDE_TITLE 5

/* "a diplomat who had said"; "a diplomat who was briefed on the talks said" is no "who said". */
#define MAX_TOKENS_TO_VERB 2

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
        return length < pair->close - pair->open + MAX_WORDS_BESIDE_TITLE
               && readout_quote_marked_is_title (passage, pair);
    }

  return FALSE;
}

/* "Anna Weber, a nurse": the nurse is the same. */
static gboolean
is_same_source (ReadoutSpan whole, ReadoutSpan other)
{
  return !readout_span_is_empty (other) && readout_span_contains (whole, other);
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
         && g_array_index (quote->parts, ReadoutSpan, 0).start_byte
                >= g_array_index (last->parts, ReadoutSpan, last->parts->len - 1).end_byte
         && (is_same_source (last->source.span, quote->source.span)
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
  readout_found_quote_clear (quote);
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

static gboolean
is_relative_pronoun (const ReadoutPassage *passage, guint i)
{
  return readout_passage_is (passage, i, "who") || readout_passage_is (passage, i, "which");
}

/* "Those who may refuse": nobody has said it. */
static void
leave_possible (const ReadoutPassage *passage, ReadoutLearnedQuote *learned)
{
  static const char *const modals[] = { "may", "might", "could", NULL };
  const ReadoutQuoteStretch *source = &learned->source;

  if (source->end - source->first != 1 || !is_relative_pronoun (passage, source->first)
      || !readout_passage_is_one_of (passage, source->end, modals))
    return;

  learned->source = (ReadoutQuoteStretch){ 0, 0 };
  learned->cue = (ReadoutQuoteStretch){ 0, 0 };
}

/* The words of the source are not told, only what they were about: "attacked", "briefed reporters about". */
static gboolean
is_topic (const ReadoutPassage *passage, const ReadoutFoundQuote *quote, const ReadoutQuoteStretch *cue)
{
  if (quote->kind != READOUT_QUOTE_INDIRECT
      || readout_passage_get_token (passage, cue->first)->kind != READOUT_TOKEN_WORD)
    return FALSE;

  return readout_passage_is (passage, cue->end - 1, "about")
         || (quote->cue_lemma == NULL && quote->source.naming != READOUT_NAMING_DOCUMENT);
}

/* The verb that the words follow, or zero. */
static guint
verb_before (const ReadoutPassage *passage, const ReadoutLearnedQuote *learned)
{
  guint first = g_array_index (learned->parts, ReadoutQuoteStretch, 0).first;

  if (first > 1 && readout_passage_is (passage, first - 1, "that"))
    first--;

  return first > 0 && readout_passage_get_token (passage, first - 1)->kind == READOUT_TOKEN_WORD
                 && readout_passage_can_be (passage, first - 1, READOUT_LEXICON_REPORTING_VERB)
             ? first - 1
             : 0;
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
  if (end - first == 1 && is_relative_pronoun (passage, first))
    {
      first = readout_source_antecedents_find_start (passage, names, first);
      if (first + 1 < end && verb_before (passage, learned) > end + MAX_TOKENS_TO_VERB)
        end--;
    }
  if (first < end)
    quote.source = readout_sources_describe (passage, names, first, end);
  if (learned->cue.first < learned->cue.end)
    {
      quote.cue = readout_passage_get_span (passage, learned->cue.first, learned->cue.end);
      quote.cue_lemma
          = readout_quote_manner_find_lemma (passage, learned->cue.first, learned->cue.end, &is_attitude);
    }
  if (is_attitude)
    quote.confidence *= ATTITUDE_SHARE;
  if (quote.kind != READOUT_QUOTE_DIRECT && learned->cue.first < learned->cue.end)
    quote.telling
        = readout_quote_manner_find_telling (passage, learned->cue.first, learned->cue.end, is_attitude);
  if (quote.telling == READOUT_TELLING_SAID && learned->cue.first < learned->cue.end
      && is_topic (passage, &quote, &learned->cue))
    quote.telling = READOUT_TELLING_TOPIC;
  if (quote.kind == READOUT_QUOTE_INDIRECT && quote.telling != READOUT_TELLING_TOPIC
      && readout_quote_claims_is_supposed (passage, learned))
    quote.telling = READOUT_TELLING_EXPECTED;

  return quote;
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
    .flags = turn->is_verbatim ? READOUT_QUOTE_IS_TURN : 0,
  };

  if (turn->is_anonymous)
    quote.source.naming = READOUT_NAMING_UNATTRIBUTED;
  else if (quote.source.naming == READOUT_NAMING_COLLECTIVE && turn->is_verbatim)
    quote.source.naming = READOUT_NAMING_NAMED;
  g_array_append_val (quote.parts, words);

  return quote;
}

/* Through whom words came, as the sentence of their attribution tells. */
static void
add_manners (const ReadoutPassage *passage, GArray *quotes)
{
  guint token = 0;

  for (guint i = 0; i < quotes->len; i++)
    {
      ReadoutFoundQuote *quote = &g_array_index (quotes, ReadoutFoundQuote, i);
      ReadoutSpan attribution = readout_span_is_empty (quote->source.span) ? quote->cue : quote->source.span;

      if (readout_span_is_empty (attribution))
        continue;
      while (token > 0
             && readout_passage_get_token (passage, token)->span.start_byte > attribution.start_byte)
        token--;
      while (token + 1 < passage->tokens->len
             && readout_passage_get_token (passage, token)->span.end_byte <= attribution.start_byte)
        token++;
      readout_quote_manner_find (passage, token, quote);
    }
}

/* "— Anna Weber": whose words those in the paragraph before are. */
static ReadoutFoundQuote
make_signature (const ReadoutPassage *passage, const GArray *names)
{
  guint end = passage->tokens->len;
  ReadoutSpan name = readout_passage_get_span (passage, 1, end);
  ReadoutFoundQuote quote = {
    .parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan)),
    .kind = READOUT_QUOTE_INDIRECT,
    .flags = READOUT_QUOTE_SIGNS,
    .source = readout_sources_describe (passage, names, 1, end),
    .confidence = TURN_CONFIDENCE,
  };

  g_array_append_val (quote.parts, name);

  return quote;
}

/**
 * readout_quotes_find:
 * @model: what was learned of attribution
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @role_mentions: (element-type ReadoutRoleMention): the roles in it that stand for somebody
 *
 * Finds words and claims that are somebody's, not titles, nicknames or scare quotes.
 *
 * Returns: (transfer full) (element-type ReadoutFoundQuote): the quotes in the order of the text
 */
GArray *
readout_quotes_find (const ReadoutQuoteModel *model,
                     const ReadoutPassage *passage,
                     const GArray *names,
                     const GArray *role_mentions)
{
  GArray *quotes = readout_found_quotes_new ();
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

  if (readout_quote_turns_is_signature (passage, names))
    {
      ReadoutFoundQuote quote = make_signature (passage, names);

      g_array_append_val (quotes, quote);
      return quotes;
    }

  pairs = readout_quote_marks_pair (passage);
  marked = readout_quote_marked_find (passage, names, pairs);
  learned = readout_quote_learned_find (model, passage, names, pairs);
  for (guint i = 0; i < learned->len; i++)
    {
      ReadoutLearnedQuote *seen = &g_array_index (learned, ReadoutLearnedQuote, i);
      ReadoutFoundQuote quote, rest;
      gboolean is_split;

      if (is_no_quote (passage, pairs, seen) || readout_quote_frames_is_subject (passage, seen)
          || !readout_quote_frames_read_quoted (passage, seen)
          || !readout_quote_trim (passage, names, pairs, seen)
          || readout_quote_claims_is_none (passage, seen))
        continue;
      readout_quote_frames_read_expected (passage, seen);
      leave_possible (passage, seen);
      quote = make_learned (passage, names, pairs, seen);
      readout_found_quotes_complete (&quote, marked);
      if (is_bare (&quote))
        {
          readout_found_quote_clear (&quote);
          continue;
        }
      is_split = readout_found_quotes_split_off (&quote, marked, &rest);
      add_learned (quotes, &quote);
      if (is_split)
        g_array_append_val (quotes, rest);
      split_running (quotes);
    }
  readout_found_quotes_merge (quotes, marked);
  readout_quote_sentences_read (passage, names, pairs, quotes);
  add_manners (passage, quotes);
  for (guint i = 0; i < quotes->len; i++)
    readout_source_antecedents_find_unnamed (passage, names, role_mentions,
                                             &g_array_index (quotes, ReadoutFoundQuote, i));

  return quotes;
}
