/* readout-cli-case.c: opens and closes a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-case-error.h"
#include "readout-cli-case.h"

#include <glib/gi18n.h>

static gboolean
verify (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_verify_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_verify_finish (case_file, result, error);
}

/**
 * readout_cli_case_open:
 * @path: a case file, as it was given on the command line
 *
 * Returns: (transfer full) (nullable): the case file; %NULL when it cannot be used, after that has been said
 */
ReadoutCaseFile *
readout_cli_case_open (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  readout_case_file_open_async (file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  case_file = readout_case_file_open_finish (result, &error);
  if (case_file != NULL && verify (case_file, &error))
    return g_steal_pointer (&case_file);

  readout_cli_complain (error->message);
  return NULL;
}

/**
 * readout_cli_case_close:
 * @case_file: an open case file
 * @status: how the verb went
 *
 * Returns: @status, unless the case file cannot be closed properly
 */
ReadoutCliStatus
readout_cli_case_close (ReadoutCaseFile *case_file, ReadoutCliStatus status)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_close_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  if (readout_case_file_close_finish (case_file, result, &error))
    return status;

  readout_cli_complain (error->message);
  return READOUT_CLI_NO_CASE;
}

/**
 * readout_cli_case_refuse:
 * @error: why something cannot be done with an open case file
 *
 * Says so.
 *
 * Returns: whether the input or the case file is to blame
 */
ReadoutCliStatus
readout_cli_case_refuse (const GError *error)
{
  readout_cli_complain (error->message);

  return g_error_matches (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND) ? READOUT_CLI_SOME_FAILED
                                                                                   : READOUT_CLI_NO_CASE;
}

/**
 * readout_cli_case_list_with:
 * @context: the options of a verb that has no others than "--json", and one parameter, the case
 * @arguments: the command line
 * @list: what the verb prints
 *
 * Returns: how the verb went
 */
ReadoutCliStatus
readout_cli_case_list_with (GOptionContext *context, GStrv arguments, ReadoutCliCaseList list)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for scripts"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 1);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, list (case_file, as_json));
}

/**
 * readout_cli_case_load_articles:
 * @case_file: an open case file
 * @negotiation: (nullable): only the articles on this
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type ReadoutCaseArticle): the articles, with text and findings
 */
GPtrArray *
readout_cli_case_load_articles (ReadoutCaseFile *case_file, const char *negotiation, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_articles_async (case_file, negotiation, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_load_articles_finish (case_file, result, error);
}

/**
 * readout_cli_case_parse_article:
 * @parameter: what was given as an article
 * @article_id: (out): its number
 *
 * Returns: whether it is a number; if not, that has been said
 */
gboolean
readout_cli_case_parse_article (const char *parameter, gint64 *article_id)
{
  if (g_ascii_string_to_signed (parameter, 10, 1, G_MAXINT64, article_id, NULL))
    return TRUE;

  readout_cli_refuse_usage (_ ("An article is given by its number, which “readout-cli case list” tells."));
  return FALSE;
}
