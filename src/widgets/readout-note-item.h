/* readout-note-item.h: a note in a list, whatever version of it is the last one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "readout-note.h"

G_BEGIN_DECLS

/**
 * ReadoutNotePlace:
 * @READOUT_NOTE_UNKNOWN: nobody has looked for its passage yet
 * @READOUT_NOTE_FREE: it is about no passage
 * @READOUT_NOTE_FOUND: its passage is in the text
 * @READOUT_NOTE_REVIEW: its passage is not there any more, or there are several
 */
typedef enum
{
  READOUT_NOTE_UNKNOWN,
  READOUT_NOTE_FREE,
  READOUT_NOTE_FOUND,
  READOUT_NOTE_REVIEW,
} ReadoutNotePlace;

#define READOUT_TYPE_NOTE_ITEM (readout_note_item_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutNoteItem, readout_note_item, READOUT, NOTE_ITEM, GObject)

/* Signal changed: when it has another version, or its passage is found or lost. */

ReadoutNoteItem *readout_note_item_new (ReadoutNote *note);

ReadoutNote *readout_note_item_get_note (ReadoutNoteItem *self);
void readout_note_item_set_note (ReadoutNoteItem *self, ReadoutNote *note);
guint readout_note_item_get_version (ReadoutNoteItem *self);

ReadoutNotePlace readout_note_item_get_place (ReadoutNoteItem *self);
guint readout_note_item_get_start (ReadoutNoteItem *self);
guint readout_note_item_get_end (ReadoutNoteItem *self);
void
readout_note_item_set_place (ReadoutNoteItem *self, ReadoutNotePlace place, guint start_char, guint end_char);

char *readout_note_item_dup_words (ReadoutNoteItem *self);

G_END_DECLS
