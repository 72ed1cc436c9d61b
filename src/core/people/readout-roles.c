/* readout-roles.c: what people are: roles beside their names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-role-words.h"

#define MAX_APPOSITION_TOKENS 14

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

  return readout_passage_is_one_of (passage, i, words);
}

static gboolean
is_preposition (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "of", "for", "to", "in", "at", "on", NULL };

  return readout_passage_is_one_of (passage, i, words);
}

static gboolean
is_in_person (const GArray *names, guint i)
{
  const ReadoutName *name = readout_role_words_find_name (names, i);

  return name != NULL && name->type == READOUT_ENTITY_PERSON;
}

/* ---- before a name ---- */

/* Where the title ends before a name: "envoy" in "the envoy for Syria, NAME". */
static guint
skip_complement (const ReadoutPassage *passage, const GArray *names, guint end)
{
  const ReadoutName *body = end > 0 ? readout_role_words_find_body (names, end - 1) : NULL;
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
  start = readout_role_words_find_title (passage, title_end, &role->title);
  if (start == title_end)
    return FALSE;

  start = readout_role_words_find_start (passage, names, start);
  role->span = readout_passage_get_span (passage, start, end);
  role->time = readout_role_words_find_time (passage, start, end);
  role->is_former = readout_role_words_is_former (passage, start, end);
  behind = readout_role_words_find_body_behind (passage, names, name->end);
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
  if (readout_passage_is_one_of (passage, verb, before))
    *past = readout_passage_get_span (passage, verb, verb + 1);
  else if (!readout_passage_is_one_of (passage, verb, present))
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
         || readout_passage_is_one_of (passage, i, words);
}

/* Words between the article and the noun of an apposition; without an article only those that go with a
 * title.
 */
static gboolean
can_modify (const ReadoutPassage *passage, const GArray *names, guint i, gboolean has_determiner)
{
  if (is_in_person (names, i) || is_preposition (passage, i))
    return FALSE;
  if (readout_role_words_find_body (names, i) != NULL || readout_role_words_is_modifier (passage, i)
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
      guint start = readout_role_words_find_title (passage, i + 1, title);

      *title_end = i + 1;
      if (start <= i && start >= first)
        {
          /* the longest one: "minister" of "minister of defence" */
          for (guint end = i + 2; end <= limit && end <= start + READOUT_ROLE_WORDS_MAX_TITLE; end++)
            {
              ReadoutLexiconSense sense;

              if (readout_role_words_get_title (passage, start, end, &sense))
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
  return readout_passage_can_be (passage, i, READOUT_LEXICON_REPORTING_VERB)
         && readout_role_words_find_body (names, i) == NULL && !readout_passage_is (passage, i - 1, "of");
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
        && !is_preposition (passage, readout_role_words_find_title (passage, i, &title) - 1))
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
  role->time = readout_role_words_find_time (passage, first, end);
  role->is_former = readout_role_words_is_former (passage, first, title_end);
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
      = readout_role_words_find_body_behind (passage, names, name->end + is_mark (passage, name->end, ','));
  const ReadoutName *organization = body;

  if (body != NULL && body->type == READOUT_ENTITY_NATIONALITY && body->end < passage->tokens->len)
    organization = readout_role_words_find_body (names, body->end);
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
