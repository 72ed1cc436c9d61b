/* readout-case-file-jobs.c: how the jobs of a case file are run
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GTask *task;
  ReadoutCasePriority priority;
  guint64 number;
} Entry;

static void
request_free (gpointer data)
{
  ReadoutCaseRequest *request = data;

  g_clear_object (&request->analysis);
  g_free (request->negotiation);
  g_free (request->entity_name);
  g_clear_pointer (&request->search, readout_search_query_free);
  g_free (request->new_name);
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

static void
answer (ReadoutCaseFile *self, GTask *task)
{
  const ReadoutCaseJob *job = g_task_get_source_tag (task);
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gpointer found = NULL;
  gboolean changed = FALSE;
  GError *error = NULL;

  if (job->find != NULL)
    found = job->find (self, request, &error);
  else
    changed = job->change (self, request, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else if (job->find != NULL)
    g_task_return_pointer (task, found, job->free_answer);
  else
    g_task_return_boolean (task, changed);
}

static void
run_beside (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  answer (source, task);
}

/* Looks at one table; whether there is another, for which reads do not wait. */
static gboolean
verify_next (ReadoutCaseFile *self)
{
  return self->pages != NULL && readout_case_pages_check_next (self->pages, NULL)
         && readout_case_pages_has_more (self->pages);
}

static void
run_change (ReadoutCaseFile *self, GTask *task, ReadoutCasePriority priority)
{
  g_autoptr (GError) error = NULL;

  if (!readout_case_file_begin_writing (self, &error) && self->notice == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (priority == READOUT_CASE_PRIORITY_BESIDE)
    g_task_run_in_thread (task, run_beside);
  else if (priority == READOUT_CASE_PRIORITY_LINK || !return_read_only (self, task))
    answer (self, task);
}

static void
run_in_turn (ReadoutCaseFile *self, GTask *task, ReadoutCasePriority priority)
{
  gboolean is_change = priority == READOUT_CASE_PRIORITY_WRITE || priority == READOUT_CASE_PRIORITY_BESIDE
                       || priority == READOUT_CASE_PRIORITY_LINK;

  if (is_change)
    run_change (self, task, priority);
  else
    answer (self, task);
}

/* A connection that is being closed is closed to the end, whoever cancels. */
static void
run_job (gpointer data, gpointer user_data)
{
  g_autofree Entry *entry = data;
  g_autoptr (GTask) task = entry->task;
  ReadoutCaseFile *self = g_task_get_source_object (task);
  gboolean goes_on;

  if (entry->priority == READOUT_CASE_PRIORITY_CLOSE)
    {
      answer (self, task);
      return;
    }

  if (g_task_return_error_if_cancelled (task))
    return;

  if (self->database != NULL)
    readout_database_set_cancellable (self->database, g_task_get_cancellable (task));
  goes_on = entry->priority == READOUT_CASE_PRIORITY_VERIFY && verify_next (self);
  if (!goes_on)
    run_in_turn (self, task, entry->priority);
  if (self->database != NULL)
    readout_database_set_cancellable (self->database, NULL);

  if (goes_on)
    {
      g_steal_pointer (&task);
      g_thread_pool_push (self->thread, g_steal_pointer (&entry), NULL);
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Entry *first = a, *second = b;

  if (first->priority != second->priority)
    return first->priority < second->priority ? -1 : 1;

  return first->number < second->number ? -1 : first->number > second->number;
}

/* The thread of a case file, with what waits for it. */
GThreadPool *
readout_case_file_jobs_new (void)
{
  GThreadPool *thread = g_thread_pool_new (run_job, NULL, 1, FALSE, NULL);

  g_thread_pool_set_sort_function (thread, compare_entries, NULL);
  return thread;
}

static void
push (ReadoutCaseFile *self, GTask *task, ReadoutCasePriority priority)
{
  Entry *entry;

  if (self->closing)
    {
      return_closed (self, task);
      return;
    }

  entry = g_new (Entry, 1);
  *entry = (Entry){ g_object_ref (task), priority, self->n_jobs++ };
  self->closing = priority == READOUT_CASE_PRIORITY_CLOSE;
  g_thread_pool_push (self->thread, entry, NULL);
}

/* Asks for @job, which is static, and takes what @request holds. */
void
readout_case_file_push_job (ReadoutCaseFile *self,
                            const ReadoutCaseJob *job,
                            ReadoutCaseRequest request,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  request.cancellable = cancellable;
  g_task_set_source_tag (task, (gpointer)job);
  g_task_set_task_data (task, g_memdup2 (&request, sizeof request), request_free);
  /* What is written is written, even when somebody cancels before the answer has come. */
  g_task_set_check_cancellable (task, FALSE);

  push (self, task, job->priority);
}

/* The answer of a job that finds one, or NULL. */
gpointer
readout_case_file_finish_find (GAsyncResult *result, const ReadoutCaseJob *job, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, (gpointer)job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Whether a job has done what it does. */
gboolean
readout_case_file_finish_change (GAsyncResult *result, const ReadoutCaseJob *job, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, (gpointer)job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* What was asked for, with what the job has said there besides its answer. */
ReadoutCaseRequest *
readout_case_file_get_request (GAsyncResult *result, const ReadoutCaseJob *job)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, (gpointer)job), NULL);

  return g_task_get_task_data (G_TASK (result));
}
