/* readout-entities-items.h: what the pane of the entities lists
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

#define READOUT_N_ENTITY_TYPES (READOUT_ENTITY_EVENT + 1)

GPtrArray *readout_entities_items_new (ReadoutAnalysis *analysis,
                                       const char *filter,
                                       GHashTable *opened,
                                       const gboolean folded[READOUT_N_ENTITY_TYPES]);

G_END_DECLS
