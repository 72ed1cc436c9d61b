/* fuzz-memo-markup.c: any words as a stored line of a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-memo-markup.h"

/* Spaces that follow each other are one, when they have come together. */
static char *
squeeze (char *words)
{
  char *end = words;

  for (const char *p = words; *p != '\0'; p++)
    if (*p != ' ')
      *end++ = *p;
  *end = '\0';

  return words;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *markup = g_utf8_make_valid ((const char *)data, (gssize)size);
  g_autoptr (GPtrArray) cells = readout_memo_markup_parse (markup);
  g_autofree char *written = readout_memo_markup_new_for_cells (cells);
  g_autoptr (GPtrArray) again = readout_memo_markup_parse (written);
  g_autofree char *written_again = readout_memo_markup_new_for_cells (again);
  g_autofree char *words = readout_memo_markup_dup_words (markup);
  g_autofree char *words_again = readout_memo_markup_dup_words (written);

  /* what is written is read as the same line but for spaces, and no word is lost */
  g_assert_cmpuint (cells->len, >, 0);
  g_assert_cmpuint (cells->len, ==, again->len);
  g_assert_cmpstr (squeeze (written), ==, squeeze (written_again));
  g_assert_cmpstr (squeeze (words), ==, squeeze (words_again));

  return 0;
}
