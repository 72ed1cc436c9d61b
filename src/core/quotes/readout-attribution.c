/* readout-attribution.c: the cue and the source beside words in quotation marks
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The four orders of news English: "…," said X.  "…," X said.  X said: "…"  According to X, "…". */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-attribution.h"

#include <string.h>

#define MAX_SOURCE_TOKENS 16

/* From the verb to the opening mark: "told reporters in Geneva on Friday that". */
#define MAX_TOKENS_TO_QUOTE 12

/* Shorter words in marks are attributed only by a verb before them. */
#define MIN_TOKENS_BEFORE_ATTRIBUTION 5

static char
mark_at (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  return token->kind == READOUT_TOKEN_MARK ? passage->text[token->span.start_byte] : '\0';
}

static gboolean
is_one_of (const ReadoutPassage *passage, guint i, const char *const *words)
{
  for (guint k = 0; words[k] != NULL; k++)
    if (readout_passage_is (passage, i, words[k]))
      return TRUE;

  return FALSE;
}

static gboolean
is_boundary (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  return token->kind == READOUT_TOKEN_SENTENCE_END || token->kind == READOUT_TOKEN_QUOTE_MARK
         || (token->kind == READOUT_TOKEN_MARK
             && strchr (";:", passage->text[token->span.start_byte]) != NULL);
}

/* Begins a clause that the source is not part of. */
static gboolean
begins_clause (const ReadoutPassage *passage, guint i)
{
  static const char *const words[]
      = { "that", "but", "when",  "while",  "because",  "if",    "after", "before",
          "as",   "who", "which", "though", "although", "since", "where", NULL };

  return is_one_of (passage, i, words);
}

/* "a diplomat who was briefed": what follows tells more of the source. */
static gboolean
is_relative (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "who", "whose", NULL };

  return is_one_of (passage, i, words);
}

/* Ends a source that stands behind its verb: "said X in Geneva", "said X, adding …". */
static gboolean
ends_source (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "in",   "on",    "at",   "during", "following", "through", "via",
                                       "late", "early", "last", "this",   "to",        NULL };

  return is_boundary (passage, i) || mark_at (passage, i) != '\0' || begins_clause (passage, i)
         || is_one_of (passage, i, words)
         || readout_passage_can_be (passage, i, READOUT_LEXICON_WEEKDAY | READOUT_LEXICON_REPORTING_VERB);
}

/* "has also said": what stands between a source and its verb. */
static gboolean
is_adverbial (const ReadoutPassage *passage, guint i)
{
  static const char *const words[]
      = { "also", "later",   "then",  "has",        "had",     "have", "have",  "again",
          "once", "further", "would", "repeatedly", "earlier", "now",  "still", NULL };
  const ReadoutToken *token = readout_passage_get_token (passage, i);
  gsize end = token->span.end_byte;

  return is_one_of (passage, i, words)
         || (end - token->span.start_byte > 4 && strncmp (passage->text + end - 2, "ly", 2) == 0
             && !readout_passage_is_capitalized (passage, i));
}

static gboolean
is_verb (const ReadoutPassage *passage, guint i, const char **lemma)
{
  ReadoutLexiconSense sense;

  if (readout_passage_get_token (passage, i)->kind != READOUT_TOKEN_WORD
      || !readout_passage_get_sense (passage, i, i + 1, READOUT_LEXICON_REPORTING_VERB, &sense)
      || sense.flags & READOUT_LEXICON_ATTITUDE)
    return FALSE;

  /* "the call", "a report": the noun, not the verb */
  if (i > 0
      && (readout_passage_is (passage, i - 1, "the") || readout_passage_is (passage, i - 1, "a")
          || readout_passage_is (passage, i - 1, "to")))
    return FALSE;

  *lemma = sense.canonical;
  return TRUE;
}

/* "Liked to say", "went on to say": the cue ends behind the second verb. */
static gboolean
habit_at (const ReadoutPassage *passage, guint i, guint *end, const char **lemma)
{
  static const char *const words[]
      = { "likes", "liked", "used", "went", "goes", "continued", "continues", NULL };
  ReadoutLexiconSense sense;
  guint to = i + 1;

  if (!is_one_of (passage, i, words) || to + 2 >= passage->tokens->len)
    return FALSE;
  if (readout_passage_is (passage, to, "on"))
    to++;
  if (!readout_passage_is (passage, to, "to") || to + 1 >= passage->tokens->len
      || !readout_passage_get_sense (passage, to + 1, to + 2, READOUT_LEXICON_REPORTING_VERB, &sense)
      || sense.flags & READOUT_LEXICON_ATTITUDE)
    return FALSE;

  *end = to + 2;
  *lemma = sense.canonical;
  return TRUE;
}

/* Somebody who can speak: more than words of grammar. */
static gboolean
can_speak (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const pronouns[] = { "he", "she", "they", "i", "we", "it", NULL };

  if (first >= end || end - first > MAX_SOURCE_TOKENS)
    return FALSE;

  for (guint i = first; i < end; i++)
    if (readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_WORD
        && (is_one_of (passage, i, pronouns)
            || !readout_passage_can_be (passage, i, READOUT_LEXICON_FUNCTION_WORD)))
      return TRUE;

  return FALSE;
}

/* Where the comma stands that opens the apposition which the comma at @comma closes. */
static guint
apposition_start (const ReadoutPassage *passage, guint comma, guint limit)
{
  for (guint i = comma; i > limit + 1 && comma - i < MAX_SOURCE_TOKENS; i--)
    {
      if (is_boundary (passage, i - 1))
        break;
      if (mark_at (passage, i - 1) == ',')
        return i - 1;
    }

  return comma;
}

/* "They used careful words, saying that": who says it stands where the sentence begins. */
static gboolean
source_of_participle (const ReadoutPassage *passage, guint limit, ReadoutAttribution *attribution)
{
  static const char *const pronouns[] = { "he", "she", "they", "it", "we", "i", NULL };

  attribution->source_first = limit;
  attribution->source_end = limit + 1;

  return is_one_of (passage, limit, pronouns);
}

static gboolean
is_participle (const ReadoutPassage *passage, guint i)
{
  gsize end = readout_passage_get_token (passage, i)->span.end_byte;

  return end - readout_passage_get_token (passage, i)->span.start_byte > 4
         && strncmp (passage->text + end - 3, "ing", 3) == 0;
}

/* "Weber is in Geneva and": whoever it is stands before the verb. */
static guint
subject_end (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const verbs[]
      = { "is", "are", "was", "were", "has", "have", "had", "will", "would", NULL };

  for (guint i = first + 1; i < end; i++)
    if (is_one_of (passage, i, verbs))
      return i;

  return end;
}

/* The source whose verb stands at @verb, back to @limit at most. */
static gboolean
source_before (const ReadoutPassage *passage, guint verb, guint limit, ReadoutAttribution *attribution)
{
  guint end = verb;
  guint first;

  while (end > limit && is_adverbial (passage, end - 1))
    end--;

  first = end;
  if (end > limit && mark_at (passage, end - 1) == ',')
    {
      first = apposition_start (passage, end - 1, limit);
      if (first == end - 1)
        return FALSE;
      end--;
    }

  while (first > limit && !is_boundary (passage, first - 1) && mark_at (passage, first - 1) != ',')
    {
      if (is_relative (passage, first - 1) && first - 1 > limit)
        end = first - 1;
      else if (begins_clause (passage, first - 1))
        break;
      first--;
    }
  while (first < end && (is_adverbial (passage, first) || readout_passage_is (passage, first, "and")))
    first++;

  end = subject_end (passage, first, end);
  attribution->source_first = first;
  attribution->source_end = end;

  return can_speak (passage, first, end);
}

/* The source that begins at @first, behind its verb. */
static gboolean
source_after (const ReadoutPassage *passage, guint first, ReadoutAttribution *attribution)
{
  guint end = first;

  while (end < passage->tokens->len && end - first < MAX_SOURCE_TOKENS && !ends_source (passage, end))
    end++;

  attribution->source_first = first;
  attribution->source_end = end;

  return can_speak (passage, first, end);
}

static gboolean
phrase_at (const ReadoutPassage *passage, guint i, guint *end, const char **lemma)
{
  const ReadoutGloss *gloss = readout_passage_get_gloss (passage, i);
  ReadoutLexiconSense sense;

  for (guint n = 3; n >= 2; n--)
    if (i + n <= passage->tokens->len && gloss->kinds != 0
        && readout_passage_get_sense (passage, i, i + n, READOUT_LEXICON_REPORTING_PHRASE, &sense))
      {
        *end = i + n;
        *lemma = sense.canonical;
        return TRUE;
      }

  return FALSE;
}

/* Words that end with a full stop inside the marks are a sentence: what follows is another one. */
static gboolean
goes_on_behind (const ReadoutPassage *passage, const ReadoutQuotePair *pair)
{
  const ReadoutToken *last = readout_passage_get_token (passage, pair->close - 1);
  char mark = mark_at (passage, pair->close - 1);

  if (pair->close + 1 >= passage->tokens->len)
    return FALSE;
  if (last->kind == READOUT_TOKEN_SENTENCE_END)
    return passage->text[last->span.start_byte] != '.' || last->span.end_byte - last->span.start_byte > 1;

  return mark == ',' || mark == '-' || mark_at (passage, pair->close + 1) == ','
         || pair->close - pair->open > MIN_TOKENS_BEFORE_ATTRIBUTION;
}

/* "…" — Anna Weber, and nothing else in the paragraph. */
static gboolean
is_signed (const ReadoutPassage *passage, guint dash)
{
  const ReadoutToken *token = readout_passage_get_token (passage, dash);
  guint n = passage->tokens->len;

  return token->kind == READOUT_TOKEN_MARK && strchr (",;:", passage->text[token->span.start_byte]) == NULL
         && token->flags & READOUT_TOKEN_SPACE_BEFORE && dash + 1 < n && n - dash <= MAX_SOURCE_TOKENS
         && readout_passage_is_capitalized (passage, dash + 1)
         && readout_passage_get_token (passage, n - 1)->kind == READOUT_TOKEN_WORD;
}

static gboolean
find_after (const ReadoutPassage *passage, const ReadoutQuotePair *pair, ReadoutAttribution *attribution)
{
  guint first = pair->close + 1;

  if (first >= passage->tokens->len)
    return FALSE;
  attribution->is_after = TRUE;
  if (is_signed (passage, first))
    {
      attribution->cue_first = first;
      attribution->cue_end = first + 1;
      attribution->lemma = NULL;
      attribution->source_first = first + 1;
      attribution->source_end = passage->tokens->len;
      return TRUE;
    }
  if (!goes_on_behind (passage, pair))
    return FALSE;
  if (mark_at (passage, first) == ',')
    first++;
  if (first >= passage->tokens->len)
    return FALSE;

  attribution->cue_first = first;
  if (phrase_at (passage, first, &attribution->cue_end, &attribution->lemma))
    return source_after (passage, attribution->cue_end, attribution);

  for (guint i = first; i < passage->tokens->len && i - first < MAX_SOURCE_TOKENS; i++)
    {
      attribution->cue_first = i;
      if (i > first && habit_at (passage, i, &attribution->cue_end, &attribution->lemma))
        return source_before (passage, i, first, attribution);
      if (is_verb (passage, i, &attribution->lemma))
        {
          attribution->cue_end = i + 1;
          return i == first ? source_after (passage, i + 1, attribution)
                            : source_before (passage, i, first, attribution);
        }
      if (is_boundary (passage, i))
        break;
    }

  return FALSE;
}

/* "Those who may refuse": nobody has said anything yet. */
static gboolean
is_possible (const ReadoutPassage *passage, guint verb)
{
  static const char *const words[] = { "may", "might", "could", "can", NULL };

  return verb > 0 && is_one_of (passage, verb - 1, words);
}

/* "Put the number at “…”": the verb that says how much, for words behind "at". */
static gboolean
is_estimate (const ReadoutPassage *passage, guint i, const ReadoutQuotePair *pair)
{
  static const char *const words[] = { "put", "puts", "estimated", "estimates", NULL };

  return pair->open > i + 1 && readout_passage_is (passage, pair->open - 1, "at")
         && is_one_of (passage, i, words);
}

static gboolean
find_before (const ReadoutPassage *passage, const ReadoutQuotePair *pair, ReadoutAttribution *attribution)
{
  guint limit = readout_passage_get_sentence (passage, pair->open)->first;

  attribution->is_after = FALSE;
  for (guint i = pair->open; i > limit && pair->open - i < MAX_TOKENS_TO_QUOTE; i--)
    {
      guint cue = i - 1;

      if (readout_passage_get_token (passage, cue)->kind == READOUT_TOKEN_QUOTE_MARK)
        return FALSE;

      attribution->cue_first = cue;
      attribution->cue_end = cue + 1;
      attribution->lemma = NULL;
      if ((is_verb (passage, cue, &attribution->lemma) && !is_possible (passage, cue))
          || is_estimate (passage, cue, pair))
        return source_before (passage, cue, limit, attribution);
      if (phrase_at (passage, cue, &attribution->cue_end, &attribution->lemma))
        return source_after (passage, attribution->cue_end, attribution);
    }

  return FALSE;
}

/**
 * readout_attribution_find_source:
 * @passage: a paragraph
 * @cue_first: index of the first token of a cue
 * @cue_end: index after its last
 * @attribution: (out): the source
 *
 * Looks before a verb and behind it, and behind a phrase ("according to").
 *
 * Returns: whether somebody stands beside the cue
 */
gboolean
readout_attribution_find_source (const ReadoutPassage *passage,
                                 guint cue_first,
                                 guint cue_end,
                                 ReadoutAttribution *attribution)
{
  guint limit = readout_passage_get_sentence (passage, cue_first)->first;
  guint phrase_end;
  const char *lemma;

  if (phrase_at (passage, cue_first, &phrase_end, &lemma))
    return source_after (passage, phrase_end, attribution);
  if (is_participle (passage, cue_first))
    return source_of_participle (passage, limit, attribution);

  return source_before (passage, cue_first, limit, attribution)
         || source_after (passage, cue_end, attribution);
}

/**
 * readout_attribution_find_phrase:
 * @passage: a paragraph
 * @first: index of a token
 * @attribution: (out): the phrase and the source behind it
 *
 * Returns: whether a phrase that attributes begins there: "according to"
 */
gboolean
readout_attribution_find_phrase (const ReadoutPassage *passage, guint first, ReadoutAttribution *attribution)
{
  attribution->cue_first = first;
  attribution->is_after = FALSE;

  return phrase_at (passage, first, &attribution->cue_end, &attribution->lemma)
         && source_after (passage, attribution->cue_end, attribution);
}

/**
 * readout_attribution_find:
 * @passage: a paragraph
 * @pair: the quotation marks around some of its words
 * @attribution: (out): the cue and the source
 *
 * Looks in the sentence of the words, behind them first.
 *
 * Returns: whether the words are attributed to somebody
 */
gboolean
readout_attribution_find (const ReadoutPassage *passage,
                          const ReadoutQuotePair *pair,
                          ReadoutAttribution *attribution)
{
  return find_after (passage, pair, attribution) || find_before (passage, pair, attribution);
}
