/* readout-role-mentions.c: roles that stand for people by themselves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-role-words.h"
#include "readout-word-borders.h"

/* No role reaches further from its name. */
#define MAX_TOKENS_TO_NAME 24

/* "senior administration" in "a senior administration official" */
#define MAX_WORDS_BETWEEN 3

static const char *const indefinite_articles[] = { "a", "an", "one", "another", NULL };
static const char *const definite_articles[] = { "the", "this", "that", NULL };

static gboolean
is_any_possessive (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "his", "her", "their", "its", NULL };

  return readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_POSSESSIVE
         || readout_passage_is_one_of (passage, i, words);
}

static gboolean
is_article (const ReadoutPassage *passage, guint i)
{
  return readout_passage_is_one_of (passage, i, definite_articles)
         || readout_passage_is_one_of (passage, i, indefinite_articles) || is_any_possessive (passage, i);
}

/* "his Russian counterpart, NAME" */
static gboolean
is_before_name (const ReadoutPassage *passage, const GArray *names, guint end)
{
  const ReadoutName *name;

  if (end < passage->tokens->len
      && passage->text[readout_passage_get_token (passage, end)->span.start_byte] == ',')
    end++;
  name = readout_role_words_find_name (names, end);

  return name != NULL && name->first == end && name->type == READOUT_ENTITY_PERSON;
}

/* Whether the role is part of a person's name or stands beside it. */
static gboolean
belongs_to_name (const GArray *names, guint *nearest, const ReadoutRoleMention *mention)
{
  while (*nearest < names->len
         && g_array_index (names, ReadoutName, *nearest).end + MAX_TOKENS_TO_NAME < mention->first)
    (*nearest)++;

  for (guint i = *nearest; i < names->len; i++)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->first > mention->end + MAX_TOKENS_TO_NAME)
        break;
      if (name->type == READOUT_ENTITY_PERSON
          && (readout_span_overlaps (name->span, mention->span)
              || readout_span_overlaps (name->roles[0].span, mention->span)
              || readout_span_overlaps (name->roles[1].span, mention->span)))
        return TRUE;
    }

  return FALSE;
}

/* ---- "his Russian counterpart" ---- */

static gboolean
find_relation (const ReadoutPassage *passage, guint i, ReadoutRoleMention *mention)
{
  static const char *const words[] = { "counterpart", "colleague", NULL };
  guint first = i;

  if (!readout_passage_is_one_of (passage, i, words) || i == 0)
    return FALSE;

  if (!is_any_possessive (passage, i - 1) && i >= 2
      && readout_passage_can_be (passage, i - 1, READOUT_LEXICON_NATIONALITY | READOUT_LEXICON_COUNTRY))
    first = i - 1;
  if (first == 0 || !is_any_possessive (passage, first - 1) || first == i)
    return FALSE;

  *mention = (ReadoutRoleMention){
    .first = first,
    .end = i + 1,
    .span = readout_passage_get_span (passage, first, i + 1),
    .kind = READOUT_ROLE_RELATION,
  };
  return TRUE;
}

/* ---- "the foreign minister" ---- */

/* The end of the title that begins at @i, or @i. */
static guint
title_end (const ReadoutPassage *passage, guint i, ReadoutLexiconSense *sense)
{
  const ReadoutLexiconKind kinds = READOUT_LEXICON_TITLE | READOUT_LEXICON_ROLE;
  const ReadoutGloss *gloss = readout_passage_get_gloss (passage, i);

  if (gloss->entry != NULL && readout_lexicon_entry_get_kinds (gloss->entry) & kinds
      && readout_role_words_get_title (passage, i, gloss->end, sense))
    return gloss->end;
  if (gloss->kinds & kinds && readout_role_words_get_title (passage, i, i + 1, sense))
    return i + 1;

  return i;
}

/* "Kerry is a former senator": somebody who has just been named. */
static gboolean
is_predicate (const ReadoutPassage *passage, guint article)
{
  static const char *const verbs[] = { "is", "was", "be", "been", "became", "become", "as", NULL };

  return article > 0 && readout_passage_is_one_of (passage, article - 1, verbs);
}

/* "administration" in "a senior administration official" */
static gboolean
can_stand_between (const ReadoutPassage *passage, guint i)
{
  return readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_WORD
         && !readout_passage_can_be (passage, i,
                                     READOUT_LEXICON_FUNCTION_WORD | READOUT_LEXICON_REPORTING_VERB);
}

/* The token behind the article of the role that begins at @start, or @start. */
static guint
find_article (const ReadoutPassage *passage, guint start)
{
  guint i = start;

  while (i > 0 && start - i < MAX_WORDS_BETWEEN && !is_article (passage, i - 1)
         && can_stand_between (passage, i - 1))
    i--;

  return i > 0 && is_article (passage, i - 1) ? i : start;
}

static gboolean
find_kind (const ReadoutPassage *passage,
           guint start,
           const ReadoutLexiconSense *sense,
           ReadoutRoleMentionKind *kind)
{
  const ReadoutToken *first = readout_passage_get_token (passage, start);

  if (start > 0 && is_any_possessive (passage, start - 1))
    *kind = READOUT_ROLE_RELATION;
  else if (start > 0 && readout_passage_is_one_of (passage, start - 1, indefinite_articles))
    *kind = READOUT_ROLE_INDEFINITE;
  else if (start > 0 && readout_passage_is_one_of (passage, start - 1, definite_articles))
    *kind = READOUT_ROLE_DEFINITE;
  else if (sense->flags & READOUT_LEXICON_OFFICE && first->flags & READOUT_TOKEN_CAPITALIZED)
    *kind = READOUT_ROLE_DEFINITE; /* "Russia's foreign minister", "Russian President to visit" */
  else
    return FALSE;

  return *kind != READOUT_ROLE_INDEFINITE || start == 0 || !is_predicate (passage, start - 1);
}

static ReadoutNameFlags
gender_of (const ReadoutLexiconSense *sense)
{
  return (sense->flags & READOUT_LEXICON_MALE ? READOUT_NAME_MALE : 0)
         | (sense->flags & READOUT_LEXICON_FEMALE ? READOUT_NAME_FEMALE : 0);
}

/* "Russia's" before the title, and nothing else. */
static gboolean
has_only_body_before (const ReadoutPassage *passage, const GArray *names, guint start, guint title)
{
  const ReadoutName *body = readout_role_words_find_body (names, start);
  guint end = body != NULL ? body->end : start;

  if (start == title)
    return TRUE;
  if (end < title && readout_passage_get_token (passage, end)->kind == READOUT_TOKEN_POSSESSIVE)
    end++;

  return body != NULL && body->first == start && end == title;
}

/* "the president", "Russia's president"; not "is elected U.S. president", "was the president". */
static gboolean
means_somebody (const ReadoutPassage *passage, guint start, guint title)
{
  if (title > start && readout_passage_get_token (passage, title - 1)->kind == READOUT_TOKEN_POSSESSIVE)
    return !is_predicate (passage, start);

  return start > 0 && readout_passage_is_one_of (passage, start - 1, definite_articles)
         && !is_predicate (passage, start - 1);
}

/* Not "for Northern Ireland", "of a bank", "of Iran's parliament", "nominee". */
static gboolean
ends_plainly (const ReadoutPassage *passage, guint end, const ReadoutName *body)
{
  static const char *const words[]
      = { "for", "of", "at", "nominee", "designate", "elect", "candidate", "hopeful", NULL };

  if (body != NULL)
    return body->end >= passage->tokens->len
           || readout_passage_get_token (passage, body->end)->kind != READOUT_TOKEN_POSSESSIVE;

  return end >= passage->tokens->len || !readout_passage_is_one_of (passage, end, words);
}

/* Forms that the lexicon has of the title of somebody else: "vice chancellor", "prime minister-designate". */
static gboolean
is_lesser (const ReadoutPassage *passage, guint title, guint end)
{
  static const char *const words[] = { "vice", "deputy", NULL };
  ReadoutSpan span = readout_passage_get_span (passage, end - 1, end);
  g_autofree char *last = readout_span_dup (span, passage->text);

  return readout_passage_is_one_of (passage, title, words) || g_str_has_suffix (last, "-designate");
}

static gboolean
is_plain (const ReadoutPassage *passage,
          const GArray *names,
          const ReadoutRoleMention *mention,
          guint title,
          const ReadoutName *body)
{
  return mention->is_office && means_somebody (passage, mention->first, title)
         && has_only_body_before (passage, names, mention->first, title)
         && ends_plainly (passage, mention->end, body)
         && readout_span_is_empty (readout_role_words_find_time (passage, mention->first, mention->end))
         && !is_lesser (passage, title, mention->end);
}

static gboolean
find_office (const ReadoutPassage *passage, const GArray *names, guint i, ReadoutRoleMention *mention)
{
  ReadoutLexiconSense sense;
  guint end = title_end (passage, i, &sense);
  ReadoutRoleMentionKind kind;
  const ReadoutName *body;
  guint start;

  if (end == i)
    return FALSE;

  start = find_article (passage, readout_role_words_find_start (passage, names, i));
  if (!find_kind (passage, start, &sense, &kind))
    return FALSE;

  *mention = (ReadoutRoleMention){
    .first = start,
    .end = end,
    .span = readout_passage_get_span (passage, start, end),
    .kind = kind,
    .title = sense.canonical,
    .is_former = readout_role_words_is_former (passage, start, end),
    .is_office = (sense.flags & (READOUT_LEXICON_OFFICE | READOUT_LEXICON_SPOKESPERSON)) != 0,
    .gender = gender_of (&sense),
  };
  body = readout_role_words_find_body_behind (passage, names, end);
  if (body != NULL)
    mention->body = body->span;
  mention->is_plain = is_plain (passage, names, mention, i, body);

  return TRUE;
}

/**
 * readout_roles_find_mentions:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it, with their roles
 *
 * Returns: (transfer full) (element-type ReadoutRoleMention): the roles that stand for somebody
 */
GArray *
readout_roles_find_mentions (const ReadoutPassage *passage, const GArray *names)
{
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (ReadoutRoleMention));
  guint nearest = 0;

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      ReadoutRoleMention mention;

      if (!find_relation (passage, i, &mention) && !find_office (passage, names, i, &mention))
        continue;

      if (!belongs_to_name (names, &nearest, &mention)
          && !(mention.title == NULL && is_before_name (passage, names, mention.end)))
        g_array_append_val (mentions, mention);
      i = mention.end - 1;
    }

  return mentions;
}
