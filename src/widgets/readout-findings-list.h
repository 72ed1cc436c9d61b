/* readout-findings-list.h: the rows of a pane of the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-finding.h"
#include "readout-findings-rows.h"

G_BEGIN_DECLS

#define READOUT_TYPE_FINDINGS_LIST (readout_findings_list_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutFindingsList, readout_findings_list, READOUT, FINDINGS_LIST, GtkWidget)

/* Its items are ReadoutFinding, with ReadoutSection and ReadoutHeading between them.
 *
 * Signals: chosen (item), when somebody selects one row; toggled (item), when a row shall open or close;
 * menu (x, y), when the menu of the selected rows is asked for at a place of the list. */

typedef gboolean (*ReadoutItemFunc) (gpointer item, gpointer user_data);

void readout_findings_list_set_row_type_func (ReadoutFindingsList *self, ReadoutRowTypeFunc func);
void readout_findings_list_set_label (ReadoutFindingsList *self, const char *label);
void readout_findings_list_set_hints (ReadoutFindingsList *self, const char *hints);
void readout_findings_list_set_items (ReadoutFindingsList *self, GPtrArray *items);
void readout_findings_list_show_empty (ReadoutFindingsList *self, const char *title, const char *description);

GListModel *readout_findings_list_get_model (ReadoutFindingsList *self);
GtkSelectionModel *readout_findings_list_get_rows (ReadoutFindingsList *self);
guint readout_findings_list_find (ReadoutFindingsList *self, ReadoutItemFunc func, gpointer user_data);

gpointer readout_findings_list_get_selected (ReadoutFindingsList *self);
GPtrArray *readout_findings_list_dup_selected (ReadoutFindingsList *self);
guint readout_findings_list_get_position (ReadoutFindingsList *self);
void readout_findings_list_select (ReadoutFindingsList *self, guint position);
void readout_findings_list_move_to (ReadoutFindingsList *self, guint position);
void readout_findings_list_move (ReadoutFindingsList *self, int direction);
ReadoutFinding *
readout_findings_list_get_near (ReadoutFindingsList *self, guint position, ReadoutFindingKind kind);
gboolean readout_findings_list_has_focus (ReadoutFindingsList *self);
void readout_findings_list_focus (ReadoutFindingsList *self);
gboolean readout_findings_list_get_bounds (ReadoutFindingsList *self, GdkRectangle *bounds);

G_END_DECLS
