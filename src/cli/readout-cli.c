/* readout-cli.c: what the verbs of the command line share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli.h"

#include <glib/gi18n.h>

/**
 * readout_cli_parse:
 * @context: the options of the verb
 * @entries: more of them
 * @arguments: (inout): the command line; what is left of it are the verb's own arguments
 *
 * Prints the help and ends the program when asked to.
 *
 * Returns: whether the command line can be used; if not, that has been said
 */
gboolean
readout_cli_parse (GOptionContext *context, const GOptionEntry *entries, GStrv *arguments)
{
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse_strv (context, arguments, &error))
    return TRUE;

  readout_cli_refuse_usage (error->message);
  return FALSE;
}

/**
 * readout_cli_refuse_usage:
 * @message: what is wrong with the command line
 *
 * Returns: %READOUT_CLI_WRONG_USAGE
 */
ReadoutCliStatus
readout_cli_refuse_usage (const char *message)
{
  g_printerr ("%s: %s\n", g_get_prgname (), message);
  /* Translators: %s is a command, such as: readout-cli analyze */
  g_printerr (_ ("“%s --help” tells how it is used."), g_get_prgname ());
  g_printerr ("\n");

  return READOUT_CLI_WRONG_USAGE;
}

/**
 * readout_cli_complain:
 * @message: a sentence about one input
 */
void
readout_cli_complain (const char *message)
{
  g_printerr ("%s: %s\n", g_get_prgname (), message);
}
