/* readout-findings-pane.h: the entities or the quotes of the article that is in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-selection.h"

G_BEGIN_DECLS

#define READOUT_TYPE_FINDINGS_PANE (readout_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutFindingsPane, readout_findings_pane, READOUT, FINDINGS_PANE, GtkWidget)

/* Properties: shows-quotes, for quotes instead of entities. */

void readout_findings_pane_set_selection (ReadoutFindingsPane *self, ReadoutSelection *selection);
GListModel *readout_findings_pane_get_model (ReadoutFindingsPane *self);
GtkSelectionModel *readout_findings_pane_get_rows (ReadoutFindingsPane *self);
void readout_findings_pane_focus_list (ReadoutFindingsPane *self);

G_END_DECLS
