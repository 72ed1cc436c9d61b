/* readout-cli-case-search.c: finds articles by their words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-json.h"
#include "readout-search-hit.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define MAX_HITS 1000

static void
print_json (GPtrArray *hits)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < hits->len; i++)
    {
      ReadoutSearchHit *hit = g_ptr_array_index (hits, i);

      json_builder_begin_object (builder);
      readout_cli_json_add_int (builder, "article", readout_search_hit_get_article_id (hit));
      readout_cli_json_add_string (builder, "title", readout_search_hit_get_title (hit));
      readout_cli_json_add_string (builder, "outlet", readout_search_hit_get_outlet (hit));
      readout_cli_json_add_string (builder, "published", readout_search_hit_get_published (hit));
      readout_cli_json_add_string (builder, "snippet", readout_search_hit_get_snippet (hit));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  readout_cli_json_print (builder);
}

static void
print_hit (ReadoutSearchHit *hit)
{
  const char *published = readout_search_hit_get_published (hit);

  printf ("%4" G_GINT64_FORMAT "  %-10s  %s\n      %s\n", readout_search_hit_get_article_id (hit),
          published != NULL ? published : "", readout_search_hit_get_title (hit),
          readout_search_hit_get_snippet (hit));
}

static ReadoutCliStatus
search (ReadoutCaseFile *case_file, const char *query, gboolean as_json)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  readout_case_file_search_async (case_file, query, MAX_HITS, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  hits = readout_case_file_search_finish (case_file, result, &error);
  if (hits == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (hits);
  for (guint i = 0; i < hits->len && !as_json; i++)
    print_hit (g_ptr_array_index (hits, i));

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_search (GOptionContext *context, GStrv arguments)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for scripts"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 2, 2);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autofree char *query = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  query = g_filename_display_name (parameters[1]); /* UTF-8, whatever the terminal sends */
  return readout_cli_case_close (case_file, search (case_file, query, as_json));
}
