/* readout-corrections-dialog.h: all that the analyst has said of findings, to take it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "readout-annotator.h"
#include "readout-correction-book.h"

G_BEGIN_DECLS

#define READOUT_TYPE_CORRECTIONS_DIALOG (readout_corrections_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    ReadoutCorrectionsDialog, readout_corrections_dialog, READOUT, CORRECTIONS_DIALOG, AdwWindow)

ReadoutCorrectionsDialog *
readout_corrections_dialog_new (GtkWindow *parent, ReadoutCorrectionBook *book, ReadoutAnnotator *annotator);

G_END_DECLS
