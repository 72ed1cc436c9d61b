/* readout-page-notes.c: the notes on an article, in its text and beside it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-note-words.h"
#include "readout-page-private.h"

static guint
get_cursor (ReadoutPage *self)
{
  int offset;

  g_object_get (self->buffer, "cursor-position", &offset, NULL);
  return (guint)offset;
}

/* Who hears the text hears that its words have a note. */
static void
tell_chosen (ReadoutPage *self)
{
  ReadoutNoteItem *chosen = readout_note_book_get_chosen (self->notes);
  g_autofree char *note = chosen != NULL ? readout_note_words_dup_whole (chosen) : NULL;
  g_autofree char *words = NULL;

  if (note != NULL)
    /* Translators: the words of a note, and what it says */
    words = g_strdup_printf (_ ("Note on %s"), note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}

/* The cursor has been moved: the note that is there is chosen.  One without a place in the text stays chosen,
 * so that it can be attached to what is selected. */
void
readout_page_choose_note (ReadoutPage *self)
{
  ReadoutNoteItem *item = readout_note_book_find_at (self->notes, get_cursor (self));
  ReadoutNoteItem *chosen = readout_note_book_get_chosen (self->notes);

  if (item != NULL || chosen == NULL || readout_note_item_get_place (chosen) == READOUT_NOTE_FOUND)
    readout_note_book_choose (self->notes, item);
}

static void
show_passage_cb (ReadoutPage *self, guint start_char, guint end_char)
{
  readout_page_show_range (self, start_char, end_char);
}

static ReadoutNoteItem *
find_on_line (ReadoutPage *self, const GtkTextIter *line)
{
  GtkTextIter start = *line, end = *line;
  ReadoutNoteItem *item;

  gtk_text_iter_set_line_offset (&start, 0);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  item = readout_note_book_find_next (self->notes, (guint)gtk_text_iter_get_offset (&start) - 1, 1);
  if (item == NULL || readout_note_item_get_start (item) > (guint)gtk_text_iter_get_offset (&end))
    return NULL;

  return item;
}

static void
mark_activated_cb (GtkSourceView *view,
                   GtkTextIter *iter,
                   guint button,
                   GdkModifierType state,
                   int n_presses,
                   ReadoutPage *self)
{
  ReadoutNoteItem *item = find_on_line (self, iter);

  if (item == NULL)
    return;

  readout_note_book_show (self->notes, item);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-notes", NULL);
}

static char *
mark_tooltip_cb (GtkSourceMarkAttributes *attributes, GtkSourceMark *mark, ReadoutPage *self)
{
  GtkTextIter iter;
  ReadoutNoteItem *item;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self->buffer), &iter, GTK_TEXT_MARK (mark));
  item = find_on_line (self, &iter);
  return item != NULL ? readout_note_words_dup_whole (item) : NULL;
}

/* There is room for marks before the first note comes, which would move the text otherwise. */
static void
init_margin (ReadoutPage *self)
{
  g_autoptr (GtkSourceMarkAttributes) attributes = gtk_source_mark_attributes_new ();
  g_autoptr (GIcon) icon = g_themed_icon_new ("readout-note-mark");

  gtk_source_mark_attributes_set_gicon (attributes, icon);
  g_signal_connect_object (attributes, "query-tooltip-text", G_CALLBACK (mark_tooltip_cb), self, 0);
  gtk_source_view_set_mark_attributes (self->view, READOUT_NOTE_MARK, attributes, 0);
  gtk_source_view_set_show_line_marks (self->view, TRUE);
  g_signal_connect_object (self->view, "line-mark-activated", G_CALLBACK (mark_activated_cb), self, 0);
}

void
readout_page_init_notes (ReadoutPage *self)
{
  self->notes = readout_note_book_new (self->buffer);
  init_margin (self);
  g_signal_connect_object (self->notes, "show-passage", G_CALLBACK (show_passage_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes, "notify::chosen", G_CALLBACK (tell_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes, "changed", G_CALLBACK (readout_page_notify_modified), self,
                           G_CONNECT_SWAPPED);
}

ReadoutNoteBook *
readout_page_get_notes (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->notes;
}

/* The words that are selected, or else shown, to be noted; NULL for none. */
ReadoutAnchor *
readout_page_dup_passage_anchor (ReadoutPage *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  if (!readout_page_get_trimmed_passage (self, &start, &end))
    return NULL;

  return readout_note_book_dup_anchor (self->notes, (guint)gtk_text_iter_get_offset (&start),
                                       (guint)gtk_text_iter_get_offset (&end));
}

/* Goes to the next passage with a note, or to the one before; NULL when there is none. */
ReadoutNoteItem *
readout_page_step_note (ReadoutPage *self, int direction)
{
  GtkTextIter start, end;
  ReadoutNoteItem *item;

  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end);
  item = readout_note_book_find_next (self->notes, (guint)gtk_text_iter_get_offset (&start), direction);
  if (item != NULL)
    readout_note_book_show (self->notes, item);

  return item;
}
