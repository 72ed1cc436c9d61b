/* readout-case-file-keeping.c: what can be asked of an open case file about what was done to it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-article-store-private.h"
#include "readout-case-history-private.h"
#include "readout-case-undo-private.h"

static void
list_bin_job (ReadoutCaseFile *self, GTask *task)
{
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_article_store_list_bin (self->database, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_list_bin_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for the articles in the bin, what was removed last first.
 */
void
readout_case_file_list_bin_async (ReadoutCaseFile *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, list_bin_job, READOUT_CASE_PRIORITY_READ, NULL, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_list_bin_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutCaseArticle): the articles, without text and findings
 */
GPtrArray *
readout_case_file_list_bin_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, list_bin_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
list_history_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_case_history_list (self->database, request->limit, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_list_history_async:
 * @self: an open case file
 * @limit: how many acts are wanted at the most
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for what was done to the case, the last first.
 */
void
readout_case_file_list_history_async (ReadoutCaseFile *self,
                                      guint limit,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  ReadoutCaseRequest *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request = g_new0 (ReadoutCaseRequest, 1);
  request->limit = limit;
  readout_case_file_push_job (self, list_history_job, READOUT_CASE_PRIORITY_READ, request, cancellable,
                              callback, user_data);
}

/**
 * readout_case_file_list_history_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutCaseAct): the acts
 */
GPtrArray *
readout_case_file_list_history_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, list_history_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
undo_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  ReadoutCaseAct *answer;
  GError *error = NULL;

  answer = readout_case_undo (self->database, request->act_id, &error);
  readout_case_file_return_pointer (task, answer, g_object_unref, error);
}

/**
 * readout_case_file_undo_async:
 * @self: an open case file
 * @act_id: the number of an act, or 0 for the last one of the analyst that can be taken back
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes back something that was done, whoever had the case open then.  That is an act too, and can be taken
 * back in its turn.  An article that was changed gets its former text, but no findings: it is one of
 * readout_case_file_list_outdated_async() until it is analysed.
 */
void
readout_case_file_undo_async (ReadoutCaseFile *self,
                              gint64 act_id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  ReadoutCaseRequest *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request = g_new0 (ReadoutCaseRequest, 1);
  request->act_id = act_id;
  readout_case_file_push_job (self, undo_job, READOUT_CASE_PRIORITY_WRITE, request, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_undo_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND when there is nothing to
 * undo, %READOUT_CASE_ERROR_LATER when something that was done later stands in the way
 *
 * Returns: (transfer full): what was taken back
 */
ReadoutCaseAct *
readout_case_file_undo_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, undo_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
list_outdated_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GArray *answer;
  GError *error = NULL;

  answer = readout_article_store_list_outdated (self->database, request->version, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_array_unref, error);
}

/**
 * readout_case_file_list_outdated_async:
 * @self: an open case file
 * @version: what readout_analyzer_get_version() tells
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for the articles whose findings were made with another version of the language data, or are missing.
 */
void
readout_case_file_list_outdated_async (ReadoutCaseFile *self,
                                       const char *version,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  ReadoutCaseRequest *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));
  g_return_if_fail (version != NULL);

  request = g_new0 (ReadoutCaseRequest, 1);
  request->version = g_strdup (version);
  readout_case_file_push_job (self, list_outdated_job, READOUT_CASE_PRIORITY_READ, request, cancellable,
                              callback, user_data);
}

/**
 * readout_case_file_list_outdated_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type gint64): the numbers of the articles
 */
GArray *
readout_case_file_list_outdated_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, list_outdated_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
load_text_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  ReadoutArticle *answer;
  GError *error = NULL;

  answer = readout_article_store_load_text (self->database, request->article_id, &error);
  readout_case_file_return_pointer (task, answer, g_object_unref, error);
}

/**
 * readout_case_file_load_text_async:
 * @self: an open case file
 * @article_id: the number of an article that is not in the bin
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for what there is to be analysed of an article, whatever was found in it before.
 */
void
readout_case_file_load_text_async (ReadoutCaseFile *self,
                                   gint64 article_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  ReadoutCaseRequest *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request = g_new0 (ReadoutCaseRequest, 1);
  request->article_id = article_id;
  readout_case_file_push_job (self, load_text_job, READOUT_CASE_PRIORITY_READ, request, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_load_text_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the article, without its original bytes
 */
ReadoutArticle *
readout_case_file_load_text_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, load_text_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
