/* readout-case-file-articles.c: what can be asked of an open case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-article-store-private.h"
#include "readout-search-private.h"

/* The day goes into columns that are compared as text. */
static gboolean
is_complete (ReadoutAnalysis *analysis)
{
  const ReadoutMetadata *metadata = readout_article_get_metadata (readout_analysis_get_article (analysis));

  return metadata->published == NULL || readout_date_is_valid (metadata->published);
}

static ReadoutCaseRequest *
request_new (gint64 article_id, ReadoutAnalysis *analysis, const char *negotiation)
{
  ReadoutCaseRequest *request = g_new0 (ReadoutCaseRequest, 1);

  request->article_id = article_id;
  request->analysis = analysis != NULL ? g_object_ref (analysis) : NULL;
  request->negotiation = g_strdup (negotiation);
  return request;
}

static void
add_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean success;
  GError *error = NULL;

  success = readout_article_store_add (self->database, request->analysis, request->negotiation,
                                       &request->article_id, &error);
  readout_case_file_return_boolean (task, success, error);
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

  readout_case_file_push_job (self, add_job, READOUT_CASE_PRIORITY_WRITE,
                              request_new (0, analysis, negotiation), cancellable, callback, user_data);
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
  ReadoutCaseRequest *request;

  g_return_val_if_fail (g_async_result_is_tagged (result, add_job), 0);

  request = g_task_get_task_data (G_TASK (result));
  return g_task_propagate_boolean (G_TASK (result), error) ? request->article_id : 0;
}

/**
 * readout_case_file_add_article_get_other:
 * @self: a case file
 * @result: a result for which readout_case_file_add_article_finish() gave %READOUT_CASE_ERROR_DUPLICATE
 *
 * Returns: the number of the article that has the same words
 */
gint64
readout_case_file_add_article_get_other (ReadoutCaseFile *self, GAsyncResult *result)
{
  ReadoutCaseRequest *request;

  g_return_val_if_fail (g_async_result_is_tagged (result, add_job), 0);

  request = g_task_get_task_data (G_TASK (result));
  return request->article_id;
}

static void
update_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean success;
  GError *error = NULL;

  success = readout_article_store_update (self->database, request->article_id, request->analysis,
                                          request->negotiation, &error);
  readout_case_file_return_boolean (task, success, error);
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

  readout_case_file_push_job (self, update_job, READOUT_CASE_PRIORITY_WRITE,
                              request_new (article_id, analysis, negotiation), cancellable, callback,
                              user_data);
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
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean success;
  GError *error = NULL;

  success = readout_article_store_remove (self->database, request->article_id, &error);
  readout_case_file_return_boolean (task, success, error);
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

  readout_case_file_push_job (self, remove_job, READOUT_CASE_PRIORITY_WRITE,
                              request_new (article_id, NULL, NULL), cancellable, callback, user_data);
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
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean success;
  GError *error = NULL;

  success = readout_article_store_restore (self->database, request->article_id, &error);
  readout_case_file_return_boolean (task, success, error);
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

  readout_case_file_push_job (self, restore_job, READOUT_CASE_PRIORITY_WRITE,
                              request_new (article_id, NULL, NULL), cancellable, callback, user_data);
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
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_article_store_list (self->database, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
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

  readout_case_file_push_job (self, list_job, READOUT_CASE_PRIORITY_READ, NULL, cancellable, callback,
                              user_data);
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
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  ReadoutCaseArticle *answer;
  GError *error = NULL;

  answer = readout_article_store_load (self->database, request->article_id, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_object_unref, error);
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

  readout_case_file_push_job (self, load_job, READOUT_CASE_PRIORITY_READ,
                              request_new (article_id, NULL, NULL), cancellable, callback, user_data);
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
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_article_store_load_all (self->database, request->negotiation, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
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

  readout_case_file_push_job (self, load_all_job, READOUT_CASE_PRIORITY_READ,
                              request_new (0, NULL, negotiation), cancellable, callback, user_data);
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
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_search (self->database, request->search, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_search_async:
 * @self: an open case file
 * @query: what the analyst looks for
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Searches names, notes, quotes and articles, whatever their case and accents.  A word that stands nowhere is
 * looked for as the names of the case that are written almost like it.  The bin is not searched.
 */
void
readout_case_file_search_async (ReadoutCaseFile *self,
                                const ReadoutSearchQuery *query,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  ReadoutCaseRequest *request;

  g_return_if_fail (READOUT_IS_CASE_FILE (self));
  g_return_if_fail (query != NULL);

  request = g_new0 (ReadoutCaseRequest, 1);
  request->search = readout_search_query_copy (query);
  readout_case_file_push_job (self, search_job, READOUT_CASE_PRIORITY_READ, request, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_search_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_QUERY with a sentence when the query makes no
 * sense
 *
 * Returns: (transfer full) (element-type ReadoutSearchHit): kind by kind, the best first
 */
GPtrArray *
readout_case_file_search_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, search_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
