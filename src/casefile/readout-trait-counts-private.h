/* readout-trait-counts-private.h: how many articles of a case have a word or a name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"
#include "readout-rarity.h"
#include "readout-related.h"

G_BEGIN_DECLS

typedef struct _ReadoutTraitCounts ReadoutTraitCounts;

ReadoutTraitCounts *readout_trait_counts_new (ReadoutDatabase *database);
void readout_trait_counts_free (ReadoutTraitCounts *self);
void readout_trait_counts_forget (ReadoutTraitCounts *self);
ReadoutRarity *readout_trait_counts_get_rarity (ReadoutTraitCounts *self);
gboolean
readout_trait_counts_look_up (ReadoutTraitCounts *self, const ReadoutRelated *related, GError **error);
gboolean readout_trait_counts_add (ReadoutTraitCounts *self,
                                   gint64 article_id,
                                   const ReadoutRelated *related,
                                   GError **error);

G_END_DECLS
