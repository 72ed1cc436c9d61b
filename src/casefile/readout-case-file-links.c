/* readout-case-file-links.c: what can be asked of an open case file about how its articles are related
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-article-store-private.h"
#include "readout-case-negotiation-private.h"
#include "readout-quote-track-private.h"

static void
link_job (ReadoutCaseFile *self, GTask *task)
{
  gint64 article_id;
  GError *error = NULL;

  if (self->notice != NULL)
    {
      g_task_return_int (task, 0); /* what is only read is shown as it is */
      return;
    }
  if (self->linker == NULL)
    self->linker = readout_linker_new (self->database);
  if (readout_linker_link_next (self->linker, &article_id, &error))
    g_task_return_int (task, (gssize)article_id);
  else
    g_task_return_error (task, error);
}

/**
 * readout_case_file_link_next_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Works out how the next article that is new, or has changed, is related to the others.  Everything else that
 * is asked for goes first.
 */
void
readout_case_file_link_next_async (ReadoutCaseFile *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, link_job, READOUT_CASE_PRIORITY_LINK, NULL, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_link_next_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error, after which nothing has changed
 *
 * Returns: the number of the article; 0 when all are linked; -1 on error
 */
gint64
readout_case_file_link_next_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, link_job), -1);

  return g_task_propagate_int (G_TASK (result), error);
}

static void
find_news_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  ReadoutNews *answer;
  GError *error = NULL;

  if (self->linker == NULL)
    self->linker = readout_linker_new (self->database);
  answer = readout_linker_find_news (self->linker, request->article_id, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)readout_news_free, error);
}

/**
 * readout_case_file_find_news_async:
 * @self: an open case file
 * @article_id: the number of an article
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks what an article tells that no earlier one on the same negotiation does.
 */
void
readout_case_file_find_news_async (ReadoutCaseFile *self,
                                   gint64 article_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  ReadoutCaseRequest *request = g_new0 (ReadoutCaseRequest, 1);

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request->article_id = article_id;
  readout_case_file_push_job (self, find_news_job, READOUT_CASE_PRIORITY_READ, request, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_find_news_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): what is new in it
 */
ReadoutNews *
readout_case_file_find_news_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, find_news_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
list_links_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_link_store_list (self->database, request->article_id, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_list_links_async:
 * @self: an open case file
 * @article_id: the number of an article, or 0 for all
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks how articles are related.
 */
void
readout_case_file_list_links_async (ReadoutCaseFile *self,
                                    gint64 article_id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  ReadoutCaseRequest *request = g_new0 (ReadoutCaseRequest, 1);

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request->article_id = article_id;
  readout_case_file_push_job (self, list_links_job, READOUT_CASE_PRIORITY_READ, request, cancellable,
                              callback, user_data);
}

/**
 * readout_case_file_list_links_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutLink): the links, the latest article first; those that the
 * analyst has rejected too
 */
GPtrArray *
readout_case_file_list_links_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, list_links_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
list_quote_tracks_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_quote_tracks_read (self->database, request->article_id, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_list_quote_tracks_async:
 * @self: an open case file
 * @article_id: the number of an article, or 0 for all
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for what more than one article reports somebody to have said.
 */
void
readout_case_file_list_quote_tracks_async (ReadoutCaseFile *self,
                                           gint64 article_id,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data)
{
  ReadoutCaseRequest *request = g_new0 (ReadoutCaseRequest, 1);

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request->article_id = article_id;
  readout_case_file_push_job (self, list_quote_tracks_job, READOUT_CASE_PRIORITY_READ, request, cancellable,
                              callback, user_data);
}

/**
 * readout_case_file_list_quote_tracks_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutQuoteTrack): the utterances, those of most reports first
 */
GPtrArray *
readout_case_file_list_quote_tracks_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, list_quote_tracks_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
list_negotiations_job (ReadoutCaseFile *self, GTask *task)
{
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_case_negotiations_read (self->database, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_list_negotiations_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for the negotiations of the case, and for groups of articles that seem to be about one.
 */
void
readout_case_file_list_negotiations_async (ReadoutCaseFile *self,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, list_negotiations_job, READOUT_CASE_PRIORITY_READ, NULL, cancellable,
                              callback, user_data);
}

/**
 * readout_case_file_list_negotiations_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutCaseNegotiation): those of the analyst, then those that are
 * suggested
 */
GPtrArray *
readout_case_file_list_negotiations_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, list_negotiations_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
list_suggestions_job (ReadoutCaseFile *self, GTask *task)
{
  GPtrArray *answer;
  GError *error = NULL;

  answer = readout_suggestions_read (self->database, &error);
  readout_case_file_return_pointer (task, answer, (GDestroyNotify)g_ptr_array_unref, error);
}

/**
 * readout_case_file_list_suggestions_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks which negotiations the articles that are in none seem to be about.
 */
void
readout_case_file_list_suggestions_async (ReadoutCaseFile *self,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data)
{
  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  readout_case_file_push_job (self, list_suggestions_job, READOUT_CASE_PRIORITY_READ, NULL, cancellable,
                              callback, user_data);
}

/**
 * readout_case_file_list_suggestions_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutSuggestion): one for each article that is in no negotiation
 * and seems to belong to one
 */
GPtrArray *
readout_case_file_list_suggestions_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, list_suggestions_job), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
decide_link_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean success;
  GError *error = NULL;

  success = readout_link_store_decide (self->database, request->article_id, request->earlier_id,
                                       request->link_kind, request->link_state, &error);
  readout_case_file_return_boolean (task, success, error);
}

/**
 * readout_case_file_decide_link_async:
 * @self: an open case file
 * @article_id: the number of an article
 * @earlier_id: that of another one, which was published before it
 * @kind: how they are related
 * @state: whether that is so; %READOUT_LINK_SUGGESTED takes back what was said of it
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Keeps what the analyst says of a link, also of one that the machine has not found.
 */
void
readout_case_file_decide_link_async (ReadoutCaseFile *self,
                                     gint64 article_id,
                                     gint64 earlier_id,
                                     ReadoutRelationKind kind,
                                     ReadoutLinkState state,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  ReadoutCaseRequest *request = g_new0 (ReadoutCaseRequest, 1);

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request->article_id = article_id;
  request->earlier_id = earlier_id;
  request->link_kind = kind;
  request->link_state = state;
  readout_case_file_push_job (self, decide_link_job, READOUT_CASE_PRIORITY_WRITE, request, cancellable,
                              callback, user_data);
}

/**
 * readout_case_file_decide_link_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: whether it is on the disk
 */
gboolean
readout_case_file_decide_link_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, decide_link_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
file_articles_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean success;
  GError *error = NULL;

  success = readout_article_store_file (self->database, request->ids, request->negotiation, &error);
  readout_case_file_return_boolean (task, success, error);
}

/**
 * readout_case_file_file_articles_async:
 * @self: an open case file
 * @ids: (element-type gint64): the numbers of articles
 * @negotiation: (nullable): the negotiation that they are about from now on, which is made when there is none
 * of that name; %NULL for none
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts articles into a negotiation, all or none of them.
 */
void
readout_case_file_file_articles_async (ReadoutCaseFile *self,
                                       GArray *ids,
                                       const char *negotiation,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  ReadoutCaseRequest *request = g_new0 (ReadoutCaseRequest, 1);

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request->ids = g_array_ref (ids);
  request->negotiation = g_strdup (negotiation);
  readout_case_file_push_job (self, file_articles_job, READOUT_CASE_PRIORITY_WRITE, request, cancellable,
                              callback, user_data);
}

/**
 * readout_case_file_file_articles_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: whether it is on the disk
 */
gboolean
readout_case_file_file_articles_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, file_articles_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
rename_negotiation_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean success;
  GError *error = NULL;

  success = readout_case_negotiation_rename (self->database, request->negotiation, request->query, &error);
  readout_case_file_return_boolean (task, success, error);
}

/**
 * readout_case_file_rename_negotiation_async:
 * @self: an open case file
 * @negotiation: the name of a negotiation
 * @name: its name from now on, which no other one has
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Gives a negotiation another name.
 */
void
readout_case_file_rename_negotiation_async (ReadoutCaseFile *self,
                                            const char *negotiation,
                                            const char *name,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data)
{
  ReadoutCaseRequest *request = g_new0 (ReadoutCaseRequest, 1);

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request->negotiation = g_strdup (negotiation);
  request->query = g_strdup (name);
  readout_case_file_push_job (self, rename_negotiation_job, READOUT_CASE_PRIORITY_WRITE, request, cancellable,
                              callback, user_data);
}

/**
 * readout_case_file_rename_negotiation_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: whether it is on the disk
 */
gboolean
readout_case_file_rename_negotiation_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, rename_negotiation_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
refuse_negotiation_job (ReadoutCaseFile *self, GTask *task)
{
  ReadoutCaseRequest *request = g_task_get_task_data (task);
  gboolean success;
  GError *error = NULL;

  success = readout_case_negotiation_refuse (self->database, request->article_id, request->negotiation,
                                             request->is_refused, &error);
  readout_case_file_return_boolean (task, success, error);
}

/**
 * readout_case_file_refuse_negotiation_async:
 * @self: an open case file
 * @article_id: the number of an article
 * @negotiation: the name of a negotiation
 * @is_refused: whether the article is not about it; %FALSE takes that back
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says that an article is not about a negotiation, so that it is not suggested again.
 */
void
readout_case_file_refuse_negotiation_async (ReadoutCaseFile *self,
                                            gint64 article_id,
                                            const char *negotiation,
                                            gboolean is_refused,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data)
{
  ReadoutCaseRequest *request = g_new0 (ReadoutCaseRequest, 1);

  g_return_if_fail (READOUT_IS_CASE_FILE (self));

  request->article_id = article_id;
  request->negotiation = g_strdup (negotiation);
  request->is_refused = is_refused;
  readout_case_file_push_job (self, refuse_negotiation_job, READOUT_CASE_PRIORITY_WRITE, request, cancellable,
                              callback, user_data);
}

/**
 * readout_case_file_refuse_negotiation_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: whether it is on the disk
 */
gboolean
readout_case_file_refuse_negotiation_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, refuse_negotiation_job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
