/* readout-event-clauses.c: the clauses of a sentence, as far as its words tell
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No parser: the words that join clauses ("and", "who", "to", "by") say where one begins and ends. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-event-clauses-private.h"

#include <string.h>

#define MAX_GROUP_TOKENS    6
#define MAX_OCCASION_TOKENS 12

/* ---- words ---- */

gboolean
readout_clause_is_mark (const ReadoutEventClauses *self, guint i, char mark)
{
  const ReadoutToken *token = readout_passage_get_token (self->passage, i);

  return token->kind != READOUT_TOKEN_WORD && self->passage->text[token->span.start_byte] == mark;
}

/* Where another clause begins: what stands beyond does not belong to the act. */
gboolean
readout_clause_is_border (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[] = { "that",   "which",  "who",     "whom",  "whose", "because", "while",
                                       "but",    "after",  "before",  "if",    "when",  "as",      "although",
                                       "though", "unless", "whether", "where", "since", "until",   NULL };
  const ReadoutToken *token = readout_passage_get_token (self->passage, i);

  if (token->kind == READOUT_TOKEN_WORD)
    return readout_passage_is_one_of (self->passage, i, words);

  return token->kind == READOUT_TOKEN_QUOTE_MARK || readout_clause_is_mark (self, i, ';')
         || readout_passage_is_free_dash (self->passage, i);
}

gboolean
readout_clause_ends_with (const ReadoutEventClauses *self, guint i, const char *ending)
{
  ReadoutSpan span = readout_passage_get_token (self->passage, i)->span;
  gsize length = strlen (ending);

  return span.end_byte - span.start_byte > length + 1
         && memcmp (self->passage->text + span.end_byte - length, ending, length) == 0;
}

gboolean
readout_clause_is_adverb (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[]
      = { "also", "then", "later", "again", "not",     "n't", "never", "still", "even",
          "soon", "now",  "once",  "just",  "already", "yet", "often", "both",  NULL };

  return readout_passage_is_one_of (self->passage, i, words)
         || (readout_clause_ends_with (self, i, "ly") && !readout_passage_is_capitalized (self->passage, i));
}

gboolean
readout_clause_is_auxiliary (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[]
      = { "is",     "are",    "was",  "were",  "be",   "been",  "being",  "has",   "have",
          "had",    "having", "will", "would", "can",  "could", "may",    "might", "must",
          "should", "shall",  "did",  "do",    "does", "'ll",   "cannot", NULL };

  return readout_passage_is_one_of (self->passage, i, words);
}

gboolean
readout_clause_is_determiner (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[]
      = { "the",  "a",    "an",    "its",   "their", "his",  "her",  "our",  "my",      "no", "any",
          "some", "each", "every", "these", "those", "this", "that", "more", "several", NULL };

  return readout_passage_is_one_of (self->passage, i, words);
}

gboolean
readout_clause_joins_verbs (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[] = { "and", "or", "but", NULL };

  return readout_passage_is_one_of (self->passage, i, words);
}

gboolean
readout_clause_has_name (const ReadoutEventClauses *self, guint first, guint end)
{
  guint low = 0, high = self->names->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->names, ReadoutName, middle).first < first)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->names->len && g_array_index (self->names, ReadoutName, low).first < end;
}

gboolean
readout_clause_has_noun (const ReadoutEventClauses *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (readout_passage_get_token (self->passage, i)->kind == READOUT_TOKEN_WORD
        && !readout_clause_is_adverb (self, i)
        && !readout_passage_can_be (self->passage, i, READOUT_LEXICON_FUNCTION_WORD))
      return TRUE;

  return FALSE;
}

gboolean
readout_clause_has_stem (const ReadoutEventClauses *self, guint i, const char *const *stems)
{
  char letters[READOUT_MAX_WORD_BYTES];

  if (!readout_passage_get_word (self->passage, i, letters))
    return FALSE;
  for (guint k = 0; stems[k] != NULL; k++)
    if (g_str_has_prefix (letters, stems[k]))
      return TRUE;

  return FALSE;
}

/* ---- verbs ---- */

/* "A newly trained army", "the accused": a participle, but no verb of a clause. */
static gboolean
is_attribute (const ReadoutEventClauses *self, guint i)
{
  static const char *const before[] = { "the", "a", "an", "its", "their", "his", "her", "our", "my", NULL };

  return i > self->sentence->first
         && (readout_passage_is_one_of (self->passage, i - 1, before)
             || readout_passage_get_token (self->passage, i - 1)->kind == READOUT_TOKEN_POSSESSIVE);
}

/* Whether the token can be the verb of a clause, as far as its form tells. */
gboolean
readout_clause_is_verb (const ReadoutEventClauses *self, guint i)
{
  char letters[READOUT_MAX_WORD_BYTES];
  const ReadoutEventWord *word;

  if (readout_passage_get_token (self->passage, i)->kind != READOUT_TOKEN_WORD
      || (readout_passage_is_capitalized (self->passage, i) && i > self->sentence->first))
    return FALSE;
  if (readout_clause_is_auxiliary (self, i))
    return TRUE;
  if (readout_passage_can_be (self->passage, i, READOUT_LEXICON_FUNCTION_WORD) || is_attribute (self, i)
      || !readout_passage_get_word (self->passage, i, letters))
    return FALSE;
  if (g_str_has_suffix (letters, "ed"))
    return strlen (letters) > 4;
  if (readout_passage_can_be (self->passage, i, READOUT_LEXICON_REPORTING_VERB))
    return !g_str_has_suffix (letters, "ing");

  word = readout_event_lexicon_look_up (self->lexicon, letters);
  return word != NULL && word->frames != NULL
         && (word->form == READOUT_VERB_PAST || (word->form == READOUT_VERB_THIRD && !word->is_noun));
}

/* The verb before token @i, not before @first, or %READOUT_NO_TOKEN. */
guint
readout_clause_find_verb_before (const ReadoutEventClauses *self, guint i, guint first)
{
  guint limit = MAX (first, i - MIN (i, READOUT_MAX_CLAUSE_TOKENS));

  while (i > limit)
    if (readout_clause_is_verb (self, --i))
      return i;

  return READOUT_NO_TOKEN;
}

ReadoutVerbForm
readout_clause_get_form (const ReadoutEventClauses *self, guint verb)
{
  char letters[READOUT_MAX_WORD_BYTES];
  const ReadoutEventWord *word = readout_passage_get_word (self->passage, verb, letters)
                                     ? readout_event_lexicon_look_up (self->lexicon, letters)
                                     : NULL;

  return word != NULL && word->frames != NULL ? word->form : READOUT_VERB_PAST;
}

/* Where the words of the verb at token @i begin: "has not yet been" belongs to it. */
guint
readout_event_clauses_find_group (const ReadoutEventClauses *self, guint i)
{
  guint limit = MAX (self->sentence->first, i - MIN (i, MAX_GROUP_TOKENS));

  while (i > limit && (readout_clause_is_adverb (self, i - 1) || readout_clause_is_auxiliary (self, i - 1)))
    i--;

  return i;
}

/* Whether a verb with one of @stems stands before the "to" of the infinitive at @verb, not farther away than
 * @max_distance. */
gboolean
readout_event_clauses_governs (const ReadoutEventClauses *self,
                               guint verb,
                               const char *const *stems,
                               guint max_distance)
{
  guint first = readout_event_clauses_find_group (self, verb);
  guint governor;

  if (first == self->sentence->first || !readout_passage_is (self->passage, first - 1, "to"))
    return FALSE;

  governor = readout_clause_find_verb_before (self, first - 1, self->sentence->first);
  return governor != READOUT_NO_TOKEN && first - governor <= max_distance
         && readout_clause_has_stem (self, governor, stems);
}

/* ---- borders ---- */

guint
readout_clause_find_first (const ReadoutEventClauses *self, guint i)
{
  guint limit = MAX (self->sentence->first, i - MIN (i, READOUT_MAX_CLAUSE_TOKENS));

  while (i > limit && !readout_clause_is_border (self, i - 1))
    i--;

  return i;
}

guint
readout_clause_find_end (const ReadoutEventClauses *self, guint i)
{
  return MIN (i < self->attribution ? self->attribution : self->sentence->end, i + READOUT_MAX_CLAUSE_TOKENS);
}

/* "Said on Friday at a briefing", "said.": whether @verb only tells that, when and where it was said. */
gboolean
readout_clause_is_said_at (const ReadoutEventClauses *self, guint verb, guint end)
{
  static const char *const words[] = { "on",   "in",    "at",    "during", "after", "late",      "early",
                                       "from", "today", "later", "again",  "to",    "reporters", NULL };
  const ReadoutPassage *passage = self->passage;
  guint next = verb + 1;

  if (next < end && readout_passage_get_token (passage, next)->kind == READOUT_TOKEN_WORD
      && !readout_passage_is_one_of (passage, next, words)
      && !readout_passage_can_be (passage, next, READOUT_LEXICON_WEEKDAY | READOUT_LEXICON_MONTH))
    return FALSE;
  for (guint i = next; i < end; i++)
    if (readout_clause_is_border (self, i) || readout_clause_is_auxiliary (self, i))
      return FALSE;

  return TRUE;
}

/* "…, the ministry said on Friday.": the comma before what attributes a sentence at its end, or the end. */
static guint
find_attribution (const ReadoutEventClauses *self)
{
  static const char *const words[] = { "said", "says", "reported", "added", "announced", "told", NULL };
  guint first = self->sentence->first, end = self->sentence->end, verb = end;

  while (verb > first && end - verb < MAX_OCCASION_TOKENS
         && !readout_passage_is_one_of (self->passage, verb - 1, words))
    verb--;
  if (verb < first + 3 || !readout_passage_is_one_of (self->passage, verb - 1, words)
      || !readout_clause_is_said_at (self, verb - 1, end))
    return end;

  for (guint i = verb - 1; i > first; i--)
    if (self->passage->text[readout_passage_get_token (self->passage, i)->span.start_byte] == ',')
      return i;

  return end;
}

/* Turns to the acts of @sentence. */
void
readout_event_clauses_enter (ReadoutEventClauses *self, const ReadoutSentence *sentence)
{
  self->sentence = sentence;
  self->attribution = find_attribution (self);
}
