/* readout-case-file.c: one SQLite file that holds the articles on a negotiation and what was found in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "readout-article-store-private.h"
#include "readout-case-check-private.h"
#include "readout-case-error.h"
#include "readout-case-open-private.h"
#include "readout-search-private.h"

/*
 * The jobs of a case file run one at a time in a thread of its own, the only one that touches the connection.
 * A read goes before the writes that wait, so that it has to wait for one job at the most, and each write is
 * a job of its own.  What a write has reported is seen by every read that is asked for from then on.
 */
enum
{
  PRIORITY_READ = G_PRIORITY_HIGH,
  PRIORITY_WRITE = G_PRIORITY_DEFAULT,
  PRIORITY_CHECK = G_PRIORITY_LOW, /* takes long */
  PRIORITY_CLOSE = G_PRIORITY_LOW + 1,
};

struct _ReadoutCaseFile
{
  GObject parent_instance;
  GFile *file;
  GThreadPool *thread;
  guint64 n_jobs;   /* that were ever asked for */
  gboolean closing; /* set by the one who asks, at once */

  ReadoutDatabase *database; /* the thread's alone, once it runs */
  char *notice;              /* from opening on it stays as it is */
};

G_DEFINE_FINAL_TYPE (ReadoutCaseFile, readout_case_file, G_TYPE_OBJECT)

typedef void (*JobFunc) (ReadoutCaseFile *self, GTask *task);

typedef struct
{
  GTask *task;
  JobFunc func;
  guint64 number;
} Job;

/* What a job is about; each uses what it needs. */
typedef struct
{
  gint64 article_id;
  ReadoutAnalysis *analysis;
  char *negotiation;
  char *query;
  guint limit;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->analysis);
  g_free (request->negotiation);
  g_free (request->query);
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

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  g_autoptr (GTask) task = job->task;
  ReadoutCaseFile *self = g_task_get_source_object (task);
  int priority = g_task_get_priority (task);

  /* One that is being closed is closed to the end. */
  if (priority == PRIORITY_CLOSE || !g_task_return_error_if_cancelled (task))
    job->func (self, task);

  g_free (job);
}

static int
compare_jobs (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Job *first = a, *second = b;
  int first_priority = g_task_get_priority (first->task);
  int second_priority = g_task_get_priority (second->task);

  if (first_priority != second_priority)
    return first_priority < second_priority ? -1 : 1;

  return first->number < second->number ? -1 : first->number > second->number;
}

/* Takes @request, which may be NULL. */
static void
push_job (ReadoutCaseFile *self,
          JobFunc func,
          int priority,
          Request *request,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Job *job;

  g_task_set_source_tag (task, func);
  g_task_set_priority (task, priority);
  if (request != NULL)
    g_task_set_task_data (task, request, request_free);
  g_task_set_check_cancellable (task,
                                FALSE); /* what is written is written, even when somebody cancels then */

  if (self->closing)
    {
      return_closed (self, task);
      return;
    }

  job = g_new (Job, 1);
  job->task = g_steal_pointer (&task);
  job->func = func;
  job->number = self->n_jobs++;
  self->closing = priority == PRIORITY_CLOSE;
  g_thread_pool_push (self->thread, job, NULL);
}

/* The connection for one job, or NULL when the task has been answered. */
static ReadoutDatabase *
begin_job (ReadoutCaseFile *self, GTask *task)
{
  if (self->notice != NULL && g_task_get_priority (task) == PRIORITY_WRITE)
    {
      g_task_return_new_error (task, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY, "%s", self->notice);
      return NULL;
    }

  readout_database_set_cancellable (self->database, g_task_get_cancellable (task));
  return self->database;
}

static void
end_job (ReadoutCaseFile *self)
{
  readout_database_set_cancellable (self->database, NULL);
}

static void
return_boolean (GTask *task, gboolean success, GError *error)
{
  if (success)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
return_list (GTask *task, gpointer list, GDestroyNotify free_list, GError *error)
{
  if (list != NULL)
    g_task_return_pointer (task, list, free_list);
  else
    g_task_return_error (task, error);
}

static void
readout_case_file_finalize (GObject *object)
{
  ReadoutCaseFile *self = READOUT_CASE_FILE (object);

  /* No job is left, because each holds a reference.  This may be the thread itself, letting go of the last.
   */
  g_thread_pool_free (self->thread, FALSE, FALSE);
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
  push_job (self, create_job, PRIORITY_WRITE, NULL, cancellable, callback, user_data);
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
 * of Readout wrote it, it is opened for reading only: see readout_case_file_get_notice().  Several programs
 * may have one case file open; each change waits for those of the others.
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
  push_job (self, open_job, PRIORITY_READ, NULL, cancellable, callback, user_data);
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
  gboolean success = readout_case_close (g_steal_pointer (&self->database), &error);

  return_boolean (task, success, error);
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

  push_job (self, close_job, PRIORITY_CLOSE, NULL, cancellable, callback, user_data);
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

/* The day goes into columns that are compared as text. */
static gboolean
is_complete (ReadoutAnalysis *analysis)
{
  const ReadoutMetadata *metadata = readout_article_get_metadata (readout_analysis_get_article (analysis));

  return metadata->published == NULL || readout_date_is_valid (metadata->published);
}

static Request *
request_new (gint64 article_id, ReadoutAnalysis *analysis, const char *negotiation)
{
  Request *request = g_new0 (Request, 1);

  request->article_id = article_id;
  request->analysis = analysis != NULL ? g_object_ref (analysis) : NULL;
  request->negotiation = g_strdup (negotiation);
  return request;
}

static void
add_job (ReadoutCaseFile *self, GTask *task)
{
  Request *request = g_task_get_task_data (task);
  ReadoutDatabase *database = begin_job (self, task);
  gboolean success;
  GError *error = NULL;

  if (database == NULL)
    return;

  success = readout_article_store_add (database, request->analysis, request->negotiation,
                                       &request->article_id, &error);
  end_job (self);
  return_boolean (task, success, error);
}

/**
 * readout_case_file_add_article_async:
 * @self: an open case file
 * @analysis: an article with what was found in it; its day of publication is valid or not known
 * @negotiation: (nullable): name of the negotiation that it is about
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Adds an article with its original bytes, text, metadata and findings.
 */
void
readout_case_file_add_article_async (ReadoutCaseFile *self,
                                     ReadoutAnalysis *analysis,
                                     const char *negotiation,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));
  g_return_if_fail (READOUT_IS_ANALYSIS (analysis));
  g_return_if_fail (is_complete (analysis));

  push_job (self, add_job, PRIORITY_WRITE, request_new (0, analysis, negotiation), cancellable, callback,
            user_data);
}

/**
 * readout_case_file_add_article_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_DUPLICATE when the case or its bin has an article
 * of the same words, which the message names; %READOUT_CASE_ERROR_FULL when the disk is full
 *
 * Returns: the number of the new article, which is on the disk by now; 0 on error
 */
gint64
readout_case_file_add_article_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  Request *request;

  g_return_val_if_fail (g_async_result_is_tagged (result, add_job), 0);

  request = g_task_get_task_data (G_TASK (result));
  return g_task_propagate_boolean (G_TASK (result), error) ? request->article_id : 0;
}

static void
update_job (ReadoutCaseFile *self, GTask *task)
{
  Request *request = g_task_get_task_data (task);
  ReadoutDatabase *database = begin_job (self, task);
  gboolean success;
  GError *error = NULL;

  if (database == NULL)
    return;

  success = readout_article_store_update (database, request->article_id, request->analysis,
                                          request->negotiation, &error);
  end_job (self);
  return_boolean (task, success, error);
}

/**
 * readout_case_file_update_article_async:
 * @self: an open case file
 * @article_id: the number of an article that is not in the bin
 * @analysis: what is to be there from now on
 * @negotiation: (nullable): name of the negotiation that it is about from now on, or %NULL for none
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Replaces text, metadata, findings and negotiation of an article.  The original bytes stay as they came.
 */
void
readout_case_file_update_article_async (ReadoutCaseFile *self,
                                        gint64 article_id,
                                        ReadoutAnalysis *analysis,
                                        const char *negotiation,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));
  g_return_if_fail (READOUT_IS_ANALYSIS (analysis));
  g_return_if_fail (is_complete (analysis));

  push_job (self, update_job, PRIORITY_WRITE, request_new (article_id, analysis, negotiation), cancellable,
            callback, user_data);
}

/**
 * readout_case_file_update_article_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND, %READOUT_CASE_ERROR_DUPLICATE when
 * another article has the same words
 *
 * Returns: whether the change is on the disk; else nothing of it is
 */
gboolean
readout_case_file_update_article_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, update_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
remove_job (ReadoutCaseFile *self, GTask *task)
{
  Request *request = g_task_get_task_data (task);
  ReadoutDatabase *database = begin_job (self, task);
  gboolean success;
  GError *error = NULL;

  if (database == NULL)
    return;

  success = readout_article_store_remove (database, request->article_id, &error);
  end_job (self);
  return_boolean (task, success, error);
}

/**
 * readout_case_file_remove_article_async:
 * @self: an open case file
 * @article_id: the number of an article
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Moves an article into the bin of the case file, whole, so that it can be restored.
 */
void
readout_case_file_remove_article_async (ReadoutCaseFile *self,
                                        gint64 article_id,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  push_job (self, remove_job, PRIORITY_WRITE, request_new (article_id, NULL, NULL), cancellable, callback,
            user_data);
}

/**
 * readout_case_file_remove_article_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: whether the change is on the disk
 */
gboolean
readout_case_file_remove_article_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, remove_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
restore_job (ReadoutCaseFile *self, GTask *task)
{
  Request *request = g_task_get_task_data (task);
  ReadoutDatabase *database = begin_job (self, task);
  gboolean success;
  GError *error = NULL;

  if (database == NULL)
    return;

  success = readout_article_store_restore (database, request->article_id, &error);
  end_job (self);
  return_boolean (task, success, error);
}

/**
 * readout_case_file_restore_article_async:
 * @self: an open case file
 * @article_id: the number of an article in the bin
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes an article out of the bin, as it was.
 */
void
readout_case_file_restore_article_async (ReadoutCaseFile *self,
                                         gint64 article_id,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  push_job (self, restore_job, PRIORITY_WRITE, request_new (article_id, NULL, NULL), cancellable, callback,
            user_data);
}

/**
 * readout_case_file_restore_article_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: whether the change is on the disk
 */
gboolean
readout_case_file_restore_article_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, restore_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
list_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutDatabase *database = begin_job (self, task);
  GPtrArray *answer;
  GError *error = NULL;

  if (database == NULL)
    return;

  answer = readout_article_store_list (database, &error);
  end_job (self);
  return_list (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_list_articles_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for the articles of the case without those in the bin, by day of publication (where it is not known,
 * by that of adding), the oldest first.
 */
void
readout_case_file_list_articles_async (ReadoutCaseFile *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  push_job (self, list_job, PRIORITY_READ, NULL, cancellable, callback, user_data);
}

/**
 * readout_case_file_list_articles_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutCaseArticle): the articles, without text and findings
 */
GPtrArray *
readout_case_file_list_articles_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, list_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
load_job (ReadoutCaseFile *self, GTask *task)
{
  Request *request = g_task_get_task_data (task);
  ReadoutDatabase *database = begin_job (self, task);
  ReadoutCaseArticle *answer;
  GError *error = NULL;

  if (database == NULL)
    return;

  answer = readout_article_store_load (database, request->article_id, &error);
  end_job (self);
  return_list (task, answer, (GDestroyNotify)g_object_unref, error);
}

/**
 * readout_case_file_load_article_async:
 * @self: an open case file
 * @article_id: the number of an article that is not in the bin
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for one article with its original bytes, text and findings.
 */
void
readout_case_file_load_article_async (ReadoutCaseFile *self,
                                      gint64 article_id,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  push_job (self, load_job, PRIORITY_READ, request_new (article_id, NULL, NULL), cancellable, callback,
            user_data);
}

/**
 * readout_case_file_load_article_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND, %READOUT_CASE_ERROR_DAMAGED
 *
 * Returns: (transfer full): the article
 */
ReadoutCaseArticle *
readout_case_file_load_article_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, load_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
load_all_job (ReadoutCaseFile *self, GTask *task)
{
  Request *request = g_task_get_task_data (task);
  ReadoutDatabase *database = begin_job (self, task);
  GPtrArray *answer;
  GError *error = NULL;

  if (database == NULL)
    return;

  answer = readout_article_store_load_all (database, request->negotiation, &error);
  end_job (self);
  return_list (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_load_articles_async:
 * @self: an open case file
 * @negotiation: (nullable): name of a negotiation, or %NULL for all articles
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for all articles, or those on one negotiation, in the order of
 * readout_case_file_list_articles_async(), with text and findings, but without the original bytes.
 */
void
readout_case_file_load_articles_async (ReadoutCaseFile *self,
                                       const char *negotiation,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  push_job (self, load_all_job, PRIORITY_READ, request_new (0, NULL, negotiation), cancellable, callback,
            user_data);
}

/**
 * readout_case_file_load_articles_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_DAMAGED
 *
 * Returns: (transfer full) (element-type ReadoutCaseArticle): the articles
 */
GPtrArray *
readout_case_file_load_articles_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, load_all_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
search_job (ReadoutCaseFile *self, GTask *task)
{
  Request *request = g_task_get_task_data (task);
  ReadoutDatabase *database = begin_job (self, task);
  GPtrArray *answer;
  GError *error = NULL;

  if (database == NULL)
    return;

  answer = readout_search (database, request->query, request->limit, &error);
  end_job (self);
  return_list (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_search_async:
 * @self: an open case file
 * @query: what the analyst typed: words, "phrases", beginnings of words that end in *
 * @limit: how many hits are wanted at the most
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Searches titles and texts for articles that have all words of @query, whatever their case and accents.  No
 * query is wrong: one without a word finds nothing.  The bin is not searched.
 */
void
readout_case_file_search_async (ReadoutCaseFile *self,
                                const char *query,
                                guint limit,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Request *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));
  g_return_if_fail (query != NULL);

  request = g_new0 (Request, 1);
  request->query = g_strdup (query);
  request->limit = limit;
  push_job (self, search_job, PRIORITY_READ, request, cancellable, callback, user_data);
}

/**
 * readout_case_file_search_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutSearchHit): one hit an article, the best first
 */
GPtrArray *
readout_case_file_search_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, search_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
check_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutDatabase *database = begin_job (self, task);
  GStrv answer;
  GError *error = NULL;

  if (database == NULL)
    return;

  answer = readout_case_check (database, &error);
  end_job (self);
  return_list (task, answer, (GDestroyNotify)g_strfreev, error);
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

  push_job (self, check_job, PRIORITY_CHECK, NULL, cancellable, callback, user_data);
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
