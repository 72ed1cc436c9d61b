/* readout-names-clusters.h: words that stand in like places, from word vectors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-words-format.h"

G_BEGIN_DECLS

/**
 * ReadoutNameClusters:
 * @words: (element-type utf8): the words, most frequent first
 * @clusters: for each word its cluster
 * @fine_clusters: the same, of finer ones
 * @families: for each cluster its coarser ones
 */
typedef struct
{
  GPtrArray *words;
  guint16 *clusters;
  guint16 *fine_clusters;
  guint8 families[READOUT_WORDS_N_CLUSTERS][READOUT_WORDS_N_FAMILIES];
} ReadoutNameClusters;

ReadoutNameClusters *readout_name_clusters_new (const char *path, guint max_words, GError **error);
void readout_name_clusters_free (ReadoutNameClusters *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutNameClusters, readout_name_clusters_free)

G_END_DECLS
