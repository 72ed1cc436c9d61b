/* readout-memo-case.c: what a case has for a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-link.h"
#include "readout-memo-case.h"

static GPtrArray *
ref_list (GPtrArray *list)
{
  return list != NULL ? g_ptr_array_ref (list) : NULL;
}

/**
 * readout_memo_case_copy:
 * @self: what a case has
 *
 * Returns: (transfer full): the same lists
 */
ReadoutMemoCase *
readout_memo_case_copy (const ReadoutMemoCase *self)
{
  ReadoutMemoCase *copy = g_new0 (ReadoutMemoCase, 1);

  copy->articles = ref_list (self->articles);
  copy->notes = ref_list (self->notes);
  copy->links = ref_list (self->links);
  copy->tracks = ref_list (self->tracks);

  return copy;
}

/**
 * readout_memo_case_free:
 * @self: (transfer full): what a case has
 */
void
readout_memo_case_free (ReadoutMemoCase *self)
{
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  g_free (self);
}

static gboolean
joins (ReadoutLink *link, gint64 article_id, gint64 other_id)
{
  gint64 later = readout_link_get_article_id (link), earlier = readout_link_get_earlier_id (link);

  return (later == article_id && earlier == other_id) || (later == other_id && earlier == article_id);
}

/**
 * readout_memo_case_is_copy:
 * @self: what a case has
 * @article_id: the number of an article
 * @other_id: the number of another one
 *
 * Returns: whether the two have the same text, under whatever names they came out
 */
gboolean
readout_memo_case_is_copy (const ReadoutMemoCase *self, gint64 article_id, gint64 other_id)
{
  for (guint i = 0; self->links != NULL && i < self->links->len; i++)
    {
      ReadoutLink *link = g_ptr_array_index (self->links, i);

      if (readout_link_get_kind (link) == READOUT_RELATION_SAME_TEXT
          && readout_link_get_state (link) != READOUT_LINK_REJECTED && joins (link, article_id, other_id))
        return TRUE;
    }

  return FALSE;
}

/* ---- loading: one list after the other ---- */

static void
tracks_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutMemoCase *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  self->tracks = readout_case_file_list_quote_tracks_finish (READOUT_CASE_FILE (object), result, &error);
  if (self->tracks == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, readout_memo_case_copy (self), (GDestroyNotify)readout_memo_case_free);
}

static void
links_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutMemoCase *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  self->links = readout_case_file_list_links_finish (READOUT_CASE_FILE (object), result, &error);
  if (self->links == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    readout_case_file_list_quote_tracks_async (READOUT_CASE_FILE (object), 0, g_task_get_cancellable (task),
                                               tracks_listed_cb, g_object_ref (task));
}

static void
notes_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutMemoCase *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  self->notes = readout_case_file_list_notes_finish (READOUT_CASE_FILE (object), result, &error);
  if (self->notes == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    readout_case_file_list_links_async (READOUT_CASE_FILE (object), 0, g_task_get_cancellable (task),
                                        links_listed_cb, g_object_ref (task));
}

static void
articles_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutMemoCase *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  self->articles = readout_case_file_load_articles_finish (READOUT_CASE_FILE (object), result, &error);
  if (self->articles == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    readout_case_file_list_notes_async (READOUT_CASE_FILE (object), g_task_get_cancellable (task),
                                        notes_listed_cb, g_object_ref (task));
}

/**
 * readout_memo_case_load_async:
 * @case_file: an open case
 * @cancellable: (nullable): to stop it
 * @callback: is called when all is there
 * @user_data: for @callback
 *
 * Loads the articles of a case with all that a memo says of them.
 */
void
readout_memo_case_load_async (ReadoutCaseFile *case_file,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (case_file, cancellable, callback, user_data);

  g_task_set_task_data (task, g_new0 (ReadoutMemoCase, 1), (GDestroyNotify)readout_memo_case_free);
  readout_case_file_load_articles_async (case_file, NULL, cancellable, articles_loaded_cb,
                                         g_object_ref (task));
}

/**
 * readout_memo_case_load_finish:
 * @case_file: the case
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what the case has
 */
ReadoutMemoCase *
readout_memo_case_load_finish (ReadoutCaseFile *case_file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, case_file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
