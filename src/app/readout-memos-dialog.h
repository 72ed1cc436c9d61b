/* readout-memos-dialog.h: the memos of a case, and what a new one can be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "readout-case-file.h"

G_BEGIN_DECLS

#define READOUT_TYPE_MEMOS_DIALOG (readout_memos_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutMemosDialog, readout_memos_dialog, READOUT, MEMOS_DIALOG, AdwWindow)

/* Signals: "open" (memo_id); "begin" (template_id, negotiation or NULL); "remove" (memo_id). */

GtkWidget *readout_memos_dialog_new (GtkWindow *parent, ReadoutCaseFile *case_file, const char *negotiation);

G_END_DECLS
