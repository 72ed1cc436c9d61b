/* readout-roles.c: what people are: roles beside their names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-roles-private.h"

#include <string.h>

#define MAX_TITLE_TOKENS      6
#define MAX_APPOSITION_TOKENS 14
#define MAX_MODIFIERS         6

static gboolean
is_one_of (const ReadoutPassage *passage, guint i, const char *const *words)
{
  if (i >= passage->tokens->len)
    return FALSE;

  for (; *words != NULL; words++)
    if (readout_passage_is (passage, i, *words))
      return TRUE;

  return FALSE;
}

static gboolean
is_mark (const ReadoutPassage *passage, guint i, char mark)
{
  const ReadoutToken *token;

  if (i >= passage->tokens->len)
    return FALSE;

  token = readout_passage_get_token (passage, i);
  return token->kind == READOUT_TOKEN_MARK && passage->text[token->span.start_byte] == mark;
}

static gboolean
is_determiner (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "the", "a", "an", "its", "their", "his", "her", NULL };

  return is_one_of (passage, i, words);
}

static gboolean
is_preposition (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "of", "for", "to", "in", "at", "on", NULL };

  return is_one_of (passage, i, words);
}

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
 * readout_roles_find_name:
 * @names: (element-type ReadoutName): the names of a paragraph
 * @i: index of a token
 *
 * Returns: (nullable): the name that the token belongs to
 */
const ReadoutName *
readout_roles_find_name (const GArray *names, guint i)
{
  guint n = find_name_after (names, i);
  const ReadoutName *name = n < names->len ? &g_array_index (names, ReadoutName, n) : NULL;

  return name != NULL && name->first <= i ? name : NULL;
}

static gboolean
is_in_person (const GArray *names, guint i)
{
  const ReadoutName *name = readout_roles_find_name (names, i);

  return name != NULL && name->type == READOUT_ENTITY_PERSON;
}

static const ReadoutName *
body_at (const GArray *names, guint i)
{
  const ReadoutName *name = readout_roles_find_name (names, i);

  return name != NULL && name->type != READOUT_ENTITY_PERSON && name->type != READOUT_ENTITY_EVENT ? name
                                                                                                   : NULL;
}

/**
 * readout_roles_find_body_behind:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @end: index after the last token of a name or role
 *
 * Returns: (nullable): "Russia" in "Foreign Minister Sergei Lavrov of Russia"
 */
const ReadoutName *
readout_roles_find_body_behind (const ReadoutPassage *passage, const GArray *names, guint end)
{
  guint i = end;

  if (i + 1 >= passage->tokens->len || !readout_passage_is (passage, i, "of"))
    return NULL;
  if (readout_passage_is (passage, ++i, "the"))
    i++;

  return i < passage->tokens->len ? body_at (names, i) : NULL;
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
 * readout_roles_get_title:
 * @passage: a paragraph
 * @first: index of a token
 * @end: index after the last
 * @sense: (out): what the lexicon says
 *
 * Returns: whether just these tokens are a title or the noun for a role, of one person
 */
gboolean
readout_roles_get_title (const ReadoutPassage *passage, guint first, guint end, ReadoutLexiconSense *sense)
{
  static const char *const relations[] = { "counterpart", "colleague", NULL };

  if (!can_be_title (passage, first, end) || is_one_of (passage, end - 1, relations))
    return FALSE;
  if (!readout_passage_get_sense (passage, first, end, READOUT_LEXICON_TITLE, sense)
      && !readout_passage_get_sense (passage, first, end, READOUT_LEXICON_ROLE, sense)
      && !get_prefixed_sense (passage, first, end, sense))
    return FALSE;

  return !(sense->flags & (READOUT_LEXICON_HONORIFIC | READOUT_LEXICON_PLURAL | READOUT_LEXICON_COLLECTIVE));
}

/* The longest title that ends before @end: its first token, or @end when there is none. */
static guint
title_start (const ReadoutPassage *passage, guint end, const char **title)
{
  guint start = end;

  for (guint n = 1; n <= MAX_TITLE_TOKENS && n <= end; n++)
    {
      ReadoutLexiconSense sense;

      if (readout_roles_get_title (passage, end - n, end, &sense))
        {
          start = end - n;
          *title = sense.canonical;
        }
    }

  return start;
}

static gboolean
is_modifier (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "deputy",   "special", "acting",   "then",  "former",    "outgoing",
                                       "incoming", "late",    "longtime", "chief", "assistant", NULL };

  return readout_passage_can_be (passage, i, READOUT_LEXICON_SOURCE_RANK) || is_one_of (passage, i, words);
}

/**
 * readout_roles_modifiers_start:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @start: index of the first token of a title
 *
 * Returns: index of the first token that tells more of the title: "US", "Russia's", "UN special", "former"
 */
guint
readout_roles_modifiers_start (const ReadoutPassage *passage, const GArray *names, guint start)
{
  const char *title;

  for (guint n = 0; start > 0 && n < MAX_MODIFIERS; n++)
    {
      gboolean possessive
          = start > 1 && readout_passage_get_token (passage, start - 1)->kind == READOUT_TOKEN_POSSESSIVE;
      const ReadoutName *name = body_at (names, possessive ? start - 2 : start - 1);
      guint before = title_start (passage, start, &title);

      if (name != NULL && name->end == (possessive ? start - 1 : start))
        start = name->first;
      else if (is_modifier (passage, start - 1))
        start--;
      else if (before < start)
        start = before;
      else
        break;
    }

  return start;
}

/* ---- when ---- */

/* "former" before a title, "since 2004" behind it. */
static ReadoutSpan
find_time (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const adjectives[]
      = { "former", "then", "outgoing", "incoming", "acting", "late", NULL };
  static const char *const prepositions[] = { "since", "until", "from", NULL };

  for (guint i = first; i < end; i++)
    {
      ReadoutSpan span = readout_passage_get_span (passage, i, i + 1);
      const char *word = passage->text + span.start_byte;

      if (is_one_of (passage, i, adjectives))
        return span;
      if (g_ascii_strncasecmp (word, "then-", strlen ("then-")) == 0
          || g_ascii_strncasecmp (word, "ex-", strlen ("ex-")) == 0)
        return (ReadoutSpan){ span.start_byte, span.start_byte + strcspn (word, "-") };
      if (i + 1 < end && is_one_of (passage, i, prepositions)
          && readout_passage_get_token (passage, i + 1)->kind == READOUT_TOKEN_NUMBER)
        return readout_passage_get_span (passage, i, end);
    }

  return (ReadoutSpan){ 0 };
}

/**
 * readout_roles_is_former:
 * @passage: a paragraph
 * @first: index of the first token of a role
 * @end: index after its last
 *
 * Returns: whether the words say that the role is over
 */
gboolean
readout_roles_is_former (const ReadoutPassage *passage, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const char *word = passage->text + readout_passage_get_token (passage, i)->span.start_byte;

      if (readout_passage_is (passage, i, "former") || g_ascii_strncasecmp (word, "ex-", strlen ("ex-")) == 0)
        return TRUE;
    }

  return FALSE;
}

/* ---- before a name ---- */

/* Where the title ends before a name: "envoy" in "the envoy for Syria, NAME". */
static guint
skip_complement (const ReadoutPassage *passage, const GArray *names, guint end)
{
  const ReadoutName *body = end > 0 ? body_at (names, end - 1) : NULL;
  guint i;

  if (body == NULL || body->end != end || body->first < 2)
    return end;

  i = body->first - 1;
  if (readout_passage_is (passage, i, "the"))
    i--;

  return i > 0 && is_preposition (passage, i) ? i : end;
}

static gboolean
attach_before (const ReadoutPassage *passage,
               const GArray *names,
               const ReadoutName *name,
               ReadoutFoundRole *role)
{
  guint end = name->first, title_end, start;
  const ReadoutName *behind;

  if (end > 0 && is_mark (passage, end - 1, ','))
    end--;

  title_end = skip_complement (passage, names, end);
  start = title_start (passage, title_end, &role->title);
  if (start == title_end)
    return FALSE;

  start = readout_roles_modifiers_start (passage, names, start);
  role->span = readout_passage_get_span (passage, start, end);
  role->time = find_time (passage, start, end);
  role->is_former = readout_roles_is_former (passage, start, end);
  behind = readout_roles_find_body_behind (passage, names, name->end);
  if (behind != NULL)
    role->body = behind->span;

  return TRUE;
}

/* ---- behind a name ---- */

/* ", who is ", ", who has been ": index of the first token behind it, or @i. */
static guint
skip_relative (const ReadoutPassage *passage, guint i, ReadoutSpan *past)
{
  static const char *const present[] = { "is", "serves", "became", NULL };
  static const char *const before[] = { "was", "served", NULL };
  guint verb = i + 1;

  if (verb + 1 >= passage->tokens->len || !readout_passage_is (passage, i, "who"))
    return i;
  if (readout_passage_is (passage, verb, "has") && readout_passage_is (passage, verb + 1, "been"))
    return verb + 2;
  if (is_one_of (passage, verb, before))
    *past = readout_passage_get_span (passage, verb, verb + 1);
  else if (!is_one_of (passage, verb, present))
    return i;

  return readout_passage_is (passage, verb + 1, "as") ? verb + 2 : verb + 1;
}

static gboolean
ends_apposition (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "who", "which", "whose", "where", "when", "while", NULL };
  ReadoutTokenKind kind;

  if (i >= passage->tokens->len)
    return TRUE;

  kind = readout_passage_get_token (passage, i)->kind;
  return (kind != READOUT_TOKEN_WORD && kind != READOUT_TOKEN_POSSESSIVE && kind != READOUT_TOKEN_NUMBER)
         || is_one_of (passage, i, words);
}

/* Words between the article and the noun of an apposition; without an article only those that go with a
 * title.
 */
static gboolean
can_modify (const ReadoutPassage *passage, const GArray *names, guint i, gboolean has_determiner)
{
  if (is_in_person (names, i) || is_preposition (passage, i))
    return FALSE;
  if (body_at (names, i) != NULL || is_modifier (passage, i)
      || readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_POSSESSIVE)
    return TRUE;

  return has_determiner
         && !readout_passage_can_be (passage, i,
                                     READOUT_LEXICON_FUNCTION_WORD | READOUT_LEXICON_REPORTING_VERB);
}

/* The title of an apposition that begins at @first: its first token, or @limit when it is none. */
static guint
find_title (const ReadoutPassage *passage,
            const GArray *names,
            guint first,
            guint limit,
            gboolean has_determiner,
            guint *title_end,
            const char **title)
{
  for (guint i = first; i < limit; i++)
    {
      guint start = title_start (passage, i + 1, title);

      *title_end = i + 1;
      if (start <= i && start >= first)
        {
          /* the longest one: "minister" of "minister of defence" */
          for (guint end = i + 2; end <= limit && end <= start + MAX_TITLE_TOKENS; end++)
            {
              ReadoutLexiconSense sense;

              if (readout_roles_get_title (passage, start, end, &sense))
                {
                  *title_end = end;
                  *title = sense.canonical;
                }
            }
          return start;
        }
      if (!can_modify (passage, names, i, has_determiner))
        break;
    }

  return limit;
}

/* A verb of reporting, and no "state" of "secretary of state". */
static gboolean
begins_statement (const ReadoutPassage *passage, const GArray *names, guint i)
{
  return readout_passage_can_be (passage, i, READOUT_LEXICON_REPORTING_VERB) && body_at (names, i) == NULL
         && !readout_passage_is (passage, i - 1, "of");
}

/* Whether a person is named in [first, end) who is no part of the role, as in "spokesman for President
 * Obama".
 */
static gboolean
names_somebody_else (const ReadoutPassage *passage, const GArray *names, guint first, guint end)
{
  const char *title;

  for (guint i = first; i < end; i++)
    if (is_in_person (names, i) && !is_in_person (names, i - 1)
        && !is_preposition (passage, title_start (passage, i, &title) - 1))
      return TRUE;

  return FALSE;
}

/* ", the US secretary of state," */
static gboolean
attach_apposition (const ReadoutPassage *passage,
                   const GArray *names,
                   const ReadoutName *name,
                   ReadoutFoundRole *role)
{
  guint first = name->end + 1, end, title, title_end;
  ReadoutSpan past = { 0 };
  gboolean has_determiner;

  if (!is_mark (passage, name->end, ','))
    return FALSE;

  first = skip_relative (passage, first, &past);
  has_determiner = is_determiner (passage, first);
  first += has_determiner;
  for (end = first; !ends_apposition (passage, end) && end < first + MAX_APPOSITION_TOKENS; end++)
    if (end > first && begins_statement (passage, names, end))
      break;
  if (end == first || !ends_apposition (passage, end))
    return FALSE;

  title = find_title (passage, names, first, end, has_determiner, &title_end, &role->title);
  if (title == end || is_in_person (names, title_end) || names_somebody_else (passage, names, title_end, end)
      || (is_mark (passage, end, ',') && is_in_person (names, end + 1)))
    return FALSE; /* no title, or one of the next name */

  while (end > title_end && is_preposition (passage, end - 1)) /* "author of", and a mark */
    end--;
  role->span = readout_passage_get_span (passage, first, end);
  role->time = find_time (passage, first, end);
  role->is_former = readout_roles_is_former (passage, first, title_end);
  if (readout_span_is_empty (role->time))
    role->time = past;

  return TRUE;
}

/* "Maria Zakharova of the Russian Foreign Ministry" */
static gboolean
attach_affiliation (const ReadoutPassage *passage,
                    const GArray *names,
                    const ReadoutName *name,
                    ReadoutFoundRole *role)
{
  const ReadoutName *body
      = readout_roles_find_body_behind (passage, names, name->end + is_mark (passage, name->end, ','));
  const ReadoutName *organization = body;

  if (body != NULL && body->type == READOUT_ENTITY_NATIONALITY && body->end < passage->tokens->len)
    organization = body_at (names, body->end);
  if (organization == NULL || organization->type != READOUT_ENTITY_ORGANIZATION)
    return FALSE;

  role->span = readout_passage_get_span (passage, body->first, organization->end);
  role->body = organization->span;
  return TRUE;
}

/**
 * readout_roles_attach:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it; persons get their roles
 *
 * Finds titles before names ("Russian Foreign Minister, Sergei Lavrov"), and appositions, relative clauses
 * and affiliations behind them.
 */
void
readout_roles_attach (const ReadoutPassage *passage, GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      ReadoutName *name = &g_array_index (names, ReadoutName, i);
      gboolean has_title;

      if (name->type != READOUT_ENTITY_PERSON)
        continue;

      has_title = attach_before (passage, names, name, &name->roles[0]);
      if (!attach_apposition (passage, names, name, &name->roles[1]) && !has_title)
        attach_affiliation (passage, names, name, &name->roles[1]);
    }
}
