/* readout-cli.c: what the verbs of the command line share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli.h"
#include "readout-metadata.h"

#include <glib/gi18n.h>

/**
 * readout_cli_parse:
 * @context: the options of the verb
 * @entries: more of them
 * @arguments: the command line
 * @min_parameters: how many parameters there must be at least
 * @max_parameters: how many at the most
 *
 * Prints the help and ends the program when asked to.
 *
 * Returns: (transfer full) (nullable): the parameters, or %NULL when the command line cannot be used, after
 *   that has been said
 */
GStrv
readout_cli_parse (GOptionContext *context,
                   const GOptionEntry *entries,
                   GStrv arguments,
                   guint min_parameters,
                   guint max_parameters)
{
  g_auto (GStrv) parameters = NULL;
  const GOptionEntry remaining[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &parameters, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, remaining, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      readout_cli_refuse_usage (error->message);
      return NULL;
    }

  if (parameters == NULL)
    parameters = g_new0 (char *, 1);
  if (g_strv_length (parameters) < min_parameters)
    {
      readout_cli_refuse_usage (_ ("Something is missing."));
      return NULL;
    }
  if (g_strv_length (parameters) > max_parameters)
    {
      readout_cli_refuse_usage (_ ("There is more than can be used."));
      return NULL;
    }

  return g_steal_pointer (&parameters);
}

/**
 * readout_cli_check_date:
 * @date: (nullable): what was given as a date
 *
 * Returns: whether it is one, or none was given; if not, that has been said
 */
gboolean
readout_cli_check_date (const char *date)
{
  g_autofree char *message = NULL;

  if (date == NULL || readout_date_is_valid (date))
    return TRUE;

  /* Translators: %s is what somebody gave as a date. */
  message = g_strdup_printf (_ ("“%s” is not a date such as 2016-09-09."), date);
  readout_cli_refuse_usage (message);
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
  readout_cli_complain (message);
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

/**
 * readout_cli_result_cb:
 * @object: what was asked
 * @result: its answer
 * @user_data: the address of a #GAsyncResult pointer that is %NULL
 *
 * Goes to an asynchronous function whose answer readout_cli_wait_for() waits for.
 */
void
readout_cli_result_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **location = user_data;

  *location = g_object_ref (result);
}

/**
 * readout_cli_wait_for:
 * @result: what readout_cli_result_cb() was given
 */
void
readout_cli_wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}
