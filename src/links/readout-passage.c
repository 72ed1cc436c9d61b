/* readout-passage.c: the words of a passage, ready to be compared with those of many others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-passage.h"

/* A word that all news have counts so much of another one. */
#define COMMON_SHARE 0.4

/* As little of a word as it takes: every passage is held against very many. */
typedef struct
{
  guint32 stem;
  gboolean is_common;
} Stem;

static int
compare_stems (gconstpointer a, gconstpointer b)
{
  const Stem *left = a, *right = b;

  return left->stem < right->stem ? -1 : left->stem > right->stem;
}

static GArray *
list_stems (GArray *words)
{
  GArray *stems = g_array_sized_new (FALSE, FALSE, sizeof (Stem), words->len);

  for (guint i = 0; i < words->len; i++)
    {
      const ReadoutTextWord *word = &g_array_index (words, ReadoutTextWord, i);
      Stem stem = { word->stem, (word->flags & READOUT_TEXT_WORD_COMMON) != 0 };

      g_array_append_val (stems, stem);
    }
  g_array_sort (stems, compare_stems);

  return stems;
}

static void
mark_telling (ReadoutPassage *self)
{
  for (guint i = 0; i < self->stems->len; i++)
    {
      const Stem *stem = &g_array_index (self->stems, Stem, i);
      guint bit = stem->stem % READOUT_PASSAGE_BITS;

      if (!stem->is_common)
        self->telling[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
    }
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
  self->stems = list_stems (words);
  mark_telling (self);
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
  g_array_unref (self->stems);
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
 * readout_passage_may_share:
 * @self: a passage
 * @other: another one
 *
 * Returns: %FALSE when it is sure that they share no word but such as all news have; it is told without
 * looking at their words
 */
gboolean
readout_passage_may_share (const ReadoutPassage *self, const ReadoutPassage *other)
{
  guint64 shared = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->telling); i++)
    shared |= self->telling[i] & other->telling[i];

  return shared != 0;
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
  const Stem *stem = (const Stem *)self->stems->data, *end = stem + self->stems->len;
  const Stem *there = (const Stem *)other->stems->data, *end_there = there + other->stems->len;
  guint n_common = 0;

  *n_telling = 0;
  /* Without a branch: which of the two comes next cannot be foreseen. */
  while (stem < end && there < end_there)
    {
      gboolean is_shared = stem->stem == there->stem;
      gboolean is_behind = there->stem < stem->stem;

      n_common += (guint)(is_shared & stem->is_common);
      *n_telling += (guint)(is_shared & !stem->is_common);
      stem += !is_behind;
      there += is_behind;
    }

  return *n_telling + COMMON_SHARE * n_common;
}
