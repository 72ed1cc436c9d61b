/* readout-cli-case-care.c: copies of a case, backups, and a smaller file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define USUAL_N_BACKUPS 7

/* ---- copy ---- */

static ReadoutCliStatus
copy (ReadoutCaseFile *case_file, const char *path)
{
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_copy_async (case_file, target, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  if (!readout_case_file_copy_finish (case_file, result, &error))
    return readout_cli_case_refuse (error);

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_copy (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 2, 2);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, copy (case_file, parameters[1]));
}

/* ---- backup ---- */

static ReadoutCliStatus
back_up (ReadoutCaseFile *case_file, guint n_kept)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) backup = NULL;
  g_autofree char *name = NULL;

  readout_case_file_back_up_async (case_file, n_kept, TRUE, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  backup = readout_case_file_back_up_finish (case_file, result, &error);
  if (backup == NULL)
    return readout_cli_case_refuse (error);

  name = g_file_get_parse_name (backup);
  printf ("%s\n", name);
  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_backup (GOptionContext *context, GStrv arguments)
{
  int n_kept = USUAL_N_BACKUPS;
  const GOptionEntry entries[] = {
    { "keep", 0, 0, G_OPTION_ARG_INT, &n_kept, N_ ("How many backups are kept, 7 if not given"), N_ ("N") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 1);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;
  if (n_kept < 1)
    return readout_cli_refuse_usage (_ ("One backup is kept at least."));

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, back_up (case_file, (guint)n_kept));
}

/* ---- compact ---- */

static ReadoutCliStatus
compact (ReadoutCaseFile *case_file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *size = NULL;
  gint64 n_bytes_saved;

  readout_case_file_compact_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  if (!readout_case_file_compact_finish (case_file, result, &n_bytes_saved, &error))
    return readout_cli_case_refuse (error);

  size = g_format_size ((guint64)n_bytes_saved);
  /* Translators: a size such as "1.2 MB" */
  printf (_ ("The file is smaller by %s.\n"), size);
  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_compact (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 1);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, compact (case_file));
}
