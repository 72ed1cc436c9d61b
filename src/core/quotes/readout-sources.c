/* readout-sources.c: how a source is named, and what is told of one without a name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-sources.h"

#include <string.h>

/* "who was briefed on", "and is traveling with" */
#define MAX_TOKENS_BEFORE_ACCESS 4

static gboolean
ends_clause (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  return token->kind == READOUT_TOKEN_SENTENCE_END || token->kind == READOUT_TOKEN_QUOTE_MARK
         || (token->kind == READOUT_TOKEN_MARK && passage->text[token->span.start_byte] != '-');
}

static guint
clause_end (const ReadoutPassage *passage, guint first)
{
  guint i = first;

  while (i < passage->tokens->len && !ends_clause (passage, i))
    i++;

  return i;
}

/* The first words in [first, limit) that the lexicon has as @kind: "traveling with". */
static gboolean
find_words (const ReadoutPassage *passage,
            guint first,
            guint limit,
            ReadoutLexiconKind kind,
            guint *start,
            guint *end)
{
  for (guint i = first; i < limit && i < passage->tokens->len; i++)
    {
      const ReadoutGloss *gloss = readout_passage_get_gloss (passage, i);

      if (gloss->entry != NULL && readout_lexicon_entry_get_kinds (gloss->entry) & kind)
        {
          *start = i;
          *end = gloss->end;
          return TRUE;
        }
      if (gloss->kinds & kind)
        {
          *start = i;
          *end = i + 1;
          return TRUE;
        }
    }

  return FALSE;
}

static ReadoutSpan
span_of_kind (const ReadoutPassage *passage, guint first, guint end, ReadoutLexiconKind kind)
{
  guint start, stop;

  if (!find_words (passage, first, end, kind, &start, &stop))
    return (ReadoutSpan){ 0 };

  return readout_passage_get_span (passage, start, MIN (stop, end));
}

static gboolean
is_auxiliary (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "who", "is", "are", "was", "were", "has", "have", "had", "been" };

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (readout_passage_is (passage, i, words[k]))
      return TRUE;

  return FALSE;
}

/* Where "briefed on the talks said" stops telling of the source. */
static guint
access_end (const ReadoutPassage *passage, guint first)
{
  guint end = clause_end (passage, first);

  for (guint i = first; i < end; i++)
    if (readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_WORD
        && readout_passage_can_be (passage, i, READOUT_LEXICON_REPORTING_VERB))
      return i;

  return end;
}

/* How the source knows: from the phrase, without its "who was", to the end of its clause. */
static ReadoutSpan
find_access (const ReadoutPassage *passage, guint first, guint end)
{
  guint start, stop;

  if (!find_words (passage, first, end + MAX_TOKENS_BEFORE_ACCESS, READOUT_LEXICON_SOURCE_ACCESS, &start,
                   &stop))
    return (ReadoutSpan){ 0 };
  if (start >= end && access_end (passage, end) < start)
    return (ReadoutSpan){ 0 };

  while (start + 1 < stop && is_auxiliary (passage, start))
    start++;

  return readout_passage_get_span (passage, start,
                                   MAX (stop, start < end ? end : access_end (passage, stop)));
}

/* Where the sentence goes on behind "an official who asked not to be named". */
static gboolean
goes_on_saying (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "said", "says", "told", "tells", "added", "confirmed", NULL };

  return readout_passage_is_one_of (passage, i, words);
}

/**
 * readout_sources_find_anonymity:
 * @passage: a paragraph
 * @first: index of the token to look from
 * @limit: index of the token to look to
 * @start: (out): index of the first token of the words
 * @end: (out): index after their last
 *
 * Returns: whether words begin there that tell that or why somebody has no name, up to the end of their
 * clause
 */
gboolean
readout_sources_find_anonymity (
    const ReadoutPassage *passage, guint first, guint limit, guint *start, guint *end)
{
  guint stop;

  if (!find_words (passage, first, limit, READOUT_LEXICON_SOURCE_ANONYMITY, start, end))
    return FALSE;

  stop = clause_end (passage, *end);
  while (*end < stop && !goes_on_saying (passage, *end))
    (*end)++;

  return TRUE;
}

static ReadoutSpan
find_reason (const ReadoutPassage *passage, guint first)
{
  guint start, stop;

  if (!readout_sources_find_anonymity (passage, first, readout_passage_get_sentence (passage, first)->end,
                                       &start, &stop))
    return (ReadoutSpan){ 0 };

  return readout_passage_get_span (passage, start, stop);
}

/* A number that counts somebody, not the day of "the Aug. 7 attackers". */
static gboolean
is_count (const ReadoutPassage *passage, guint first, guint i)
{
  return readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_NUMBER
         && !(i > first && readout_passage_is_capitalized (passage, i - 1)
              && readout_passage_can_be (passage, i - 1, READOUT_LEXICON_MONTH));
}

static ReadoutSpan
find_count (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const counts[]
      = { "one", "two", "three", "four", "five", "six", "several", "many", "both" };

  for (guint i = first; i < end; i++)
    {
      if (is_count (passage, first, i)
          || (readout_passage_is (passage, i, "some")
              && (i + 1 == end || readout_passage_get_token (passage, i + 1)->kind != READOUT_TOKEN_NUMBER)))
        return readout_passage_get_span (passage, i, i + 1);

      for (guint k = 0; k < G_N_ELEMENTS (counts); k++)
        if (readout_passage_is (passage, i, counts[k]))
          return readout_passage_get_span (passage, i, i + 1);
    }

  return (ReadoutSpan){ 0 };
}

/* "a chemist in the Bustan district": where the source itself ends and the place it is in begins. */
static guint
head_end (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const words[] = { "in", "at", "from", "near", "with", "on", "for", "of", NULL };

  for (guint i = first + 1; i < end; i++)
    if (readout_passage_is_one_of (passage, i, words))
      return i;

  return end;
}

/* "Kerry's spokesman", "a spokesman for Kerry" and "Kerry aides" are others than he is. */
static gboolean
is_somebody_elses (const ReadoutName *name, guint first, guint end)
{
  if (name->type != READOUT_ENTITY_PERSON)
    return FALSE;

  /* not "Mr. Assad" alone, behind "according to" */
  return (name->flags & READOUT_NAME_COMPLEMENT && name->first > first + 1)
         || (name->flags & READOUT_NAME_POSSESSIVE && name->end + 1 < end)
         || (name->flags & READOUT_NAME_MODIFIER && name->end < end);
}

static gboolean
has_name (const GArray *names, guint first, guint end, gboolean of_person)
{
  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->first >= first && name->first < end && !is_somebody_elses (name, first, end)
          && name->type != READOUT_ENTITY_NATIONALITY && (name->type == READOUT_ENTITY_PERSON) == of_person)
        return TRUE;
    }

  return FALSE;
}

static gboolean
begins_indefinite (const ReadoutPassage *passage, guint first)
{
  return readout_passage_is (passage, first, "a") || readout_passage_is (passage, first, "an")
         || readout_passage_is (passage, first, "one") || readout_passage_is (passage, first, "another");
}

/* How the noun for a person tells it: "spokesman", "officials", "a diplomat". */
static gboolean
naming_by_role (const ReadoutPassage *passage,
                guint first,
                guint end,
                gboolean counted,
                ReadoutNaming *naming,
                const char **head)
{
  for (guint i = end; i > first; i--)
    {
      ReadoutLexiconSense sense;

      if (!readout_passage_get_sense (passage, i - 1, i, READOUT_LEXICON_ROLE, &sense))
        continue;

      *head = sense.canonical;
      if (sense.flags & READOUT_LEXICON_SPOKESPERSON)
        *naming = READOUT_NAMING_SPOKESPERSON;
      else if (sense.flags & (READOUT_LEXICON_PLURAL | READOUT_LEXICON_COLLECTIVE) && !counted)
        *naming = READOUT_NAMING_COLLECTIVE;
      else
        *naming = READOUT_NAMING_UNNAMED;
      return TRUE;
    }

  return FALSE;
}

static gboolean
has_kind (const ReadoutPassage *passage, guint first, guint end, ReadoutLexiconKind kind)
{
  guint start, stop;

  return find_words (passage, first, end, kind, &start, &stop);
}

/* Whether one of those who speak begins at @i: "the RSF", "and the RSF" */
static gboolean
begins_party (const ReadoutPassage *passage, guint first, guint i)
{
  if (i > first && readout_passage_is (passage, i - 1, "the"))
    i--;

  return i == first || readout_passage_is (passage, i - 1, "and");
}

/* "France, a member of the group": the name counts, and not what is said of it. */
static gboolean
has_apposition (const ReadoutPassage *passage, const GArray *names, guint first, guint end)
{
  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->first >= first && name->end < end && begins_party (passage, first, name->first)
          && name->type != READOUT_ENTITY_NATIONALITY
          && readout_passage_get_token (passage, name->end)->kind == READOUT_TOKEN_MARK
          && passage->text[readout_passage_get_token (passage, name->end)->span.start_byte] == ',')
        return TRUE;
    }

  return FALSE;
}

static ReadoutNaming
naming_of (const ReadoutPassage *passage, const GArray *names, ReadoutFoundSource *source)
{
  guint first = source->first, end = source->end;
  gboolean counted = !readout_span_is_empty (source->count) || begins_indefinite (passage, first);
  ReadoutNaming naming;

  if (first == end)
    return READOUT_NAMING_UNATTRIBUTED;
  if (has_name (names, first, end, TRUE) || has_apposition (passage, names, first, end))
    return READOUT_NAMING_NAMED;
  if (naming_by_role (passage, first, head_end (passage, first, end), counted, &naming, &source->head)
      || naming_by_role (passage, first, end, counted, &naming, &source->head))
    return naming;
  if (has_kind (passage, first, end, READOUT_LEXICON_DOCUMENT))
    return READOUT_NAMING_DOCUMENT;
  if (has_kind (passage, first, end, READOUT_LEXICON_OUTLET))
    return READOUT_NAMING_OUTLET;
  if (has_name (names, first, head_end (passage, first, end), FALSE))
    return READOUT_NAMING_NAMED;
  if (source->is_pronoun || begins_indefinite (passage, first))
    return READOUT_NAMING_UNNAMED;

  return READOUT_NAMING_COLLECTIVE;
}

static gboolean
is_punctuation (const ReadoutPassage *passage, guint i)
{
  ReadoutTokenKind kind = readout_passage_get_token (passage, i)->kind;

  return kind == READOUT_TOKEN_MARK || kind == READOUT_TOKEN_QUOTE_MARK || kind == READOUT_TOKEN_SENTENCE_END;
}

static gboolean
is_pronoun (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "he", "she", "they", "it", "we", "i" };

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (readout_passage_is (passage, i, words[k]))
      return TRUE;

  return FALSE;
}

static gboolean
begins_relative_clause (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "who", "whose", "which", "whom" };

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (readout_passage_is (passage, i, words[k]))
      return TRUE;

  return FALSE;
}

/* ", speaking on condition of anonymity" */
static gboolean
begins_anonymity (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "speaking", "requesting", "asking", "insisting" };
  const ReadoutGloss *gloss = readout_passage_get_gloss (passage, i);

  if (gloss->entry != NULL
      && readout_lexicon_entry_get_kinds (gloss->entry) & READOUT_LEXICON_SOURCE_ANONYMITY)
    return TRUE;

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (readout_passage_is (passage, i, words[k]))
      return readout_passage_get_token (passage, i - 1)->kind == READOUT_TOKEN_MARK;

  return FALSE;
}

/* "Weber and her team are in Geneva": whoever it is stands before the verb. */
static gboolean
begins_verb (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "is", "are", "was", "were", "has", "have", "had", "will", "would" };

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (readout_passage_is (passage, i, words[k]))
      return TRUE;

  return FALSE;
}

/* "Anna Weber (D-N.Y.)" */
static gboolean
closes_bracket (const ReadoutPassage *passage, guint first, guint i)
{
  if (passage->text[readout_passage_get_token (passage, i)->span.start_byte] != ')')
    return FALSE;

  for (guint k = first; k < i; k++)
    if (passage->text[readout_passage_get_token (passage, k)->span.start_byte] == '(')
      return TRUE;

  return FALSE;
}

/**
 * readout_sources_trim:
 * @passage: a paragraph
 * @first: (inout): index of the first token of a source
 * @end: (inout): index after its last; @first when nothing is left
 *
 * Leaves off punctuation at the ends and a clause that tells more of the source.
 */
void
readout_sources_trim (const ReadoutPassage *passage, guint *first, guint *end)
{
  /* at the end of a source these belong to the verb behind it: "the two sides last talked" */
  static const char *const of_verb[]
      = { "and", "also", "last", "later", "then", "still", "now", "again", NULL };

  while (*first < *end && is_punctuation (passage, *first))
    (*first)++;
  if (*first < *end && is_pronoun (passage, *first))
    *end = *first + 1;
  for (guint i = *first + 1; i < *end; i++)
    if (begins_relative_clause (passage, i) || begins_anonymity (passage, i) || begins_verb (passage, i))
      *end = i;
  while (*end > *first && !closes_bracket (passage, *first, *end - 1)
         && (is_punctuation (passage, *end - 1) || readout_passage_is_one_of (passage, *end - 1, of_verb)))
    (*end)--;
}

static gboolean
is_in_name (const GArray *names, ReadoutSpan span)
{
  for (guint i = 0; i < names->len; i++)
    if (readout_span_overlaps (g_array_index (names, ReadoutName, i).span, span))
      return TRUE;

  return FALSE;
}

/* "struck a note", "visibly moved": a verb, and not "head of the delegation" */
static gboolean
is_deed (const ReadoutPassage *passage, guint i)
{
  static const char *const determiners[] = { "a", "an", "the", "its", "his", "her", "their", NULL };
  ReadoutSpan span = readout_passage_get_token (passage, i)->span;

  if (readout_passage_get_token (passage, i)->kind != READOUT_TOKEN_WORD
      || readout_passage_is_capitalized (passage, i)
      || readout_passage_can_be (
          passage, i, READOUT_LEXICON_ROLE | READOUT_LEXICON_TITLE | READOUT_LEXICON_FUNCTION_WORD))
    return FALSE;

  return memcmp (passage->text + span.end_byte - 2, "ed", 2) == 0
         || readout_passage_is_one_of (passage, i + 1, determiners);
}

/* "Weber, struck a hopeful note": what she did behind the comma does not tell who she is. */
static guint
leave_deed_off (const ReadoutPassage *passage, const GArray *names, guint first, guint end)
{
  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->type == READOUT_ENTITY_PERSON && name->first >= first && name->end + 2 < end
          && readout_passage_is_comma (passage, name->end) && is_deed (passage, name->end + 1))
        return name->end;
    }

  return end;
}

/**
 * readout_sources_describe:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @first: index of the first token of the source
 * @end: index after its last; equal to @first when there is no source
 *
 * Returns: what the words tell of the source
 */
ReadoutFoundSource
readout_sources_describe (const ReadoutPassage *passage, const GArray *names, guint first, guint end)
{
  ReadoutFoundSource source = { .first = first };

  end = leave_deed_off (passage, names, first, end);
  source.end = end;
  if (first < end)
    {
      source.span = readout_passage_get_span (passage, first, end);
      source.is_pronoun
          = end - first == 1
            && (readout_passage_is (passage, first, "he") || readout_passage_is (passage, first, "she"));
      source.is_they = end - first == 1 && readout_passage_is (passage, first, "they");
      source.is_single = begins_indefinite (passage, first);
      source.is_definite = readout_passage_is (passage, first, "the");
      source.count = find_count (passage, first, end);
    }

  source.naming = naming_of (passage, names, &source);
  if (source.naming == READOUT_NAMING_UNNAMED || source.naming == READOUT_NAMING_COLLECTIVE
      || source.naming == READOUT_NAMING_SPOKESPERSON)
    {
      source.rank = span_of_kind (passage, first, end, READOUT_LEXICON_SOURCE_RANK);
      source.institution = span_of_kind (passage, first, end, READOUT_LEXICON_SOURCE_INSTITUTION);
      if (readout_span_overlaps (source.rank, source.institution) || is_in_name (names, source.rank))
        source.rank = (ReadoutSpan){ 0 }; /* "the foreign ministry", "the National Assembly" */
      source.access = find_access (passage, first, end);
      source.reason = find_reason (passage, first);
    }

  return source;
}
