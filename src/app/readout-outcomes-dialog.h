/* readout-outcomes-dialog.h: what became of many files, a row each
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define READOUT_TYPE_OUTCOMES_DIALOG (readout_outcomes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutOutcomesDialog, readout_outcomes_dialog, READOUT, OUTCOMES_DIALOG, AdwWindow)

ReadoutOutcomesDialog *readout_outcomes_dialog_new (GtkWindow *parent, GListModel *outcomes);

G_END_DECLS
