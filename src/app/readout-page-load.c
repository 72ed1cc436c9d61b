/* readout-page-load.c: brings a text into a page, and a passage of it into view
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-page-private.h"

#include <string.h>

/* A text buffer takes about 25 ms for a megabyte: pieces of this size leave time for a frame between them. */
#define PIECE_BYTES (128 * 1024)

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
  g_clear_object (&self->loading);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self->buffer), TRUE);
  gtk_text_buffer_set_modified (GTK_TEXT_BUFFER (self->buffer), FALSE);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self->buffer), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->buffer), &start);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), TRUE);
  readout_annotator_set_paused (self->annotator, FALSE);
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
  readout_page_set_metadata (self, readout_article_get_metadata (article));
  self->details_modified = FALSE;
  readout_annotator_set_original (self->annotator, readout_article_get_original (article));

  self->loading = g_object_ref (article);
  self->loaded_bytes = 0;
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self->buffer), FALSE);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), FALSE);
  readout_annotator_set_paused (self->annotator, TRUE);
  readout_page_notify_loading (self);
  if (load_piece_cb (self) == G_SOURCE_CONTINUE)
    self->loading_source = g_idle_add (load_piece_cb, self);
}

/* What somebody pasted or dropped; unlike an article that was opened, it is nowhere else. */
void
readout_page_set_text (ReadoutPage *self, const char *text)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self->buffer), text, -1);
  gtk_text_buffer_set_modified (GTK_TEXT_BUFFER (self->buffer), TRUE);
}

void
readout_page_show_range (ReadoutPage *self, guint start_char, guint end_char)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int)start_char);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)end_char);
  self->showing = TRUE;
  gtk_text_buffer_select_range (buffer, &start, &end);
  self->showing = FALSE;
  /* The mark, not the iter: lines that were never drawn have no height yet. */
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->view), gtk_text_buffer_get_insert (buffer), 0.1, TRUE, 0,
                                0.3);
  readout_highlighter_pulse (self->highlighter, start_char, end_char);
}

static gboolean
show_first (ReadoutPage *self, const char *words)
{
  GtkTextIter from, start, end;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self->buffer), &from);
  if (*words == '\0'
      || !gtk_text_iter_forward_search (
          &from, words, GTK_TEXT_SEARCH_TEXT_ONLY | GTK_TEXT_SEARCH_CASE_INSENSITIVE, &start, &end, NULL))
    return FALSE;

  readout_page_show_range (self, (guint)gtk_text_iter_get_offset (&start),
                           (guint)gtk_text_iter_get_offset (&end));
  return TRUE;
}

/* candidates: the passage to be shown, then what to take when it is not in the text as it stands */
void
readout_page_show_words (ReadoutPage *self, const char *const *candidates)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  if (self->loading != NULL)
    {
      g_strfreev (self->wanted_words);
      self->wanted_words = g_strdupv ((GStrv)candidates);
      return;
    }

  for (guint i = 0; candidates[i] != NULL; i++)
    if (show_first (self, candidates[i]))
      return;
}
