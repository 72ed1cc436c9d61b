/* readout-cli-analyze.c: says who and what articles name, and whom they quote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-analysis-json.h"
#include "readout-cli-article.h"
#include "readout-cli-filter.h"
#include "readout-cli-findings.h"
#include "readout-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define MAX_THREADS 256

static gboolean
check_threads (int n_threads)
{
  g_autofree char *message = NULL;

  if (n_threads >= 0 && n_threads <= MAX_THREADS)
    return TRUE;

  /* Translators: %d is a number. */
  message = g_strdup_printf (_ ("The number of threads is from 1 to %d."), MAX_THREADS);
  readout_cli_refuse_usage (message);
  return FALSE;
}

static void
print_analysis (ReadoutAnalysis *analysis, const char *path, gboolean as_text)
{
  g_autoptr (JsonNode) id = json_node_new (JSON_NODE_VALUE);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *json = NULL;

  if (as_text)
    {
      readout_cli_print_findings (analysis);
      return;
    }

  json_node_set_string (id, name);
  json = readout_analysis_to_json (analysis, id, FALSE);
  puts (json);
}

static ReadoutCliStatus
analyze_files (ReadoutAnalyzer *analyzer, GStrv paths, const char *published, gboolean as_text)
{
  const ReadoutMetadata given = { .published = (char *)published };
  ReadoutCliStatus status = READOUT_CLI_DONE;

  for (guint i = 0; paths[i] != NULL && !ferror (stdout); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ReadoutAnalysis) analysis = readout_cli_analyze_file (analyzer, paths[i], &given, &error);

      if (analysis == NULL)
        {
          readout_cli_complain (error->message);
          status = READOUT_CLI_SOME_FAILED;
          continue;
        }

      if (as_text && i > 0)
        putchar ('\n');
      print_analysis (analysis, paths[i], as_text);
      fflush (stdout);
    }

  return status;
}

ReadoutCliStatus
readout_cli_analyze (GOptionContext *context, GStrv arguments)
{
  g_autofree char *published = NULL;
  gboolean as_text = FALSE;
  gboolean jsonl = FALSE;
  int n_threads = 0;
  const GOptionEntry entries[] = {
    { "published", 0, 0, G_OPTION_ARG_STRING, &published, N_ ("The day of publication, such as 2016-09-09"),
      N_ ("DATE") },
    { "text", 0, 0, G_OPTION_ARG_NONE, &as_text, N_ ("Print for people rather than as JSON"), NULL },
    { "jsonl", 0, 0, G_OPTION_ARG_NONE, &jsonl,
      N_ ("Read no file, but one request a line from standard input; write one analysis a line"), NULL },
    { "threads", 0, 0, G_OPTION_ARG_INT, &n_threads, N_ ("With --jsonl, analyse N articles at the same time"),
      /* Translators: stands for a number */
      N_ ("N") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) paths = readout_cli_parse (context, entries, arguments, 0, READOUT_CLI_ANY_NUMBER);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalyzer) analyzer = NULL;

  if (paths == NULL || !readout_cli_check_date (published) || !check_threads (n_threads))
    return READOUT_CLI_WRONG_USAGE;
  if (jsonl == (*paths != NULL))
    return readout_cli_refuse_usage (_ ("Give either --jsonl or the names of files."));

  analyzer = readout_analyzer_new (&error);
  if (analyzer == NULL)
    {
      readout_cli_complain (error->message);
      return READOUT_CLI_SOME_FAILED;
    }

  if (jsonl)
    return readout_cli_filter_lines (analyzer, stdin, stdout,
                                     n_threads > 0 ? (guint)n_threads : g_get_num_processors ());

  return analyze_files (analyzer, paths, published, as_text);
}
