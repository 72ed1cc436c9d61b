/* readout-cli-memo.c: writes the briefing memo of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-memo.h"

#include <glib/gi18n.h>

static char *
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static ReadoutCliStatus export(ReadoutMemo *memo, const char *output)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_memo_export_async (memo, file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  if (readout_memo_export_finish (memo, result, &error))
    return READOUT_CLI_DONE;

  readout_cli_complain (error->message);
  return READOUT_CLI_SOME_FAILED;
}

static ReadoutCliStatus
refuse_negotiation (const char *negotiation)
{
  g_autofree char *message = NULL;

  /* Translators: %s is the name of a negotiation. */
  message = g_strdup_printf (_ ("No article of the case is about “%s”."), negotiation);
  readout_cli_complain (message);

  return READOUT_CLI_SOME_FAILED;
}

static ReadoutCliStatus
write_memo (ReadoutCaseFile *case_file, const char *negotiation, const char *cut_off, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = readout_cli_case_load_articles (case_file, negotiation, &error);
  g_autofree char *name = readout_case_file_dup_name (case_file);
  g_autofree char *today = get_today ();
  g_autoptr (ReadoutMemo) memo = NULL;

  if (articles == NULL)
    return readout_cli_case_refuse (error);
  if (negotiation != NULL && articles->len == 0)
    return refuse_negotiation (negotiation);

  memo = readout_memo_new (articles, name, negotiation, cut_off != NULL ? cut_off : today);
  return export(memo, output);
}

ReadoutCliStatus
readout_cli_memo (GOptionContext *context, GStrv arguments)
{
  g_autofree char *negotiation = NULL;
  g_autofree char *cut_off = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "negotiation", 0, 0, G_OPTION_ARG_STRING, &negotiation, N_ ("Only articles about this negotiation"),
      N_ ("NAME") },
    { "cutoff", 0, 0, G_OPTION_ARG_STRING, &cut_off,
      N_ ("Leave out what was published later; today by default"), N_ ("DATE") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("The memo; its name ends in .pdf or .md"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 1);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL || !readout_cli_check_date (cut_off))
    return READOUT_CLI_WRONG_USAGE;
  if (output == NULL)
    return readout_cli_refuse_usage (_ ("Tell with --output where the memo goes."));

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, write_memo (case_file, negotiation, cut_off, output));
}
