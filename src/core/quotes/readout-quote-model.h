/* readout-quote-model.h: what was learned of attribution, mapped from a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-lattice.h"
#include "readout-words.h"

G_BEGIN_DECLS

typedef struct _ReadoutQuoteModel ReadoutQuoteModel;

ReadoutQuoteModel *readout_quote_model_new_from_file (const char *path, ReadoutWords *words, GError **error);
ReadoutQuoteModel *readout_quote_model_new_from_bytes (GBytes *bytes, ReadoutWords *words, GError **error);
ReadoutQuoteModel *readout_quote_model_ref (ReadoutQuoteModel *self);
void readout_quote_model_unref (ReadoutQuoteModel *self);

void readout_quote_model_get_clusters (const ReadoutQuoteModel *self, guint64 hash, guint16 *clusters);
int readout_quote_model_get_cue (const ReadoutQuoteModel *self, guint64 word);
void readout_quote_model_prefetch (const ReadoutQuoteModel *self, const guint64 *features, guint n_features);
guint readout_quote_model_find_vectors (const ReadoutQuoteModel *self,
                                        const guint64 *features,
                                        guint n_features,
                                        const ReadoutQuoteVector **vectors);
void readout_quote_model_add_vectors (const ReadoutQuoteModel *self,
                                      const ReadoutQuoteVector *const *vectors,
                                      guint n_vectors,
                                      float *input);
const ReadoutQuoteNet *readout_quote_model_get_net (const ReadoutQuoteModel *self);
float
readout_quote_model_score_link (const ReadoutQuoteModel *self, const guint64 *features, guint n_features);
float readout_quote_model_score_candidate (const ReadoutQuoteModel *self,
                                           const guint64 *features,
                                           guint n_features);
const float (*readout_quote_model_get_transitions (
    const ReadoutQuoteModel *self))[READOUT_QUOTE_N_LABELS][READOUT_QUOTE_N_LABELS];
const float (*readout_quote_model_get_likely (
    const ReadoutQuoteModel *self))[READOUT_QUOTE_N_LABELS][READOUT_QUOTE_N_LABELS];

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutQuoteModel, readout_quote_model_unref)

G_END_DECLS
