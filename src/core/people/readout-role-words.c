/* readout-role-words.c: the words that roles are made of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-role-words.h"

#include <string.h>

#define MAX_MODIFIERS 6

/* ---- names around ---- */

/* The first name that ends after token @i. */
static guint
find_name_after (const GArray *names, guint i)
{
  guint low = 0, high = names->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (names, ReadoutName, middle).end > i)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

/**
 * readout_role_words_find_name:
 * @names: (element-type ReadoutName): the names of a paragraph
 * @i: index of a token
 *
 * Returns: (nullable): the name that the token belongs to
 */
const ReadoutName *
readout_role_words_find_name (const GArray *names, guint i)
{
  guint n = find_name_after (names, i);
  const ReadoutName *name = n < names->len ? &g_array_index (names, ReadoutName, n) : NULL;

  return name != NULL && name->first <= i ? name : NULL;
}

/**
 * readout_role_words_find_body:
 * @names: (element-type ReadoutName): the names of a paragraph
 * @i: index of a token
 *
 * Returns: (nullable): the name that the token belongs to, of a country, an organization or their people
 */
const ReadoutName *
readout_role_words_find_body (const GArray *names, guint i)
{
  const ReadoutName *name = readout_role_words_find_name (names, i);

  return name != NULL && name->type != READOUT_ENTITY_PERSON && name->type != READOUT_ENTITY_EVENT ? name
                                                                                                   : NULL;
}

/**
 * readout_role_words_find_body_behind:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @end: index after the last token of a name or role
 *
 * Returns: (nullable): "Russia" in "Foreign Minister Sergei Lavrov of Russia"
 */
const ReadoutName *
readout_role_words_find_body_behind (const ReadoutPassage *passage, const GArray *names, guint end)
{
  guint i = end;

  if (i + 1 >= passage->tokens->len || !readout_passage_is (passage, i, "of"))
    return NULL;
  if (readout_passage_is (passage, ++i, "the"))
    i++;

  return i < passage->tokens->len ? readout_role_words_find_body (names, i) : NULL;
}

/* ---- titles ---- */

/* "then-President", "ex-minister": the words behind the hyphen. */
static gboolean
get_prefixed_sense (const ReadoutPassage *passage, guint first, guint end, ReadoutLexiconSense *sense)
{
  ReadoutSpan span = readout_passage_get_span (passage, first, end);
  const char *words = passage->text + span.start_byte;
  const char *hyphen = memchr (words, '-', MIN (strlen ("then-"), span.end_byte - span.start_byte));
  const ReadoutLexiconEntry *entry;

  if (hyphen == NULL
      || (g_ascii_strncasecmp (words, "then-", strlen ("then-")) != 0
          && g_ascii_strncasecmp (words, "ex-", strlen ("ex-")) != 0))
    return FALSE;

  entry = readout_lexicon_lookup_any_case (
      passage->lexicon, hyphen + 1, span.end_byte - span.start_byte - (gsize)(hyphen + 1 - words), NULL);

  return entry != NULL
         && (readout_lexicon_get_sense (passage->lexicon, entry, READOUT_LEXICON_TITLE, sense)
             || readout_lexicon_get_sense (passage->lexicon, entry, READOUT_LEXICON_ROLE, sense));
}

/* Spares most words the look-up.  A gloss has no title in capital letters, and none that a sentence begins
 * with.
 */
static gboolean
can_be_title (const ReadoutPassage *passage, guint first, guint end)
{
  const ReadoutToken *token = readout_passage_get_token (passage, first);

  if (end - first == 1
      && readout_passage_can_be (passage, first, READOUT_LEXICON_TITLE | READOUT_LEXICON_ROLE))
    return TRUE;

  return readout_passage_get_gloss (passage, first)->end >= end || token->flags & READOUT_TOKEN_ALL_CAPITALS
         || (token->flags & READOUT_TOKEN_CAPITALIZED && first + 1 < end
             && !readout_passage_is_capitalized (passage, first + 1))
         || memchr (passage->text + token->span.start_byte, '-',
                    MIN (strlen ("then-"), token->span.end_byte - token->span.start_byte))
                != NULL;
}

/**
 * readout_role_words_get_title:
 * @passage: a paragraph
 * @first: index of a token
 * @end: index after the last
 * @sense: (out): what the lexicon says
 *
 * Returns: whether just these tokens are a title or the noun for a role, of one person
 */
gboolean
readout_role_words_get_title (const ReadoutPassage *passage,
                              guint first,
                              guint end,
                              ReadoutLexiconSense *sense)
{
  static const char *const relations[] = { "counterpart", "colleague", NULL };

  if (!can_be_title (passage, first, end) || readout_passage_is_one_of (passage, end - 1, relations))
    return FALSE;
  if (!readout_passage_get_sense (passage, first, end, READOUT_LEXICON_TITLE, sense)
      && !readout_passage_get_sense (passage, first, end, READOUT_LEXICON_ROLE, sense)
      && !get_prefixed_sense (passage, first, end, sense))
    return FALSE;

  return !(sense->flags & (READOUT_LEXICON_HONORIFIC | READOUT_LEXICON_PLURAL | READOUT_LEXICON_COLLECTIVE));
}

/**
 * readout_role_words_find_title:
 * @passage: a paragraph
 * @end: index after the last token of a title
 * @title: (out): the title in its usual words; left alone when there is none
 *
 * Returns: index of the first token of the longest title that ends there, or @end when there is none
 */
guint
readout_role_words_find_title (const ReadoutPassage *passage, guint end, const char **title)
{
  guint start = end;

  for (guint n = 1; n <= READOUT_ROLE_WORDS_MAX_TITLE && n <= end; n++)
    {
      ReadoutLexiconSense sense;

      if (readout_role_words_get_title (passage, end - n, end, &sense))
        {
          start = end - n;
          *title = sense.canonical;
        }
    }

  return start;
}

/**
 * readout_role_words_is_modifier:
 * @passage: a paragraph
 * @i: index of a token
 *
 * Returns: whether the word tells more of a title before which it stands: "former", "deputy"
 */
gboolean
readout_role_words_is_modifier (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "deputy",   "special", "acting",   "then",  "former",    "outgoing",
                                       "incoming", "late",    "longtime", "chief", "assistant", NULL };

  return readout_passage_can_be (passage, i, READOUT_LEXICON_SOURCE_RANK)
         || readout_passage_is_one_of (passage, i, words);
}

/**
 * readout_role_words_find_start:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @start: index of the first token of a title
 *
 * Returns: index of the first token that tells more of the title: "US", "Russia's", "UN special", "former"
 */
guint
readout_role_words_find_start (const ReadoutPassage *passage, const GArray *names, guint start)
{
  const char *title;

  for (guint n = 0; start > 0 && n < MAX_MODIFIERS; n++)
    {
      gboolean possessive
          = start > 1 && readout_passage_get_token (passage, start - 1)->kind == READOUT_TOKEN_POSSESSIVE;
      const ReadoutName *name = readout_role_words_find_body (names, possessive ? start - 2 : start - 1);
      guint before = readout_role_words_find_title (passage, start, &title);

      if (name != NULL && name->end == (possessive ? start - 1 : start))
        start = name->first;
      else if (readout_role_words_is_modifier (passage, start - 1))
        start--;
      else if (before < start)
        start = before;
      else
        break;
    }

  return start;
}

/* ---- when ---- */

/**
 * readout_role_words_find_time:
 * @passage: a paragraph
 * @first: index of the first token of a role
 * @end: index after its last
 *
 * Returns: what tells when: "former" before the title, "since 2004" behind it; empty when nothing does
 */
ReadoutSpan
readout_role_words_find_time (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const adjectives[]
      = { "former", "then", "outgoing", "incoming", "acting", "late", NULL };
  static const char *const prepositions[] = { "since", "until", "from", NULL };

  for (guint i = first; i < end; i++)
    {
      ReadoutSpan span = readout_passage_get_span (passage, i, i + 1);
      const char *word = passage->text + span.start_byte;

      if (readout_passage_is_one_of (passage, i, adjectives))
        return span;
      if (g_ascii_strncasecmp (word, "then-", strlen ("then-")) == 0
          || g_ascii_strncasecmp (word, "ex-", strlen ("ex-")) == 0)
        return (ReadoutSpan){ span.start_byte, span.start_byte + strcspn (word, "-") };
      if (i + 1 < end && readout_passage_is_one_of (passage, i, prepositions)
          && readout_passage_get_token (passage, i + 1)->kind == READOUT_TOKEN_NUMBER)
        return readout_passage_get_span (passage, i, end);
    }

  return (ReadoutSpan){ 0 };
}

/**
 * readout_role_words_is_former:
 * @passage: a paragraph
 * @first: index of the first token of a role
 * @end: index after its last
 *
 * Returns: whether the words say that the role is over
 */
gboolean
readout_role_words_is_former (const ReadoutPassage *passage, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const char *word = passage->text + readout_passage_get_token (passage, i)->span.start_byte;

      if (readout_passage_is (passage, i, "former") || g_ascii_strncasecmp (word, "ex-", strlen ("ex-")) == 0)
        return TRUE;
    }

  return FALSE;
}
