/* readout-note-item.c: a note in a list, whatever version of it is the last one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-note-item.h"

#include <string.h>

#include "readout-word-borders.h"

struct _ReadoutNoteItem
{
  GObject parent_instance;
  ReadoutNote *note;
  guint version; /* another number for another note */
  ReadoutNotePlace place;
  guint start_char; /* where the passage was found last */
  guint end_char;
};

G_DEFINE_FINAL_TYPE (ReadoutNoteItem, readout_note_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

ReadoutNoteItem *
readout_note_item_new (ReadoutNote *note)
{
  ReadoutNoteItem *self = g_object_new (READOUT_TYPE_NOTE_ITEM, NULL);

  self->note = readout_note_ref (note);
  self->place = note->anchor != NULL ? READOUT_NOTE_UNKNOWN : READOUT_NOTE_FREE;

  return self;
}

ReadoutNote *
readout_note_item_get_note (ReadoutNoteItem *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_ITEM (self), NULL);

  return self->note;
}

void
readout_note_item_set_note (ReadoutNoteItem *self, ReadoutNote *note)
{
  ReadoutNote *former;

  g_return_if_fail (READOUT_IS_NOTE_ITEM (self));

  if (self->note == note)
    return;

  former = self->note;
  self->note = readout_note_ref (note);
  readout_note_unref (former);
  self->version++;
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
readout_note_item_get_version (ReadoutNoteItem *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_ITEM (self), 0);

  return self->version;
}

ReadoutNotePlace
readout_note_item_get_place (ReadoutNoteItem *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_ITEM (self), READOUT_NOTE_FREE);

  return self->place;
}

guint
readout_note_item_get_start (ReadoutNoteItem *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_ITEM (self), 0);

  return self->start_char;
}

guint
readout_note_item_get_end (ReadoutNoteItem *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_ITEM (self), 0);

  return self->end_char;
}

/* Where it was found last is kept for a passage that is lost: the note stays there in the list. */
void
readout_note_item_set_place (ReadoutNoteItem *self, ReadoutNotePlace place, guint start_char, guint end_char)
{
  gboolean is_same = place == self->place;

  g_return_if_fail (READOUT_IS_NOTE_ITEM (self));

  self->place = place;
  if (place == READOUT_NOTE_FOUND)
    {
      self->start_char = start_char;
      self->end_char = end_char;
    }
  if (!is_same)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* The words of the passage in one line; NULL for a free note. */
char *
readout_note_item_dup_words (ReadoutNoteItem *self)
{
  const ReadoutAnchor *anchor;

  g_return_val_if_fail (READOUT_IS_NOTE_ITEM (self), NULL);

  anchor = self->note->anchor;
  return anchor != NULL ? readout_word_borders_fold (anchor->exact, strlen (anchor->exact)) : NULL;
}

static void
readout_note_item_finalize (GObject *object)
{
  readout_note_unref (READOUT_NOTE_ITEM (object)->note);

  G_OBJECT_CLASS (readout_note_item_parent_class)->finalize (object);
}

static void
readout_note_item_class_init (ReadoutNoteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_note_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
readout_note_item_init (ReadoutNoteItem *self)
{
}
