/* readout-case-export.c: a case into a file for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One article after the other is asked of the case file and written in a thread, so that a case of any size
 * takes the memory of one article.  The file gets its name when it is complete. */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-case-export.h"

#include <glib/gi18n-lib.h>

#include "readout-case-error.h"
#include "readout-export-writer.h"

typedef struct
{
  ReadoutCaseFile *case_file;
  GCancellable *cancellable;   /* NULL when nobody can cancel */
  ReadoutExportWriter *writer; /* of the thread while one runs */

  GPtrArray *articles; /* ReadoutCaseArticle, without text and findings */
  GPtrArray *corrections;
  GPtrArray *notes;
  GPtrArray *acts;
  guint next;                  /* article */
  ReadoutCaseArticle *article; /* the one that is written */
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->case_file);
  g_clear_object (&export->cancellable);
  g_clear_pointer (&export->writer, readout_export_writer_free);
  g_clear_pointer (&export->articles, g_ptr_array_unref);
  g_clear_pointer (&export->corrections, g_ptr_array_unref);
  g_clear_pointer (&export->notes, g_ptr_array_unref);
  g_clear_pointer (&export->acts, g_ptr_array_unref);
  g_clear_object (&export->article);
  g_free (export);
}

/* ---- what is done in a thread ---- */

static gboolean
begin (Export *export, GError **error)
{
  g_autofree char *name = readout_case_file_dup_name (export->case_file);

  return readout_export_writer_begin (export->writer, name, error);
}

static gboolean
write_article (Export *export, GError **error)
{
  return readout_export_writer_add (export->writer, export->article, export->notes, error);
}

static gboolean
end (Export *export, GError **error)
{
  return readout_export_writer_end (export->writer, export->corrections, export->notes, export->acts, error);
}

/* ---- one step after the other ---- */

typedef gboolean (*Step) (Export *export, GError **error);

typedef struct
{
  Export *export;
  Step step;
} Work;

static void
step_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (work->step (work->export, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* @task waits meanwhile; @callback gets it. */
static void
run_step (GTask *task, Step step, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) inner = g_task_new (NULL, NULL, callback, task);
  Work *work = g_new0 (Work, 1);

  work->export = g_task_get_task_data (task);
  work->step = step;
  g_task_set_task_data (inner, work, g_free);
  g_task_run_in_thread (inner, step_worker);
}

static gboolean
step_succeeded (GTask *task, GAsyncResult *result)
{
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return TRUE;

  g_task_return_error (task, error);
  return FALSE;
}

static void
ended_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (step_succeeded (task, result))
    g_task_return_boolean (task, TRUE);
}

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (readout_case_file_copy_finish (READOUT_CASE_FILE (object), result, &error))
    run_step (g_steal_pointer (&task), end, ended_cb);
  else
    g_task_return_error (task, error);
}

static void
end_export (GTask *task)
{
  Export *export = g_task_get_task_data (task);
  g_autofree char *path = readout_export_writer_dup_copy_path (export->writer);
  g_autoptr (GFile) copy = NULL;

  if (path == NULL)
    {
      run_step (task, end, ended_cb);
      return;
    }

  copy = g_file_new_for_path (path);
  readout_case_file_copy_async (export->case_file, copy, export->cancellable, copied_cb, task);
}

static void write_next (GTask *task);

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (step_succeeded (task, result) && !g_task_return_error_if_cancelled (task))
    write_next (g_steal_pointer (&task));
}

/* An article that was removed meanwhile is none of the case any more. */
static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  g_clear_object (&export->article);
  export->article = readout_case_file_load_article_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->article != NULL)
    run_step (g_steal_pointer (&task), write_article, written_cb);
  else if (g_error_matches (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND))
    write_next (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_next (GTask *task)
{
  Export *export = g_task_get_task_data (task);

  if (export->next >= export->articles->len)
    {
      end_export (task);
      return;
    }

  readout_case_file_load_article_async (
      export->case_file, readout_case_article_get_id (g_ptr_array_index (export->articles, export->next++)),
      export->cancellable, loaded_cb, task);
}

static void
begun_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (step_succeeded (task, result))
    write_next (g_steal_pointer (&task));
}

static void
acts_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->acts = readout_case_file_list_history_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->acts != NULL)
    run_step (g_steal_pointer (&task), begin, begun_cb);
  else
    g_task_return_error (task, error);
}

static void
notes_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->notes = readout_case_file_list_notes_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->notes != NULL)
    readout_case_file_list_history_async (export->case_file, G_MAXINT, export->cancellable, acts_cb,
                                          g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

static void
corrections_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->corrections
      = readout_case_file_list_corrections_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->corrections != NULL)
    readout_case_file_list_notes_async (export->case_file, export->cancellable, notes_cb,
                                        g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

static void
articles_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->articles = readout_case_file_list_articles_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->articles != NULL)
    readout_case_file_list_corrections_async (export->case_file, export->cancellable, corrections_cb,
                                              g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

/**
 * readout_case_export_async:
 * @case_file: an open case file
 * @format: what to write
 * @target: where; a file there is replaced when the new one is complete
 * @cancellable: (nullable): ends the work, and leaves the target as it was
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes the articles that are not in the bin, with all that is known of them.
 */
void
readout_case_export_async (ReadoutCaseFile *case_file,
                           ReadoutExportFormat format,
                           GFile *target,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autofree char *path = g_file_get_path (target);
  Export *export = g_new0 (Export, 1);

  export->case_file = g_object_ref (case_file);
  g_set_object (&export->cancellable, cancellable);
  g_task_set_source_tag (task, readout_case_export_async);
  g_task_set_task_data (task, export, export_free);
  if (path == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               _ ("A case is exported to a folder on this computer. Please choose one."));
      return;
    }

  export->writer = readout_export_writer_new (format, path);
  readout_case_file_list_articles_async (case_file, cancellable, articles_cb, g_steal_pointer (&task));
}

/**
 * readout_case_export_finish:
 * @result: what the callback was given
 * @error: return location for an error, after which the target is as it was
 *
 * Returns: whether the file is complete
 */
gboolean
readout_case_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, readout_case_export_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
