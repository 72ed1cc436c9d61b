/* readout-lexicon-normalize.c: one spelling for what typography writes in several ways
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "readout-lexicon.h"

/* Zero for a character that is left out. */
static gunichar
normalize_character (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* quotation marks and letters that stand for the apostrophe */
    case 0x2019:
    case 0x02bb:
    case 0x02bc:
    case 0x02be:
    case 0x02bf:
    case 0x00b4:
    case '`':
      return '\'';

    case 0x2010: /* hyphens, and the dashes used for them */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return '-';

    case 0x00ad: /* soft hyphen, zero-width marks */
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
      return 0;

    default:
      break;
    }

  if (c >= 0x0300 && c <= 0x036f) /* accents on their own: the lexicon has each name without them too */
    return 0;

  return g_unichar_isspace (c) ? ' ' : c;
}

/**
 * readout_lexicon_normalize:
 * @words: valid UTF-8
 * @length_bytes: how many bytes of @words to use
 * @buffer: (out caller-allocates): where to write; the result ends with a zero byte
 * @buffer_size: the size of @buffer; one more than @length_bytes is always enough
 *
 * Writes words as the lexicon has them: typographic apostrophes and hyphens become plain ones, white space
 * one space, invisible marks and separate accents are left out.  Possessives are the caller's business.
 *
 * Returns: the length of the result in bytes; what does not fit into @buffer is left out
 */
gsize
readout_lexicon_normalize (const char *words, gsize length_bytes, char *buffer, gsize buffer_size)
{
  gsize out = 0;

  g_return_val_if_fail (buffer_size > 0, 0);

  for (const char *p = words; p < words + length_bytes; p = g_utf8_next_char (p))
    {
      gunichar c;
      gsize size;

      if (g_ascii_isalnum (*p) && out + 1 < buffer_size) /* nearly all of English */
        {
          buffer[out++] = *p;
          continue;
        }

      c = normalize_character (g_utf8_get_char (p));
      size = (gsize)g_unichar_to_utf8 (c, NULL);
      if (c == 0 || (c == ' ' && (out == 0 || buffer[out - 1] == ' ')))
        continue;
      if (out + size >= buffer_size)
        break;
      out += (gsize)g_unichar_to_utf8 (c, buffer + out);
    }

  if (out > 0 && buffer[out - 1] == ' ')
    out--;
  buffer[out] = '\0';

  return out;
}
