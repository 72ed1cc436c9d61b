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

static gpointer
put_notes (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_note_store_put (self->database, request->notes, error);
}

static const ReadoutCaseJob put_notes_job
    = { READOUT_CASE_PRIORITY_WRITE, .find = put_notes, .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  g_return_if_fail (notes != NULL && belong_to_case (notes));

  readout_case_file_push_job (self, &put_notes_job, (ReadoutCaseRequest){ .notes = g_ptr_array_ref (notes) },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_find (result, &put_notes_job, error);
}

static gpointer
list_notes (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_note_store_list (self->database, error);
}

static const ReadoutCaseJob list_notes_job
    = { READOUT_CASE_PRIORITY_READ, .find = list_notes, .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  readout_case_file_push_job (self, &list_notes_job, (ReadoutCaseRequest){ 0 }, cancellable, callback,
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
  return readout_case_file_finish_find (result, &list_notes_job, error);
}
