/* readout-case-file-care.c: what keeps an open case file whole: checks, repairs, copies
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-case-check-private.h"
#include "readout-case-copy-private.h"
#include "readout-case-examine-private.h"
#include "readout-case-open-private.h"
#include "readout-case-repair-private.h"

static gpointer
check (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_check (self->database, error);
}

static const ReadoutCaseJob check_job
    = { READOUT_CASE_PRIORITY_CHECK, .find = check, .free_answer = (GDestroyNotify)g_strfreev };

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
  readout_case_file_push_job (self, &check_job, (ReadoutCaseRequest){ 0 }, cancellable, callback, user_data);
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
  return readout_case_file_finish_find (result, &check_job, error);
}

static gboolean
repair (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_repair (self->database, error);
}

static const ReadoutCaseJob repair_job = { READOUT_CASE_PRIORITY_WRITE, .change = repair };

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
  readout_case_file_push_job (self, &repair_job, (ReadoutCaseRequest){ 0 }, cancellable, callback, user_data);
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
  return readout_case_file_finish_change (result, &repair_job, error);
}

static gboolean
compact (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_compact (self->database, &request->n_bytes, error);
}

static const ReadoutCaseJob compact_job = { READOUT_CASE_PRIORITY_WRITE, .change = compact };

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
  readout_case_file_push_job (self, &compact_job, (ReadoutCaseRequest){ 0 }, cancellable, callback,
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
  *n_bytes_saved = readout_case_file_get_request (result, &compact_job)->n_bytes;
  return readout_case_file_finish_change (result, &compact_job, error);
}

static gboolean
copy (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  g_autofree char *path = readout_case_dup_local_path (self->file, error);
  g_autofree char *target = path != NULL ? readout_case_dup_local_path (request->target, error) : NULL;

  return target != NULL && readout_case_copy (path, target, request->cancellable, error);
}

static const ReadoutCaseJob copy_job = { READOUT_CASE_PRIORITY_BESIDE, .change = copy };

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
  g_return_if_fail (G_IS_FILE (target));

  readout_case_file_push_job (self, &copy_job, (ReadoutCaseRequest){ .target = g_object_ref (target) },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_change (result, &copy_job, error);
}

static gpointer
back_up (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  g_autofree char *path = readout_case_dup_local_path (self->file, error);
  g_autofree char *backup = path != NULL ? readout_case_back_up (path, request->limit, request->is_forced,
                                                                 request->cancellable, error)
                                         : NULL;

  return backup != NULL ? g_file_new_for_path (backup) : NULL;
}

static const ReadoutCaseJob back_up_job
    = { READOUT_CASE_PRIORITY_BESIDE, .find = back_up, .free_answer = g_object_unref };

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
 * beyond @n_kept.  The case can be worked on meanwhile.
 */
void
readout_case_file_back_up_async (ReadoutCaseFile *self,
                                 guint n_kept,
                                 gboolean even_unchanged,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  readout_case_file_push_job (self, &back_up_job,
                              (ReadoutCaseRequest){ .limit = n_kept, .is_forced = even_unchanged },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_find (result, &back_up_job, error);
}
