/* readout-analyze.c: one article into its analysis, off the main thread
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-analyze.h"

static void
analyze_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  ReadoutAnalysis *analysis = readout_analyzer_analyze (source, data, NULL, cancellable, &error);

  if (analysis != NULL)
    g_task_return_pointer (task, analysis, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
readout_analyze_async (ReadoutAnalyzer *analyzer,
                       ReadoutArticle *article,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (analyzer, cancellable, callback, user_data);

  g_task_set_source_tag (task, readout_analyze_async);
  g_task_set_task_data (task, g_object_ref (article), g_object_unref);
  g_task_run_in_thread (task, analyze_worker);
}

ReadoutAnalysis *
readout_analyze_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
