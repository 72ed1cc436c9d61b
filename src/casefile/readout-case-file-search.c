/* readout-case-file-search.c: how an open case file is searched
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

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
