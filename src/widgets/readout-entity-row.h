/* readout-entity-row.h: an entity in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-finding.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ENTITY_ROW (readout_entity_row_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutEntityRow, readout_entity_row, READOUT, ENTITY_ROW, GtkWidget)

void readout_entity_row_set_finding (ReadoutEntityRow *self, ReadoutFinding *finding);
void readout_entity_row_set_expanded (ReadoutEntityRow *self, gboolean expanded);
char *readout_entity_row_dup_label (ReadoutEntityRow *self);

G_END_DECLS
