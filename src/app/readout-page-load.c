/* readout-page-load.c: brings a text into a page, and a passage of it into view
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-page-private.h"

#include <string.h>

/* A text buffer takes about 25 ms for a megabyte: pieces of this size leave time for a frame between them. */
#define PIECE_BYTES (128 * 1024)

/* After the drawing, before the text view measures its lines: it would measure all that is there after each
 * piece. */
#define LOAD_PRIORITY (GDK_PRIORITY_REDRAW + 1)

static void
put_in (ReadoutPage *self, const char *text, gsize n_bytes)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (self->buffer), &end);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (self->buffer), &end, text, (int)n_bytes);
}

static void
end_loading (ReadoutPage *self)
{
  GtkTextIter start;
  g_auto (GStrv) words = g_steal_pointer (&self->wanted_words);

  self->loading_source = 0;
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self->view), GTK_TEXT_BUFFER (self->buffer));
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self->buffer), TRUE);
  gtk_text_buffer_set_modified (GTK_TEXT_BUFFER (self->buffer), FALSE);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self->buffer), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->buffer), &start);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), TRUE);
  g_clear_object (&self->loading);
  readout_annotator_set_paused (self->annotator, FALSE);
  readout_page_load_notes (self);
  if (self->place.cursor_char > 0 || self->place.bound_char > 0 || self->place.top_char > 0)
    readout_page_apply_place (self);
  readout_page_notify_loading (self);
  if (words != NULL)
    readout_page_show_words (self, (const char *const *)words);
}

static gboolean
load_piece_cb (gpointer user_data)
{
  ReadoutPage *self = user_data;
  gsize n_bytes;
  const char *text = readout_article_get_text (self->loading, &n_bytes);
  gsize left = n_bytes - self->loaded_bytes, piece = MIN (left, PIECE_BYTES);

  /* Not in the middle of a character. */
  while (piece < left && (text[self->loaded_bytes + piece] & 0xc0) == 0x80)
    piece++;
  put_in (self, text + self->loaded_bytes, piece);
  self->loaded_bytes += piece;
  if (self->loaded_bytes < n_bytes)
    return G_SOURCE_CONTINUE;

  end_loading (self);
  return G_SOURCE_REMOVE;
}

void
readout_page_cancel_loading (ReadoutPage *self)
{
  g_clear_handle_id (&self->loading_source, g_source_remove);
  g_clear_object (&self->loading);
}

/* Fills a page that is blank. */
void
readout_page_load (ReadoutPage *self, ReadoutArticle *article)
{
  gsize n_bytes;

  g_return_if_fail (READOUT_IS_PAGE (self));
  g_return_if_fail (self->loading == NULL);

  readout_article_get_text (article, &n_bytes);
  self->is_awaiting = FALSE;
  readout_page_set_metadata (self, readout_article_get_metadata (article));
  self->details_modified = FALSE;
  readout_annotator_set_original (self->annotator, readout_article_get_original (article));

  self->loading = g_object_ref (article);
  self->loaded_bytes = 0;
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self->buffer), FALSE);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), FALSE);
  readout_annotator_set_paused (self->annotator, TRUE);
  readout_page_notify_loading (self);
  if (load_piece_cb (self) == G_SOURCE_REMOVE)
    return;

  /* A text that takes more than one piece is put in out of sight: the view would go over all of it at each
   * one. */
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self->view), NULL);
  self->loading_source = g_idle_add_full (LOAD_PRIORITY, load_piece_cb, self, NULL);
}

/* What somebody pasted or dropped; unlike an article that was opened, it is nowhere else. */
void
readout_page_set_text (ReadoutPage *self, const char *text)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self->buffer), text, -1);
  gtk_text_buffer_set_modified (GTK_TEXT_BUFFER (self->buffer), TRUE);
}

/* The words in a row, whatever blanks and line ends stand between them. */
static GRegex *
create_pattern (const char *passage)
{
  g_auto (GStrv) words = g_strsplit_set (passage, " \n\t", -1);
  g_autoptr (GString) pattern = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *escaped = g_regex_escape_string (words[i], -1);

      if (*escaped != '\0')
        g_string_append_printf (pattern, "%s%s", pattern->len > 0 ? "\\s+" : "", escaped);
    }

  return pattern->len > 0 ? g_regex_new (pattern->str, G_REGEX_CASELESS, 0, NULL) : NULL;
}

static gboolean
show_first (ReadoutPage *self, const char *text, const char *passage)
{
  g_autoptr (GRegex) pattern = create_pattern (passage);
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  if (pattern == NULL || !g_regex_match (pattern, text, 0, &match))
    return FALSE;

  g_match_info_fetch_pos (match, 0, &start, &end);
  readout_page_show_range (self, (guint)g_utf8_pointer_to_offset (text, text + start),
                           (guint)g_utf8_pointer_to_offset (text, text + end));
  return TRUE;
}

/* candidates: the passage to be shown, then what to take when it is not in the text as it stands */
void
readout_page_show_words (ReadoutPage *self, const char *const *candidates)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  g_return_if_fail (READOUT_IS_PAGE (self));

  if (self->loading != NULL)
    {
      g_strfreev (self->wanted_words);
      self->wanted_words = g_strdupv ((GStrv)candidates);
      return;
    }

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end);
  text = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self->buffer), &start, &end, TRUE);
  for (guint i = 0; candidates[i] != NULL; i++)
    if (show_first (self, text, candidates[i]))
      return;
}
