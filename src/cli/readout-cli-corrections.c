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

static ReadoutArticle *
load_text (ReadoutCaseFile *case_file, gint64 article_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_text_async (case_file, article_id, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_load_text_finish (case_file, result, error);
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
  g_autoptr (ReadoutArticle) article = load_text (case_file, article_id, error);
  g_autoptr (ReadoutCorrections) corrections = readout_corrections_new_for_article (all, article_id);
  g_autoptr (ReadoutAnalysis) analysis = NULL;

  if (article == NULL)
    return FALSE;

  analysis = readout_analyzer_analyze (analyzer, article, corrections, NULL, error);
  return analysis != NULL && replace (case_file, article_id, analysis, error);
}

static gboolean
analyze_all (ReadoutAnalyzer *analyzer, ReadoutCaseFile *case_file, GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) all = readout_cli_corrections_list_all (case_file, error);

  for (guint i = 0; all != NULL && i < ids->len; i++)
    {
      if (!analyze_anew (analyzer, case_file, g_array_index (ids, gint64, i), all, error))
        return FALSE;
    }

  return all != NULL;
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
  g_autoptr (GArray) ids = analyzer != NULL ? list_affected (case_file, touched, error) : NULL;

  return ids != NULL && analyze_all (analyzer, case_file, ids, error);
}

/**
 * readout_cli_corrections_show_article:
 * @case_file: an open case file
 * @article_id: the number of an article
 * @error: return location for an error
 *
 * Analyses the article anew.
 *
 * Returns: whether that could be done
 */
gboolean
readout_cli_corrections_show_article (ReadoutCaseFile *case_file, gint64 article_id, GError **error)
{
  g_autoptr (ReadoutAnalyzer) analyzer = readout_analyzer_new (error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, article_id);
  return analyzer != NULL && analyze_all (analyzer, case_file, ids, error);
}

static GArray *
list_outdated (ReadoutCaseFile *case_file, ReadoutAnalyzer *analyzer, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_outdated_async (case_file, readout_analyzer_get_version (analyzer), NULL,
                                         readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_list_outdated_finish (case_file, result, error);
}

/**
 * readout_cli_corrections_show_outdated:
 * @case_file: an open case file
 * @n_articles: (out): how many articles there were
 * @error: return location for an error
 *
 * Analyses the articles anew whose findings are missing, or were made with other language data.
 *
 * Returns: whether that could be done
 */
gboolean
readout_cli_corrections_show_outdated (ReadoutCaseFile *case_file, guint *n_articles, GError **error)
{
  g_autoptr (ReadoutAnalyzer) analyzer = readout_analyzer_new (error);
  g_autoptr (GArray) ids = analyzer != NULL ? list_outdated (case_file, analyzer, error) : NULL;

  *n_articles = ids != NULL ? ids->len : 0;
  return ids != NULL && analyze_all (analyzer, case_file, ids, error);
}
