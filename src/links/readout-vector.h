/* readout-vector.h: the traits of an article, weighed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-rarity.h"

G_BEGIN_DECLS

typedef struct _ReadoutVector ReadoutVector;

ReadoutVector *readout_vector_new (const ReadoutFingerprint *fingerprint, ReadoutRarity *rarity);
void readout_vector_free (ReadoutVector *self);

double readout_vector_compare (const ReadoutVector *a, const ReadoutVector *b);
GArray *readout_vector_list_strongest (const ReadoutVector *self, guint n_wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutVector, readout_vector_free)

G_END_DECLS
