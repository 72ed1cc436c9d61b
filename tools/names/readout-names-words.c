/* readout-names-words.c: what the model of names knows of single words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-names-words.h"
#include "readout-tagger-lattice.h"

/* So often, and in so many of a hundred places, a small word has to stand in names. */
#define MIN_IN_NAMES   2
#define MIN_PERCENTAGE 2
#define MIN_COUNT      3
#define MAX_GAP        4

#define N_SLOTS 460000

typedef struct
{
  guint64 hash;
  guint n_capital;
  guint n_small;
  guint n_between, n_joining; /* between two capitals; of these, in a name */
  guint n_before, n_opening;  /* before a capital */
  guint n_after, n_closing;   /* after one */
} Word;

struct _ReadoutNamesWords
{
  GHashTable *words; /* Word by its hash */
};

/**
 * readout_names_words_new:
 *
 * Returns: (transfer full): counts of no words
 */
ReadoutNamesWords *
readout_names_words_new (void)
{
  ReadoutNamesWords *self = g_new0 (ReadoutNamesWords, 1);

  self->words = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  return self;
}

/**
 * readout_names_words_free:
 * @self: (transfer full): counts
 */
void
readout_names_words_free (ReadoutNamesWords *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

static Word *
get_word (ReadoutNamesWords *self, guint64 hash)
{
  Word *word = g_hash_table_lookup (self->words, &hash);

  if (word == NULL)
    {
      word = g_new0 (Word, 1);
      word->hash = hash;
      g_hash_table_insert (self->words, &word->hash, word);
    }

  return word;
}

static gboolean
has_capital (const ReadoutPiece *pieces, guint n_pieces, guint i)
{
  return i < n_pieces && pieces[i].flags & READOUT_PIECE_CAPITAL;
}

static gboolean
is_between (const ReadoutPiece *pieces, guint n_pieces, guint i)
{
  guint before = 1, after = 1;

  while (before <= MAX_GAP && before <= i && !has_capital (pieces, n_pieces, i - before))
    before++;
  while (after <= MAX_GAP && i + after < n_pieces && !has_capital (pieces, n_pieces, i + after))
    after++;

  return before <= i && has_capital (pieces, n_pieces, i - before)
         && has_capital (pieces, n_pieces, i + after) && before + after <= MAX_GAP + 1;
}

static void
count_small (Word *word, const ReadoutPiece *pieces, guint n_pieces, guint i, const guint8 *labels)
{
  gboolean is_name = labels[i] != READOUT_LABEL_NONE;

  if (is_between (pieces, n_pieces, i))
    {
      word->n_between++;
      word->n_joining += is_name && readout_label_continues (labels[i]) && readout_label_goes_on (labels[i]);
    }
  if (has_capital (pieces, n_pieces, i + 1))
    {
      word->n_before++;
      word->n_opening += is_name && readout_label_goes_on (labels[i]);
    }
  if (i > 0 && has_capital (pieces, n_pieces, i - 1))
    {
      word->n_after++;
      word->n_closing += is_name && readout_label_continues (labels[i]);
    }
}

/**
 * readout_names_words_count:
 * @self: counts
 * @passage: a paragraph
 * @pieces: (array length=n_pieces): the pieces of one of its sentences
 * @n_pieces: how many they are
 * @labels: (nullable): the label of each, in annotated text
 */
void
readout_names_words_count (ReadoutNamesWords *self,
                           const ReadoutPassage *passage,
                           const ReadoutPiece *pieces,
                           guint n_pieces,
                           const guint8 *labels)
{
  gboolean is_heading = readout_pieces_get_title_case (pieces, n_pieces) != 0;

  for (guint i = 0; i < n_pieces; i++)
    {
      Word *word = get_word (self, pieces[i].folded);
      gboolean begins = i == 0 || !(pieces[i - 1].flags & READOUT_PIECE_LETTERS);

      if (!is_heading && !begins && pieces[i].flags & READOUT_PIECE_LETTERS)
        {
          word->n_capital += (pieces[i].flags & READOUT_PIECE_CAPITAL) != 0;
          word->n_small += (pieces[i].flags & READOUT_PIECE_CAPITAL) == 0;
        }
      if (labels != NULL && !(pieces[i].flags & READOUT_PIECE_CAPITAL))
        count_small (word, pieces, n_pieces, i, labels);
    }
}

static guint32
casing_of (const Word *word)
{
  guint n = word->n_capital + word->n_small;
  guint percent;

  if (n == 0)
    return 0;
  if (n < MIN_COUNT)
    return word->n_capital > word->n_small ? 1 : 2;
  percent = word->n_capital * 100 / n;

  return percent > 95 ? 3 : percent > 60 ? 4 : percent > 25 ? 5 : percent > 3 ? 6 : 7;
}

static gboolean
is_often (guint part, guint whole)
{
  return part >= MIN_IN_NAMES && part * 100 >= whole * MIN_PERCENTAGE;
}

static guint32
describe (const Word *word)
{
  guint32 bits = casing_of (word) << READOUT_WORD_CASING_SHIFT;

  if (is_often (word->n_joining, word->n_between))
    bits |= READOUT_WORD_JOINS;
  if (is_often (word->n_opening, word->n_before))
    bits |= READOUT_WORD_OPENS;
  if (is_often (word->n_closing, word->n_after))
    bits |= READOUT_WORD_CLOSES;

  return bits;
}

/* Returns where the word's bits are, or NULL where there is no room. */
static guint64 *
place_word (guint64 *slots, guint32 n_slots, guint64 hash)
{
  guint32 slot = readout_data_slot (hash, n_slots);
  guint32 key = readout_data_key (hash);

  for (guint i = 0; i < READOUT_DATA_MAX_PROBES; i++)
    {
      if (slots[slot] == 0)
        slots[slot] = (guint64)key << 32;
      if ((guint32)(slots[slot] >> 32) == key)
        return &slots[slot];
      slot = slot + 1 < n_slots ? slot + 1 : 0;
    }

  return NULL;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const Word *first = a, *second = b;

  return first->hash < second->hash ? -1 : first->hash > second->hash;
}

static void
add_counts (ReadoutNamesWords *self, guint64 *slots)
{
  g_autoptr (GList) counted = g_list_sort (g_hash_table_get_values (self->words), compare_words);

  for (const GList *l = counted; l != NULL; l = l->next)
    {
      const Word *word = l->data;
      guint64 *slot;

      if (word->n_capital + word->n_small < MIN_COUNT
          && word->n_joining + word->n_opening + word->n_closing == 0)
        continue;
      slot = place_word (slots, N_SLOTS, word->hash);
      if (slot != NULL)
        *slot |= describe (word);
    }
}

static void
add_clusters (const ReadoutNameClusters *clusters, guint64 *slots)
{
  for (guint i = 0; i < clusters->words->len; i++)
    {
      const char *word = clusters->words->pdata[i];
      guint64 *slot = place_word (slots, N_SLOTS, readout_lexicon_hash (word, strlen (word)));

      if (slot != NULL && (*slot & 0xffffff) == 0)
        *slot |= (guint64)(clusters->fine_clusters[i] + 1)
                 | (guint64)(clusters->clusters[i] + 1) << READOUT_WORD_CLUSTER_SHIFT;
    }
}

/**
 * readout_names_words_write:
 * @self: counts
 * @clusters: (nullable): the clusters of words
 *
 * Returns: (transfer full): what is known of each word, as #ReadoutWords reads it
 */
GBytes *
readout_names_words_write (ReadoutNamesWords *self, const ReadoutNameClusters *clusters)
{
  gsize families_size = READOUT_WORDS_N_CLUSTERS * READOUT_WORDS_N_FAMILIES;
  gsize size = sizeof (ReadoutWordsHeader) + families_size + N_SLOTS * sizeof (guint64);
  char *file = g_malloc0 (size);
  ReadoutWordsHeader *header = (ReadoutWordsHeader *)(gpointer)file;
  guint64 *slots = (guint64 *)(gpointer)(file + sizeof *header + families_size);

  header->n_slots = GUINT32_TO_LE (N_SLOTS);
  add_counts (self, slots);
  if (clusters != NULL)
    {
      memcpy (header + 1, clusters->families, families_size);
      add_clusters (clusters, slots);
    }
  for (guint32 i = 0; i < N_SLOTS; i++)
    slots[i] = GUINT64_TO_LE (slots[i]);
  readout_data_seal (file, size, READOUT_WORDS_MAGIC, READOUT_WORDS_VERSION);

  return g_bytes_new_take (file, size);
}
