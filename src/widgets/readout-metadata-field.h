/* readout-metadata-field.h: one thing that is known of an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define READOUT_TYPE_METADATA_FIELD (readout_metadata_field_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutMetadataField, readout_metadata_field, READOUT, METADATA_FIELD, GtkWidget)

/* Property: title, with a mnemonic.
 * Signals: edited, after somebody typed or confirmed; activate, when Return ends the typing. */

const char *readout_metadata_field_get_found (ReadoutMetadataField *self);
void readout_metadata_field_set_found (ReadoutMetadataField *self, const char *found);
void readout_metadata_field_set_given (ReadoutMetadataField *self, const char *given);
char *readout_metadata_field_dup_given (ReadoutMetadataField *self);
void readout_metadata_field_confirm (ReadoutMetadataField *self);

GtkEditable *readout_metadata_field_get_entry (ReadoutMetadataField *self);
void readout_metadata_field_add_end (ReadoutMetadataField *self, GtkWidget *widget);
void readout_metadata_field_set_hint (ReadoutMetadataField *self, const char *hint);

G_END_DECLS
