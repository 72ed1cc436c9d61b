/* readout-page-file.c: the file that the text of a page came from, and what other programs do with it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* The file that the text came from; NULL for none. */
GFile *
readout_page_get_file (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->file != NULL ? readout_text_file_get_file (self->file) : self->awaited_file;
}

/* NULL when there is no file; a file whose charset is not known is not plain text. */
ReadoutTextFile *
readout_page_get_text_file (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->file;
}

/* Once an article is in a case, what becomes of its file is of no concern. */
void
readout_page_refresh_file_bar (ReadoutPage *self)
{
  ReadoutTextFileState state = self->file != NULL && self->article_id == 0
                                   ? readout_text_file_get_state (self->file)
                                   : READOUT_TEXT_FILE_SAME;
  g_autofree char *name = NULL, *sentence = NULL;

  gtk_revealer_set_reveal_child (self->file_bar, state != READOUT_TEXT_FILE_SAME);
  if (state == READOUT_TEXT_FILE_SAME)
    return;

  name = g_file_get_basename (readout_text_file_get_file (self->file));
  sentence = g_strdup_printf (state == READOUT_TEXT_FILE_CHANGED
                                  /* Translators: %s is the name of a file */
                                  ? _ ("“%s” was changed by another program.")
                                  /* Translators: %s is the name of a file */
                                  : _ ("“%s” was moved or deleted. What you see here is still there."),
                              name);
  gtk_label_set_label (self->file_label, sentence);
  gtk_widget_set_visible (self->reload_button, state == READOUT_TEXT_FILE_CHANGED);
}

static void
keep_mine_cb (ReadoutPage *self)
{
  readout_text_file_keep_mine (self->file);
  /* It is not what is in the file. */
  gtk_text_buffer_set_modified (GTK_TEXT_BUFFER (self->buffer), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
readout_page_class_init_file (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ReadoutPage, file_bar);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPage, file_label);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPage, reload_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_mine_cb);
}

/* file: NULL for none; charset: NULL when it is no plain text; original: its content, or NULL */
void
readout_page_set_file (ReadoutPage *self, GFile *file, const char *charset, GBytes *original)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  if (self->file != NULL)
    g_signal_handlers_disconnect_by_func (self->file, readout_page_refresh_file_bar, self);
  g_clear_object (&self->file);
  if (file != NULL)
    {
      self->file = readout_text_file_new (file, charset, original);
      g_signal_connect_object (self->file, "state-changed", G_CALLBACK (readout_page_refresh_file_bar), self,
                               G_CONNECT_SWAPPED);
    }
  readout_page_refresh_file_bar (self);
}

/* ---- other texts in place of this one ---- */

static gsize
count_equal_start (const char *a, const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  while (n > 0 && (a[n] & 0xc0) == 0x80)
    n--;

  return n;
}

static gsize
count_equal_end (const char *a, gsize a_bytes, const char *b, gsize b_bytes)
{
  gsize n = 0;

  while (n < a_bytes && n < b_bytes && a[a_bytes - n - 1] == b[b_bytes - n - 1])
    n++;
  while (n > 0 && (a[a_bytes - n] & 0xc0) == 0x80)
    n--;

  return n;
}

/* As an edit of what differs alone, so that it can be undone, and marks and notes on the rest stay. */
void
readout_page_replace_text (ReadoutPage *self, const char *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter start, end;
  g_autofree char *old = NULL;
  gsize n_start, n_end, old_bytes, new_bytes = strlen (text);

  g_return_if_fail (READOUT_IS_PAGE (self));

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  old = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  old_bytes = strlen (old);
  n_start = count_equal_start (old, text);
  n_end = count_equal_end (old + n_start, old_bytes - n_start, text + n_start, new_bytes - n_start);

  gtk_text_iter_set_offset (&start, (int)g_utf8_pointer_to_offset (old, old + n_start));
  gtk_text_iter_set_offset (&end, (int)g_utf8_pointer_to_offset (old, old + old_bytes - n_end));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text + n_start, (int)(new_bytes - n_start - n_end));
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_buffer_set_modified (buffer, FALSE);
}
