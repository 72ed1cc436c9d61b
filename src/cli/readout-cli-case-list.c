/* readout-cli-case-list.c: lists the articles of a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-json.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_json (GPtrArray *articles)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < articles->len; i++)
    {
      json_builder_begin_object (builder);
      readout_cli_json_add_article (builder, g_ptr_array_index (articles, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  readout_cli_json_print (builder);
}

static void
print_article (ReadoutCaseArticle *article)
{
  const ReadoutMetadata *metadata = readout_case_article_get_metadata (article);
  const char *negotiation = readout_case_article_get_negotiation (article);

  printf ("%4" G_GINT64_FORMAT "  %-10s  %s", readout_case_article_get_id (article),
          metadata->published != NULL ? metadata->published : "", metadata->title);
  if (metadata->outlet != NULL)
    printf (" · %s", metadata->outlet);
  if (negotiation != NULL)
    printf (" · %s", negotiation);
  printf ("\n");
}

static ReadoutCliStatus
list (ReadoutCaseFile *case_file, gboolean as_json)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  readout_case_file_list_articles_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  articles = readout_case_file_list_articles_finish (case_file, result, &error);
  if (articles == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (articles);
  for (guint i = 0; i < articles->len && !as_json; i++)
    print_article (g_ptr_array_index (articles, i));

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_list (GOptionContext *context, GStrv arguments)
{
  return readout_cli_case_list_with (context, arguments, list);
}
