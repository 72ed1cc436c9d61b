/* readout-cli-case-searches.c: lists the searches that are saved in a case, or deletes one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-json.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_filter (const char *option, const char *value)
{
  if (value != NULL)
    printf (" %s=%s", option, value);
}

/* As it would be given on the command line. */
static void
print_search (const ReadoutSavedSearch *search)
{
  const ReadoutSearchQuery *query = search->query;

  printf ("%s: %s", search->name, query->words);
  print_filter ("--speaker", query->speaker);
  print_filter ("--naming", query->naming);
  print_filter ("--outlet", query->outlet);
  print_filter ("--negotiation", query->negotiation);
  print_filter ("--from", query->first_day);
  print_filter ("--to", query->last_day);
  printf ("\n");
}

static void
add_search (JsonBuilder *builder, const ReadoutSavedSearch *search)
{
  const ReadoutSearchQuery *query = search->query;

  json_builder_begin_object (builder);
  readout_cli_json_add_string (builder, "name", search->name);
  readout_cli_json_add_string (builder, "made", search->made);
  readout_cli_json_add_string (builder, "query", query->words);
  readout_cli_json_add_string (builder, "speaker", query->speaker);
  readout_cli_json_add_string (builder, "naming", query->naming);
  readout_cli_json_add_string (builder, "outlet", query->outlet);
  readout_cli_json_add_string (builder, "negotiation", query->negotiation);
  readout_cli_json_add_string (builder, "from", query->first_day);
  readout_cli_json_add_string (builder, "to", query->last_day);
  json_builder_end_object (builder);
}

static void
print_json (GPtrArray *searches)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < searches->len; i++)
    add_search (builder, g_ptr_array_index (searches, i));
  json_builder_end_array (builder);
  readout_cli_json_print (builder);
}

static ReadoutCliStatus
list_searches (ReadoutCaseFile *case_file, gboolean as_json)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) searches = NULL;

  readout_case_file_list_searches_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  searches = readout_case_file_list_searches_finish (case_file, result, &error);
  if (searches == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (searches);
  for (guint i = 0; i < searches->len && !as_json; i++)
    print_search (g_ptr_array_index (searches, i));

  return READOUT_CLI_DONE;
}

static ReadoutCliStatus
delete_search (ReadoutCaseFile *case_file, const char *name)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_delete_search_async (case_file, name, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_delete_search_finish (case_file, result, &error) ? READOUT_CLI_DONE
                                                                            : readout_cli_case_refuse (error);
}

ReadoutCliStatus
readout_cli_case_searches (GOptionContext *context, GStrv arguments)
{
  gboolean as_json = FALSE;
  g_autofree char *deleted = NULL;
  const GOptionEntry entries[] = {
    { "delete", 0, 0, G_OPTION_ARG_STRING, &deleted, N_ ("Delete the search NAME"), N_ ("NAME") },
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

  return readout_cli_case_close (case_file, deleted != NULL ? delete_search (case_file, deleted)
                                                            : list_searches (case_file, as_json));
}
