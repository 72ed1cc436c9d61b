/* readout-hit-row.h: a passage that a search in the case found
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-search-hit.h"

G_BEGIN_DECLS

#define READOUT_TYPE_HIT_ROW (readout_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutHitRow, readout_hit_row, READOUT, HIT_ROW, GtkWidget)

void readout_hit_row_set_hit (ReadoutHitRow *self, ReadoutSearchHit *hit);
const char *readout_hit_row_get_named (ReadoutHitRow *self); /* nullable */
char *readout_hit_row_dup_label (ReadoutHitRow *self);

G_END_DECLS
