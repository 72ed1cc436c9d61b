/* readout-case-file.c: one SQLite file that holds the articles on a negotiation and what was found in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "readout-case-error.h"
#include "readout-case-open-private.h"

G_DEFINE_FINAL_TYPE (ReadoutCaseFile, readout_case_file, G_TYPE_OBJECT)

typedef struct
{
  GTask *task;
  ReadoutCaseJobFunc func;
  ReadoutCasePriority priority;
  guint64 number;
} Job;

void
readout_case_file_return_boolean (GTask *task, gboolean success, GError *error)
{
  if (success)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
readout_case_file_return_pointer (GTask *task, gpointer answer, GDestroyNotify free_answer, GError *error)
{
  if (answer != NULL)
    g_task_return_pointer (task, answer, free_answer);
  else
    g_task_return_error (task, error);
}

void
readout_case_file_request_free (gpointer data)
{
  ReadoutCaseRequest *request = data;

  g_clear_object (&request->analysis);
  g_free (request->negotiation);
  g_clear_pointer (&request->search, readout_search_query_free);
  g_free (request->query);
  g_free (request->version);
  g_clear_object (&request->target);
  g_clear_pointer (&request->corrections, g_ptr_array_unref);
  g_clear_pointer (&request->ids, g_array_unref);
  g_clear_pointer (&request->notes, g_ptr_array_unref);
  g_clear_pointer (&request->memo, readout_memo_record_free);
  g_free (request);
}

static void
return_closed (ReadoutCaseFile *self, GTask *task)
{
  g_autofree char *name = readout_case_file_dup_name (self);

  g_task_return_new_error (task, READOUT_CASE_ERROR, READOUT_CASE_ERROR_CLOSED,
                           /* Translators: name of a case */
                           _ ("“%s” has been closed. Please open it again."), name);
}

static gboolean
return_read_only (ReadoutCaseFile *self, GTask *task)
{
  if (self->notice == NULL)
    return FALSE;

  g_task_return_new_error (task, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY, "%s", self->notice);
  return TRUE;
}

/* A connection that is being closed is closed to the end, whoever cancels. */
static void
run_job (gpointer data, gpointer user_data)
{
  g_autofree Job *job = data;
  g_autoptr (GTask) task = job->task;
  ReadoutCaseFile *self = g_task_get_source_object (task);

  if (job->priority == READOUT_CASE_PRIORITY_CLOSE)
    {
      job->func (self, task);
      return;
    }

  if (g_task_return_error_if_cancelled (task)
      || (job->priority == READOUT_CASE_PRIORITY_WRITE && return_read_only (self, task)))
    return;

  if (self->database != NULL)
    readout_database_set_cancellable (self->database, g_task_get_cancellable (task));
  job->func (self, task);
  if (self->database != NULL)
    readout_database_set_cancellable (self->database, NULL);
}

static int
compare_jobs (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Job *first = a, *second = b;

  if (first->priority != second->priority)
    return first->priority < second->priority ? -1 : 1;

  return first->number < second->number ? -1 : first->number > second->number;
}

/* Takes @request, which may be NULL. */
void
readout_case_file_push_job (ReadoutCaseFile *self,
                            ReadoutCaseJobFunc func,
                            ReadoutCasePriority priority,
                            ReadoutCaseRequest *request,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Job *job;

  g_task_set_source_tag (task, func);
  if (request != NULL)
    g_task_set_task_data (task, request, readout_case_file_request_free);
  /* What is written is written, even when somebody cancels before the answer has come. */
  g_task_set_check_cancellable (task, FALSE);

  if (self->closing)
    {
      return_closed (self, task);
      return;
    }

  job = g_new (Job, 1);
  job->task = g_steal_pointer (&task);
  job->func = func;
  job->priority = priority;
  job->number = self->n_jobs++;
  self->closing = priority == READOUT_CASE_PRIORITY_CLOSE;
  g_thread_pool_push (self->thread, job, NULL);
}

static void
readout_case_file_finalize (GObject *object)
{
  ReadoutCaseFile *self = READOUT_CASE_FILE (object);

  /* No job is left, because each holds a reference.  This may be the thread itself, with
   * the last. */
  g_thread_pool_free (self->thread, FALSE, FALSE);
  g_clear_pointer (&self->linker, readout_linker_free);
  if (self->database != NULL)
    readout_case_close (self->database, NULL);
  g_object_unref (self->file);
  g_free (self->notice);

  G_OBJECT_CLASS (readout_case_file_parent_class)->finalize (object);
}

static void
readout_case_file_class_init (ReadoutCaseFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_case_file_finalize;
}

static void
readout_case_file_init (ReadoutCaseFile *self)
{
  self->thread = g_thread_pool_new (run_job, NULL, 1, FALSE, NULL);
  g_thread_pool_set_sort_function (self->thread, compare_jobs, NULL);
}

static ReadoutCaseFile *
new_for_file (GFile *file)
{
  ReadoutCaseFile *self = g_object_new (READOUT_TYPE_CASE_FILE, NULL);

  self->file = g_object_ref (file);
  return self;
}

static void
return_self (ReadoutCaseFile *self, GTask *task, GError *error)
{
  if (self->database != NULL)
    g_task_return_pointer (task, g_object_ref (self), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
create_job (ReadoutCaseFile *self, GTask *task)
{
  GError *error = NULL;

  self->database = readout_case_create (self->file, g_task_get_cancellable (task), &error);
  return_self (self, task, error);
}

/**
 * readout_case_file_create_async:
 * @file: where the case file shall be; nothing may be there yet
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes an empty case file and opens it.
 */
void
readout_case_file_create_async (GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (ReadoutCaseFile) self = NULL;

  g_return_if_fail (G_IS_FILE (file));

  self = new_for_file (file);
  readout_case_file_push_job (self, create_job, READOUT_CASE_PRIORITY_WRITE, NULL, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_create_finish:
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_EXISTS when there is a file of that name, which
 * is left as it is
 *
 * Returns: (transfer full): the new case file
 */
ReadoutCaseFile *
readout_case_file_create_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, create_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
open_job (ReadoutCaseFile *self, GTask *task)
{
  GError *error = NULL;

  self->database = readout_case_open (self->file, g_task_get_cancellable (task), &self->notice, &error);
  return_self (self, task, error);
}

/**
 * readout_case_file_open_async:
 * @file: a case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens a case file, after every page of it has been checked.  Where it cannot be written, or a later version
 * of Readout wrote it, it is opened for reading only: see readout_case_file_get_notice().  So it is
 * while another program has it open for writing.
 */
void
readout_case_file_open_async (GFile *file,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (ReadoutCaseFile) self = NULL;

  g_return_if_fail (G_IS_FILE (file));

  self = new_for_file (file);
  readout_case_file_push_job (self, open_job, READOUT_CASE_PRIORITY_READ, NULL, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_open_finish:
 * @result: what the callback was given
 * @error: return location for an error, after which the file is as it was before
 *
 * Returns: (transfer full): the open case file
 */
ReadoutCaseFile *
readout_case_file_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, open_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * readout_case_file_get_file:
 * @self: a case file
 *
 * Returns: (transfer none): where it is
 */
GFile *
readout_case_file_get_file (ReadoutCaseFile *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_FILE (self), NULL);

  return self->file;
}

/**
 * readout_case_file_dup_name:
 * @self: a case file
 *
 * Returns: (transfer full): the name of the case, which is that of the file without ".readout"
 */
char *
readout_case_file_dup_name (ReadoutCaseFile *self)
{
  g_autofree char *path = NULL;
  char *name;

  g_return_val_if_fail (READOUT_IS_CASE_FILE (self), NULL);

  path = g_file_get_basename (self->file);
  name = g_filename_display_name (path);
  if (g_str_has_suffix (name, ".readout") && strlen (name) > strlen (".readout"))
    name[strlen (name) - strlen (".readout")] = '\0';

  return name;
}

/**
 * readout_case_file_get_read_only:
 * @self: an open case file
 *
 * Returns: whether every change is answered with %READOUT_CASE_ERROR_READ_ONLY
 */
gboolean
readout_case_file_get_read_only (ReadoutCaseFile *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_FILE (self), TRUE);

  return self->notice != NULL;
}

/**
 * readout_case_file_get_notice:
 * @self: an open case file
 *
 * Returns: (transfer none) (nullable): a sentence for the analyst that says why the file can only be read and
 * what to do, or %NULL when it can be changed
 */
const char *
readout_case_file_get_notice (ReadoutCaseFile *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_FILE (self), NULL);

  return self->notice;
}

static void
close_job (ReadoutCaseFile *self, GTask *task)
{
  GError *error = NULL;

  g_clear_pointer (&self->linker, readout_linker_free);
  if (readout_case_close (g_steal_pointer (&self->database), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * readout_case_file_close_async:
 * @self: an open case file
 * @cancellable: (nullable): without effect; closing ends by itself
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Closes the file after the jobs that wait, so that one file remains.  Whatever is asked for afterwards gets
 * %READOUT_CASE_ERROR_CLOSED.  A case file that nobody closes is closed with its last reference, which then
 * waits for the disk.
 */
void
readout_case_file_close_async (ReadoutCaseFile *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, close_job, READOUT_CASE_PRIORITY_CLOSE, NULL, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_close_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error, usually %READOUT_CASE_ERROR_FULL: everything is saved, but part of it
 * in a file beside the case, to be moved with it
 *
 * Returns: whether all of the case is in its one file
 */
gboolean
readout_case_file_close_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, close_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
