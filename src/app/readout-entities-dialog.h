/* readout-entities-dialog.h: who and what is named over the articles of a case, and a page for each
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "readout-case-file.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ENTITIES_DIALOG (readout_entities_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutEntitiesDialog, readout_entities_dialog, READOUT, ENTITIES_DIALOG, AdwWindow)

/* Signals: passage (gint64 article_id, const char *words), to be shown; said (const char *name, const char
 * *other, gboolean same), of two names; parted (const char *other), of a name that is joined to another;
 * undo, of the last of these. */

ReadoutEntitiesDialog *readout_entities_dialog_new (GtkWindow *parent, ReadoutCaseFile *case_file);

void readout_entities_dialog_show_list (ReadoutEntitiesDialog *self);
void readout_entities_dialog_show_entity (ReadoutEntitiesDialog *self, int type, const char *name);
void readout_entities_dialog_reload (ReadoutEntitiesDialog *self);
void readout_entities_dialog_tell (ReadoutEntitiesDialog *self, const char *sentence, gboolean can_undo);
GListModel *readout_entities_dialog_get_rows (ReadoutEntitiesDialog *self);

G_END_DECLS
