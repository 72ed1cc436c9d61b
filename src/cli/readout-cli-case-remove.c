/* readout-cli-case-remove.c: puts an article into the bin of its case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"

static ReadoutCliStatus
remove_article (ReadoutCaseFile *case_file, gint64 article_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_remove_article_async (case_file, article_id, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  if (!readout_case_file_remove_article_finish (case_file, result, &error))
    return readout_cli_case_refuse (error);

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_remove (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 2, 2);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  gint64 article_id;

  if (parameters == NULL || !readout_cli_case_parse_article (parameters[1], &article_id))
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, remove_article (case_file, article_id));
}
