/* readout-names-words.h: what the model of names knows of single words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-names-clusters.h"
#include "readout-passage.h"
#include "readout-tagger-pieces.h"

G_BEGIN_DECLS

typedef struct _ReadoutNamesWords ReadoutNamesWords;

ReadoutNamesWords *readout_names_words_new (void);
void readout_names_words_free (ReadoutNamesWords *self);

void readout_names_words_count (ReadoutNamesWords *self,
                                const ReadoutPassage *passage,
                                const ReadoutPiece *pieces,
                                guint n_pieces,
                                const guint8 *labels);
GBytes *readout_names_words_write (ReadoutNamesWords *self, const ReadoutNameClusters *clusters);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutNamesWords, readout_names_words_free)

G_END_DECLS
