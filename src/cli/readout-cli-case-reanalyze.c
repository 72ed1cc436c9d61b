/* readout-cli-case-reanalyze.c: reads articles anew whose findings are missing or made with other language
 * data SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-corrections.h"

#include <glib/gi18n.h>
#include <stdio.h>

static ReadoutCliStatus
reanalyze (ReadoutCaseFile *case_file)
{
  g_autoptr (GError) error = NULL;
  guint n_articles = 0;

  if (!readout_cli_corrections_show_outdated (case_file, &n_articles, &error))
    return readout_cli_case_refuse (error);

  printf (ngettext ("%u article was analysed anew.\n", "%u articles were analysed anew.\n", n_articles),
          n_articles);
  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_reanalyze (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 1);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, reanalyze (case_file));
}
