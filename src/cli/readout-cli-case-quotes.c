/* readout-cli-case-quotes.c: lists the quotes of all articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-findings.h"
#include "readout-cli-json.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  ReadoutCaseArticle *article;
  char *kind;
  char *words;
  char *source;        /* as the article has it; may be empty */
  const char *speaker; /* the name of its entity, or NULL */
  ReadoutNaming naming;
} Line;

static void
line_free (Line *line)
{
  g_free (line->kind);
  g_free (line->words);
  g_free (line->source);
  g_free (line);
}

static Line *
line_new (ReadoutCaseArticle *article, const ReadoutQuote *quote)
{
  ReadoutAnalysis *analysis = readout_case_article_get_analysis (article);
  Line *line = g_new0 (Line, 1);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  line->article = article;
  line->kind = g_strdup (readout_enum_to_nick (READOUT_TYPE_QUOTE_KIND, quote->kind));
  line->words = readout_cli_dup_words (analysis, quote->span);
  line->source = readout_cli_dup_source (analysis, &quote->source);
  line->speaker = quote->source.entity != READOUT_NO_ENTITY ? entities[quote->source.entity].name : NULL;
  line->naming = quote->source.naming;

  return line;
}

static gboolean
contains (const char *text, const char *folded)
{
  g_autofree char *folded_text = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded_text != NULL && strstr (folded_text, folded) != NULL;
}

static gboolean
is_wanted (Line *line, const char *speaker)
{
  g_autofree char *folded = speaker != NULL ? g_utf8_casefold (speaker, -1) : NULL;

  return folded == NULL || contains (line->source, folded) || contains (line->speaker, folded);
}

static GPtrArray *
find_lines (GPtrArray *articles, const char *speaker)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)line_free);

  for (guint i = 0; i < articles->len; i++)
    {
      ReadoutCaseArticle *article = g_ptr_array_index (articles, i);
      guint n_quotes;
      const ReadoutQuote *quotes
          = readout_analysis_get_quotes (readout_case_article_get_analysis (article), &n_quotes);

      for (guint j = 0; j < n_quotes; j++)
        {
          Line *line = line_new (article, &quotes[j]);

          if (is_wanted (line, speaker))
            g_ptr_array_add (lines, line);
          else
            line_free (line);
        }
    }

  return lines;
}

static void
print_json (GPtrArray *lines)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = g_ptr_array_index (lines, i);
      const ReadoutMetadata *metadata = readout_case_article_get_metadata (line->article);

      json_builder_begin_object (builder);
      readout_cli_json_add_int (builder, "article", readout_case_article_get_id (line->article));
      readout_cli_json_add_string (builder, "outlet", metadata->outlet);
      readout_cli_json_add_string (builder, "published", metadata->published);
      readout_cli_json_add_string (builder, "kind", line->kind);
      readout_cli_json_add_string (builder, "words", line->words);
      readout_cli_json_add_string (builder, "source", *line->source != '\0' ? line->source : NULL);
      readout_cli_json_add_string (builder, "speaker", line->speaker);
      readout_cli_json_add_string (builder, "naming",
                                   readout_enum_to_nick (READOUT_TYPE_NAMING, line->naming));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  readout_cli_json_print (builder);
}

static void
print_line (Line *line)
{
  const ReadoutMetadata *metadata = readout_case_article_get_metadata (line->article);
  const char *source = line->speaker != NULL ? line->speaker : line->source;

  printf ("%4" G_GINT64_FORMAT "  “%s”\n      — ", readout_case_article_get_id (line->article), line->words);
  if (*source != '\0')
    printf ("%s (%s)", source, readout_cli_get_naming (line->naming));
  else
    printf ("%s", readout_cli_get_naming (line->naming));
  if (metadata->outlet != NULL)
    printf (" · %s", metadata->outlet);
  if (metadata->published != NULL)
    printf (" · %s", metadata->published);
  printf ("\n");
}

static ReadoutCliStatus
list_quotes (ReadoutCaseFile *case_file, const char *speaker, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = readout_cli_case_load_articles (case_file, NULL, &error);
  g_autoptr (GPtrArray) lines = NULL;

  if (articles == NULL)
    return readout_cli_case_refuse (error);

  lines = find_lines (articles, speaker);
  if (as_json)
    print_json (lines);
  for (guint i = 0; i < lines->len && !as_json; i++)
    print_line (g_ptr_array_index (lines, i));

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_quotes (GOptionContext *context, GStrv arguments)
{
  g_autofree char *speaker = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "speaker", 0, 0, G_OPTION_ARG_STRING, &speaker, N_ ("Only quotes by a source whose name contains NAME"),
      N_ ("NAME") },
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

  return readout_cli_case_close (case_file, list_quotes (case_file, speaker, as_json));
}
