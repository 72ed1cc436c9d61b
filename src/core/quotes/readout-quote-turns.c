/* readout-quote-turns.c: paragraphs that begin with their speaker
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Transcripts ("MR. WEBER: …", "Q: …"), headlines ("Weber: …") and releases ("Statement by Anna Weber: …").
 */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-turns.h"

/* Longer speakers and headlines are something else. */
#define MAX_SPEAKER_TOKENS  8
#define MAX_HEADLINE_TOKENS 24

/* "— Anna Weber, head of the delegation" */
#define MAX_SIGNATURE_TOKENS 14
#define MAX_TITLE_TOKENS     5

static gboolean
is_colon (const ReadoutPassage *passage, guint i)
{
  return readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_MARK
         && passage->text[readout_passage_get_token (passage, i)->span.start_byte] == ':';
}

/* The colon that ends the speaker; 0 when there is none. */
static guint
find_colon (const ReadoutPassage *passage, guint first)
{
  guint limit = MIN (passage->tokens->len, MAX_SPEAKER_TOKENS + 1);

  for (guint i = first + 1; i + 1 < limit; i++)
    {
      ReadoutTokenKind kind = readout_passage_get_token (passage, i)->kind;

      if (is_colon (passage, i))
        return readout_passage_get_token (passage, i + 1)->flags & READOUT_TOKEN_SPACE_BEFORE ? i : 0;
      if (kind == READOUT_TOKEN_QUOTE_MARK || kind == READOUT_TOKEN_NUMBER)
        return 0;
    }

  return 0;
}

static gboolean
is_letter (const ReadoutPassage *passage, guint colon)
{
  static const char *const letters[] = { "q", "a" };

  for (guint k = 0; k < G_N_ELEMENTS (letters); k++)
    if (colon == 1 && readout_passage_is_capitalized (passage, 0)
        && readout_passage_is (passage, 0, letters[k]))
      return TRUE;

  return FALSE;
}

static gboolean
is_question (const ReadoutPassage *passage, guint colon)
{
  static const char *const words[] = { "question", "reporter", "moderator", "interviewer" };

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (colon == 1 && readout_passage_is (passage, 0, words[k]))
      return TRUE;

  return FALSE;
}

/* "MR. WEBER", "SECRETARY OF STATE WEBER", "QUESTION" */
static gboolean
is_in_capitals (const ReadoutPassage *passage, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const ReadoutToken *token = readout_passage_get_token (passage, i);

      if (token->kind == READOUT_TOKEN_WORD && !(token->flags & READOUT_TOKEN_ALL_CAPITALS)
          && token->span.end_byte - token->span.start_byte > 2)
        return FALSE;
    }

  return readout_passage_get_token (passage, first)->kind == READOUT_TOKEN_WORD
         && readout_passage_get_token (passage, end - 1)->flags & READOUT_TOKEN_ALL_CAPITALS;
}

static gboolean
has_lower_case (const ReadoutPassage *passage, guint first)
{
  for (guint i = first; i < passage->tokens->len; i++)
    {
      const ReadoutToken *token = readout_passage_get_token (passage, i);

      if (token->kind == READOUT_TOKEN_WORD && !(token->flags & READOUT_TOKEN_ALL_CAPITALS)
          && token->span.end_byte - token->span.start_byte > 2)
        return TRUE;
    }

  return FALSE;
}

/* The speaker is a name and nothing else: "Weber", "Anna Weber". */
static gboolean
is_name (const GArray *names, guint first, guint end)
{
  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->first == first && name->end == end && name->type != READOUT_ENTITY_EVENT
          && name->type != READOUT_ENTITY_NATIONALITY)
        return TRUE;
    }

  return FALSE;
}

/* "Statement by Anna Weber" */
static guint
skip_statement (const ReadoutPassage *passage, guint colon)
{
  for (guint i = 1; i < colon; i++)
    if ((readout_passage_is (passage, i, "by") || readout_passage_is (passage, i, "from"))
        && readout_passage_can_be (passage, i - 1, READOUT_LEXICON_DOCUMENT))
      return i + 1;

  return 0;
}

static gboolean
is_headline (const ReadoutPassage *passage)
{
  guint n = passage->tokens->len;

  return n <= MAX_HEADLINE_TOKENS && passage->sentences->len <= 2
         && readout_passage_get_token (passage, n - 1)->kind != READOUT_TOKEN_SENTENCE_END;
}

/**
 * readout_quote_turns_find:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @turn: (out): who speaks, and the words
 *
 * Returns: whether the paragraph begins with its speaker
 */
gboolean
readout_quote_turns_find (const ReadoutPassage *passage, const GArray *names, ReadoutQuoteTurn *turn)
{
  guint start
      = passage->tokens->len > 0 && readout_passage_get_token (passage, 0)->kind == READOUT_TOKEN_QUOTE_MARK
            ? 1
            : 0;
  guint colon = find_colon (passage, start);
  guint first;

  if (colon == 0 && passage->tokens->len > 2 && readout_passage_is_dash (passage, 1)
      && is_letter (passage, 1))
    colon = 1;

  if (colon == 0 || readout_passage_get_token (passage, colon + 1)->kind == READOUT_TOKEN_QUOTE_MARK)
    return FALSE;

  first = skip_statement (passage, colon);
  *turn = (ReadoutQuoteTurn){ first, colon, colon, colon + 1, passage->tokens->len, TRUE, FALSE };
  turn->is_anonymous = is_letter (passage, colon) || is_question (passage, colon);
  if (first > 0)
    return first < colon;
  if (start == 0 && is_letter (passage, colon))
    return TRUE;
  turn->source_first = start;
  if (is_in_capitals (passage, start, colon))
    return has_lower_case (passage, colon + 1);

  turn->is_verbatim = FALSE;

  return start == 0 && is_headline (passage) && is_name (names, 0, colon);
}

/**
 * readout_quote_turns_is_signature:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 *
 * Returns: whether the paragraph is a dash and the name of a person: "— Anna Weber, head of the delegation"
 */
gboolean
readout_quote_turns_is_signature (const ReadoutPassage *passage, const GArray *names)
{
  guint n = passage->tokens->len;

  if (n < 2 || n > MAX_SIGNATURE_TOKENS || !readout_passage_is_dash (passage, 0)
      || readout_passage_get_token (passage, n - 1)->kind == READOUT_TOKEN_SENTENCE_END)
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->type == READOUT_ENTITY_PERSON && name->first <= MAX_TITLE_TOKENS)
        return TRUE;
    }

  return FALSE;
}
