/* readout-cli.h: what the verbs of the command line share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Scripts depend on these numbers. */
typedef enum
{
  READOUT_CLI_DONE = 0,
  READOUT_CLI_SOME_FAILED = 1,
  READOUT_CLI_WRONG_USAGE = 2,
  READOUT_CLI_NO_CASE = 3,
} ReadoutCliStatus;

/**
 * ReadoutCliVerb:
 * @name: the words after readout-cli: "case add"
 * @parameters: what follows the options: "CASE FILE…"
 * @summary: what it does, untranslated
 * @run: does it; the arguments are those after the verb, with the program in front
 */
typedef struct
{
  const char *name;
  const char *parameters;
  const char *summary;
  ReadoutCliStatus (*run) (GOptionContext *context, GStrv arguments);
} ReadoutCliVerb;

ReadoutCliStatus readout_cli_analyze (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_add (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_check (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_correct (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_corrections (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_create (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_entities (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_entity (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_file (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_link (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_links (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_list (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_note (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_notes (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_negotiations (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_quotes (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_backup (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_bin (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_compact (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_copy (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_export (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_history (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_reanalyze (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_restore (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_undo (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_remove (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_revoke (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_searches (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_search (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_show (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_case_tracks (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_group (GOptionContext *context, GStrv arguments);
ReadoutCliStatus readout_cli_memo (GOptionContext *context, GStrv arguments);

#define READOUT_CLI_ANY_NUMBER G_MAXUINT

GStrv readout_cli_parse (GOptionContext *context,
                         const GOptionEntry *entries,
                         GStrv arguments,
                         guint min_parameters,
                         guint max_parameters);
gboolean readout_cli_check_date (const char *date);
ReadoutCliStatus readout_cli_refuse_usage (const char *message);
void readout_cli_complain (const char *message);

void readout_cli_result_cb (GObject *object, GAsyncResult *result, gpointer user_data);
void readout_cli_wait_for (GAsyncResult **result);

G_END_DECLS
