/* readout-note-row.h: a note in the inspector, to be read and to be edited
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-note-book.h"

G_BEGIN_DECLS

#define READOUT_TYPE_NOTE_ROW (readout_note_row_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutNoteRow, readout_note_row, READOUT, NOTE_ROW, GtkListBoxRow)

ReadoutNoteRow *readout_note_row_new (ReadoutNoteBook *book, ReadoutNoteItem *item);

ReadoutNoteItem *readout_note_row_get_item (ReadoutNoteRow *self);
void readout_note_row_edit (ReadoutNoteRow *self, gboolean is_new);
void readout_note_row_end (ReadoutNoteRow *self);
void readout_note_row_toggle_memo (ReadoutNoteRow *self);

G_END_DECLS
