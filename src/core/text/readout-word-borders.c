/* readout-word-borders.c: where words begin and end, whatever a paragraph makes of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-word-borders.h"

#define RIGHT_SINGLE_QUOTATION_MARK 0x2019
#define NON_BREAKING_HYPHEN         0x2011

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == RIGHT_SINGLE_QUOTATION_MARK;
}

static gboolean
is_joiner (gunichar c)
{
  return c == '-' || c == NON_BREAKING_HYPHEN || is_apostrophe (c);
}

static gunichar
char_before (const char *text, gsize offset_byte)
{
  return offset_byte > 0 ? g_utf8_get_char (g_utf8_prev_char (text + offset_byte)) : 0;
}

static gunichar
char_at (const char *text, gsize length_bytes, gsize offset_byte)
{
  return offset_byte < length_bytes ? g_utf8_get_char (text + offset_byte) : 0;
}

static gsize
next_of (const char *text, gsize offset_byte)
{
  return (gsize)(g_utf8_next_char (text + offset_byte) - text);
}

/* The 's of "Kerry's" ends the name, the apostrophe of "O'Neill" does not. */
static gboolean
joins_on (const char *text, gsize length_bytes, gsize joiner)
{
  gsize letter = next_of (text, joiner);
  gunichar c = char_at (text, length_bytes, letter);

  if (!is_word_char (c))
    return FALSE;
  if (!is_apostrophe (char_at (text, length_bytes, joiner)) || (c != 's' && c != 'S'))
    return TRUE;

  return is_word_char (char_at (text, length_bytes, letter + 1));
}

/**
 * readout_word_borders_has:
 * @text: valid UTF-8
 * @length_bytes: its length
 * @offset_byte: the border of a character
 *
 * Words with hyphens and apostrophes are one, as they are for readout_tokens_find(); the 's of a possessive
 * is another.
 *
 * Returns: whether no word goes on over @offset_byte
 */
gboolean
readout_word_borders_has (const char *text, gsize length_bytes, gsize offset_byte)
{
  gunichar before = char_before (text, offset_byte);
  gunichar after = char_at (text, length_bytes, offset_byte);
  gsize joiner;

  if (is_word_char (before))
    return !is_word_char (after) && !(is_joiner (after) && joins_on (text, length_bytes, offset_byte));

  if (!is_joiner (before) || !is_word_char (after))
    return TRUE;

  joiner = (gsize)(g_utf8_prev_char (text + offset_byte) - text);
  return !is_word_char (char_before (text, joiner));
}

/**
 * readout_word_borders_fold:
 * @text: valid UTF-8
 * @length_bytes: how much of it is meant
 *
 * Returns: (transfer full): the words with each run of white space as one space, and none at the ends: what
 * is equal so is written alike wherever the lines break
 */
char *
readout_word_borders_fold (const char *text, gsize length_bytes)
{
  g_autoptr (GString) folded = g_string_sized_new (length_bytes);
  gboolean space = FALSE;

  for (const char *at = text; at < text + length_bytes; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        {
          space = folded->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (folded, ' ');
      space = FALSE;
      g_string_append_unichar (folded, c);
    }

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/**
 * readout_span_dup:
 * @span: a passage of @text
 * @text: valid UTF-8
 *
 * Returns: (transfer full) (nullable): its words, as readout_word_borders_fold() writes them; %NULL for none
 */
char *
readout_span_dup (ReadoutSpan span, const char *text)
{
  if (readout_span_is_empty (span))
    return NULL;

  return readout_word_borders_fold (text + span.start_byte, span.end_byte - span.start_byte);
}
