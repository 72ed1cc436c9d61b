/* readout-note-places.h: where in a text the passages are that notes are about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtksourceview/gtksource.h>

#include "readout-note-item.h"

G_BEGIN_DECLS

/* The category of the marks in the margin. */
#define READOUT_NOTE_MARK "readout-note"

#define READOUT_TYPE_NOTE_PLACES (readout_note_places_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutNotePlaces, readout_note_places, READOUT, NOTE_PLACES, GObject)

ReadoutNotePlaces *readout_note_places_new (GtkSourceBuffer *buffer);

gboolean readout_note_places_locate (ReadoutNotePlaces *self, GListModel *items);
void readout_note_places_forget (ReadoutNotePlaces *self, ReadoutNoteItem *item);
ReadoutAnchor *readout_note_places_dup_anchor (ReadoutNotePlaces *self, guint start_char, guint end_char);
gboolean readout_note_places_get_bounds (ReadoutNotePlaces *self,
                                         ReadoutNoteItem *item,
                                         guint *start_char,
                                         guint *end_char);

G_END_DECLS
