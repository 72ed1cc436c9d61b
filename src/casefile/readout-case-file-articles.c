/* readout-case-file-articles.c: what can be asked of an open case file about its articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-article-store-private.h"

/* The day goes into columns that are compared as text. */
static gboolean
is_complete (ReadoutAnalysis *analysis)
{
  const ReadoutMetadata *metadata = readout_article_get_metadata (readout_analysis_get_article (analysis));

  return metadata->published == NULL || readout_date_is_valid (metadata->published);
}

static gboolean
add_article (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_add (self->database, request->analysis, request->negotiation,
                                    &request->article_id, error);
}

static const ReadoutCaseJob add_article_job = { READOUT_CASE_PRIORITY_WRITE, .change = add_article };

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
  g_return_if_fail (READOUT_IS_ANALYSIS (analysis));
  g_return_if_fail (is_complete (analysis));

  readout_case_file_push_job (
      self, &add_article_job,
      (ReadoutCaseRequest){ .analysis = g_object_ref (analysis), .negotiation = g_strdup (negotiation) },
      cancellable, callback, user_data);
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
  gboolean success = readout_case_file_finish_change (result, &add_article_job, error);

  return success ? readout_case_file_get_request (result, &add_article_job)->article_id : 0;
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
  return readout_case_file_get_request (result, &add_article_job)->article_id;
}

static gboolean
update_article (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_update (self->database, request->article_id, request->analysis,
                                       request->negotiation, error);
}

static const ReadoutCaseJob update_article_job = { READOUT_CASE_PRIORITY_WRITE, .change = update_article };

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
  g_return_if_fail (READOUT_IS_ANALYSIS (analysis));
  g_return_if_fail (is_complete (analysis));

  readout_case_file_push_job (self, &update_article_job,
                              (ReadoutCaseRequest){ .article_id = article_id,
                                                    .analysis = g_object_ref (analysis),
                                                    .negotiation = g_strdup (negotiation) },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_change (result, &update_article_job, error);
}

static gboolean
remove_article (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_remove (self->database, request->article_id, error);
}

static const ReadoutCaseJob remove_article_job = { READOUT_CASE_PRIORITY_WRITE, .change = remove_article };

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
  readout_case_file_push_job (self, &remove_article_job, (ReadoutCaseRequest){ .article_id = article_id },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_change (result, &remove_article_job, error);
}

static gboolean
restore_article (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_restore (self->database, request->article_id, error);
}

static const ReadoutCaseJob restore_article_job = { READOUT_CASE_PRIORITY_WRITE, .change = restore_article };

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
  readout_case_file_push_job (self, &restore_article_job, (ReadoutCaseRequest){ .article_id = article_id },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_change (result, &restore_article_job, error);
}

static gpointer
list_articles (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_list (self->database, error);
}

static const ReadoutCaseJob list_articles_job
    = { READOUT_CASE_PRIORITY_READ, .find = list_articles, .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  readout_case_file_push_job (self, &list_articles_job, (ReadoutCaseRequest){ 0 }, cancellable, callback,
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
  return readout_case_file_finish_find (result, &list_articles_job, error);
}

static gpointer
load_article (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_load (self->database, request->article_id, error);
}

static const ReadoutCaseJob load_article_job
    = { READOUT_CASE_PRIORITY_READ, .find = load_article, .free_answer = (GDestroyNotify)g_object_unref };

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
  readout_case_file_push_job (self, &load_article_job, (ReadoutCaseRequest){ .article_id = article_id },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_find (result, &load_article_job, error);
}

static gpointer
load_articles (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_load_all (self->database, request->negotiation, error);
}

static const ReadoutCaseJob load_articles_job
    = { READOUT_CASE_PRIORITY_READ, .find = load_articles, .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  readout_case_file_push_job (self, &load_articles_job,
                              (ReadoutCaseRequest){ .negotiation = g_strdup (negotiation) }, cancellable,
                              callback, user_data);
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
  return readout_case_file_finish_find (result, &load_articles_job, error);
}
