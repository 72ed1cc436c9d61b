/* readout-window-files.c: texts written to files, and read again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-compat.h"
#include "readout-import.h"
#include "readout-window-private.h"

/* A page on its way into its file, or out of it. */
typedef struct
{
  ReadoutWindow *window;
  ReadoutPage *page;
  guint stamp; /* of the text that is being written */
} Passing;

static Passing *
passing_new (ReadoutWindow *self, ReadoutPage *page)
{
  Passing *passing = g_new0 (Passing, 1);

  passing->window = g_object_ref (self);
  passing->page = g_object_ref (page);
  passing->stamp = readout_annotator_get_stamp (readout_page_get_annotator (page));

  return passing;
}

static void
passing_free (Passing *passing)
{
  g_object_unref (passing->window);
  g_object_unref (passing->page);
  g_free (passing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Passing, passing_free)

static char *
dup_name (ReadoutPage *page)
{
  g_autofree char *name = g_file_get_basename (readout_page_get_file (page));

  return g_filename_display_name (name);
}

static char *
dup_text (ReadoutPage *page)
{
  GtkTextBuffer *buffer = readout_page_get_buffer (page);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* ---- writing ---- */

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passing) passing = user_data;
  ReadoutWindow *self = passing->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *status = NULL;

  if (!readout_text_file_write_finish (READOUT_TEXT_FILE (object), result, &error))
    {
      readout_window_show_error (self, error->message);
      return;
    }

  if (passing->stamp == readout_annotator_get_stamp (readout_page_get_annotator (passing->page)))
    gtk_text_buffer_set_modified (readout_page_get_buffer (passing->page), FALSE);
  name = dup_name (passing->page);
  /* Translators: %s is the name of a file */
  status = g_strdup_printf (_ ("Saved “%s”"), name);
  readout_window_refresh (self);
  readout_window_set_status (self, status);
}

static void
write_page (ReadoutWindow *self, ReadoutPage *page)
{
  g_autofree char *text = dup_text (page);

  readout_text_file_write_async (readout_page_get_text_file (page), text, written_cb,
                                 passing_new (self, page));
}

/* Whether the text goes into the file that it came from: where there is no case to keep it in, and it is
 * another than in the file. */
gboolean
readout_window_saves_to_file (ReadoutWindow *self, ReadoutPage *page)
{
  ReadoutTextFile *file = readout_page_get_text_file (page);

  return self->case_file == NULL && file != NULL && readout_text_file_get_charset (file) != NULL
         && gtk_text_buffer_get_modified (readout_page_get_buffer (page));
}

void
readout_window_save_to_file (ReadoutWindow *self, ReadoutPage *page)
{
  write_page (self, page);
}

static void
place_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passing) passing = user_data;
  g_autoptr (GFile) file = readout_compat_save_file_finish (GTK_WINDOW (object), result, NULL);
  ReadoutTextFile *before = readout_page_get_text_file (passing->page);
  const char *charset = before != NULL ? readout_text_file_get_charset (before) : NULL;

  if (file == NULL)
    return;

  /* The chooser has asked about what is there. */
  readout_page_set_file (
      passing->page, file, charset != NULL ? charset : "UTF-8",
      charset != NULL ? readout_annotator_get_original (readout_page_get_annotator (passing->page)) : NULL);
  write_page (passing->window, passing->page);
}

static char *
dup_suggested_name (ReadoutPage *page)
{
  g_autofree char *title = g_strdelimit (g_strdup (readout_page_get_title (page)), "/\n", '-');

  return readout_page_get_file (page) != NULL ? dup_name (page) : g_strconcat (title, ".txt", NULL);
}

void
readout_window_save_as (ReadoutWindow *self)
{
  g_autofree char *name = dup_suggested_name (self->page);

  readout_compat_save_file_async (GTK_WINDOW (self), _ ("Save as Text"), name, NULL, place_chosen_cb,
                                  passing_new (self, self->page));
}

/* ---- reading again ---- */

static void
reread_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passing) passing = user_data;
  ReadoutWindow *self = passing->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_object_ref (readout_page_get_file (passing->page));
  g_autoptr (ReadoutArticle) article = readout_import_file_finish (result, &error);
  g_autofree char *name = NULL, *status = NULL;

  if (article == NULL)
    {
      readout_window_show_error (self, error->message);
      return;
    }

  readout_annotator_set_original (readout_page_get_annotator (passing->page),
                                  readout_article_get_original (article));
  readout_page_replace_text (passing->page, readout_article_get_text (article, NULL));
  readout_page_set_file (passing->page, file, readout_import_file_get_charset (result),
                         readout_article_get_original (article));
  name = dup_name (passing->page);
  /* Translators: %s is the name of a file */
  status = g_strdup_printf (_ ("Read “%s” again; Ctrl+Z brings back what was there"), name);
  readout_window_refresh (self);
  readout_window_set_status (self, status);
}

static void
article_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passing) passing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseArticle) article
      = readout_case_file_load_article_finish (READOUT_CASE_FILE (object), result, &error);

  if (article == NULL)
    {
      readout_window_show_error (passing->window, error->message);
      return;
    }

  readout_page_replace_text (
      passing->page, readout_article_get_text (
                         readout_analysis_get_article (readout_case_article_get_analysis (article)), NULL));
  readout_window_refresh (passing->window);
  readout_window_set_status (passing->window,
                             _ ("The text is as in the case again; Ctrl+Z brings back what was there"));
}

/* The text as it was saved last, in the case or in its file.  Nothing is asked, as it can be undone. */
void
readout_window_reload (ReadoutWindow *self)
{
  gint64 article_id = readout_page_get_article_id (self->page);
  GFile *file = readout_page_get_file (self->page);

  if (article_id != 0 && self->case_file != NULL)
    readout_case_file_load_article_async (self->case_file, article_id, NULL, article_cb,
                                          passing_new (self, self->page));
  else if (file != NULL)
    readout_import_file_async (file, NULL, reread_cb, passing_new (self, self->page));
}

void
readout_window_read_in (ReadoutWindow *self, const char *charset)
{
  GFile *file = readout_page_get_file (self->page);

  if (file != NULL)
    readout_import_file_in_async (file, charset, NULL, reread_cb, passing_new (self, self->page));
}

/* What can be done with the file of the page in front. */
void
readout_window_refresh_files (ReadoutWindow *self)
{
  ReadoutTextFile *file = self->page != NULL ? readout_page_get_text_file (self->page) : NULL;
  const char *charset = file != NULL ? readout_text_file_get_charset (file) : NULL;
  gboolean is_filed = self->page != NULL && readout_page_get_article_id (self->page) != 0;
  gboolean has_text = self->page != NULL && !readout_page_get_loading (self->page);
  GAction *read_in = g_action_map_lookup_action (G_ACTION_MAP (self), "read-in");

  readout_window_set_enabled (self, "save-as", has_text && !readout_page_is_blank (self->page));
  readout_window_set_enabled (self, "reload", has_text && (file != NULL || is_filed));
  readout_window_set_enabled (self, "read-in", has_text && charset != NULL && !is_filed);
  g_simple_action_set_state (G_SIMPLE_ACTION (read_in),
                             g_variant_new_string (charset != NULL ? charset : ""));
}
