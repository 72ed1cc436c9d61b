/* readout-quote-tails.c: sentences that end with their attribution
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "The talks will go on, officials said."  "Patience wearing thin, says Weber"  "The talks will go on, Weber
 * told state television, the agency reported." */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-tails.h"

#include <string.h>

/* A longer tail is a clause of its own. */
#define MAX_TAIL_TOKENS 13

/* "said Anna Weber, …": more words are what Weber said. */
#define MAX_NAME_TOKENS 8

/* "in a joint statement" */
#define MAX_OCCASION_TOKENS 5

/* Fewer words before it are no claim. */
#define MIN_WORDS 3

/* A form of a verb of saying that can end a sentence: not "call", not "saying". */
static gboolean
is_verb (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);
  ReadoutLexiconSense sense;
  gsize end = token->span.end_byte;

  return token->kind == READOUT_TOKEN_WORD && !readout_passage_is_capitalized (passage, i)
         && readout_passage_get_sense (passage, i, i + 1, READOUT_LEXICON_REPORTING_VERB, &sense)
         && !(sense.flags & (READOUT_LEXICON_ATTITUDE | READOUT_LEXICON_AMBIGUOUS))
         && sense.flags & READOUT_LEXICON_INDIRECT
         && !(end - token->span.start_byte > 4 && memcmp (passage->text + end - 3, "ing", 3) == 0);
}

static gboolean
is_told (const ReadoutPassage *passage, guint i)
{
  return readout_passage_is (passage, i, "told") || readout_passage_is (passage, i, "tells");
}

/* "the United States and Saudi Arabia", not "and officials" */
static gboolean
joins_names (const ReadoutPassage *passage, guint first, guint i, guint end)
{
  return i > first && i + 1 < end && readout_passage_is_capitalized (passage, i - 1)
         && readout_passage_is_capitalized (passage, i + 1);
}

/* Somebody: names, nouns and what belongs to them; no verb, no clause. */
static gboolean
is_somebody (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const pronouns[] = { "he", "she", "they", "it", "we", "i" };
  static const char *const verbs[] = { "is",    "are", "was",   "were",   "has", "have",  "had",  "will",
                                       "would", "can", "could", "should", "may", "might", "must", NULL };
  gboolean has_noun = FALSE;

  for (guint k = 0; k < G_N_ELEMENTS (pronouns); k++)
    if (end - first == 1 && readout_passage_is (passage, first, pronouns[k]))
      return TRUE;

  for (guint i = first; i < end; i++)
    {
      ReadoutTokenKind kind = readout_passage_get_token (passage, i)->kind;

      if (kind == READOUT_TOKEN_QUOTE_MARK || kind == READOUT_TOKEN_SENTENCE_END)
        return FALSE;
      if (readout_passage_is (passage, i, "that") || readout_passage_is (passage, i, "who")
          || readout_passage_is (passage, i, "as")
          || (readout_passage_is (passage, i, "and") && !joins_names (passage, first, i, end)))
        return FALSE;
      if (readout_passage_is_one_of (passage, i, verbs))
        return FALSE;
      has_noun
          |= kind == READOUT_TOKEN_WORD
             && (readout_passage_is_capitalized (passage, i)
                 || readout_passage_can_be (
                     passage, i, READOUT_LEXICON_ROLE | READOUT_LEXICON_DOCUMENT | READOUT_LEXICON_OUTLET));
    }

  return has_noun;
}

/* "in a statement", "on Tuesday", "by telephone": what says how or when it was said. */
static gboolean
is_occasion (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const words[]
      = { "in", "on", "at", "after", "during", "by", "from", "late", "early", NULL };

  return first == end
         || (end - first <= MAX_OCCASION_TOKENS
             && (readout_passage_is_one_of (passage, first, words)
                 || readout_passage_can_be (passage, first, READOUT_LEXICON_WEEKDAY)));
}

/* "officials said", "says Weber", "Weber told the council", "the army said in a statement" */
static gboolean
read_tail (const ReadoutPassage *passage, guint first, guint end, ReadoutQuoteTail *tail)
{
  guint cue = first;

  if (is_verb (passage, first))
    {
      if (end - first > MAX_NAME_TOKENS)
        return FALSE;
      tail->source_first = first + 1;
      tail->source_end = end;
    }
  else
    {
      for (cue = first + 1; cue < end && !is_told (passage, cue); cue++)
        if (is_verb (passage, cue) && is_occasion (passage, cue + 1, end))
          break;
      tail->source_first = first;
      tail->source_end = cue;
      if (cue == end)
        return FALSE;
    }
  tail->cue = cue;
  tail->cue_end = cue + 1;

  return tail->source_first < tail->source_end && is_somebody (passage, tail->source_first, tail->source_end);
}

static guint
skip_end (const ReadoutPassage *passage, const ReadoutSentence *sentence)
{
  guint end = sentence->end;

  while (end > sentence->first
         && readout_passage_get_token (passage, end - 1)->kind == READOUT_TOKEN_SENTENCE_END)
    end--;

  return end;
}

/* The tail behind the last comma before @end. */
static gboolean
find_last (const ReadoutPassage *passage, guint first, guint end, ReadoutQuoteTail *tail)
{
  for (guint i = end; i > first + MIN_WORDS && end - i < MAX_TAIL_TOKENS; i--)
    if (readout_passage_is_comma (passage, i - 1))
      {
        tail->first = first;
        tail->end = i - 1;
        return i < end && read_tail (passage, i, end, tail);
      }

  return FALSE;
}

/* A clause of its own: neither "If talks fail" nor "In recent days". */
static gboolean
is_clause (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const openings[]
      = { "if",    "when",  "while",  "although", "though", "because", "as", "once",
          "after", "since", "before", "unless",   "but",    "and",     NULL };
  static const char *const verbs[]
      = { "is", "are", "was", "were", "has", "have", "had", "will", "would", NULL };

  if (readout_passage_is_one_of (passage, first, openings))
    return FALSE;

  for (guint i = first + 1; i < end; i++)
    {
      ReadoutSpan span = readout_passage_get_token (passage, i)->span;

      if (readout_passage_is_one_of (passage, i, verbs)
          || (span.end_byte > span.start_byte + strlen ("used")
              && !readout_passage_is_capitalized (passage, i)
              && memcmp (passage->text + span.end_byte - 2, "ed", 2) == 0))
        return TRUE;
    }

  return FALSE;
}

/* "Talks collapsed, officials said, as fighting spread": the attribution between the words and what goes on.
 */
static gboolean
find_inside (const ReadoutPassage *passage, guint first, guint end, ReadoutQuoteTail *tail)
{
  for (guint i = first + MIN_WORDS; i < end; i++)
    if (readout_passage_is_comma (passage, i) && find_last (passage, first, i, tail))
      return is_clause (passage, tail->first, tail->end);

  return FALSE;
}

/**
 * readout_quote_tails_find:
 * @passage: a paragraph
 * @sentence: a sentence without quotation marks in it
 * @tail: (out): the words before the attribution, and whom it names
 *
 * Where one attribution stands behind another ("…, Weber told the agency, the paper reported"), finds the
 * inner one.
 *
 * Returns: whether the sentence ends with its attribution
 */
gboolean
readout_quote_tails_find (const ReadoutPassage *passage,
                          const ReadoutSentence *sentence,
                          ReadoutQuoteTail *tail)
{
  ReadoutQuoteTail inner;

  guint end = skip_end (passage, sentence);

  if (!find_last (passage, sentence->first, end, tail))
    return find_inside (passage, sentence->first, end, tail);
  if (find_last (passage, tail->first, tail->end, &inner))
    *tail = inner;

  return TRUE;
}
