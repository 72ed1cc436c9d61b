/* readout-related.h: an article, prepared for being related to others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-fingerprint.h"
#include "readout-relation.h"

G_BEGIN_DECLS

/**
 * ReadoutRelated:
 * @fingerprint: what it is about
 * @shingles: (element-type guint32): see readout_copy_list_shingles()
 * @utterances: (element-type ReadoutUtterance): what somebody said
 * @claims: see readout_claims_find()
 */
typedef struct
{
  ReadoutFingerprint *fingerprint;
  GArray *shingles;
  GPtrArray *utterances;
  GPtrArray *claims;
} ReadoutRelated;

ReadoutRelated *readout_related_new (ReadoutAnalysis *analysis);
ReadoutRelated *readout_related_ref (ReadoutRelated *self);
void readout_related_unref (ReadoutRelated *self);

GPtrArray *
readout_related_compare (const ReadoutRelated *later, const ReadoutRelated *earlier, double likeness);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutRelated, readout_related_unref)

G_END_DECLS
