/* readout-rarity.h: how rare the traits of articles are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-fingerprint.h"

G_BEGIN_DECLS

typedef struct _ReadoutRarity ReadoutRarity;

ReadoutRarity *readout_rarity_new (void);
void readout_rarity_free (ReadoutRarity *self);

void readout_rarity_set_n_articles (ReadoutRarity *self, guint n_articles);
guint readout_rarity_get_n_articles (ReadoutRarity *self);
void readout_rarity_set (ReadoutRarity *self, guint32 key, guint n_articles);
gboolean readout_rarity_has (ReadoutRarity *self, guint32 key);
guint readout_rarity_get (ReadoutRarity *self, guint32 key);
void readout_rarity_add (ReadoutRarity *self, const ReadoutFingerprint *fingerprint, int sign);
void readout_rarity_add_pairs (ReadoutRarity *self, const ReadoutFingerprint *fingerprint);
void readout_rarity_clear_pairs (ReadoutRarity *self);

double readout_rarity_weigh (ReadoutRarity *self, ReadoutTrait trait, const ReadoutCount *entry);
double readout_rarity_weigh_alone (ReadoutRarity *self, const ReadoutCount *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutRarity, readout_rarity_free)

G_END_DECLS
