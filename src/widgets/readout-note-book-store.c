/* readout-note-book-store.c: notes between the page and the case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-note-book-private.h"

/* Between the last key press and the disk. */
#define QUIET_MSEC 400

/* ---- to the disk ---- */

/* Whether it is one that the case file keeps. */
static gboolean
belongs_to_case (const ReadoutNote *note)
{
  return note->of_case || note->article_id != 0;
}

static void
answer_waiting (ReadoutNoteBook *self, const GError *error)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++)
    {
      if (error != NULL)
        g_task_return_error (g_ptr_array_index (waiting, i), g_error_copy (error));
      else
        g_task_return_boolean (g_ptr_array_index (waiting, i), TRUE);
    }
}

static gboolean
flush_cb (gpointer user_data)
{
  ReadoutNoteBook *self = user_data;

  self->flush_source = 0;
  readout_note_book_flush (self);

  return G_SOURCE_REMOVE;
}

/* Within moments. */
void
readout_note_book_store (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  if (!belongs_to_case (readout_note_item_get_note (item)))
    return;

  if (!g_ptr_array_find (self->unsaved, item, NULL))
    g_ptr_array_add (self->unsaved, g_object_ref (item));
  if (self->flush_source == 0)
    self->flush_source = g_timeout_add (QUIET_MSEC, flush_cb, self);
}

/* It gets its number, and the times that the case file has given it.  What was typed meanwhile stays. */
static void
take_stored (ReadoutNoteBook *self, ReadoutNoteItem *item, guint version, ReadoutNote *stored)
{
  ReadoutNote contents = *readout_note_item_get_note (item);
  g_autoptr (ReadoutNote) numbered = NULL;

  if (contents.article_id != stored->article_id || contents.of_case != stored->of_case)
    return; /* the article has left the case since */

  if (readout_note_item_get_version (item) == version)
    {
      readout_note_item_set_note (item, stored);
      return;
    }

  contents.id = stored->id;
  numbered = readout_note_new (&contents);
  readout_note_item_set_note (item, numbered);
}

static void
keep_for_later (ReadoutNoteBook *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (belongs_to_case (readout_note_item_get_note (g_ptr_array_index (items, i)))
        && !g_ptr_array_find (self->unsaved, g_ptr_array_index (items, i), NULL))
      g_ptr_array_add (self->unsaved, g_object_ref (g_ptr_array_index (items, i)));
}

/* A note that is the first of its article may be edited before it has its number: it is then stored again. */
static void
stored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutNoteBook) self = user_data;
  g_autoptr (GPtrArray) items = g_steal_pointer (&self->storing);
  g_autoptr (GArray) versions = g_steal_pointer (&self->stored_versions);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stored
      = readout_case_file_put_notes_finish (READOUT_CASE_FILE (object), result, &error);

  if (stored == NULL)
    {
      keep_for_later (self, items);
      answer_waiting (self, error);
      readout_note_book_emit_failed (self, error->message);
      return;
    }

  for (guint i = 0; i < items->len; i++)
    take_stored (self, g_ptr_array_index (items, i), g_array_index (versions, guint, i),
                 g_ptr_array_index (stored, i));
  if (self->case_notes != NULL && readout_case_notes_get_case_file (self->case_notes) == (gpointer)object)
    readout_case_notes_take_stored (self->case_notes, stored);
  if (self->unsaved->len > 0)
    readout_note_book_flush (self);
  else
    answer_waiting (self, NULL);
}

/* At once; one call after the other, so that none overtakes another one. */
void
readout_note_book_flush (ReadoutNoteBook *self)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_note_unref);

  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  if (self->storing != NULL || self->unsaved->len == 0 || self->case_notes == NULL)
    return;

  g_clear_handle_id (&self->flush_source, g_source_remove);
  self->storing = g_steal_pointer (&self->unsaved);
  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  self->stored_versions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->storing->len; i++)
    {
      ReadoutNoteItem *item = g_ptr_array_index (self->storing, i);
      guint version = readout_note_item_get_version (item);

      g_ptr_array_add (notes, readout_note_ref (readout_note_item_get_note (item)));
      g_array_append_val (self->stored_versions, version);
    }
  readout_case_file_put_notes_async (readout_case_notes_get_case_file (self->case_notes), notes, NULL,
                                     stored_cb, g_object_ref (self));
}

/* Whether everything is on the disk that belongs there. */
gboolean
readout_note_book_is_settled (ReadoutNoteBook *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), TRUE);

  return self->storing == NULL && self->unsaved->len == 0;
}

/* Answers when everything is on the disk that belongs there. */
void
readout_note_book_settle_async (ReadoutNoteBook *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, readout_note_book_settle_async);
  g_ptr_array_add (self->waiting, task);
  readout_note_book_flush (self);
  if (self->storing == NULL)
    answer_waiting (self, NULL);
}

gboolean
readout_note_book_settle_finish (ReadoutNoteBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- from the disk ---- */

static ReadoutNoteItem *
find_item (ReadoutNoteBook *self, gint64 id)
{
  for (guint i = 0; i < self->all->len; i++)
    if (readout_note_item_get_note (g_ptr_array_index (self->all, i))->id == id)
      return g_ptr_array_index (self->all, i);

  return NULL;
}

static gboolean
is_on_its_way (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  return g_ptr_array_find (self->unsaved, item, NULL)
         || (self->storing != NULL && g_ptr_array_find (self->storing, item, NULL));
}

static gboolean
concerns (ReadoutNoteBook *self, const ReadoutNote *note)
{
  return note->of_case || (note->article_id != 0 && note->article_id == self->article_id);
}

static void
sync_note (ReadoutNoteBook *self, ReadoutNote *note)
{
  ReadoutNoteItem *item = find_item (self, note->id);
  g_autoptr (ReadoutNoteItem) fresh = NULL;

  if (item != NULL && !is_on_its_way (self, item) && readout_note_item_get_note (item) != note)
    readout_note_book_set_version (self, item, note);
  if (item != NULL)
    return;

  fresh = readout_note_item_new (note);
  readout_note_book_take (self, fresh);
}

static void
sync_all (ReadoutNoteBook *self)
{
  GPtrArray *list = readout_case_notes_get_list (self->case_notes);

  for (guint i = 0; i < list->len; i++)
    if (concerns (self, g_ptr_array_index (list, i)))
      sync_note (self, g_ptr_array_index (list, i));
  readout_note_places_locate (self->places, G_LIST_MODEL (self->items));
  readout_note_book_emit_changed (self);
}

static void
drop_matching (ReadoutNoteBook *self, gboolean (*matches) (ReadoutNoteBook *self, const ReadoutNote *note))
{
  for (guint i = self->all->len; i-- > 0;)
    if (matches (self, readout_note_item_get_note (g_ptr_array_index (self->all, i))))
      readout_note_book_drop (self, g_ptr_array_index (self->all, i));
}

static gboolean
is_of_case (ReadoutNoteBook *self, const ReadoutNote *note)
{
  return note->of_case;
}

/* NULL where there is no case. */
void
readout_note_book_set_case (ReadoutNoteBook *self, ReadoutCaseNotes *notes)
{
  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  if (self->case_notes == notes)
    return;

  if (self->case_notes != NULL)
    {
      readout_note_book_flush (self);
      g_signal_handlers_disconnect_by_func (self->case_notes, sync_all, self);
      drop_matching (self, is_of_case);
      readout_note_book_forget_steps (self);
    }
  g_set_object (&self->case_notes, notes);
  if (notes == NULL)
    return;

  g_signal_connect_object (notes, "changed", G_CALLBACK (sync_all), self, G_CONNECT_SWAPPED);
  sync_all (self);
}

/* ---- into a case, and out of it ---- */

/* What the case has of the article since it was in it before. */
static ReadoutNote *
find_filed (ReadoutNoteBook *self, const ReadoutNote *note)
{
  GPtrArray *list = self->case_notes != NULL ? readout_case_notes_get_list (self->case_notes) : NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      ReadoutNote *filed = g_ptr_array_index (list, i);

      if (filed->article_id == self->article_id && readout_note_equal (filed, note)
          && find_item (self, filed->id) == NULL)
        return filed;
    }

  return NULL;
}

/* One that has been deleted is stored as soon as it comes back. */
static void
file (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  ReadoutNote contents = *readout_note_item_get_note (item);
  ReadoutNote *filed = contents.removed == NULL ? find_filed (self, &contents) : NULL;
  g_autoptr (ReadoutNote) note = NULL;

  if (filed != NULL)
    {
      readout_note_book_set_version (self, item, filed);
      return;
    }

  contents.article_id = self->article_id;
  note = readout_note_new (&contents);
  readout_note_book_set_version (self, item, note);
  if (contents.removed == NULL)
    readout_note_book_store (self, item);
}

static void
file_all (ReadoutNoteBook *self)
{
  for (guint i = 0; i < self->all->len; i++)
    if (!belongs_to_case (readout_note_item_get_note (g_ptr_array_index (self->all, i))))
      file (self, g_ptr_array_index (self->all, i));
}

static gboolean
is_of_article (ReadoutNoteBook *self, const ReadoutNote *note)
{
  return note->article_id != 0;
}

/* The article leaves its case: its notes go along with the page. */
static void
take_along (ReadoutNoteBook *self)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      ReadoutNoteItem *item = g_ptr_array_index (self->all, i);
      ReadoutNote contents = *readout_note_item_get_note (item);
      g_autoptr (ReadoutNote) note = NULL;

      if (contents.article_id == 0 || contents.removed != NULL)
        continue;

      contents.id = 0;
      contents.article_id = 0;
      note = readout_note_new (&contents);
      g_ptr_array_remove (self->unsaved, item);
      readout_note_book_set_version (self, item, note);
    }
  drop_matching (self, is_of_article);
}

/* 0 where the article is in no case. */
void
readout_note_book_set_article_id (ReadoutNoteBook *self, gint64 article_id)
{
  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  if (self->article_id == article_id)
    return;

  readout_note_book_flush (self);
  if (self->article_id != 0)
    readout_note_book_forget_steps (self);
  if (self->article_id != 0 && article_id == 0)
    take_along (self);
  self->article_id = article_id;
  if (article_id != 0)
    file_all (self);
  if (self->case_notes != NULL)
    sync_all (self);
}

/* Whether a note is stored nowhere yet. */
gboolean
readout_note_book_has_unfiled (ReadoutNoteBook *self)
{
  g_autoptr (GPtrArray) unfiled = readout_note_book_list_unfiled (self);

  return unfiled->len > 0;
}

/* (transfer full) (element-type ReadoutNote): those that are stored nowhere yet, for a draft */
GPtrArray *
readout_note_book_list_unfiled (ReadoutNoteBook *self)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_note_unref);

  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), notes);

  for (guint i = 0; i < self->all->len; i++)
    {
      ReadoutNote *note = readout_note_item_get_note (g_ptr_array_index (self->all, i));

      if (!belongs_to_case (note) && note->removed == NULL)
        g_ptr_array_add (notes, readout_note_ref (note));
    }

  return notes;
}

/* Those of a draft, for a page that has none of its own; after its text. */
void
readout_note_book_load_unfiled (ReadoutNoteBook *self, GPtrArray *notes)
{
  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  for (guint i = 0; i < notes->len; i++)
    {
      ReadoutNote contents = *(ReadoutNote *)g_ptr_array_index (notes, i);
      g_autoptr (ReadoutNote) note = NULL;
      g_autoptr (ReadoutNoteItem) item = NULL;

      contents.id = 0;
      contents.article_id = 0;
      contents.of_case = FALSE;
      note = readout_note_new (&contents);
      item = readout_note_item_new (note);
      readout_note_book_take (self, item);
    }
  readout_note_places_locate (self->places, G_LIST_MODEL (self->items));
  readout_note_book_emit_changed (self);
}

/* The text has been saved: passages are remembered by what stands around them now. */
void
readout_note_book_anchor_anew (ReadoutNoteBook *self)
{
  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (ReadoutNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      ReadoutNote contents = *readout_note_item_get_note (item);
      g_autoptr (ReadoutAnchor) anchor = NULL;
      g_autoptr (ReadoutNote) note = NULL;
      guint start, end;

      if (!readout_note_places_get_bounds (self->places, item, &start, &end))
        continue;

      anchor = readout_note_places_dup_anchor (self->places, start, end);
      if (readout_anchor_equal (anchor, contents.anchor)
          || !g_str_equal (anchor->exact, contents.anchor->exact))
        continue;

      contents.anchor = anchor;
      note = readout_note_new (&contents);
      readout_note_item_set_note (item, note);
      readout_note_book_store (self, item);
    }
}
