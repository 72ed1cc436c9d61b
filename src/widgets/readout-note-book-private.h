/* readout-note-book-private.h: the inside of a book of notes, for the files that share its work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-note-book.h"

G_BEGIN_DECLS

struct _ReadoutNoteBook
{
  GObject parent_instance;

  ReadoutNotePlaces *places;
  GListStore *items; /* those that are shown */
  GPtrArray *all;    /* and those that have been deleted, so that they can come back */
  ReadoutNoteItem *chosen;
  gint64 article_id; /* 0 while the article is in no case */

  GQueue done;   /* steps, the last one first */
  GQueue undone; /* the same */

  ReadoutCaseNotes *case_notes; /* NULL where there is no case */
  GPtrArray *unsaved;           /* items */
  GPtrArray *storing;           /* items on their way to the disk, or NULL */
  GArray *stored_versions;      /* which versions of them: guint */
  GPtrArray *waiting;           /* GTask, until all is stored */
  guint flush_source;
};

/* readout-note-book.c */
void readout_note_book_set_version (ReadoutNoteBook *self, ReadoutNoteItem *item, ReadoutNote *note);
void readout_note_book_take (ReadoutNoteBook *self, ReadoutNoteItem *item);
void readout_note_book_drop (ReadoutNoteBook *self, ReadoutNoteItem *item);
void readout_note_book_forget_steps (ReadoutNoteBook *self);
void readout_note_book_emit_failed (ReadoutNoteBook *self, const char *message);
void readout_note_book_emit_changed (ReadoutNoteBook *self);

/* readout-note-book-store.c */
void readout_note_book_store (ReadoutNoteBook *self, ReadoutNoteItem *item);

G_END_DECLS
