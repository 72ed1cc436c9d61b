/* readout-negotiations-dialog.h: the negotiations of a case, to be accepted, named and joined
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define READOUT_TYPE_NEGOTIATIONS_DIALOG (readout_negotiations_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    ReadoutNegotiationsDialog, readout_negotiations_dialog, READOUT, NEGOTIATIONS_DIALOG, AdwWindow)

/* Signal: named (ReadoutCaseNegotiation *negotiation, const char *name): it is to be called so from now on.
 */

ReadoutNegotiationsDialog *readout_negotiations_dialog_new (GtkWindow *parent);
void readout_negotiations_dialog_show (ReadoutNegotiationsDialog *self, GPtrArray *negotiations);

G_END_DECLS
