/* readout-case-file-search.c: how an open case file is searched
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-saved-search-store-private.h"
#include "readout-search-private.h"

static gpointer
search (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_search (self->database, request->search, error);
}

static const ReadoutCaseJob search_job
    = { READOUT_CASE_PRIORITY_READ, .find = search, .free_answer = (GDestroyNotify)g_ptr_array_unref };

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
  g_return_if_fail (query != NULL);

  readout_case_file_push_job (self, &search_job,
                              (ReadoutCaseRequest){ .search = readout_search_query_copy (query) },
                              cancellable, callback, user_data);
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
  return readout_case_file_finish_find (result, &search_job, error);
}

static gboolean
save_search (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_saved_search_store_save (self->database, request->new_name, request->search, error);
}

static const ReadoutCaseJob save_search_job = { READOUT_CASE_PRIORITY_WRITE, .change = save_search };

/**
 * readout_case_file_save_search_async:
 * @self: an open case file
 * @name: what the search is called from now on; another one of that name is replaced
 * @query: what is looked for
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Keeps a search in the case.
 */
void
readout_case_file_save_search_async (ReadoutCaseFile *self,
                                     const char *name,
                                     const ReadoutSearchQuery *query,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_return_if_fail (name != NULL && query != NULL);

  readout_case_file_push_job (
      self, &save_search_job,
      (ReadoutCaseRequest){ .new_name = g_strdup (name), .search = readout_search_query_copy (query) },
      cancellable, callback, user_data);
}

/**
 * readout_case_file_save_search_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error, after which nothing has changed
 *
 * Returns: whether it is on the disk
 */
gboolean
readout_case_file_save_search_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_change (result, &save_search_job, error);
}

static gboolean
delete_search (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_saved_search_store_delete (self->database, request->new_name, error);
}

static const ReadoutCaseJob delete_search_job = { READOUT_CASE_PRIORITY_WRITE, .change = delete_search };

/**
 * readout_case_file_delete_search_async:
 * @self: an open case file
 * @name: what a saved search is called
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Deletes a saved search.
 */
void
readout_case_file_delete_search_async (ReadoutCaseFile *self,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (name != NULL);

  readout_case_file_push_job (self, &delete_search_job, (ReadoutCaseRequest){ .new_name = g_strdup (name) },
                              cancellable, callback, user_data);
}

/**
 * readout_case_file_delete_search_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: whether it is gone
 */
gboolean
readout_case_file_delete_search_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_change (result, &delete_search_job, error);
}

static gpointer
list_searches (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_saved_search_store_list (self->database, error);
}

static const ReadoutCaseJob list_searches_job
    = { READOUT_CASE_PRIORITY_READ, .find = list_searches, .free_answer = (GDestroyNotify)g_ptr_array_unref };

/**
 * readout_case_file_list_searches_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for the saved searches.
 */
void
readout_case_file_list_searches_async (ReadoutCaseFile *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  readout_case_file_push_job (self, &list_searches_job, (ReadoutCaseRequest){ 0 }, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_list_searches_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutSavedSearch): the saved searches by name
 */
GPtrArray *
readout_case_file_list_searches_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_find (result, &list_searches_job, error);
}
