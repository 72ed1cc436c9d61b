/* readout-cli-case-notes.c: lists the notes of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-json.h"
#include "readout-note-json.h"

#include <glib/gi18n.h>
#include <stdio.h>

static GPtrArray *
list_all (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_notes_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_list_notes_finish (case_file, result, error);
}

/* (element-type gint64 ReadoutCaseArticle): the articles, by their numbers; those of the bin are not there */
static GHashTable *
load_articles (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GPtrArray) articles = readout_cli_case_load_articles (case_file, NULL, error);
  GHashTable *by_id;

  if (articles == NULL)
    return NULL;

  by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < articles->len; i++)
    {
      gint64 id = readout_case_article_get_id (g_ptr_array_index (articles, i));

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), g_object_ref (g_ptr_array_index (articles, i)));
    }

  return by_id;
}

/* Whether the passage is not in the article any more, or cannot be told from another one. */
static gboolean
needs_review (const ReadoutNote *note, GHashTable *articles)
{
  ReadoutCaseArticle *article = g_hash_table_lookup (articles, &note->article_id);
  ReadoutSpan span;

  if (note->anchor == NULL || article == NULL)
    return FALSE;

  return readout_anchor_find (
             note->anchor,
             readout_article_get_text (
                 readout_analysis_get_article (readout_case_article_get_analysis (article)), NULL),
             &span)
         != READOUT_ANCHOR_FOUND;
}

static void
print_json (GPtrArray *notes, GHashTable *articles)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    {
      const ReadoutNote *note = g_ptr_array_index (notes, i);

      json_builder_begin_object (builder);
      readout_note_add_members (note, builder);
      json_builder_set_member_name (builder, "needs_review");
      json_builder_add_boolean_value (builder, needs_review (note, articles));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  readout_cli_json_print (builder);
}

static void
print_note (const ReadoutNote *note, gboolean review)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, note->article_id);

  printf ("%4" G_GINT64_FORMAT "  ", note->id);
  if (note->anchor != NULL)
    /* Translators: the words of a passage */
    printf (_ ("“%s”"), note->anchor->exact);
  printf ("%s%s", note->anchor != NULL && *note->text != '\0' ? " · " : "", note->text);
  for (guint i = 0; note->tags[i] != NULL; i++)
    printf (" #%s", note->tags[i]);
  if (!note->of_case)
    /* Translators: the number of an article */
    printf (_ (" · article %s"), number);
  if (note->for_memo)
    printf (_ (" · for the memo"));
  if (review)
    printf (_ (" · needs review"));
  if (note->removed != NULL)
    printf (_ (" · deleted"));
  printf ("\n");
}

static ReadoutCliStatus
list (ReadoutCaseFile *case_file, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = list_all (case_file, &error);
  g_autoptr (GHashTable) articles = notes != NULL ? load_articles (case_file, &error) : NULL;

  if (articles == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (notes, articles);
  for (guint i = 0; i < notes->len && !as_json; i++)
    print_note (g_ptr_array_index (notes, i), needs_review (g_ptr_array_index (notes, i), articles));

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_notes (GOptionContext *context, GStrv arguments)
{
  return readout_cli_case_list_with (context, arguments, list);
}
