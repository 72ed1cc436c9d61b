/* readout-cli-case-search.c: finds what a case says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-case-error.h"
#include "readout-cli-case.h"
#include "readout-cli-json.h"
#include "readout-search-table.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define MAX_HITS 1000

typedef enum
{
  FORMAT_LINES,
  FORMAT_JSON,
  FORMAT_CSV,
  FORMAT_MARKDOWN,
} Format;

static void
print_json (GPtrArray *hits)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < hits->len; i++)
    {
      ReadoutSearchHit *hit = g_ptr_array_index (hits, i);

      json_builder_begin_object (builder);
      readout_cli_json_add_string (builder, "kind",
                                   readout_search_kind_get_word (readout_search_hit_get_kind (hit)));
      readout_cli_json_add_int (builder, "article", readout_search_hit_get_article_id (hit));
      readout_cli_json_add_string (builder, "title", readout_search_hit_get_title (hit));
      readout_cli_json_add_string (builder, "outlet", readout_search_hit_get_outlet (hit));
      readout_cli_json_add_string (builder, "published", readout_search_hit_get_published (hit));
      readout_cli_json_add_string (builder, "speaker", readout_search_hit_get_speaker (hit));
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
  const char *speaker = readout_search_hit_get_speaker (hit);

  printf ("%4" G_GINT64_FORMAT "  %-10s  %s\n      %s\n", readout_search_hit_get_article_id (hit),
          published != NULL ? published : "", readout_search_hit_get_title (hit),
          readout_search_hit_get_snippet (hit));
  if (speaker != NULL)
    printf ("      — %s\n", speaker);
}

static void
print_hits (GPtrArray *hits, Format format)
{
  g_autofree char *table = NULL;

  if (format == FORMAT_JSON)
    print_json (hits);
  for (guint i = 0; i < hits->len && format == FORMAT_LINES; i++)
    print_hit (g_ptr_array_index (hits, i));
  if (format == FORMAT_CSV)
    table = readout_search_hits_to_csv (hits);
  else if (format == FORMAT_MARKDOWN)
    table = readout_search_hits_to_markdown (hits);
  if (table != NULL)
    fputs (table, stdout);
}

static ReadoutCliStatus
search (ReadoutCaseFile *case_file, const ReadoutSearchQuery *query, Format format)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  readout_case_file_search_async (case_file, query, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  hits = readout_case_file_search_finish (case_file, result, &error);
  if (g_error_matches (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_QUERY))
    return readout_cli_refuse_usage (error->message);
  if (hits == NULL)
    return readout_cli_case_refuse (error);

  print_hits (hits, format);
  return READOUT_CLI_DONE;
}

/* The search of that name, in the place of @query; its words are owned by *@saved. */
static gboolean
take_saved (ReadoutCaseFile *case_file,
            const char *name,
            ReadoutSearchQuery *query,
            GPtrArray **saved,
            GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_searches_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  *saved = readout_case_file_list_searches_finish (case_file, result, error);
  for (guint i = 0; *saved != NULL && i < (*saved)->len; i++)
    {
      const ReadoutSavedSearch *one = g_ptr_array_index (*saved, i);

      if (!g_str_equal (one->name, name))
        continue;
      *query = *one->query;
      query->limit = MAX_HITS;
      return TRUE;
    }

  if (*saved != NULL)
    g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
                 _ ("There is no search “%s” in the case. “readout-cli case searches” lists them."), name);
  return FALSE;
}

static gboolean
save (ReadoutCaseFile *case_file, const char *name, const ReadoutSearchQuery *query, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_save_search_async (case_file, name, query, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_save_search_finish (case_file, result, error);
}

/* name: of the search to be saved, or NULL; saved_name: of the saved one that is wanted, or NULL */
static ReadoutCliStatus
run (ReadoutCaseFile *case_file,
     ReadoutSearchQuery *query,
     const char *name,
     const char *saved_name,
     Format format)
{
  g_autoptr (GPtrArray) saved = NULL;
  g_autoptr (GError) error = NULL;
  ReadoutCliStatus status;

  if (saved_name != NULL && !take_saved (case_file, saved_name, query, &saved, &error))
    return readout_cli_case_refuse (error);

  status = search (case_file, query, format);
  if (status == READOUT_CLI_DONE && name != NULL && !save (case_file, name, query, &error))
    return readout_cli_case_refuse (error);

  return status;
}

/* Lines for people where none is given. */
static gboolean
parse_format (const char *name, gboolean as_json, Format *format)
{
  *format = as_json ? FORMAT_JSON : FORMAT_LINES;
  if (name == NULL)
    return TRUE;

  *format = g_str_equal (name, "csv") ? FORMAT_CSV : FORMAT_MARKDOWN;
  if (*format == FORMAT_CSV || g_str_equal (name, "markdown"))
    return TRUE;

  readout_cli_refuse_usage (_ ("The format of what was found is csv or markdown."));
  return FALSE;
}

static gboolean
parse_kind (const char *name, ReadoutSearchIn *kind)
{
  if (name == NULL || readout_search_kind_from_word (name, kind))
    return TRUE;

  readout_cli_refuse_usage (_ ("One can search in names, notes, quotes or articles."));
  return FALSE;
}

/* What is looked for is given, or has a name. */
static gboolean
check_query (GStrv parameters, const char *saved_name)
{
  if ((parameters[1] == NULL) == (saved_name != NULL))
    return TRUE;

  readout_cli_refuse_usage (_ ("Please give either a query or the name of a saved search."));
  return FALSE;
}

ReadoutCliStatus
readout_cli_case_search (GOptionContext *context, GStrv arguments)
{
  gboolean as_json = FALSE;
  g_autofree char *kind = NULL, *speaker = NULL, *outlet = NULL, *negotiation = NULL, *naming = NULL,
                  *from = NULL, *to = NULL, *format_name = NULL, *name = NULL, *saved_name = NULL;
  const GOptionEntry entries[] = {
    { "in", 0, 0, G_OPTION_ARG_STRING, &kind, N_ ("Only names, notes, quotes or articles"), N_ ("KIND") },
    { "speaker", 0, 0, G_OPTION_ARG_STRING, &speaker, N_ ("Only quotes by a source whose name contains NAME"),
      N_ ("NAME") },
    { "naming", 0, 0, G_OPTION_ARG_STRING, &naming, N_ ("Only quotes of sources named so: named, unnamed …"),
      N_ ("NAMING") },
    { "outlet", 0, 0, G_OPTION_ARG_STRING, &outlet, N_ ("Only articles of this outlet"), N_ ("NAME") },
    { "negotiation", 0, 0, G_OPTION_ARG_STRING, &negotiation, N_ ("Only articles on this negotiation"),
      N_ ("NAME") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("Not before this day"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Not after this day"), N_ ("DATE") },
    { "save", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("Keep the search in the case as NAME"), N_ ("NAME") },
    { "saved", 0, 0, G_OPTION_ARG_STRING, &saved_name, N_ ("Search as was saved as NAME, without QUERY"),
      N_ ("NAME") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_ ("csv or markdown"), N_ ("FORMAT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for scripts"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 2);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autofree char *words = NULL;
  ReadoutSearchQuery query = { .limit = MAX_HITS };
  Format format;

  if (parameters == NULL || !check_query (parameters, saved_name) || !readout_cli_check_date (from)
      || !readout_cli_check_date (to) || !parse_format (format_name, as_json, &format)
      || !parse_kind (kind, &query.in))
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  /* UTF-8, whatever the terminal sends */
  query.words = words = g_filename_display_name (parameters[1] != NULL ? parameters[1] : "");
  query.speaker = speaker;
  query.naming = naming;
  query.outlet = outlet;
  query.negotiation = negotiation;
  query.first_day = from;
  query.last_day = to;
  return readout_cli_case_close (case_file, run (case_file, &query, name, saved_name, format));
}
