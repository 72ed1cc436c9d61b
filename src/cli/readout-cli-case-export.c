/* readout-cli-case-export.c: writes a case for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-case-error.h"
#include "readout-case-export.h"
#include "readout-cli-case.h"

#include <glib/gi18n.h>

static ReadoutCliStatus
write_case (ReadoutCaseFile *case_file, ReadoutExportFormat format, const char *path)
{
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_export_async (case_file, format, target, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  if (readout_case_export_finish (result, &error))
    return READOUT_CLI_DONE;
  if (error->domain == READOUT_CASE_ERROR)
    return readout_cli_case_refuse (error);

  readout_cli_complain (error->message);
  return READOUT_CLI_SOME_FAILED;
}

/* The name of the case with the ending of the format, in the folder where the program runs. */
static char *
dup_usual_path (ReadoutCaseFile *case_file, const char *ending)
{
  g_autofree char *name = readout_case_file_dup_name (case_file);

  return g_strdup_printf ("%s.%s", name, ending);
}

ReadoutCliStatus
readout_cli_case_export (GOptionContext *context, GStrv arguments)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("json, csv (quotes) or zip (everything)"),
      N_ ("FORMAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &path, N_ ("Where to write; the name of the case if not given"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 1);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  ReadoutExportFormat format;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;
  if (name == NULL && path != NULL)
    name = g_strdup (path);
  if (name == NULL || !readout_export_format_from_name (name, &format))
    return readout_cli_refuse_usage (_ ("The format of an export is json, csv or zip."));

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;
  if (path == NULL)
    path = dup_usual_path (case_file, name);

  return readout_cli_case_close (case_file, write_case (case_file, format, path));
}
