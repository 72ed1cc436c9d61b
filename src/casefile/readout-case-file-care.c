/* readout-case-file-care.c: what keeps an open case file whole: checks, repairs, copies
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-case-check-private.h"
#include "readout-case-copy-private.h"
#include "readout-case-open-private.h"
#include "readout-case-repair-private.h"

static void
check_job (ReadoutCaseFile *self, GTask *task)
{
  GStrv answer;
  GError *error = NULL;

  answer = readout_case_check (self->database, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_strfreev, error);
}

/**
 * readout_case_file_check_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Verifies all that can be verified: the structure of the file, that nothing points to what is missing, the
 * texts and originals against their sums, the findings against their texts, and the search (unless the file
 * is open for reading only).  Takes its time, and reads and writes wait for it.
 */
void
readout_case_file_check_async (ReadoutCaseFile *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, check_job, READOUT_CASE_PRIORITY_CHECK, NULL, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_check_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error that kept the check from being made
 *
 * Returns: (transfer full): a sentence for each thing that is wrong; an empty list when nothing is
 */
GStrv
readout_case_file_check_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, check_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
repair_job (ReadoutCaseFile *self, GTask *task)
{
  gboolean answer;
  GError *error = NULL;

  answer = readout_case_repair (self->database, &error);
  readout_case_file_return_boolean (task, answer, error);
}

/**
 * readout_case_file_repair_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes the search again from the texts, and takes away the findings of articles that contradict their texts:
 * those are then listed by readout_case_file_list_outdated_async().  Texts, originals and what the analyst
 * has said are not touched.
 */
void
readout_case_file_repair_async (ReadoutCaseFile *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, repair_job, READOUT_CASE_PRIORITY_WRITE, NULL, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_repair_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether the change is on the disk
 */
gboolean
readout_case_file_repair_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, repair_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
compact_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean answer;
  GError *error = NULL;

  answer = readout_case_compact (self->database, &request->n_bytes, &error);
  readout_case_file_return_boolean (task, answer, error);
}

/**
 * readout_case_file_compact_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes the file as small as it can be.  Reads and writes wait for it.
 */
void
readout_case_file_compact_async (ReadoutCaseFile *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  ReadoutCaseRequest *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request = g_new0 (ReadoutCaseRequest, 1);
  request->n_bytes = 0;
  readout_case_file_push_job (self, compact_job, READOUT_CASE_PRIORITY_WRITE, request, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_compact_finish:
 * @self: a case file
 * @result: what the callback was given
 * @n_bytes_saved: (out): how much smaller the file is
 * @error: return location for an error: %READOUT_CASE_ERROR_FULL when there is no room for it
 *
 * Returns: whether it could be done
 */
gboolean
readout_case_file_compact_finish (ReadoutCaseFile *self,
                                  GAsyncResult *result,
                                  gint64 *n_bytes_saved,
                                  GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, compact_job), FALSE);

  *n_bytes_saved = ((ReadoutCaseRequest *)g_task_get_task_data (G_TASK (result)))->n_bytes;
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Work that has a connection of its own, so that the jobs need not wait for it. */
static void
beside_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ReadoutCaseJobFunc func = g_task_get_source_tag (task);

  func (source, task);
}

static void
run_beside (ReadoutCaseFile *self,
            ReadoutCaseJobFunc func,
            ReadoutCaseRequest *request,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, func);
  g_task_set_task_data (task, request, readout_case_file_request_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, beside_worker);
}

static gboolean
copy_to (ReadoutCaseFile *self, GFile *target, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = readout_case_dup_local_path (self->file, error);
  g_autofree char *target_path = path != NULL ? readout_case_dup_local_path (target, error) : NULL;

  return target_path != NULL && readout_case_copy (path, target_path, cancellable, error);
}

static void
copy_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean answer;
  GError *error = NULL;

  answer = copy_to (self, request->target, g_task_get_cancellable (task), &error);
  readout_case_file_return_boolean (task, answer, error);
}

/**
 * readout_case_file_copy_async:
 * @self: an open case file
 * @target: where the copy shall be; a file there is replaced
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a copy of the case, opens it to prove that it is whole, and only then gives it its name.  The case
 * can be worked on meanwhile.
 */
void
readout_case_file_copy_async (ReadoutCaseFile *self,
                              GFile *target,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  ReadoutCaseRequest *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));
  g_return_if_fail (G_IS_FILE (target));

  request = g_new0 (ReadoutCaseRequest, 1);
  request->target = g_object_ref (target);
  run_beside (self, copy_job, request, cancellable, callback, user_data);
}

/**
 * readout_case_file_copy_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether the copy is on the disk
 */
gboolean
readout_case_file_copy_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, copy_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
back_up_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *path = readout_case_dup_local_path (self->file, &error);
  g_autofree char *backup = path != NULL ? readout_case_back_up (path, request->limit, request->is_forced,
                                                                 g_task_get_cancellable (task), &error)
                                         : NULL;

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, backup != NULL ? g_file_new_for_path (backup) : NULL, g_object_unref);
}

/**
 * readout_case_file_back_up_async:
 * @self: an open case file
 * @n_kept: how many backups there may be afterwards, at least one
 * @even_unchanged: also when the last backup has all that is in the case
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes the backup of today beside the case, opens it to prove that it is whole, and removes the oldest ones
 * beyond
 * @n_kept.  The case can be worked on meanwhile.
 */
void
readout_case_file_back_up_async (ReadoutCaseFile *self,
                                 guint n_kept,
                                 gboolean even_unchanged,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  ReadoutCaseRequest *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request = g_new0 (ReadoutCaseRequest, 1);
  request->limit = n_kept;
  request->is_forced = even_unchanged;
  run_beside (self, back_up_job, request, cancellable, callback, user_data);
}

/**
 * readout_case_file_back_up_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the backup; %NULL without an error when the last one has it all
 */
GFile *
readout_case_file_back_up_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, back_up_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
