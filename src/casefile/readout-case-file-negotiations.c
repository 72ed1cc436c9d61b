/* readout-case-file-negotiations.c: what can be asked of an open case file about its negotiations
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-article-store-private.h"
#include "readout-case-negotiation-private.h"

static gpointer
list_negotiations (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_negotiations_read (self->database, error);
}

static const ReadoutCaseJob list_negotiations_job = { READOUT_CASE_PRIORITY_READ, .find = list_negotiations,
                                                      .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  readout_case_file_push_job (self, &list_negotiations_job, (ReadoutCaseRequest){ 0 }, cancellable, callback,
                              user_data);
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
  return readout_case_file_finish_find (result, &list_negotiations_job, error);
}

static gpointer
list_suggestions (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_suggestions_read (self->database, error);
}

static const ReadoutCaseJob list_suggestions_job = { READOUT_CASE_PRIORITY_READ, .find = list_suggestions,
                                                     .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  readout_case_file_push_job (self, &list_suggestions_job, (ReadoutCaseRequest){ 0 }, cancellable, callback,
                              user_data);
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
  return readout_case_file_finish_find (result, &list_suggestions_job, error);
}

static gboolean
file_articles (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_article_store_file (self->database, request->ids, request->negotiation, error);
}

static const ReadoutCaseJob file_articles_job = { READOUT_CASE_PRIORITY_WRITE, .change = file_articles };

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
  readout_case_file_push_job (
      self, &file_articles_job,
      (ReadoutCaseRequest){ .ids = g_array_ref (ids), .negotiation = g_strdup (negotiation) }, cancellable,
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
  return readout_case_file_finish_change (result, &file_articles_job, error);
}

static gboolean
rename_negotiation (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_negotiation_rename (self->database, request->negotiation, request->new_name, error);
}

static const ReadoutCaseJob rename_negotiation_job
    = { READOUT_CASE_PRIORITY_WRITE, .change = rename_negotiation };

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
  readout_case_file_push_job (
      self, &rename_negotiation_job,
      (ReadoutCaseRequest){ .negotiation = g_strdup (negotiation), .new_name = g_strdup (name) }, cancellable,
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
  return readout_case_file_finish_change (result, &rename_negotiation_job, error);
}

static gboolean
refuse_negotiation (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_negotiation_refuse (self->database, request->article_id, request->negotiation,
                                          request->is_refused, error);
}

static const ReadoutCaseJob refuse_negotiation_job
    = { READOUT_CASE_PRIORITY_WRITE, .change = refuse_negotiation };

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
  readout_case_file_push_job (self, &refuse_negotiation_job,
                              (ReadoutCaseRequest){ .article_id = article_id,
                                                    .negotiation = g_strdup (negotiation),
                                                    .is_refused = is_refused },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_change (result, &refuse_negotiation_job, error);
}
