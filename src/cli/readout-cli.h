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
 * @run: does it; the first of the arguments is no longer the verb but the program
 */
typedef struct
{
  const char *name;
  const char *parameters;
  const char *summary;
  ReadoutCliStatus (*run) (GOptionContext *context, GStrv arguments);
} ReadoutCliVerb;

ReadoutCliStatus readout_cli_analyze (GOptionContext *context, GStrv arguments);

gboolean readout_cli_parse (GOptionContext *context, const GOptionEntry *entries, GStrv *arguments);
ReadoutCliStatus readout_cli_refuse_usage (const char *message);
void readout_cli_complain (const char *message);

G_END_DECLS
