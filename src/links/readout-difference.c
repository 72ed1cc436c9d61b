/* readout-difference.c: which words of a passage another one does not have
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-difference.h"

#include "readout-alignment.h"

#include <string.h>

/* Words that stand beside each other are one passage. */
static void
add_word (GArray *spans, const char *text, ReadoutSpan word)
{
  ReadoutSpan *last = spans->len > 0 ? &g_array_index (spans, ReadoutSpan, spans->len - 1) : NULL;
  gsize gap = last != NULL ? last->end_byte : 0;

  while (gap < word.start_byte && g_ascii_isspace (text[gap]))
    gap++;
  if (last != NULL && gap == word.start_byte)
    last->end_byte = word.end_byte;
  else
    g_array_append_val (spans, word);
}

/**
 * readout_difference_find:
 * @text: a passage
 * @other: another one that says the same in other words
 *
 * Compares the words, whatever their case, in the order that agrees best: see readout_alignment_find().
 *
 * Returns: (transfer full) (element-type ReadoutSpan): the passages of @text that @other does not have
 */
GArray *
readout_difference_find (const char *text, const char *other)
{
  g_autoptr (GArray) words = readout_text_words_find (text, strlen (text));
  g_autoptr (GArray) other_words = readout_text_words_find (other, strlen (other));
  g_autoptr (GArray) pairs = readout_alignment_find (words, other_words);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  guint at = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const ReadoutTextWord *word = &g_array_index (words, ReadoutTextWord, i);
      const ReadoutAlignedPair *pair;

      while (at < pairs->len && g_array_index (pairs, ReadoutAlignedPair, at).a < i)
        at++;
      pair = at < pairs->len ? &g_array_index (pairs, ReadoutAlignedPair, at) : NULL;
      if (pair == NULL || pair->a != i
          || g_array_index (other_words, ReadoutTextWord, pair->b).form != word->form)
        add_word (spans, text, word->span);
    }

  return spans;
}
