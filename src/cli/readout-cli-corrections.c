/* readout-cli-corrections.c: what the analyst says, for the verbs that analyse articles of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-corrections.h"

#include "readout-cli.h"
#include "readout-corrections-file.h"

/**
 * readout_cli_corrections_list:
 * @case_file: an open case file
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutCorrection): what is said in the case, the revoked too
 */
GPtrArray *
readout_cli_corrections_list (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_corrections_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_list_corrections_finish (case_file, result, error);
}

/**
 * readout_cli_corrections_list_all:
 * @case_file: an open case file
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutCorrection): what the user says of all articles, and what is
 * said in the case
 */
GPtrArray *
readout_cli_corrections_list_all (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GFile) file = readout_corrections_file_get_default ();
  g_autoptr (GPtrArray) all = readout_corrections_file_read (file, error);
  GPtrArray *of_case = all != NULL ? readout_cli_corrections_list (case_file, error) : NULL;

  if (of_case == NULL)
    return NULL;

  g_ptr_array_extend_and_steal (all, of_case);
  return g_steal_pointer (&all);
}

static ReadoutCaseArticle *
load (ReadoutCaseFile *case_file, gint64 article_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_article_async (case_file, article_id, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_load_article_finish (case_file, result, error);
}

static gboolean
replace (ReadoutCaseFile *case_file, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_replace_findings_async (case_file, article_id, analysis, NULL, readout_cli_result_cb,
                                            &result);
  readout_cli_wait_for (&result);

  return readout_case_file_replace_findings_finish (case_file, result, error);
}

static gboolean
analyze_anew (
    ReadoutAnalyzer *analyzer, ReadoutCaseFile *case_file, gint64 article_id, GPtrArray *all, GError **error)
{
  g_autoptr (ReadoutCaseArticle) article = load (case_file, article_id, error);
  g_autoptr (ReadoutCorrections) corrections = readout_corrections_new_for_article (all, article_id);
  g_autoptr (ReadoutAnalysis) analysis = NULL;

  if (article == NULL)
    return FALSE;

  analysis = readout_analyzer_analyze (
      analyzer, readout_analysis_get_article (readout_case_article_get_analysis (article)), corrections, NULL,
      error);
  return analysis != NULL && replace (case_file, article_id, analysis, error);
}

static GArray *
list_affected (ReadoutCaseFile *case_file, GPtrArray *touched, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_affected_async (case_file, touched, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_list_affected_finish (case_file, result, error);
}

/**
 * readout_cli_corrections_show:
 * @case_file: an open case file
 * @touched: (element-type ReadoutCorrection): what has just been said or taken back
 * @error: return location for an error
 *
 * Analyses the articles anew in which that makes a difference.
 *
 * Returns: whether all of them show it
 */
gboolean
readout_cli_corrections_show (ReadoutCaseFile *case_file, GPtrArray *touched, GError **error)
{
  g_autoptr (ReadoutAnalyzer) analyzer = readout_analyzer_new (error);
  g_autoptr (GPtrArray) all = analyzer != NULL ? readout_cli_corrections_list_all (case_file, error) : NULL;
  g_autoptr (GArray) ids = all != NULL ? list_affected (case_file, touched, error) : NULL;

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!analyze_anew (analyzer, case_file, g_array_index (ids, gint64, i), all, error))
      return FALSE;

  return TRUE;
}
