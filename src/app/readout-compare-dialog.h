/* readout-compare-dialog.h: passages side by side, with the words in which they differ marked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define READOUT_TYPE_COMPARE_DIALOG (readout_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutCompareDialog, readout_compare_dialog, READOUT, COMPARE_DIALOG, AdwWindow)

ReadoutCompareDialog *readout_compare_dialog_new (GtkWindow *parent, const char *title);
void readout_compare_dialog_add (ReadoutCompareDialog *self,
                                 const char *source,
                                 const char *words,
                                 const char *other_source,
                                 const char *other_words);

G_END_DECLS
