/* readout-cli-case-check.c: says what is wrong with a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-corrections.h"

#include <glib/gi18n.h>
#include <stdio.h>

static gboolean
repair (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  guint n_articles;

  readout_case_file_repair_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_repair_finish (case_file, result, error)
         && readout_cli_corrections_show_outdated (case_file, &n_articles, error);
}

static GStrv
list_what_is_wrong (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_check_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_check_finish (case_file, result, error);
}

static ReadoutCliStatus
check (ReadoutCaseFile *case_file, gboolean with_repair)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) sentences = NULL;

  if (!with_repair || repair (case_file, &error))
    sentences = list_what_is_wrong (case_file, &error);
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
  gboolean with_repair = FALSE;
  const GOptionEntry entries[] = {
    { "repair", 0, 0, G_OPTION_ARG_NONE, &with_repair,
      N_ ("Make findings and search again from the texts, then check"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 1);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, check (case_file, with_repair));
}
