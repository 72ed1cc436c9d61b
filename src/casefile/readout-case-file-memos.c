/* readout-case-file-memos.c: what a case file does with memos
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-memo-store-private.h"

static gpointer
save_memo (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_memo_store_save (self->database, request->memo, error) ? g_steal_pointer (&request->memo)
                                                                        : NULL;
}

static const ReadoutCaseJob save_memo_job = { READOUT_CASE_PRIORITY_WRITE, .find = save_memo,
                                              .free_answer = (GDestroyNotify)readout_memo_record_free };

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
  g_return_if_fail (memo != NULL);

  readout_case_file_push_job (self, &save_memo_job,
                              (ReadoutCaseRequest){ .memo = readout_memo_record_copy (memo) }, cancellable,
                              callback, user_data);
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
  return readout_case_file_finish_find (result, &save_memo_job, error);
}

static gpointer
load_memo (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_memo_store_load (self->database, request->memo_id, request->memo_version, error);
}

static const ReadoutCaseJob load_memo_job = { READOUT_CASE_PRIORITY_READ, .find = load_memo,
                                              .free_answer = (GDestroyNotify)readout_memo_record_free };

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
  readout_case_file_push_job (self, &load_memo_job,
                              (ReadoutCaseRequest){ .memo_id = id, .memo_version = version }, cancellable,
                              callback, user_data);
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
  return readout_case_file_finish_find (result, &load_memo_job, error);
}

static gpointer
list_memos (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_memo_store_list (self->database, request->memo_id, error);
}

static const ReadoutCaseJob list_memos_job
    = { READOUT_CASE_PRIORITY_READ, .find = list_memos, .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  readout_case_file_push_job (self, &list_memos_job, (ReadoutCaseRequest){ .memo_id = id }, cancellable,
                              callback, user_data);
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
  return readout_case_file_finish_find (result, &list_memos_job, error);
}

static gboolean
remove_memo (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_memo_store_remove (self->database, request->memo_id, request->is_removed, error);
}

static const ReadoutCaseJob remove_memo_job = { READOUT_CASE_PRIORITY_WRITE, .change = remove_memo };

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
  readout_case_file_push_job (self, &remove_memo_job,
                              (ReadoutCaseRequest){ .memo_id = id, .is_removed = removed }, cancellable,
                              callback, user_data);
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
  return readout_case_file_finish_change (result, &remove_memo_job, error);
}
