/* readout-cli-article.c: a file into an analysed article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-article.h"
#include "readout-cli.h"
#include "readout-import.h"

static ReadoutArticle *
import (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GAsyncResult) result = NULL;

  readout_import_file_async (file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_import_file_finish (result, error);
}

static void
replace (char **value, const char *given)
{
  if (given == NULL || *given == '\0')
    return;

  g_free (*value);
  *value = g_strdup (given);
}

/* What the person says of an article counts more than what its file says. */
static ReadoutArticle *
apply (ReadoutArticle *article, const ReadoutMetadata *given)
{
  g_autoptr (ReadoutMetadata) metadata = readout_metadata_copy (readout_article_get_metadata (article));

  replace (&metadata->outlet, given->outlet);
  replace (&metadata->published, given->published);

  return readout_article_new (g_strdup (readout_article_get_text (article, NULL)), metadata,
                              readout_article_get_original (article));
}

/**
 * readout_cli_analyze_article:
 * @analyzer: the analyzer
 * @imported: what a file says
 * @given: outlet and day of publication, as far as they were given too
 * @corrections: (nullable): what the analyst says of all articles
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was found in the article, with the article
 */
ReadoutAnalysis *
readout_cli_analyze_article (ReadoutAnalyzer *analyzer,
                             ReadoutArticle *imported,
                             const ReadoutMetadata *given,
                             ReadoutCorrections *corrections,
                             GError **error)
{
  g_autoptr (ReadoutArticle) article = apply (imported, given);

  return readout_analyzer_analyze (analyzer, article, corrections, NULL, error);
}

/**
 * readout_cli_analyze_file:
 * @analyzer: the analyzer
 * @path: a file, as it was given on the command line
 * @given: outlet and day of publication, as far as they were given too
 * @error: return location for an error: a sentence that names the file
 *
 * Returns: (transfer full) (nullable): what was found in the article, with the article
 */
ReadoutAnalysis *
readout_cli_analyze_file (ReadoutAnalyzer *analyzer,
                          const char *path,
                          const ReadoutMetadata *given,
                          GError **error)
{
  g_autoptr (ReadoutArticle) imported = import (path, error);

  return imported != NULL ? readout_cli_analyze_article (analyzer, imported, given, NULL, error) : NULL;
}
