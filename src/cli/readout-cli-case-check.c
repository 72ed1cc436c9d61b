/* readout-cli-case-check.c: says what is wrong with a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"

#include <glib/gi18n.h>
#include <stdio.h>

static ReadoutCliStatus
check (ReadoutCaseFile *case_file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) sentences = NULL;

  readout_case_file_check_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  sentences = readout_case_file_check_finish (case_file, result, &error);
  if (sentences == NULL)
    return readout_cli_case_refuse (error);

  if (sentences[0] == NULL)
    {
      printf ("%s\n", _ ("Nothing is wrong with the case file."));
      return READOUT_CLI_DONE;
    }

  for (guint i = 0; sentences[i] != NULL; i++)
    printf ("%s\n", sentences[i]);
  return READOUT_CLI_NO_CASE;
}

ReadoutCliStatus
readout_cli_case_check (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 1);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, check (case_file));
}
