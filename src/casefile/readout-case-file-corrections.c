/* readout-case-file-corrections.c: what can be asked of an open case file about corrections
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-correction-store-private.h"
#include "readout-findings-store-private.h"

static GArray *
copy_ids (const gint64 *ids, guint n_ids)
{
  return g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (gint64)), ids, n_ids);
}

static gboolean
belong_to_case (GPtrArray *corrections)
{
  for (guint i = 0; i < corrections->len; i++)
    {
      const ReadoutCorrection *correction = g_ptr_array_index (corrections, i);

      if (correction->scope == READOUT_SCOPE_ALWAYS
          || (correction->scope == READOUT_SCOPE_HERE) != (correction->article_id != 0))
        return FALSE;
    }

  return TRUE;
}

static gpointer
add_corrections (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_correction_store_add (self->database, request->corrections, error);
}

static const ReadoutCaseJob add_corrections_job = { READOUT_CASE_PRIORITY_WRITE, .find = add_corrections,
                                                    .free_answer = (GDestroyNotify)g_ptr_array_unref };

/**
 * readout_case_file_add_corrections_async:
 * @self: an open case file
 * @corrections: (element-type ReadoutCorrection): what the analyst says, in the scope of the case, or here of
 * an article of it; not to be changed from now on
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Stores corrections, all or none.  What was found in the articles stays as it is.
 */
void
readout_case_file_add_corrections_async (ReadoutCaseFile *self,
                                         GPtrArray *corrections,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  g_return_if_fail (corrections != NULL && belong_to_case (corrections));

  readout_case_file_push_job (self, &add_corrections_job,
                              (ReadoutCaseRequest){ .corrections = g_ptr_array_ref (corrections) },
                              cancellable, callback, user_data);
}

/**
 * readout_case_file_add_corrections_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND for an article that is not in the case
 *
 * Returns: (transfer full) (element-type ReadoutCorrection): the corrections as they are on the disk by now,
 * with their numbers, in the order given
 */
GPtrArray *
readout_case_file_add_corrections_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_find (result, &add_corrections_job, error);
}

static gboolean
set_revoked (ReadoutCaseFile *self, ReadoutCaseRequest *request, gboolean revoked, GError **error)
{
  return readout_correction_store_revoke (self->database, (const gint64 *)request->ids->data,
                                          request->ids->len, revoked, error);
}

static gboolean
revoke_corrections (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return set_revoked (self, request, TRUE, error);
}

static const ReadoutCaseJob revoke_corrections_job
    = { READOUT_CASE_PRIORITY_WRITE, .change = revoke_corrections };

/**
 * readout_case_file_revoke_corrections_async:
 * @self: an open case file
 * @ids: (array length=n_ids): numbers of corrections that hold
 * @n_ids: how many
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes corrections back, all or none.  They stay in the list, so that they can be reinstated.
 */
void
readout_case_file_revoke_corrections_async (ReadoutCaseFile *self,
                                            const gint64 *ids,
                                            guint n_ids,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data)
{
  readout_case_file_push_job (self, &revoke_corrections_job,
                              (ReadoutCaseRequest){ .ids = copy_ids (ids, n_ids) }, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_revoke_corrections_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: whether the change is on the disk
 */
gboolean
readout_case_file_revoke_corrections_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_change (result, &revoke_corrections_job, error);
}

static gboolean
reinstate_corrections (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return set_revoked (self, request, FALSE, error);
}

static const ReadoutCaseJob reinstate_corrections_job
    = { READOUT_CASE_PRIORITY_WRITE, .change = reinstate_corrections };

/**
 * readout_case_file_reinstate_corrections_async:
 * @self: an open case file
 * @ids: (array length=n_ids): numbers of corrections that were taken back
 * @n_ids: how many
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lets corrections hold again, all or none.
 */
void
readout_case_file_reinstate_corrections_async (ReadoutCaseFile *self,
                                               const gint64 *ids,
                                               guint n_ids,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data)
{
  readout_case_file_push_job (self, &reinstate_corrections_job,
                              (ReadoutCaseRequest){ .ids = copy_ids (ids, n_ids) }, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_reinstate_corrections_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: whether the change is on the disk
 */
gboolean
readout_case_file_reinstate_corrections_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_change (result, &reinstate_corrections_job, error);
}

static gpointer
list_corrections (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_correction_store_list (self->database, error);
}

static const ReadoutCaseJob list_corrections_job = { READOUT_CASE_PRIORITY_READ, .find = list_corrections,
                                                     .free_answer = (GDestroyNotify)g_ptr_array_unref };

/**
 * readout_case_file_list_corrections_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for all corrections of the case and of its articles, those that were taken back too.
 */
void
readout_case_file_list_corrections_async (ReadoutCaseFile *self,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data)
{
  readout_case_file_push_job (self, &list_corrections_job, (ReadoutCaseRequest){ 0 }, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_list_corrections_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_DAMAGED
 *
 * Returns: (transfer full) (element-type ReadoutCorrection): the corrections, the older before the later
 */
GPtrArray *
readout_case_file_list_corrections_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_find (result, &list_corrections_job, error);
}

static gpointer
list_affected (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_correction_store_list_affected (self->database, request->corrections, error);
}

static const ReadoutCaseJob list_affected_job
    = { READOUT_CASE_PRIORITY_READ, .find = list_affected, .free_answer = (GDestroyNotify)g_array_unref };

/**
 * readout_case_file_list_affected_async:
 * @self: an open case file
 * @corrections: (element-type ReadoutCorrection): corrections that were stored or taken back; those of all
 * cases too; not to be changed from now on
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks which articles of the case are to be analysed anew.
 */
void
readout_case_file_list_affected_async (ReadoutCaseFile *self,
                                       GPtrArray *corrections,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (corrections != NULL);

  readout_case_file_push_job (self, &list_affected_job,
                              (ReadoutCaseRequest){ .corrections = g_ptr_array_ref (corrections) },
                              cancellable, callback, user_data);
}

/**
 * readout_case_file_list_affected_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type gint64): numbers of articles, in ascending order
 */
GArray *
readout_case_file_list_affected_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_find (result, &list_affected_job, error);
}

static gboolean
replace_findings (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_findings_replace (self->database, request->article_id, request->analysis, error);
}

static const ReadoutCaseJob replace_findings_job
    = { READOUT_CASE_PRIORITY_WRITE, .change = replace_findings };

/**
 * readout_case_file_replace_findings_async:
 * @self: an open case file
 * @article_id: the number of an article
 * @analysis: the article as it was loaded, analysed anew
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Replaces what was found in an article, and nothing else.  When its text or its day of publication has been
 * changed since, or it has gone into the bin, nothing happens.
 */
void
readout_case_file_replace_findings_async (ReadoutCaseFile *self,
                                          gint64 article_id,
                                          ReadoutAnalysis *analysis,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data)
{
  g_return_if_fail (READOUT_IS_ANALYSIS (analysis));

  readout_case_file_push_job (
      self, &replace_findings_job,
      (ReadoutCaseRequest){ .article_id = article_id, .analysis = g_object_ref (analysis) }, cancellable,
      callback, user_data);
}

/**
 * readout_case_file_replace_findings_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether all went well
 */
gboolean
readout_case_file_replace_findings_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_change (result, &replace_findings_job, error);
}
