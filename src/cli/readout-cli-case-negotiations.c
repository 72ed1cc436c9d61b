/* readout-cli-case-negotiations.c: lists the negotiations of a case, and those that are suggested
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-json.h"
#include "readout-cli-links.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_names (const char *title, const char *const *names)
{
  g_autofree char *joined = g_strjoinv (", ", (GStrv)names);

  if (*joined != '\0')
    printf ("      %s: %s\n", title, joined);
}

static void
print_negotiation (ReadoutCaseNegotiation *negotiation)
{
  GArray *articles = readout_case_negotiation_get_articles (negotiation);
  const char *first = readout_case_negotiation_get_first_day (negotiation);

  printf ("%s", readout_case_negotiation_get_name (negotiation));
  if (readout_case_negotiation_get_suggested (negotiation))
    printf (" (%s)", _ ("suggested"));
  printf ("\n      %s:", _ ("Articles"));
  for (guint i = 0; i < articles->len; i++)
    printf (" %" G_GINT64_FORMAT, g_array_index (articles, gint64, i));
  printf ("\n");
  if (first != NULL)
    printf ("      %s: %s – %s\n", _ ("Period"), first, readout_case_negotiation_get_last_day (negotiation));
  print_names (_ ("Parties"), readout_case_negotiation_get_parties (negotiation));
  print_names (_ ("Mediators"), readout_case_negotiation_get_mediators (negotiation));
  print_names (_ ("Venues"), readout_case_negotiation_get_venues (negotiation));
  print_names (_ ("Issues"), readout_case_negotiation_get_issues (negotiation));
}

/* "Article 12: Syria — 5 names in common (Aleppo, Kerry, Lavrov), “truce”, 2 days apart" */
static void
print_suggestion (const ReadoutSuggestion *suggestion)
{
  g_autofree char *names = g_strjoinv (", ", suggestion->names);

  /* Translators: number of an article; name of a negotiation */
  printf (_ ("Article %d may belong to “%s”"), (int)suggestion->article_id, suggestion->negotiation);
  printf (": ");
  /* Translators: number of names, and some of them */
  printf (ngettext ("%u name in common (%s)", "%u names in common (%s)", suggestion->n_names),
          suggestion->n_names, names);
  if (suggestion->word != NULL)
    printf (", “%s”", suggestion->word);
  if (suggestion->n_days >= 0)
    {
      printf (", ");
      printf (ngettext ("%d day apart", "%d days apart", (guint)suggestion->n_days), suggestion->n_days);
    }
  printf ("\n");
}

static void
add_names (JsonBuilder *builder, const char *name, const char *const *names)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; names[i] != NULL; i++)
    json_builder_add_string_value (builder, names[i]);
  json_builder_end_array (builder);
}

static void
add_negotiation (JsonBuilder *builder, ReadoutCaseNegotiation *negotiation)
{
  GArray *articles = readout_case_negotiation_get_articles (negotiation);

  json_builder_begin_object (builder);
  readout_cli_json_add_string (builder, "name", readout_case_negotiation_get_name (negotiation));
  json_builder_set_member_name (builder, "suggested");
  json_builder_add_boolean_value (builder, readout_case_negotiation_get_suggested (negotiation));
  json_builder_set_member_name (builder, "articles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < articles->len; i++)
    json_builder_add_int_value (builder, g_array_index (articles, gint64, i));
  json_builder_end_array (builder);
  readout_cli_json_add_string (builder, "first_day", readout_case_negotiation_get_first_day (negotiation));
  readout_cli_json_add_string (builder, "last_day", readout_case_negotiation_get_last_day (negotiation));
  add_names (builder, "parties", readout_case_negotiation_get_parties (negotiation));
  add_names (builder, "mediators", readout_case_negotiation_get_mediators (negotiation));
  add_names (builder, "venues", readout_case_negotiation_get_venues (negotiation));
  add_names (builder, "issues", readout_case_negotiation_get_issues (negotiation));
  json_builder_end_object (builder);
}

static void
add_suggestion (JsonBuilder *builder, const ReadoutSuggestion *suggestion)
{
  json_builder_begin_object (builder);
  readout_cli_json_add_int (builder, "article", suggestion->article_id);
  readout_cli_json_add_string (builder, "negotiation", suggestion->negotiation);
  readout_cli_json_add_int (builder, "common_names", suggestion->n_names);
  add_names (builder, "names", (const char *const *)suggestion->names);
  readout_cli_json_add_string (builder, "word", suggestion->word);
  json_builder_end_object (builder);
}

static void
print_json (GPtrArray *negotiations, GPtrArray *suggestions)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "negotiations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < negotiations->len; i++)
    add_negotiation (builder, g_ptr_array_index (negotiations, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "suggestions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < suggestions->len; i++)
    add_suggestion (builder, g_ptr_array_index (suggestions, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  readout_cli_json_print (builder);
}

static GPtrArray *
load_negotiations (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (!readout_cli_links_work_out (case_file, error))
    return NULL;

  readout_case_file_list_negotiations_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  return readout_case_file_list_negotiations_finish (case_file, result, error);
}

static GPtrArray *
load_suggestions (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_suggestions_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  return readout_case_file_list_suggestions_finish (case_file, result, error);
}

static ReadoutCliStatus
list_negotiations (ReadoutCaseFile *case_file, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) negotiations = load_negotiations (case_file, &error);
  g_autoptr (GPtrArray) suggestions = negotiations != NULL ? load_suggestions (case_file, &error) : NULL;

  if (suggestions == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    {
      print_json (negotiations, suggestions);
      return READOUT_CLI_DONE;
    }

  for (guint i = 0; i < negotiations->len; i++)
    print_negotiation (g_ptr_array_index (negotiations, i));
  for (guint i = 0; i < suggestions->len; i++)
    print_suggestion (g_ptr_array_index (suggestions, i));
  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_negotiations (GOptionContext *context, GStrv arguments)
{
  return readout_cli_case_list_with (context, arguments, list_negotiations);
}
