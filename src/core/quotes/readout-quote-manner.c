/* readout-quote-manner.c: how words have come from their source to the article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-manner.h"

#include <string.h>

/* From "not" or "expected" to the verb. */
#define MAX_TOKENS_BEFORE_CUE 4

/* From "quoted" to "as saying". */
#define MAX_TOKENS_TO_AS 10

/* What stands farther from an attribution is not about it, and time stays linear. */
#define MAX_TOKENS_AROUND 40

/* "the semi-official news agency" */
#define MAX_OUTLET_TOKENS 6

/* The sentence of a token, as far as it is near. */
static ReadoutSentence
look_around (const ReadoutPassage *passage, guint token)
{
  const ReadoutSentence *sentence = readout_passage_get_sentence (passage, token);
  guint first = token > MAX_TOKENS_AROUND ? token - MAX_TOKENS_AROUND : 0;

  return (ReadoutSentence){ MAX (sentence->first, first), MIN (sentence->end, token + MAX_TOKENS_AROUND) };
}

static gboolean
is_one_of (const ReadoutPassage *passage, guint i, const char *const *words)
{
  for (guint k = 0; words[k] != NULL; k++)
    if (readout_passage_is (passage, i, words[k]))
      return TRUE;

  return FALSE;
}

/* ---- telling ---- */

static gboolean
is_negation (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "not",       "never",   "cannot",  "declined", "declines",
                                       "declining", "refused", "refuses", "refusing", NULL };
  const ReadoutSpan span = readout_passage_get_token (passage, i)->span;
  gsize length = span.end_byte - span.start_byte;

  return is_one_of (passage, i, words)
         || (length > 2 && memcmp (passage->text + span.end_byte - 2, "'t", 2) == 0)
         || (length > 4 && memcmp (passage->text + span.end_byte - 4, "’t", 4) == 0);
}

static gboolean
is_future (const ReadoutPassage *passage, guint i)
{
  static const char *const words[]
      = { "expected", "likely", "due", "scheduled", "will", "poised", "plans", NULL };

  return is_one_of (passage, i, words);
}

static gboolean
is_denial (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "denied",  "denies",  "denying",  "deny",      "disputed", "disputes",
                                       "refuted", "refutes", "refuting", "disputing", NULL };

  return is_one_of (passage, i, words);
}

/* "did not", "is not expected to", "repeatedly declined to" */
static gboolean
is_in_verb_group (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);
  gsize end = token->span.end_byte;

  return readout_passage_can_be (passage, i, READOUT_LEXICON_FUNCTION_WORD) || is_negation (passage, i)
         || is_future (passage, i) || is_denial (passage, i)
         || (end - token->span.start_byte > 4 && memcmp (passage->text + end - 2, "ly", 2) == 0);
}

/* Where the verb group of a cue begins. */
static guint
group_start (const ReadoutPassage *passage, guint cue_first)
{
  guint limit = readout_passage_get_sentence (passage, cue_first)->first;
  guint first = cue_first;

  while (first > limit && cue_first - first < MAX_TOKENS_BEFORE_CUE
         && readout_passage_get_token (passage, first - 1)->kind == READOUT_TOKEN_WORD
         && !readout_passage_is_capitalized (passage, first - 1) && is_in_verb_group (passage, first - 1)
         && !readout_passage_is (passage, first - 1, "that")
         && !readout_passage_is (passage, first - 1, "but")
         && !readout_passage_is (passage, first - 1, "and"))
    first--;

  return first;
}

/* "is expected to say" */
static gboolean
is_yet_to_say (const ReadoutPassage *passage, guint cue_first, guint cue_end)
{
  for (guint i = cue_first; i < cue_end + 2 && i + 2 < passage->tokens->len; i++)
    if (readout_passage_is (passage, i, "expected"))
      return readout_passage_is (passage, i + 1, "to")
             && readout_passage_can_be (passage, i + 2, READOUT_LEXICON_REPORTING_VERB);

  return FALSE;
}

/**
 * readout_quote_manner_find_telling:
 * @passage: a paragraph
 * @cue_first: index of the first token of a cue
 * @cue_end: index after its last
 * @is_attitude: whether the cue tells a thought
 *
 * Returns: what the source is said to have done with the words
 */
ReadoutTelling
readout_quote_manner_find_telling (const ReadoutPassage *passage,
                                   guint cue_first,
                                   guint cue_end,
                                   gboolean is_attitude)
{
  gboolean is_expected = FALSE;

  if (is_attitude && !is_yet_to_say (passage, cue_first, cue_end))
    return READOUT_TELLING_THOUGHT;

  for (guint i = group_start (passage, cue_first); i < cue_end; i++)
    {
      if (is_denial (passage, i))
        return READOUT_TELLING_DENIED;
      if (is_negation (passage, i))
        return READOUT_TELLING_WITHHELD;
      is_expected |= is_future (passage, i);
    }

  return is_expected ? READOUT_TELLING_EXPECTED : READOUT_TELLING_SAID;
}

/**
 * readout_quote_manner_find_lemma:
 * @passage: a paragraph
 * @first: index of the first token of a cue
 * @end: index after its last
 * @is_attitude: (out): whether it tells what somebody thinks or wants
 *
 * Returns: (nullable) (transfer none): the dictionary form of the verb or phrase in it
 */
const char *
readout_quote_manner_find_lemma (const ReadoutPassage *passage, guint first, guint end, gboolean *is_attitude)
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

/* ---- chains ---- */

static gboolean
is_broadcaster (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "television", "tv", "radio", "broadcaster", "channel", NULL };

  return is_one_of (passage, i, words);
}

static gboolean
is_agency (const ReadoutPassage *passage, guint i)
{
  return readout_passage_is (passage, i, "agency") && i > 0 && readout_passage_is (passage, i - 1, "news");
}

static gboolean
is_press (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "newspaper", "daily", "magazine", "website", NULL };

  return is_one_of (passage, i, words);
}

/* Words that stand before "television" and belong to it. */
static gboolean
describes_outlet (const ReadoutPassage *passage, guint i)
{
  static const char *const words[]
      = { "state",  "state-run", "official", "semi-official", "local", "national",
          "public", "news",      "private",  "state-owned",   NULL };

  return is_one_of (passage, i, words) || readout_passage_is_capitalized (passage, i)
         || readout_passage_can_be (passage, i, READOUT_LEXICON_NATIONALITY);
}

/* The outlet whose last token is @last, or the one known to the lexicon that begins there. */
static gboolean
read_outlet (
    const ReadoutPassage *passage, guint at, guint limit, guint *first, guint *end, ReadoutRelayKind *kind)
{
  const ReadoutGloss *gloss = readout_passage_get_gloss (passage, at);
  ReadoutLexiconSense sense;

  *first = at;
  *end = at + 1;
  *kind = is_broadcaster (passage, at) ? READOUT_RELAY_BROADCASTER
          : is_agency (passage, at)    ? READOUT_RELAY_AGENCY
                                       : READOUT_RELAY_OUTLET;
  if (*kind != READOUT_RELAY_OUTLET || is_press (passage, at))
    {
      while (*first > limit && at - *first < MAX_OUTLET_TOKENS && describes_outlet (passage, *first - 1))
        (*first)--;
      return TRUE;
    }
  if (!readout_passage_is_capitalized (passage, at) || gloss->entry == NULL
      || !(readout_lexicon_entry_get_kinds (gloss->entry) & READOUT_LEXICON_OUTLET)
      || !readout_passage_get_sense (passage, at, gloss->end, READOUT_LEXICON_OUTLET, &sense))
    return FALSE;

  *end = gloss->end;
  if (sense.flags & READOUT_LEXICON_AGENCY)
    *kind = READOUT_RELAY_AGENCY;

  return TRUE;
}

/* "told state television", "in an interview with the BBC", "Tasnim reported", "quoted by the agency" */
static gboolean
passes_on (const ReadoutPassage *passage, const ReadoutSentence *sentence, guint first, guint end)
{
  static const char *const before[] = { "told", "tells", "telling", "with", "by", "on", "to", NULL };
  static const char *const after[]
      = { "reported", "reports", "said", "quoted", "cited", "quotes", "carried", "added", NULL };
  guint i = first;

  if (i > sentence->first
      && (readout_passage_is (passage, i - 1, "the") || readout_passage_is (passage, i - 1, "a")))
    i--;

  return (i > sentence->first && is_one_of (passage, i - 1, before))
         || (end < sentence->end && is_one_of (passage, end, after));
}

static gboolean
is_inside_words (const ReadoutFoundQuote *quote, ReadoutSpan span)
{
  for (guint i = 0; i < quote->parts->len; i++)
    if (readout_span_overlaps (g_array_index (quote->parts, ReadoutSpan, i), span))
      return TRUE;

  return readout_span_overlaps (quote->source.span, span);
}

static void
add_relay (ReadoutFoundQuote *quote, ReadoutSpan span, ReadoutRelayKind kind)
{
  ReadoutFoundRelay relay = { span, kind };

  if (quote->relays == NULL)
    quote->relays = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundRelay));
  if (quote->relays->len > 0
      && readout_span_overlaps (g_array_index (quote->relays, ReadoutFoundRelay, quote->relays->len - 1).span,
                                span))
    g_array_set_size (quote->relays, quote->relays->len - 1);
  g_array_append_val (quote->relays, relay);
}

static gboolean
is_translation (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "interpreter", "translator", "translation", NULL };

  return is_one_of (passage, i, words);
}

/**
 * readout_quote_manner_find:
 * @passage: a paragraph
 * @token: index of a token of the attribution
 * @quote: a quote; gets its relays and whether it is translated
 */
void
readout_quote_manner_find (const ReadoutPassage *passage, guint token, ReadoutFoundQuote *quote)
{
  ReadoutSentence around = look_around (passage, token);

  for (guint i = around.first; i < around.end; i++)
    {
      guint first, end;
      ReadoutRelayKind kind;

      if (readout_passage_get_token (passage, i)->kind != READOUT_TOKEN_WORD)
        continue;
      if (is_translation (passage, i)
          && !is_inside_words (quote, readout_passage_get_span (passage, i, i + 1)))
        quote->is_translated = TRUE;
      if (read_outlet (passage, i, around.first, &first, &end, &kind)
          && passes_on (passage, &around, first, end)
          && !is_inside_words (quote, readout_passage_get_span (passage, first, end)))
        add_relay (quote, readout_passage_get_span (passage, first, end), kind);
    }
}

/**
 * readout_quote_manner_find_quoted:
 * @passage: a paragraph
 * @token: index of a token of the attribution
 * @source_first: (out): index of the first token of the source
 * @source_end: (out): index after its last
 * @cue: (out): index of the verb
 *
 * "the agency quoted Weber as saying": the words are hers.
 *
 * Returns: whether somebody is quoted so
 */
gboolean
readout_quote_manner_find_quoted (
    const ReadoutPassage *passage, guint token, guint *source_first, guint *source_end, guint *cue)
{
  static const char *const verbs[] = { "quoted", "quotes", "quoting", "cited", "cites", "citing", NULL };
  ReadoutSentence around = look_around (passage, token);

  for (guint i = around.first; i < around.end; i++)
    {
      if (!is_one_of (passage, i, verbs))
        continue;
      for (guint k = i + 2; k + 1 < around.end && k - i < MAX_TOKENS_TO_AS; k++)
        if (readout_passage_is (passage, k, "as") && readout_passage_is (passage, k + 1, "saying")
            && !readout_passage_is (passage, i + 1, "by"))
          {
            *cue = i;
            *source_first = i + 1;
            *source_end = k;
            return TRUE;
          }
    }

  return FALSE;
}
