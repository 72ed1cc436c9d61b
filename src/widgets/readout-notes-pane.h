/* readout-notes-pane.h: the notes on the article in front and on its case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-note-book.h"

G_BEGIN_DECLS

#define READOUT_TYPE_NOTES_PANE (readout_notes_pane_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutNotesPane, readout_notes_pane, READOUT, NOTES_PANE, GtkWidget)

void readout_notes_pane_set_book (ReadoutNotesPane *self, ReadoutNoteBook *book);
void readout_notes_pane_edit (ReadoutNotesPane *self, ReadoutNoteItem *item, gboolean is_new);
void readout_notes_pane_move (ReadoutNotesPane *self, int direction);
gboolean readout_notes_pane_has_focus (ReadoutNotesPane *self);
void readout_notes_pane_focus (ReadoutNotesPane *self);

G_END_DECLS
