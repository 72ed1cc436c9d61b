/* readout-cli-case-bin.c: lists what was removed from a case, and brings it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-json.h"

#include <stdio.h>

static void
print_json (GPtrArray *articles)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < articles->len; i++)
    {
      ReadoutCaseArticle *article = g_ptr_array_index (articles, i);

      json_builder_begin_object (builder);
      readout_cli_json_add_article (builder, article);
      readout_cli_json_add_string (builder, "removed", readout_case_article_get_removed (article));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  readout_cli_json_print (builder);
}

static ReadoutCliStatus
list (ReadoutCaseFile *case_file, gboolean as_json)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  readout_case_file_list_bin_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  articles = readout_case_file_list_bin_finish (case_file, result, &error);
  if (articles == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (articles);
  for (guint i = 0; i < articles->len && !as_json; i++)
    {
      ReadoutCaseArticle *article = g_ptr_array_index (articles, i);

      printf ("%4" G_GINT64_FORMAT "  %s  %s\n", readout_case_article_get_id (article),
              readout_case_article_get_removed (article), readout_case_article_get_metadata (article)->title);
    }

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_bin (GOptionContext *context, GStrv arguments)
{
  return readout_cli_case_list_with (context, arguments, list);
}

static ReadoutCliStatus
restore (ReadoutCaseFile *case_file, gint64 article_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_restore_article_async (case_file, article_id, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  if (!readout_case_file_restore_article_finish (case_file, result, &error))
    return readout_cli_case_refuse (error);

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_restore (GOptionContext *context, GStrv arguments)
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

  return readout_cli_case_close (case_file, restore (case_file, article_id));
}
