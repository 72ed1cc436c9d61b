/* readout-cli-analyze.c: says who and what articles name, and whom they quote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-analyzer.h"
#include "readout-cli-filter.h"
#include "readout-cli.h"

#include <glib/gi18n.h>
#include <signal.h>

#define MAX_THREADS 256

static ReadoutCliStatus
filter_standard_input (ReadoutAnalyzer *analyzer, int n_threads)
{
  if (n_threads < 0 || n_threads > MAX_THREADS)
    return readout_cli_refuse_usage (_ ("The number of threads is from 1 to 256."));
  if (n_threads == 0)
    n_threads = (int)MIN (g_get_num_processors (), MAX_THREADS);

  signal (SIGPIPE, SIG_IGN); /* the filter sees it in what writing returns */

  return readout_cli_filter_lines (analyzer, stdin, stdout, (guint)n_threads);
}

ReadoutCliStatus
readout_cli_analyze (GOptionContext *context, GStrv arguments)
{
  gboolean jsonl = FALSE;
  int n_threads = 0;
  const GOptionEntry entries[] = {
    { "jsonl", 0, 0, G_OPTION_ARG_NONE, &jsonl,
      N_ ("Read one request a line from standard input, write one analysis a line"), NULL },
    { "threads", 0, 0, G_OPTION_ARG_INT, &n_threads, N_ ("With --jsonl, analyse N articles at the same time"),
      /* Translators: stands for a number */
      N_ ("N") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalyzer) analyzer = NULL;

  if (!readout_cli_parse (context, entries, &arguments))
    return READOUT_CLI_WRONG_USAGE;
  if (!jsonl)
    return readout_cli_refuse_usage (_ ("Nothing to analyse."));

  analyzer = readout_analyzer_new (&error);
  if (analyzer == NULL)
    {
      readout_cli_complain (error->message);
      return READOUT_CLI_SOME_FAILED;
    }

  return filter_standard_input (analyzer, n_threads);
}
