/* readout-tokens.c: the words and marks of a paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-tokens.h"

#include "readout-letters.h"

#include <string.h>

/* "Messrs." is the longest abbreviation worth a look into the lexicon. */
#define MAX_ABBREVIATION_BYTES 8

#define RIGHT_SINGLE_QUOTATION_MARK 0x2019
#define NON_BREAKING_HYPHEN         0x2011
#define HORIZONTAL_ELLIPSIS         0x2026

typedef struct
{
  const ReadoutLexicon *lexicon;
  const char *text;
  const char *end;
  GArray *tokens;
} Scanner;

static gunichar
char_at (const Scanner *scanner, const char *at)
{
  if (at >= scanner->end)
    return 0;

  return (guchar)*at < 0x80 ? (gunichar)(guchar)*at : g_utf8_get_char (at);
}

static gboolean
is_word_char (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char)c);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_upper (gunichar c)
{
  return c < 0x80 ? g_ascii_isupper ((char)c) : g_unichar_isupper (c);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == RIGHT_SINGLE_QUOTATION_MARK;
}

static gboolean
is_quote_mark (gunichar c)
{
  return c == '"' || c == '\'' || c == '`' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F)
         || c == 0x2039 || c == 0x203A || (c >= 0x300C && c <= 0x300F) || c == 0xFF02;
}

/* Whether the character at @at holds two parts of one word together: the hyphen of "Al-Nusra", the apostrophe
 * of "O'Brien", the full stop of "U.S" or "3.5", the comma of "1,000".  @start is where the word begins. */
static gboolean
joins_word (const Scanner *scanner, const char *start, const char *at)
{
  gunichar c = char_at (scanner, at);
  gunichar before = char_at (scanner, g_utf8_prev_char (at));
  gunichar after = char_at (scanner, at < scanner->end ? g_utf8_next_char (at) : at);

  if (!is_word_char (after))
    return FALSE;

  switch (c)
    {
    case '-':
    case '_':
    case '@':
    case NON_BREAKING_HYPHEN:
      return TRUE;
    case '&':
      return is_upper (before) && is_upper (after);
    case ',':
      return g_unichar_isdigit (before) && g_unichar_isdigit (after);
    case '.': /* not the one of "the deal.The" */
      return !is_upper (after) || at - start == 1 || at[-2] == '.';
    case '\'':
    case RIGHT_SINGLE_QUOTATION_MARK:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_possessive (const Scanner *scanner, const char *at)
{
  const char *letter;
  gunichar c;

  if (!is_apostrophe (char_at (scanner, at)))
    return FALSE;

  letter = g_utf8_next_char (at);
  c = char_at (scanner, letter);

  return (c == 's' || c == 'S') && !is_word_char (char_at (scanner, letter + 1));
}

static const char *
word_end (const Scanner *scanner, const char *start)
{
  const char *at = start;

  while (at < scanner->end)
    {
      if (is_word_char (char_at (scanner, at)))
        at = g_utf8_next_char (at);
      else if (!is_possessive (scanner, at) && joins_word (scanner, start, at))
        at = g_utf8_next_char (at);
      else
        break;
    }

  return at;
}

/* An address on the web, taken whole. */
static const char *
address_end (const Scanner *scanner, const char *start)
{
  const char *at = start;

  if (!g_str_has_prefix (start, "http://") && !g_str_has_prefix (start, "https://"))
    return NULL;

  while (at < scanner->end && !g_ascii_isspace (*at) && *at != '"' && *at != '<' && *at != ')')
    at++;
  while (at > start && strchr (".,;:!?'", at[-1]) != NULL)
    at--;

  return at;
}

/* Whether the full stop at @at belongs to the word that begins at @start. */
static gboolean
is_abbreviation (const Scanner *scanner, const char *start, const char *at)
{
  gsize length = (gsize)(at - start);

  if (at >= scanner->end || *at != '.')
    return FALSE;
  if (length == 1)
    return is_upper ((guchar)*start) && *start != 'I';
  if (memchr (start, '.', length) != NULL)
    return !g_ascii_isdigit (*start) && at[-2] == '.';
  if (length + 1 > MAX_ABBREVIATION_BYTES)
    return FALSE;

  return readout_lexicon_lookup (scanner->lexicon, start, length + 1, NULL) != NULL;
}

static ReadoutTokenFlags
word_shape (const Scanner *scanner, const char *start, const char *end)
{
  guint n_upper = 0, n_lower = 0;
  ReadoutTokenFlags flags = 0;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = char_at (scanner, at);

      if (is_upper (c))
        n_upper++;
      else if (c < 0x80 ? g_ascii_islower ((char)c) : g_unichar_islower (c))
        n_lower++;
    }

  if (is_upper (char_at (scanner, start)))
    flags |= READOUT_TOKEN_CAPITALIZED;
  if (n_upper >= 2 && n_lower == 0)
    flags |= READOUT_TOKEN_ALL_CAPITALS;

  return flags;
}

static const char *
add_token (
    Scanner *scanner, const char *start, const char *end, ReadoutTokenKind kind, ReadoutTokenFlags flags)
{
  ReadoutToken token = {
    { (gsize)(start - scanner->text), (gsize)(end - scanner->text) },
    kind,
    flags,
  };

  if (start == scanner->text || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (start))))
    token.flags |= READOUT_TOKEN_SPACE_BEFORE;
  g_array_append_val (scanner->tokens, token);

  return end;
}

static const char *
add_word (Scanner *scanner, const char *start)
{
  const char *end = address_end (scanner, start);
  ReadoutTokenKind kind;
  ReadoutTokenFlags flags;

  if (end != NULL)
    return add_token (scanner, start, end, READOUT_TOKEN_WORD, 0);

  end = word_end (scanner, start);
  kind = g_unichar_isdigit (char_at (scanner, start)) ? READOUT_TOKEN_NUMBER : READOUT_TOKEN_WORD;
  flags = word_shape (scanner, start, end);
  if (is_abbreviation (scanner, start, end))
    {
      flags |= READOUT_TOKEN_ABBREVIATION;
      end++;
    }

  return add_token (scanner, start, end, kind, flags);
}

static const char *
add_mark (Scanner *scanner, const char *start)
{
  gunichar c = char_at (scanner, start);
  const char *end = g_utf8_next_char (start);
  gboolean after_word = scanner->tokens->len > 0 && start > scanner->text
                        && is_word_char (g_utf8_get_char (g_utf8_prev_char (start)));

  if (after_word && is_possessive (scanner, start))
    return add_token (scanner, start, end + 1, READOUT_TOKEN_POSSESSIVE, 0);
  if (c == '.')
    {
      while (end < scanner->end && *end == '.')
        end++;
      return add_token (scanner, start, end, READOUT_TOKEN_SENTENCE_END, 0);
    }
  if (c == '!' || c == '?' || c == HORIZONTAL_ELLIPSIS)
    return add_token (scanner, start, end, READOUT_TOKEN_SENTENCE_END, 0);
  if (c == '`' && *end == '`') /* TeX's opening mark; its closing one is '' */
    return add_token (scanner, start, end + 1, READOUT_TOKEN_QUOTE_MARK, 0);
  if (c == '\'' && end < scanner->end && *end == '\'')
    return add_token (scanner, start, end + 1, READOUT_TOKEN_QUOTE_MARK, 0);

  return add_token (scanner, start, end, is_quote_mark (c) ? READOUT_TOKEN_QUOTE_MARK : READOUT_TOKEN_MARK,
                    0);
}

/**
 * readout_tokens_find:
 * @lexicon: tells abbreviations from words at the end of a sentence
 * @text: one paragraph, valid UTF-8
 * @length_bytes: its length in bytes
 *
 * Words with hyphens are one token; the 's of a possessive is one of its own; so is each mark.
 *
 * Returns: (transfer full) (element-type ReadoutToken): the tokens in the order of the text
 */
GArray *
readout_tokens_find (const ReadoutLexicon *lexicon, const char *text, gsize length_bytes)
{
  Scanner scanner = {
    lexicon,
    text,
    text + length_bytes,
    g_array_sized_new (FALSE, FALSE, sizeof (ReadoutToken), (guint)(length_bytes / 5 + 1)),
  };
  const char *at = text;

  while (at < scanner.end)
    {
      gunichar c = char_at (&scanner, at);

      if (c < 0x80 ? g_ascii_isspace ((char)c) : g_unichar_isspace (c))
        at = g_utf8_next_char (at);
      else if (is_word_char (c))
        at = add_word (&scanner, at);
      else
        at = add_mark (&scanner, at);
    }

  return scanner.tokens;
}

/**
 * readout_token_is:
 * @token: a token
 * @text: the paragraph that it stands in
 * @word: a word in ASCII letters
 *
 * Returns: whether @token is @word, in any case of letters
 */
gboolean
readout_token_is (const ReadoutToken *token, const char *text, const char *word)
{
  const char *end = text + token->span.end_byte;

  for (const char *at = text + token->span.start_byte; at < end; at++, word++)
    if (readout_ascii_lower (*at) != readout_ascii_lower (*word))
      return FALSE;

  return *word == '\0';
}
