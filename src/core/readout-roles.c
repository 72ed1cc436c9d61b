/* readout-roles.c: what people are: roles beside their names, and roles that stand for them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-roles.h"

#define MAX_TITLE_TOKENS      6
#define MAX_APPOSITION_TOKENS 12

static gboolean
is_mark (const ReadoutPassage *passage, guint i, char mark)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  return token->kind == READOUT_TOKEN_MARK && passage->text[token->span.start_byte] == mark;
}

static gboolean
is_determiner (const ReadoutPassage *passage, guint i)
{
  return readout_passage_is (passage, i, "the") || readout_passage_is (passage, i, "a")
         || readout_passage_is (passage, i, "an") || readout_passage_is (passage, i, "its")
         || readout_passage_is (passage, i, "their");
}

/* The title or role noun that ends before @end: its first token, or @end when there is none. */
static guint
title_start (const ReadoutPassage *passage, guint end)
{
  guint start = end;

  for (guint n = 1; n <= MAX_TITLE_TOKENS && n <= end; n++)
    {
      ReadoutLexiconSense sense;

      if (readout_passage_get_sense (passage, end - n, end, READOUT_LEXICON_TITLE, &sense))
        {
          if (!(sense.flags & READOUT_LEXICON_HONORIFIC))
            start = end - n;
        }
      else if (n == 1 && readout_passage_get_sense (passage, end - n, end, READOUT_LEXICON_ROLE, &sense)
               && !(sense.flags & READOUT_LEXICON_PLURAL))
        start = end - n;
    }

  return start;
}

static const ReadoutName *
name_ending_at (const GArray *names, guint end)
{
  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->end == end)
        return name;
    }

  return NULL;
}

/* What tells more of a title before it: "US", "Russian", "UN special", "former", "State Department". */
static guint
modifiers_start (const ReadoutPassage *passage, const GArray *names, guint start)
{
  while (start > 0)
    {
      const ReadoutName *name = name_ending_at (names, start);
      guint title = title_start (passage, start);

      if (name != NULL && name->type != READOUT_ENTITY_PERSON)
        start = name->first;
      else if (readout_passage_can_be (passage, start - 1, READOUT_LEXICON_SOURCE_RANK)
               || readout_passage_is (passage, start - 1, "deputy")
               || readout_passage_is (passage, start - 1, "special")
               || readout_passage_is (passage, start - 1, "acting"))
        start--;
      else if (title < start)
        start = title;
      else
        break;
    }

  return start;
}

static gboolean
attach_before (const ReadoutPassage *passage, const GArray *names, ReadoutName *name)
{
  guint end = name->first;
  guint start;

  if (end > 0 && is_mark (passage, end - 1, ','))
    end--;

  start = title_start (passage, end);
  if (start == end)
    return FALSE;

  name->role = readout_passage_get_span (passage, modifiers_start (passage, names, start), end);
  return TRUE;
}

/* ", the US secretary of state," */
static gboolean
attach_after (const ReadoutPassage *passage, ReadoutName *name)
{
  guint first = name->end + 1;
  gboolean has_title = FALSE;
  guint i;

  if (first + 1 >= passage->tokens->len || !is_mark (passage, name->end, ','))
    return FALSE;
  if (is_determiner (passage, first))
    first++;

  for (i = first; i < passage->tokens->len && i < first + MAX_APPOSITION_TOKENS; i++)
    {
      const ReadoutToken *token = readout_passage_get_token (passage, i);

      if (token->kind != READOUT_TOKEN_WORD && token->kind != READOUT_TOKEN_POSSESSIVE)
        break;
      if (readout_passage_can_be (passage, i, READOUT_LEXICON_REPORTING_VERB)
          || readout_passage_is (passage, i, "who"))
        break;
      has_title = has_title || title_start (passage, i + 1) <= i;
    }

  if (!has_title || i == first || i >= passage->tokens->len || i == first + MAX_APPOSITION_TOKENS
      || !(is_mark (passage, i, ',')
           || readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_SENTENCE_END))
    return FALSE;

  name->role = readout_passage_get_span (passage, first, i);
  return TRUE;
}

/**
 * readout_roles_attach:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it; persons get their roles
 *
 * Finds titles before names ("Russian Foreign Minister, Sergei Lavrov") and appositions behind them.
 */
void
readout_roles_attach (const ReadoutPassage *passage, GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->type == READOUT_ENTITY_PERSON && !attach_before (passage, names, name))
        attach_after (passage, name);
    }
}

static gboolean
overlaps_a_person (const GArray *names, ReadoutSpan span)
{
  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->type == READOUT_ENTITY_PERSON
          && (readout_span_overlaps (name->span, span) || readout_span_overlaps (name->role, span)))
        return TRUE;
    }

  return FALSE;
}

/* "his Russian counterpart": its first token after the possessive, or @head when it is something else. */
static guint
counterpart_start (const ReadoutPassage *passage, guint head)
{
  if (head < 2 || !readout_passage_is (passage, head, "counterpart"))
    return head;
  if (!readout_passage_is (passage, head - 2, "his") && !readout_passage_is (passage, head - 2, "her"))
    return head;

  return head - 1;
}

static gboolean
find_office (const ReadoutPassage *passage, guint i, ReadoutRoleMention *mention)
{
  ReadoutLexiconSense sense;

  if (i == 0 || !readout_passage_is (passage, i - 1, "the"))
    return FALSE;

  for (guint n = MAX_TITLE_TOKENS; n >= 1; n--)
    if (i + n <= passage->tokens->len
        && readout_passage_get_sense (passage, i, i + n, READOUT_LEXICON_TITLE, &sense)
        && sense.flags & READOUT_LEXICON_OFFICE && !(sense.flags & READOUT_LEXICON_PLURAL))
      {
        *mention = (ReadoutRoleMention){ i, i + n, readout_passage_get_span (passage, i, i + n) };
        return TRUE;
      }

  return FALSE;
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

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      ReadoutRoleMention mention;
      guint start = counterpart_start (passage, i);

      if (start < i)
        mention = (ReadoutRoleMention){ start, i + 1, readout_passage_get_span (passage, start, i + 1) };
      else if (!find_office (passage, i, &mention))
        continue;

      if (!overlaps_a_person (names, mention.span))
        g_array_append_val (mentions, mention);
      i = mention.end - 1;
    }

  return mentions;
}
