/* readout-details-popover.h: what is known of an article besides its text, to see and to edit
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-metadata.h"

G_BEGIN_DECLS

#define READOUT_TYPE_DETAILS_POPOVER (readout_details_popover_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutDetailsPopover, readout_details_popover, READOUT, DETAILS_POPOVER, GtkPopover)

/* Signal: edited, after the analyst changed something. */

void readout_details_popover_set_details (ReadoutDetailsPopover *self,
                                          const ReadoutMetadata *metadata,
                                          const char *negotiation);
ReadoutMetadata *readout_details_popover_dup_metadata (ReadoutDetailsPopover *self);
char *readout_details_popover_dup_negotiation (ReadoutDetailsPopover *self);
GtkEditable *readout_details_popover_get_published (ReadoutDetailsPopover *self);
gboolean readout_details_popover_is_valid (ReadoutDetailsPopover *self);

G_END_DECLS
