/* readout-case-file-links.c: what can be asked of an open case file about how its articles are related
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-quote-track-private.h"

static ReadoutLinker *
get_linker (ReadoutCaseFile *self)
{
  if (self->linker == NULL)
    self->linker = readout_linker_new (self->database);

  return self->linker;
}

/* What is only read is shown as it is. */
static gboolean
link_next (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return self->notice != NULL || readout_linker_link_next (get_linker (self), &request->article_id, error);
}

static const ReadoutCaseJob link_next_job = { READOUT_CASE_PRIORITY_LINK, .change = link_next };

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
  readout_case_file_push_job (self, &link_next_job, (ReadoutCaseRequest){ 0 }, cancellable, callback,
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
  gboolean success = readout_case_file_finish_change (result, &link_next_job, error);

  return success ? readout_case_file_get_request (result, &link_next_job)->article_id : -1;
}

static gpointer
find_news (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_linker_find_news (get_linker (self), request->article_id, error);
}

static const ReadoutCaseJob find_news_job
    = { READOUT_CASE_PRIORITY_READ, .find = find_news, .free_answer = (GDestroyNotify)readout_news_free };

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
  readout_case_file_push_job (self, &find_news_job, (ReadoutCaseRequest){ .article_id = article_id },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_find (result, &find_news_job, error);
}

static gpointer
list_links (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_link_store_list (self->database, request->article_id, error);
}

static const ReadoutCaseJob list_links_job
    = { READOUT_CASE_PRIORITY_READ, .find = list_links, .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  readout_case_file_push_job (self, &list_links_job, (ReadoutCaseRequest){ .article_id = article_id },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_find (result, &list_links_job, error);
}

static gpointer
list_quote_tracks (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_quote_tracks_read (self->database, request->article_id, error);
}

static const ReadoutCaseJob list_quote_tracks_job = { READOUT_CASE_PRIORITY_READ, .find = list_quote_tracks,
                                                      .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  readout_case_file_push_job (self, &list_quote_tracks_job, (ReadoutCaseRequest){ .article_id = article_id },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_find (result, &list_quote_tracks_job, error);
}

static gboolean
decide_link (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_link_store_decide (self->database, request->article_id, request->earlier_id,
                                    request->link_kind, request->link_state, error);
}

static const ReadoutCaseJob decide_link_job = { READOUT_CASE_PRIORITY_WRITE, .change = decide_link };

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
  readout_case_file_push_job (
      self, &decide_link_job,
      (ReadoutCaseRequest){
          .article_id = article_id, .earlier_id = earlier_id, .link_kind = kind, .link_state = state },
      cancellable, callback, user_data);
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
  return readout_case_file_finish_change (result, &decide_link_job, error);
}
