/* readout-case-file-memos.c: what a case file does with memos
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-memo-store-private.h"

static void
record_free (gpointer data)
{
  readout_memo_record_free (data);
}

static ReadoutCaseRequest *
request_new_for_memo (gint64 id, guint version)
{
  ReadoutCaseRequest *request = g_new0 (ReadoutCaseRequest, 1);

  request->memo_id = id;
  request->limit = version;
  return request;
}

static void
save_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GError *error = NULL;

  if (readout_memo_store_save (self->database, request->memo, &error))
    g_task_return_pointer (task, g_steal_pointer (&request->memo), record_free);
  else
    g_task_return_error (task, error);
}

/**
 * readout_case_file_save_memo_async:
 * @self: an open case file
 * @memo: a memo; a copy of it is stored
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Stores a memo: a new one where its number is 0, else as the latest version of that one.  A version with a
 * label is kept: what is stored next is another version.
 */
void
readout_case_file_save_memo_async (ReadoutCaseFile *self,
                                   const ReadoutMemoRecord *memo,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  ReadoutCaseRequest *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));
  g_return_if_fail (memo != NULL);

  request = g_new0 (ReadoutCaseRequest, 1);
  request->memo = readout_memo_record_copy (memo);
  readout_case_file_push_job (self, save_job, READOUT_CASE_PRIORITY_WRITE, request, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_save_memo_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the memo as it is on the disk by now, with its number, version and time
 */
ReadoutMemoRecord *
readout_case_file_save_memo_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, save_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
load_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GError *error = NULL;
  ReadoutMemoRecord *memo
      = readout_memo_store_load (self->database, request->memo_id, request->limit, &error);

  readout_case_file_return_pointer (task, memo, record_free, error);
}

/**
 * readout_case_file_load_memo_async:
 * @self: an open case file
 * @id: the number of a memo
 * @version: which state of it; 0 for the latest
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for a memo.
 */
void
readout_case_file_load_memo_async (ReadoutCaseFile *self,
                                   gint64 id,
                                   guint version,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, load_job, READOUT_CASE_PRIORITY_READ, request_new_for_memo (id, version),
                              cancellable, callback, user_data);
}

/**
 * readout_case_file_load_memo_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND or %READOUT_CASE_ERROR_DAMAGED
 *
 * Returns: (transfer full): the memo
 */
ReadoutMemoRecord *
readout_case_file_load_memo_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, load_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
list_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GError *error = NULL;
  GPtrArray *memos = readout_memo_store_list (self->database, request->memo_id, &error);

  readout_case_file_return_pointer (task, memos, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_list_memos_async:
 * @self: an open case file
 * @id: the number of a memo, to list its versions; 0 to list the memos
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for the memos of the case, or for the versions of one of them, without their sections.
 */
void
readout_case_file_list_memos_async (ReadoutCaseFile *self,
                                    gint64 id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, list_job, READOUT_CASE_PRIORITY_READ, request_new_for_memo (id, 0),
                              cancellable, callback, user_data);
}

/**
 * readout_case_file_list_memos_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_DAMAGED
 *
 * Returns: (transfer full) (element-type ReadoutMemoRecord): the last that was saved comes first
 */
GPtrArray *
readout_case_file_list_memos_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, list_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
remove_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean success;
  GError *error = NULL;

  /* the limit tells whether it goes into the bin */
  success = readout_memo_store_remove (self->database, request->memo_id, request->limit != 0, &error);
  readout_case_file_return_boolean (task, success, error);
}

/**
 * readout_case_file_remove_memo_async:
 * @self: an open case file
 * @id: the number of a memo
 * @removed: whether it goes into the bin of the case file, with all its versions, or comes out of it
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Removes a memo, or restores it.
 */
void
readout_case_file_remove_memo_async (ReadoutCaseFile *self,
                                     gint64 id,
                                     gboolean removed,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, remove_job, READOUT_CASE_PRIORITY_WRITE,
                              request_new_for_memo (id, removed ? 1 : 0), cancellable, callback, user_data);
}

/**
 * readout_case_file_remove_memo_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: whether the change is on the disk
 */
gboolean
readout_case_file_remove_memo_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, remove_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
