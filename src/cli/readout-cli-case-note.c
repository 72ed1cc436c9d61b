/* readout-cli-case-note.c: writes a note into a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* What was asked for. */
typedef struct
{
  gint64 article_id; /* 0: of the case */
  char *passage;
  char *text;
  GStrv tags;
  gboolean for_memo;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->passage);
  g_free (wish->text);
  g_strfreev (wish->tags);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static ReadoutCaseArticle *
load_article (ReadoutCaseFile *case_file, gint64 article_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_article_async (case_file, article_id, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_load_article_finish (case_file, result, error);
}

/* NULL where the words are not in the text, or more than once. */
static ReadoutAnchor *
find_passage (const char *text, const char *passage, GError **error)
{
  const char *first = *passage != '\0' ? strstr (text, passage) : NULL;
  ReadoutSpan span;

  if (first == NULL || strstr (first + 1, passage) != NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   first == NULL
                       /* Translators: some words */
                       ? _ ("“%s” is not in the article. Give the words just as they stand there.")
                       /* Translators: some words */
                       : _ ("“%s” is in the article more than once. Give more words of the passage."),
                   passage);
      return NULL;
    }

  span.start_byte = (gsize)(first - text);
  span.end_byte = span.start_byte + strlen (passage);
  return readout_anchor_new (text, span);
}

static ReadoutAnchor *
create_anchor (ReadoutCaseFile *case_file, const Wish *wish, GError **error)
{
  g_autoptr (ReadoutCaseArticle) article = load_article (case_file, wish->article_id, error);

  if (article == NULL)
    return NULL;

  return find_passage (readout_article_get_text (
                           readout_analysis_get_article (readout_case_article_get_analysis (article)), NULL),
                       wish->passage, error);
}

static ReadoutNote *
create_note (ReadoutCaseFile *case_file, const Wish *wish, GError **error)
{
  g_autoptr (ReadoutAnchor) anchor = NULL;
  ReadoutNote contents = {
    .article_id = wish->article_id,
    .of_case = wish->article_id == 0,
    .text = wish->text,
    .tags = (const char *const *)wish->tags,
    .for_memo = wish->for_memo,
  };

  if (wish->passage != NULL)
    {
      anchor = create_anchor (case_file, wish, error);
      if (anchor == NULL)
        return NULL;
    }

  contents.anchor = anchor;
  return readout_note_new (&contents);
}

static GPtrArray *
store (ReadoutCaseFile *case_file, ReadoutNote *note, GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_note_unref);
  g_autoptr (GAsyncResult) result = NULL;

  g_ptr_array_add (notes, readout_note_ref (note));
  readout_case_file_put_notes_async (case_file, notes, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_put_notes_finish (case_file, result, error);
}

static ReadoutCliStatus
write_note (ReadoutCaseFile *case_file, const Wish *wish)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutNote) note = create_note (case_file, wish, &error);
  g_autoptr (GPtrArray) stored = note != NULL ? store (case_file, note, &error) : NULL;

  if (stored == NULL && error->domain == G_IO_ERROR)
    {
      readout_cli_complain (error->message);
      return READOUT_CLI_SOME_FAILED;
    }
  if (stored == NULL)
    return readout_cli_case_refuse (error);

  printf ("%" G_GINT64_FORMAT "\n", ((ReadoutNote *)g_ptr_array_index (stored, 0))->id);
  return READOUT_CLI_DONE;
}

/* A passage is one of an article, and a note says something or marks something. */
static gboolean
check_wish (const Wish *wish)
{
  if (wish->passage != NULL && wish->article_id == 0)
    {
      readout_cli_refuse_usage (_ ("A passage needs the number of its article."));
      return FALSE;
    }
  if (wish->passage == NULL && (wish->text == NULL || *wish->text == '\0'))
    {
      readout_cli_refuse_usage (_ ("A note needs a text or a passage."));
      return FALSE;
    }

  return TRUE;
}

ReadoutCliStatus
readout_cli_case_note (GOptionContext *context, GStrv arguments)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "passage", 0, 0, G_OPTION_ARG_STRING, &wish.passage, N_ ("The words that the note is about"),
      N_ ("WORDS") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &wish.text, N_ ("What the note says"), N_ ("TEXT") },
    { "tag", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wish.tags, N_ ("A tag; can be given more than once"),
      N_ ("TAG") },
    { "memo", 0, 0, G_OPTION_ARG_NONE, &wish.for_memo, N_ ("The note may go into the memo"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 2);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL
      || (parameters[1] != NULL && !readout_cli_case_parse_article (parameters[1], &wish.article_id))
      || !check_wish (&wish))
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, write_note (case_file, &wish));
}
