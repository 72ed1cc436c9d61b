/* readout-case-file-keeping.c: what can be asked of an open case file about what was done to it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-article-store-private.h"
#include "readout-case-history-private.h"
#include "readout-case-undo-private.h"

static gpointer
list_bin (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_list_bin (self->database, error);
}

static const ReadoutCaseJob list_bin_job
    = { READOUT_CASE_PRIORITY_READ, .find = list_bin, .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  readout_case_file_push_job (self, &list_bin_job, (ReadoutCaseRequest){ 0 }, cancellable, callback,
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
  return readout_case_file_finish_find (result, &list_bin_job, error);
}

static gpointer
list_history (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_history_list (self->database, request->limit, error);
}

static const ReadoutCaseJob list_history_job
    = { READOUT_CASE_PRIORITY_READ, .find = list_history, .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  readout_case_file_push_job (self, &list_history_job, (ReadoutCaseRequest){ .limit = limit }, cancellable,
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
  return readout_case_file_finish_find (result, &list_history_job, error);
}

static gpointer
undo (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_undo (self->database, request->act_id, error);
}

static const ReadoutCaseJob undo_job
    = { READOUT_CASE_PRIORITY_WRITE, .find = undo, .free_answer = g_object_unref };

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
  readout_case_file_push_job (self, &undo_job, (ReadoutCaseRequest){ .act_id = act_id }, cancellable,
                              callback, user_data);
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
  return readout_case_file_finish_find (result, &undo_job, error);
}

static gpointer
list_outdated (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_list_outdated (self->database, request->version, error);
}

static const ReadoutCaseJob list_outdated_job
    = { READOUT_CASE_PRIORITY_READ, .find = list_outdated, .free_answer = (GDestroyNotify)g_array_unref };

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
  g_return_if_fail (version != NULL);

  readout_case_file_push_job (self, &list_outdated_job, (ReadoutCaseRequest){ .version = g_strdup (version) },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_find (result, &list_outdated_job, error);
}

static gpointer
load_text (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_load_text (self->database, request->article_id, error);
}

static const ReadoutCaseJob load_text_job
    = { READOUT_CASE_PRIORITY_READ, .find = load_text, .free_answer = g_object_unref };

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
  readout_case_file_push_job (self, &load_text_job, (ReadoutCaseRequest){ .article_id = article_id },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_find (result, &load_text_job, error);
}
