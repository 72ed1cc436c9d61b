/* readout-dossier-row.h: shows a row of what a case tells of its entities
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-dossier-item.h"

G_BEGIN_DECLS

#define READOUT_TYPE_DOSSIER_ROW (readout_dossier_row_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutDossierRow, readout_dossier_row, READOUT, DOSSIER_ROW, GtkWidget)

/* Signal said (ReadoutDossierItem *item, gboolean same): what the analyst says of two names.
 *
 * can_say: whether that can be stored */
void readout_dossier_row_set_item (ReadoutDossierRow *self, ReadoutDossierItem *item, gboolean can_say);
ReadoutDossierItem *readout_dossier_row_get_item (ReadoutDossierRow *self);
char *readout_dossier_row_dup_label (ReadoutDossierRow *self);

G_END_DECLS
