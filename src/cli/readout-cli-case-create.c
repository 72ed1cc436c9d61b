/* readout-cli-case-create.c: creates a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"

ReadoutCliStatus
readout_cli_case_create (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 1);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  file = g_file_new_for_commandline_arg (parameters[0]);
  readout_case_file_create_async (file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  case_file = readout_case_file_create_finish (result, &error);
  if (case_file == NULL)
    {
      readout_cli_complain (error->message);
      return READOUT_CLI_NO_CASE;
    }

  return readout_cli_case_close (case_file, READOUT_CLI_DONE);
}
