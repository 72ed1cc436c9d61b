/* readout-page-draft.c: what a page would lose, and where somebody was in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-page-private.h"

const char *
readout_page_get_draft_id (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->draft_id;
}

static char *
dup_text (ReadoutPage *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self->buffer), &start, &end, TRUE);
}

/* What is not saved, or NULL.
 * case_uri: the case that the article is in, or will be as soon as it is open; NULL while it is in none */
ReadoutDraft *
readout_page_dup_draft (ReadoutPage *self, const char *case_uri)
{
  gint64 article_id = self->article_id != 0 ? self->article_id : self->awaited_id;
  GBytes *original;
  ReadoutDraft *draft;

  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  if (!readout_page_get_modified (self))
    return NULL;

  draft = readout_draft_new (dup_text (self));
  readout_metadata_free (draft->metadata);
  draft->metadata = readout_metadata_copy (self->metadata);
  draft->negotiation = g_strdup (self->negotiation);
  draft->case_uri = article_id != 0 ? g_strdup (case_uri) : NULL;
  draft->article_id = draft->case_uri != NULL ? article_id : 0;
  if (self->file != NULL)
    {
      draft->file_uri = g_file_get_uri (readout_text_file_get_file (self->file));
      draft->charset = g_strdup (readout_text_file_get_charset (self->file));
    }
  g_ptr_array_unref (draft->corrections);
  draft->corrections = readout_correction_book_list_unfiled (self->book);
  g_ptr_array_unref (draft->notes);
  draft->notes = readout_note_book_list_unfiled (self->notes);
  original = readout_annotator_get_original (self->annotator);
  draft->original = original != NULL ? g_bytes_ref (original) : NULL;

  return draft;
}

/* Under which the draft of the page is written; for a page that is in no window yet. */
void
readout_page_set_draft_id (ReadoutPage *self, const char *id)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  g_free (self->draft_id);
  self->draft_id = g_strdup (id);
}

/* As soon as the words that they are on are there. */
void
readout_page_load_notes (ReadoutPage *self)
{
  g_autoptr (GPtrArray) notes = NULL;

  if (self->loading != NULL || self->restored_notes == NULL)
    return;

  notes = g_steal_pointer (&self->restored_notes);
  if (notes->len > 0)
    readout_note_book_load_unfiled (self->notes, notes);
}

/* Fills a page that is blank with what somebody left. */
void
readout_page_restore (ReadoutPage *self, const ReadoutDraft *draft)
{
  g_autoptr (GFile) file = draft->file_uri != NULL ? g_file_new_for_uri (draft->file_uri) : NULL;
  g_autoptr (ReadoutArticle) article = NULL;

  g_return_if_fail (READOUT_IS_PAGE (self));

  self->awaited_id = draft->article_id;
  readout_correction_book_restore (self->book, draft->corrections);
  readout_page_set_negotiation (self, draft->negotiation);

  article = readout_article_new (g_strdup (draft->text), draft->metadata, draft->original);
  readout_page_load (self, article);
  if (file != NULL)
    readout_page_set_file (self, file, draft->charset, draft->original);
  self->details_modified = TRUE;
  self->restored_notes = g_ptr_array_ref (draft->notes);
  readout_page_load_notes (self);
  readout_page_notify_modified (self);
}

/* The article of the case, or the file, that the page is to be filled with, or that its draft belongs to; 0
 * and NULL for none. */
gint64
readout_page_get_awaited_id (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), 0);

  return self->awaited_id;
}

gboolean
readout_page_get_awaiting (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), FALSE);

  return self->is_awaiting;
}

void
readout_page_await (ReadoutPage *self, gint64 article_id, GFile *file)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  self->awaited_id = article_id;
  g_set_object (&self->awaited_file, file);
  self->is_awaiting = TRUE;
  readout_page_notify_loading (self);
}

/* ---- the place ---- */

static guint
get_offset (ReadoutPage *self, GtkTextMark *mark)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self->buffer), &iter, mark);
  return (guint)gtk_text_iter_get_offset (&iter);
}

static guint
get_top (ReadoutPage *self)
{
  GdkRectangle rectangle;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self->view), &rectangle);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self->view), &iter, rectangle.y, NULL);

  return (guint)gtk_text_iter_get_offset (&iter);
}

ReadoutPlace
readout_page_get_place (ReadoutPage *self)
{
  GtkTextBuffer *buffer;

  g_return_val_if_fail (READOUT_IS_PAGE (self), (ReadoutPlace){ 0 });

  if (readout_page_get_loading (self))
    return self->place;

  buffer = GTK_TEXT_BUFFER (self->buffer);
  self->place.cursor_char = get_offset (self, gtk_text_buffer_get_insert (buffer));
  self->place.bound_char = get_offset (self, gtk_text_buffer_get_selection_bound (buffer));
  /* What was never drawn is where it was left. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    self->place.top_char = get_top (self);

  return self->place;
}

void
readout_page_apply_place (ReadoutPage *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter cursor, bound, top;

  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, (int)self->place.cursor_char);
  gtk_text_buffer_get_iter_at_offset (buffer, &bound, (int)self->place.bound_char);
  gtk_text_buffer_get_iter_at_offset (buffer, &top, (int)self->place.top_char);
  self->showing = TRUE;
  gtk_text_buffer_select_range (buffer, &cursor, &bound);
  self->showing = FALSE;

  if (self->top_mark == NULL)
    self->top_mark = gtk_text_buffer_create_mark (buffer, NULL, &top, TRUE);
  gtk_text_buffer_move_mark (buffer, self->top_mark, &top);
  if (self->place.top_char > 0)
    gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->view), self->top_mark, 0, TRUE, 0, 0);
}

/* Goes to where somebody was, as soon as the text is there. */
void
readout_page_set_place (ReadoutPage *self, ReadoutPlace place)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  self->place = place;
  if (!readout_page_get_loading (self))
    readout_page_apply_place (self);
}
