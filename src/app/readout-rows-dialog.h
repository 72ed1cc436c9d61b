/* readout-rows-dialog.h: a list of things, each with a button that does something with it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define READOUT_TYPE_ROWS_DIALOG (readout_rows_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutRowsDialog, readout_rows_dialog, READOUT, ROWS_DIALOG, AdwWindow)

ReadoutRowsDialog *readout_rows_dialog_new (GtkWindow *parent,
                                            const char *title,
                                            const char *empty_title,
                                            const char *empty_description);

void readout_rows_dialog_begin (ReadoutRowsDialog *self);
void readout_rows_dialog_add (
    ReadoutRowsDialog *self, const char *title, const char *subtitle, const char *button, gint64 id);
void readout_rows_dialog_end (ReadoutRowsDialog *self);
void readout_rows_dialog_fail (ReadoutRowsDialog *self, const char *sentence);

G_END_DECLS
