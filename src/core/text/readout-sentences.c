/* readout-sentences.c: the sentences of a paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-sentences.h"

/* "(D-N.Y.)" */
#define MAX_BRACKET_TOKENS 8

static const ReadoutToken *
token_at (const GArray *tokens, guint i)
{
  return i < tokens->len ? &g_array_index (tokens, ReadoutToken, i) : NULL;
}

/* A mark that stands right behind a full stop closes the sentence with it. */
static gboolean
closes (const GArray *tokens, const char *text, guint i)
{
  const ReadoutToken *token = token_at (tokens, i);
  const ReadoutToken *next = token_at (tokens, i + 1);

  if (token == NULL || token->flags & READOUT_TOKEN_SPACE_BEFORE)
    return FALSE;
  if (token->kind == READOUT_TOKEN_QUOTE_MARK)
    return next == NULL || next->flags & READOUT_TOKEN_SPACE_BEFORE || next->kind != READOUT_TOKEN_WORD;

  return token->kind == READOUT_TOKEN_SENTENCE_END || text[token->span.start_byte] == ')'
         || text[token->span.start_byte] == ']';
}

/* "is it?" she asked: a small letter goes on with the sentence. */
static gboolean
can_begin (const ReadoutToken *token)
{
  return token->kind != READOUT_TOKEN_WORD || token->flags & READOUT_TOKEN_CAPITALIZED;
}

/* The full stop of an abbreviation ends a sentence only where the next word cannot go on with it.  "Mr." and
 * initials never end one; after "U.S." or "p.m." a capital tells nothing, but a word that only a sentence
 * begins with does. */
static gboolean
abbreviation_ends (const GArray *tokens, const char *text, guint i)
{
  static const char *const starters[] = { "the", "a",   "an",   "he", "she",  "it",      "they",  "we",
                                          "but", "and", "this", "in", "that", "however", "there", "if" };
  const ReadoutToken *token = token_at (tokens, i);
  const ReadoutToken *next = token_at (tokens, i + 1);
  gsize length = token->span.end_byte - token->span.start_byte;

  if (next == NULL || length < 4 || text[token->span.start_byte + 1] != '.')
    return FALSE;
  if (next->kind != READOUT_TOKEN_WORD || !(next->flags & READOUT_TOKEN_CAPITALIZED))
    return FALSE;

  for (guint j = 0; j < G_N_ELEMENTS (starters); j++)
    if (readout_token_is (next, text, starters[j]))
      return TRUE;

  return FALSE;
}

/* "(D-N.Y.) said": the stop belongs to letters that go on, or to what the bracket inside the sentence holds.
 */
static gboolean
is_inside_brackets (const GArray *tokens, const char *text, guint first, guint i)
{
  const ReadoutToken *next = token_at (tokens, i + 1);

  if (next == NULL || next->flags & READOUT_TOKEN_SPACE_BEFORE)
    return FALSE;
  if (next->kind == READOUT_TOKEN_WORD)
    return next->flags & READOUT_TOKEN_CAPITALIZED && next->span.end_byte - next->span.start_byte <= 2;
  if (text[next->span.start_byte] != ')')
    return FALSE;

  for (guint k = i; k > first && i - k < MAX_BRACKET_TOKENS; k--)
    if (text[token_at (tokens, k)->span.start_byte] == '(')
      return TRUE;

  return FALSE;
}

static gboolean
ends_sentence (const GArray *tokens, const char *text, guint first, guint i)
{
  const ReadoutToken *token = token_at (tokens, i);

  if (token->kind == READOUT_TOKEN_SENTENCE_END)
    return !is_inside_brackets (tokens, text, first, i);

  return token->flags & READOUT_TOKEN_ABBREVIATION && abbreviation_ends (tokens, text, i);
}

/**
 * readout_sentences_find:
 * @text: one paragraph
 * @tokens: (element-type ReadoutToken): its tokens
 *
 * Every token belongs to one sentence.
 *
 * Returns: (transfer full) (element-type ReadoutSentence): the sentences in the order of the text
 */
GArray *
readout_sentences_find (const char *text, const GArray *tokens)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (ReadoutSentence));
  guint first = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      guint end = i + 1;

      if (!ends_sentence (tokens, text, first, i))
        continue;
      while (closes (tokens, text, end))
        end++;

      if (end < tokens->len && can_begin (token_at (tokens, end)))
        {
          ReadoutSentence sentence = { first, end };

          g_array_append_val (sentences, sentence);
          first = end;
        }
      i = end - 1;
    }

  if (first < tokens->len)
    {
      ReadoutSentence sentence = { first, tokens->len };

      g_array_append_val (sentences, sentence);
    }

  return sentences;
}

/**
 * readout_sentence_get_span:
 * @sentence: a sentence
 * @tokens: (element-type ReadoutToken): the tokens of its paragraph
 *
 * Returns: where it stands in its paragraph
 */
ReadoutSpan
readout_sentence_get_span (const ReadoutSentence *sentence, const GArray *tokens)
{
  return (ReadoutSpan){
    g_array_index (tokens, ReadoutToken, sentence->first).span.start_byte,
    g_array_index (tokens, ReadoutToken, sentence->end - 1).span.end_byte,
  };
}
