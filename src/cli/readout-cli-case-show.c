/* readout-cli-case-show.c: prints an article and what was found in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-analysis-json.h"
#include "readout-cli-case.h"
#include "readout-cli-findings.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_article (ReadoutCaseArticle *article, gboolean as_json)
{
  ReadoutAnalysis *analysis = readout_case_article_get_analysis (article);
  g_autoptr (JsonNode) id = json_node_new (JSON_NODE_VALUE);
  g_autofree char *json = NULL;

  if (!as_json)
    {
      readout_cli_print_findings (analysis);
      printf ("\n%s\n%s\n", _ ("Text"),
              readout_article_get_text (readout_analysis_get_article (analysis), NULL));
      return;
    }

  json_node_set_int (id, readout_case_article_get_id (article));
  json = readout_analysis_to_json (analysis, id, TRUE);
  puts (json);
}

static ReadoutCliStatus
show (ReadoutCaseFile *case_file, gint64 article_id, gboolean as_json)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseArticle) article = NULL;

  readout_case_file_load_article_async (case_file, article_id, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  article = readout_case_file_load_article_finish (case_file, result, &error);
  if (article == NULL)
    return readout_cli_case_refuse (error);

  print_article (article, as_json);
  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_show (GOptionContext *context, GStrv arguments)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print the analysis as JSON, for scripts"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 2, 2);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  gint64 article_id;

  if (parameters == NULL || !readout_cli_case_parse_article (parameters[1], &article_id))
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, show (case_file, article_id, as_json));
}
