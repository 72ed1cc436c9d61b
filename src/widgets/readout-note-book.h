/* readout-note-book.h: the notes on the article of a page, and on its case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-notes.h"
#include "readout-note-places.h"

G_BEGIN_DECLS

#define READOUT_TYPE_NOTE_BOOK (readout_note_book_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutNoteBook, readout_note_book, READOUT, NOTE_BOOK, GObject)

/* Properties, all read-only: chosen (ReadoutNoteItem), the note that the analyst looks at; can-undo;
 * can-redo.
 *
 * Signals: changed, when a note is another one or stands elsewhere; removed (ReadoutNoteItem), when one has
 * been deleted; show-passage (start_char, end_char), when its words should come into view; failed (const char
 * *message), when something is not stored, and why.
 *
 * A note shows at once what was typed, and is stored within moments.  Those on an article that is in no case
 * are kept in memory until the article is filed. */

ReadoutNoteBook *readout_note_book_new (GtkSourceBuffer *buffer);

GListModel *readout_note_book_get_items (ReadoutNoteBook *self);
GStrv readout_note_book_dup_tags (ReadoutNoteBook *self);

ReadoutNoteItem *readout_note_book_get_chosen (ReadoutNoteBook *self);
void readout_note_book_choose (ReadoutNoteBook *self, ReadoutNoteItem *item);
void readout_note_book_show (ReadoutNoteBook *self, ReadoutNoteItem *item);
ReadoutNoteItem *readout_note_book_find_at (ReadoutNoteBook *self, guint char_offset);
ReadoutNoteItem *readout_note_book_find_next (ReadoutNoteBook *self, guint char_offset, int direction);
void readout_note_book_locate (ReadoutNoteBook *self);
ReadoutAnchor *readout_note_book_dup_anchor (ReadoutNoteBook *self, guint start_char, guint end_char);

gboolean readout_note_book_can_take (ReadoutNoteBook *self, gboolean of_case);
ReadoutNoteItem *readout_note_book_add (ReadoutNoteBook *self, const ReadoutNote *contents);
void readout_note_book_change (ReadoutNoteBook *self,
                               ReadoutNoteItem *item,
                               const ReadoutNote *contents,
                               gboolean goes_on);
void readout_note_book_remove (ReadoutNoteBook *self, ReadoutNoteItem *item);
void readout_note_book_discard (ReadoutNoteBook *self, ReadoutNoteItem *item);
gboolean readout_note_book_get_can_undo (ReadoutNoteBook *self);
gboolean readout_note_book_get_can_redo (ReadoutNoteBook *self);
void readout_note_book_undo (ReadoutNoteBook *self);
void readout_note_book_redo (ReadoutNoteBook *self);

/* readout-note-book-store.c */
void readout_note_book_set_case (ReadoutNoteBook *self, ReadoutCaseNotes *notes);
void readout_note_book_set_article_id (ReadoutNoteBook *self, gint64 article_id);
gboolean readout_note_book_has_unfiled (ReadoutNoteBook *self);
GPtrArray *readout_note_book_list_unfiled (ReadoutNoteBook *self);
void readout_note_book_load_unfiled (ReadoutNoteBook *self, GPtrArray *notes);
void readout_note_book_anchor_anew (ReadoutNoteBook *self);
void readout_note_book_flush (ReadoutNoteBook *self);
gboolean readout_note_book_is_settled (ReadoutNoteBook *self);
void readout_note_book_settle_async (ReadoutNoteBook *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean readout_note_book_settle_finish (ReadoutNoteBook *self, GAsyncResult *result, GError **error);

G_END_DECLS
