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

/* The words that are selected, without blanks around them; FALSE when there are none. */
gboolean
readout_page_get_trimmed_selection (ReadoutPage *self, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->buffer), start, end);
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

/* The same; empty when there are none, or when the text has changed since it was analysed. */
ReadoutSpan
readout_page_get_selected_span (ReadoutPage *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (READOUT_IS_PAGE (self), (ReadoutSpan){ 0 });

  if (readout_annotator_get_busy (self->annotator)
      || !readout_page_get_trimmed_selection (self, &start, &end))
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
