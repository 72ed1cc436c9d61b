/* readout-text-sums.c: what a case file works out from a text: its sums and its heading
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-text-sums-private.h"

#include <string.h>

/* How much of the first words stands for a title, in characters. */
#define HEADING_CHARS 80

static void
end_sum (GChecksum *checksum, guint8 sum[READOUT_SHA256_BYTES])
{
  gsize length_bytes = READOUT_SHA256_BYTES;

  g_checksum_get_digest (checksum, sum, &length_bytes);
}

/* SHA-256 of @data. */
void
readout_sum_bytes (gconstpointer data, gsize length_bytes, guint8 sum[READOUT_SHA256_BYTES])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  if (length_bytes > 0)
    g_checksum_update (checksum, data, (gssize)length_bytes);
  end_sum (checksum, sum);
}

static const char *
skip_space (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
skip_word (const char *text)
{
  while (*text != '\0' && !g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* SHA-256 of the words of @text with one space after each: lines broken elsewhere make no other text. */
void
readout_sum_words (const char *text, guint8 sum[READOUT_SHA256_BYTES])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (const char *word = skip_space (text); *word != '\0';)
    {
      const char *end = skip_word (word);

      g_checksum_update (checksum, (const guchar *)word, end - word);
      g_checksum_update (checksum, (const guchar *)" ", 1);
      word = skip_space (end);
    }

  end_sum (checksum, sum);
}

/* The words of @text in one line, and an ellipsis where it was cut after @max_chars at the most. */
static char *
join_words (const char *text, glong max_chars)
{
  GString *line = g_string_new (NULL);
  glong n_chars = 0;

  for (const char *word = skip_space (text); *word != '\0';)
    {
      const char *end = skip_word (word);

      n_chars += g_utf8_strlen (word, end - word) + 1;
      if (n_chars > max_chars && line->len > 0)
        {
          g_string_append (line, "…");
          break;
        }

      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append_len (line, word, end - word);
      word = skip_space (end);
    }

  return g_string_free (line, FALSE);
}

/* The title that is shown for an article: the given one, else that of the text, else the first words of it.
 */
char *
readout_dup_heading (ReadoutAnalysis *analysis)
{
  g_autofree char *title = readout_analysis_dup_title (analysis);

  if (title != NULL)
    return join_words (title, G_MAXLONG);

  return join_words (readout_article_get_text (readout_analysis_get_article (analysis), NULL), HEADING_CHARS);
}
