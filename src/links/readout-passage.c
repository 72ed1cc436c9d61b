/* readout-passage.c: the words of a passage, ready to be compared with those of many others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-passage.h"

/* A word that all news have counts so much of another one. */
#define COMMON_SHARE 0.4

static int
compare_stems (gconstpointer a, gconstpointer b)
{
  const ReadoutTextWord *left = a, *right = b;

  return left->stem < right->stem ? -1 : left->stem > right->stem;
}

/**
 * readout_passage_new:
 * @words: (transfer full) (element-type ReadoutTextWord): its words
 *
 * Returns: (transfer full): the passage
 */
ReadoutPassage *
readout_passage_new (GArray *words)
{
  ReadoutPassage *self = g_new0 (ReadoutPassage, 1);

  self->words = words;
  self->by_stem = g_array_copy (words);
  g_array_sort (self->by_stem, compare_stems);
  for (guint i = 0; i < words->len; i++)
    self->weight += readout_passage_weigh_word (&g_array_index (words, ReadoutTextWord, i));

  return self;
}

/**
 * readout_passage_free:
 * @self: (transfer full): a passage
 */
void
readout_passage_free (ReadoutPassage *self)
{
  g_array_unref (self->words);
  g_array_unref (self->by_stem);
  g_free (self);
}

/**
 * readout_passage_weigh_word:
 * @word: a word
 *
 * Returns: how much it tells: 1, or less for a word that all news have
 */
double
readout_passage_weigh_word (const ReadoutTextWord *word)
{
  return (word->flags & READOUT_TEXT_WORD_COMMON) != 0 ? COMMON_SHARE : 1;
}

/**
 * readout_passage_weigh_shared:
 * @self: a passage
 * @other: another one
 * @n_telling: (out): how many of the words are not such as all news have
 *
 * Takes the time of reading both once, where an alignment takes that of reading one for each word of the
 * other.
 *
 * Returns: the weight of the words of @self that @other has anywhere, which is as much as an alignment of
 * both can find, or more
 */
double
readout_passage_weigh_shared (const ReadoutPassage *self, const ReadoutPassage *other, guint *n_telling)
{
  double weight = 0;
  guint k = 0;

  *n_telling = 0;
  for (guint i = 0; i < self->by_stem->len; i++)
    {
      const ReadoutTextWord *word = &g_array_index (self->by_stem, ReadoutTextWord, i);

      while (k < other->by_stem->len && g_array_index (other->by_stem, ReadoutTextWord, k).stem < word->stem)
        k++;
      if (k == other->by_stem->len)
        break;
      if (g_array_index (other->by_stem, ReadoutTextWord, k).stem != word->stem)
        continue;

      weight += readout_passage_weigh_word (word);
      *n_telling += (word->flags & READOUT_TEXT_WORD_COMMON) == 0;
    }

  return weight;
}
