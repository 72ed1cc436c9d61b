/* readout-case-file-notes.c: what can be asked of an open case file about notes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-note-store-private.h"

static gboolean
belong_to_case (GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const ReadoutNote *note = g_ptr_array_index (notes, i);

      if (note->of_case == (note->article_id != 0))
        return FALSE;
    }

  return TRUE;
}

static void
return_notes (GTask *task, GPtrArray *notes, GError *error)
{
  if (notes != NULL)
    g_task_return_pointer (task, notes, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
put_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_note_store_put (self->database, request->notes, &error);
  return_notes (task, answer, error);
}

/**
 * readout_case_file_put_notes_async:
 * @self: an open case file
 * @notes: (element-type ReadoutNote): notes of the case or of articles of it; those with a number replace
 * what is stored of them, and those that have been removed stay, so that they can come back; not to be
 * changed from now on
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Stores notes, all or none.
 */
void
readout_case_file_put_notes_async (ReadoutCaseFile *self,
                                   GPtrArray *notes,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  ReadoutCaseRequest *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));
  g_return_if_fail (notes != NULL && belong_to_case (notes));

  request = g_new0 (ReadoutCaseRequest, 1);
  request->notes = g_ptr_array_ref (notes);
  readout_case_file_push_job (self, put_job, READOUT_CASE_PRIORITY_WRITE, request, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_put_notes_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND for a note or an article that is not in
 * the case
 *
 * Returns: (transfer full) (element-type ReadoutNote): the notes as they are on the disk by now, with their
 * numbers, in the order given
 */
GPtrArray *
readout_case_file_put_notes_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, put_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
list_job (ReadoutCaseFile *self, GTask *task)
{
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_note_store_list (self->database, &error);
  return_notes (task, answer, error);
}

/**
 * readout_case_file_list_notes_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for all notes of the case and of its articles, those that were removed too.
 */
void
readout_case_file_list_notes_async (ReadoutCaseFile *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, list_job, READOUT_CASE_PRIORITY_READ, NULL, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_list_notes_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_DAMAGED
 *
 * Returns: (transfer full) (element-type ReadoutNote): the notes, the older before the later
 */
GPtrArray *
readout_case_file_list_notes_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, list_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
