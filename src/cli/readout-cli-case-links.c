/* readout-cli-case-links.c: lists how the articles of a case are related
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-json.h"
#include "readout-cli-links.h"

#include "readout-enums.h"

#include <glib/gi18n.h>
#include <stdio.h>

static const char *
get_kind (ReadoutLink *link)
{
  static const char *const kinds[] = {
    [READOUT_RELATION_SAME_TEXT] = N_ ("is the same text as"),
    [READOUT_RELATION_SAME_STORY] = N_ ("tells the same story as"),
    [READOUT_RELATION_FOLLOW_UP] = N_ ("follows up"),
    [READOUT_RELATION_REPEATS_QUOTE] = N_ ("repeats a quote of"),
    [READOUT_RELATION_CONTRADICTS] = N_ ("contradicts"),
  };

  return _ (kinds[readout_link_get_kind (link)]);
}

static const char *
get_state (ReadoutLink *link)
{
  static const char *const states[] = {
    [READOUT_LINK_SUGGESTED] = N_ ("suggested"),
    [READOUT_LINK_CONFIRMED] = N_ ("confirmed"),
    [READOUT_LINK_REJECTED] = N_ ("rejected"),
  };

  return _ (states[readout_link_get_state (link)]);
}

static void
print_link (ReadoutLink *link)
{
  guint n_passages;
  const ReadoutLinkPassage *passages = readout_link_get_passages (link, &n_passages);

  printf ("%4" G_GINT64_FORMAT "  %s %" G_GINT64_FORMAT " (%s, %.2f)\n", readout_link_get_article_id (link),
          get_kind (link), readout_link_get_earlier_id (link), get_state (link),
          readout_link_get_score (link));
  for (guint i = 0; i < n_passages; i++)
    printf ("      “%s”\n      “%s”\n", passages[i].words_here, passages[i].words_there);
}

static void
add_passages (JsonBuilder *builder, ReadoutLink *link)
{
  guint n_passages;
  const ReadoutLinkPassage *passages = readout_link_get_passages (link, &n_passages);

  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_passages; i++)
    {
      json_builder_begin_object (builder);
      readout_cli_json_add_string (builder, "words", passages[i].words_here);
      readout_cli_json_add_string (builder, "earlier_words", passages[i].words_there);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (GPtrArray *links)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < links->len; i++)
    {
      ReadoutLink *link = g_ptr_array_index (links, i);

      json_builder_begin_object (builder);
      readout_cli_json_add_int (builder, "article", readout_link_get_article_id (link));
      readout_cli_json_add_int (builder, "earlier", readout_link_get_earlier_id (link));
      readout_cli_json_add_string (
          builder, "kind",
          readout_enum_to_nick (READOUT_TYPE_RELATION_KIND, (int)readout_link_get_kind (link)));
      readout_cli_json_add_string (
          builder, "state",
          readout_enum_to_nick (READOUT_TYPE_LINK_STATE, (int)readout_link_get_state (link)));
      json_builder_set_member_name (builder, "score");
      json_builder_add_double_value (builder, readout_link_get_score (link));
      add_passages (builder, link);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  readout_cli_json_print (builder);
}

static GPtrArray *
load_links (ReadoutCaseFile *case_file, gint64 article_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (!readout_cli_links_work_out (case_file, error))
    return NULL;

  readout_case_file_list_links_async (case_file, article_id, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  return readout_case_file_list_links_finish (case_file, result, error);
}

static ReadoutCliStatus
list_links (ReadoutCaseFile *case_file, gint64 article_id, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = load_links (case_file, article_id, &error);

  if (links == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (links);
  for (guint i = 0; i < links->len && !as_json; i++)
    print_link (g_ptr_array_index (links, i));

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_links (GOptionContext *context, GStrv arguments)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for scripts"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 2);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  gint64 article_id = 0;

  if (parameters == NULL
      || (parameters[1] != NULL && !readout_cli_case_parse_article (parameters[1], &article_id)))
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, list_links (case_file, article_id, as_json));
}
