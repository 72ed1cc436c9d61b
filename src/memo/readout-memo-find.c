/* readout-memo-find.c: where words stand in a text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-find.h"
#include "readout-memo-text.h"

#include <string.h>

static gboolean
is_word_at (const char *p)
{
  return *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));
}

/* Whether words end and begin at @p, so that "he" is not found in "the". */
static gboolean
is_border (const char *text, const char *p)
{
  return p == text || !is_word_at (p) || !is_word_at (g_utf8_prev_char (p));
}

/* A character of @text is compared as readout_memo_clean() would leave it: nothing, a blank, or itself. */
static const char *
match_at (const char *text, const char *words)
{
  const char *p = text;
  const char *w = words;

  while (*w != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\0')
        return NULL;
      if (g_unichar_isspace (c))
        {
          if (*w++ != ' ')
            return NULL;
          while (g_unichar_isspace (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
        }
      else if (c == g_utf8_get_char (w))
        {
          w = g_utf8_next_char (w);
          p = g_utf8_next_char (p);
        }
      else if (readout_memo_is_invisible (c))
        p = g_utf8_next_char (p);
      else
        return NULL;
    }

  return p;
}

/**
 * readout_memo_find_words:
 * @text: valid UTF-8
 * @from_byte: where to begin
 * @words: what to look for; line ends and blanks count as one blank, as in readout_memo_clean()
 * @found: (out) (optional): the passage of @text
 *
 * Returns: whether @words stand in @text as whole words
 */
gboolean
readout_memo_find_words (const char *text, gsize from_byte, const char *words, ReadoutSpan *found)
{
  g_autofree char *clean = g_strstrip (readout_memo_clean (words));

  if (*clean == '\0')
    return FALSE;

  for (const char *p = text + from_byte; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *end = is_border (text, p) ? match_at (p, clean) : NULL;

      if (end == NULL || !is_border (text, end))
        continue;

      if (found != NULL)
        *found = (ReadoutSpan){ (gsize)(p - text), (gsize)(end - text) };
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_character_start (const char *text, gsize byte)
{
  return ((guchar)text[byte] & 0xc0) != 0x80;
}

/**
 * readout_memo_span_is_valid:
 * @span: a passage, perhaps of another text
 * @text: valid UTF-8
 * @length_bytes: its length in bytes
 *
 * Returns: whether @span is a passage of @text that has words and cuts no character
 */
gboolean
readout_memo_span_is_valid (ReadoutSpan span, const char *text, gsize length_bytes)
{
  return span.start_byte < span.end_byte && span.end_byte <= length_bytes
         && is_character_start (text, span.start_byte) && is_character_start (text, span.end_byte);
}
