/* readout-metadata-bar.h: what is known of an article besides its text, above it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-metadata.h"

G_BEGIN_DECLS

#define READOUT_TYPE_METADATA_BAR (readout_metadata_bar_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutMetadataBar, readout_metadata_bar, READOUT, METADATA_BAR, GtkWidget)

/* Signals: edited, after the analyst changed something; closed, after the bar was folded by a key. */

void readout_metadata_bar_set_given (ReadoutMetadataBar *self,
                                     const ReadoutMetadata *given,
                                     const char *negotiation);
void readout_metadata_bar_set_found (ReadoutMetadataBar *self, const ReadoutMetadata *found);
ReadoutMetadata *readout_metadata_bar_dup_given (ReadoutMetadataBar *self);
char *readout_metadata_bar_dup_negotiation (ReadoutMetadataBar *self);

GtkEditable *readout_metadata_bar_get_entry (ReadoutMetadataBar *self, ReadoutField field);
void readout_metadata_bar_confirm (ReadoutMetadataBar *self, ReadoutField field);
gboolean readout_metadata_bar_get_opened (ReadoutMetadataBar *self);
void readout_metadata_bar_set_opened (ReadoutMetadataBar *self, gboolean opened);

G_END_DECLS
