/* readout-analyze.c: one article into its analysis, off the main thread
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-analyze.h"

typedef struct
{
  ReadoutArticle *article;
  ReadoutCorrections *corrections;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->article);
  g_clear_pointer (&request->corrections, readout_corrections_unref);
  g_free (request);
}

static void
analyze_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  g_autoptr (GError) error = NULL;
  ReadoutAnalysis *analysis
      = readout_analyzer_analyze (source, request->article, request->corrections, cancellable, &error);

  if (analysis != NULL)
    g_task_return_pointer (task, analysis, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* corrections: what the analyst says, or NULL */
void
readout_analyze_async (ReadoutAnalyzer *analyzer,
                       ReadoutArticle *article,
                       ReadoutCorrections *corrections,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (analyzer, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->article = g_object_ref (article);
  request->corrections = corrections != NULL ? readout_corrections_ref (corrections) : NULL;
  g_task_set_source_tag (task, readout_analyze_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, analyze_worker);
}

ReadoutAnalysis *
readout_analyze_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
