/* readout-page-passage.c: passages of the text of a page, between characters on the screen and bytes in the
 * analysis SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-page-private.h"

#include <string.h>

static gsize
count_bytes (ReadoutPage *self, const GtkTextIter *end)
{
  GtkTextIter start;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self->buffer), &start);
  text = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self->buffer), &start, end, TRUE);

  return strlen (text);
}

static void
get_iter (ReadoutPage *self, guint offset, GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self->buffer), iter, (int)offset);
}

ReadoutSpan
readout_page_get_span (ReadoutPage *self, guint start_char, guint end_char)
{
  GtkTextIter start, end;

  g_return_val_if_fail (READOUT_IS_PAGE (self), (ReadoutSpan){ 0 });

  get_iter (self, start_char, &start);
  get_iter (self, end_char, &end);
  return (ReadoutSpan){ count_bytes (self, &start), count_bytes (self, &end) };
}

static gboolean
is_in_view (ReadoutPage *self, guint offset)
{
  GtkTextIter iter;
  GdkRectangle place, view;

  get_iter (self, offset, &iter);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self->view), &iter, &place);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self->view), &view);
  return place.y >= view.y && place.y + place.height <= view.y + view.height;
}

/* Brings a passage into view, and sets it off.  It is not selected: who goes on typing would overwrite it. */
void
readout_page_show_range (ReadoutPage *self, guint start_char, guint end_char)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter start;

  get_iter (self, start_char, &start);
  self->showing = TRUE;
  gtk_text_buffer_place_cursor (buffer, &start);
  self->showing = FALSE;
  /* The mark, not the iter: lines that were never drawn have no height yet.  Who goes from one passage to the
   * next keeps the place as long as he can. */
  if (!is_in_view (self, start_char) || !is_in_view (self, end_char))
    gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->view), gtk_text_buffer_get_insert (buffer), 0.1, TRUE,
                                  0, 0.3);
  readout_highlighter_show (self->highlighter, start_char, end_char);
  readout_page_notify_passage (self);
}

/* The cursor has been moved: somebody is elsewhere. */
void
readout_page_forget_shown (ReadoutPage *self)
{
  GtkTextIter start, end;

  if (!readout_highlighter_get_shown (self->highlighter, &start, &end))
    return;

  readout_highlighter_clear_shown (self->highlighter);
  readout_page_notify_passage (self);
}

/* What is selected, else what is shown. */
static gboolean
get_passage (ReadoutPage *self, GtkTextIter *start, GtkTextIter *end)
{
  return gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->buffer), start, end)
         || readout_highlighter_get_shown (self->highlighter, start, end);
}

/* Whether there is one that can be noted, or said to be something. */
gboolean
readout_page_has_passage (ReadoutPage *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (READOUT_IS_PAGE (self), FALSE);

  return get_passage (self, &start, &end);
}

/* The passage without blanks around it; FALSE when there is none. */
gboolean
readout_page_get_trimmed_passage (ReadoutPage *self, GtkTextIter *start, GtkTextIter *end)
{
  if (!get_passage (self, start, end))
    return FALSE;

  while (gtk_text_iter_compare (start, end) < 0 && g_unichar_isspace (gtk_text_iter_get_char (start)))
    gtk_text_iter_forward_char (start);
  while (gtk_text_iter_compare (start, end) < 0)
    {
      GtkTextIter last = *end;

      gtk_text_iter_backward_char (&last);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&last)))
        return TRUE;
      *end = last;
    }

  return FALSE;
}

/* The same; empty when there is none, or when the text has changed since it was analysed. */
ReadoutSpan
readout_page_get_passage_span (ReadoutPage *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (READOUT_IS_PAGE (self), (ReadoutSpan){ 0 });

  if (readout_annotator_get_busy (self->annotator) || !readout_page_get_trimmed_passage (self, &start, &end))
    return (ReadoutSpan){ 0 };

  return (ReadoutSpan){ count_bytes (self, &start), count_bytes (self, &end) };
}

gsize
readout_page_get_cursor_byte (ReadoutPage *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return count_bytes (self, &iter);
}

/* The border of the next word, or of the one before.
 * to_end: to the end of a word, else to its start */
guint
readout_page_move_word (ReadoutPage *self, guint offset, int direction, gboolean to_end)
{
  GtkTextIter iter;

  g_return_val_if_fail (READOUT_IS_PAGE (self), offset);

  get_iter (self, offset, &iter);
  if (direction > 0)
    {
      gtk_text_iter_forward_word_end (&iter);
      if (!to_end && gtk_text_iter_forward_word_end (&iter))
        gtk_text_iter_backward_word_start (&iter);
    }
  else
    {
      gtk_text_iter_backward_word_start (&iter);
      if (to_end && gtk_text_iter_backward_word_start (&iter))
        gtk_text_iter_forward_word_end (&iter);
    }

  return (guint)gtk_text_iter_get_offset (&iter);
}

/* Where the cursor is, in the page. */
void
readout_page_get_cursor_bounds (ReadoutPage *self, GdkRectangle *bounds)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter iter;
  GdkRectangle place;
  double x, y;
  int view_x, view_y;

  g_return_if_fail (READOUT_IS_PAGE (self));

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self->view), &iter, &place);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self->view), GTK_TEXT_WINDOW_WIDGET, place.x, place.y,
                                         &view_x, &view_y);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), view_x, view_y, &x, &y);
  *bounds = (GdkRectangle){ (int)x, (int)y, 1, place.height };
}
