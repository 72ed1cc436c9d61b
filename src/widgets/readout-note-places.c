/* readout-note-places.c: where in a text the passages are that notes are about
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A passage goes along with the edits around it for as long as it has its words.  One whose words are not
 * there any more is looked for by its anchor: it may have been cut and put in again.  One that is not found
 * so has no place. */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-note-places.h"

#include <adwaita.h>

/* The ends of a passage, which move with the text. */
typedef struct
{
  GtkTextMark *start;
  GtkTextMark *end;
} Place;

struct _ReadoutNotePlaces
{
  GObject parent_instance;
  GtkTextBuffer *buffer;
  GtkTextTag *tag;
  GHashTable *places; /* ReadoutNoteItem: Place, of those that are found */
  gboolean changed;   /* other notes have places than the text shows */
};

G_DEFINE_FINAL_TYPE (ReadoutNotePlaces, readout_note_places, G_TYPE_OBJECT)

static void
place_free (gpointer data)
{
  Place *place = data;

  gtk_text_buffer_delete_mark (gtk_text_mark_get_buffer (place->start), place->start);
  gtk_text_buffer_delete_mark (gtk_text_mark_get_buffer (place->end), place->end);
  g_object_unref (place->start);
  g_object_unref (place->end);
  g_free (place);
}

static void
set_place (ReadoutNotePlaces *self, ReadoutNoteItem *item, const GtkTextIter *start, const GtkTextIter *end)
{
  Place *place = g_new (Place, 1);

  /* What is typed at its ends is no part of the passage. */
  place->start = g_object_ref (gtk_text_buffer_create_mark (self->buffer, NULL, start, FALSE));
  place->end = g_object_ref (gtk_text_buffer_create_mark (self->buffer, NULL, end, TRUE));
  g_hash_table_insert (self->places, g_object_ref (item), place);
  self->changed = TRUE;
}

static gboolean
get_iters (ReadoutNotePlaces *self, ReadoutNoteItem *item, GtkTextIter *start, GtkTextIter *end)
{
  const Place *place = g_hash_table_lookup (self->places, item);

  if (place == NULL)
    return FALSE;

  gtk_text_buffer_get_iter_at_mark (self->buffer, start, place->start);
  gtk_text_buffer_get_iter_at_mark (self->buffer, end, place->end);
  return gtk_text_iter_compare (start, end) < 0;
}

static gboolean
has_its_words (ReadoutNotePlaces *self, ReadoutNoteItem *item)
{
  const ReadoutAnchor *anchor = readout_note_item_get_note (item)->anchor;
  GtkTextIter start, end;
  g_autofree char *words = NULL;

  if (!get_iters (self, item, &start, &end))
    return FALSE;

  words = gtk_text_buffer_get_slice (self->buffer, &start, &end, TRUE);
  return g_str_equal (words, anchor->exact);
}

static void
find (ReadoutNotePlaces *self, ReadoutNoteItem *item, const char *text)
{
  ReadoutSpan span;
  GtkTextIter start, end;

  readout_note_places_forget (self, item);
  if (readout_anchor_find (readout_note_item_get_note (item)->anchor, text, &span) != READOUT_ANCHOR_FOUND)
    return;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start,
                                      (int)g_utf8_pointer_to_offset (text, text + span.start_byte));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end,
                                      (int)g_utf8_pointer_to_offset (text, text + span.end_byte));
  set_place (self, item, &start, &end);
}

/* Whether it stands elsewhere than before. */
static gboolean
tell_item (ReadoutNotePlaces *self, ReadoutNoteItem *item)
{
  ReadoutNotePlace before = readout_note_item_get_place (item);
  guint start_before = readout_note_item_get_start (item), start = 0, end = 0;
  gboolean is_found = readout_note_places_get_bounds (self, item, &start, &end);

  readout_note_item_set_place (item, is_found ? READOUT_NOTE_FOUND : READOUT_NOTE_REVIEW, start, end);
  return before != readout_note_item_get_place (item) || start_before != readout_note_item_get_start (item);
}

static gboolean
locate (ReadoutNotePlaces *self, ReadoutNoteItem *item, const char *text)
{
  if (readout_note_item_get_note (item)->anchor == NULL)
    {
      readout_note_places_forget (self, item);
      readout_note_item_set_place (item, READOUT_NOTE_FREE, 0, 0);
      return FALSE;
    }

  /* The text is on its way. */
  if (*text == '\0' && readout_note_item_get_place (item) == READOUT_NOTE_UNKNOWN)
    return FALSE;

  if (!has_its_words (self, item))
    find (self, item, text);
  return tell_item (self, item);
}

/* Shows the passages in the text and in its margin. */
static void
show (ReadoutNotePlaces *self, GListModel *items)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &start, &end);
  gtk_source_buffer_remove_source_marks (GTK_SOURCE_BUFFER (self->buffer), &start, &end, READOUT_NOTE_MARK);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (ReadoutNoteItem) item = g_list_model_get_item (items, i);

      if (!get_iters (self, item, &start, &end))
        continue;
      gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, &end);
      gtk_text_iter_set_line_offset (&start, 0);
      gtk_source_buffer_create_source_mark (GTK_SOURCE_BUFFER (self->buffer), NULL, READOUT_NOTE_MARK,
                                            &start);
    }
}

/* Finds the passages of @items, which are told.  Whether any of them stands elsewhere than before. */
gboolean
readout_note_places_locate (ReadoutNotePlaces *self, GListModel *items)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  gboolean moved = FALSE;

  g_return_val_if_fail (READOUT_IS_NOTE_PLACES (self), FALSE);

  if (g_list_model_get_n_items (items) == 0 && !self->changed)
    return FALSE;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (ReadoutNoteItem) item = g_list_model_get_item (items, i);

      moved = locate (self, item, text) || moved;
    }

  if (self->changed)
    show (self, items);
  self->changed = FALSE;
  return moved;
}

/* Of a note that is gone, or has another passage. */
void
readout_note_places_forget (ReadoutNotePlaces *self, ReadoutNoteItem *item)
{
  g_return_if_fail (READOUT_IS_NOTE_PLACES (self));

  self->changed = g_hash_table_remove (self->places, item) || self->changed;
}

/* Where the passage is in the text as it is now; FALSE for a note without one. */
gboolean
readout_note_places_get_bounds (ReadoutNotePlaces *self,
                                ReadoutNoteItem *item,
                                guint *start_char,
                                guint *end_char)
{
  GtkTextIter start, end;

  g_return_val_if_fail (READOUT_IS_NOTE_PLACES (self), FALSE);

  if (!get_iters (self, item, &start, &end))
    return FALSE;

  *start_char = (guint)gtk_text_iter_get_offset (&start);
  *end_char = (guint)gtk_text_iter_get_offset (&end);
  return TRUE;
}

/* An anchor of a passage of the text as it is now; NULL for an empty one. */
ReadoutAnchor *
readout_note_places_dup_anchor (ReadoutNotePlaces *self, guint start_char, guint end_char)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  const char *first;

  g_return_val_if_fail (READOUT_IS_NOTE_PLACES (self), NULL);

  if (start_char >= end_char)
    return NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  first = g_utf8_offset_to_pointer (text, start_char);
  return readout_anchor_new (
      text, (ReadoutSpan){ (gsize)(first - text),
                           (gsize)(g_utf8_offset_to_pointer (first, end_char - start_char) - text) });
}

static void
dark_cb (AdwStyleManager *manager, GParamSpec *pspec, ReadoutNotePlaces *self)
{
  GdkRGBA colour;

  gdk_rgba_parse (&colour, "#3584e4");
  colour.alpha = adw_style_manager_get_dark (manager) ? 0.40f : 0.25f;
  g_object_set (self->tag, "background-rgba", &colour, NULL);
}

ReadoutNotePlaces *
readout_note_places_new (GtkSourceBuffer *buffer)
{
  ReadoutNotePlaces *self;
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_val_if_fail (GTK_SOURCE_IS_BUFFER (buffer), NULL);

  self = g_object_new (READOUT_TYPE_NOTE_PLACES, NULL);
  self->buffer = GTK_TEXT_BUFFER (g_object_ref (buffer));
  self->tag = gtk_text_buffer_create_tag (self->buffer, "note", NULL);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (dark_cb), self, 0);
  dark_cb (manager, NULL, self);

  return self;
}

static void
readout_note_places_dispose (GObject *object)
{
  ReadoutNotePlaces *self = READOUT_NOTE_PLACES (object);

  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (readout_note_places_parent_class)->dispose (object);
}

static void
readout_note_places_class_init (ReadoutNotePlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = readout_note_places_dispose;
}

static void
readout_note_places_init (ReadoutNotePlaces *self)
{
  self->places = g_hash_table_new_full (NULL, NULL, g_object_unref, place_free);
}
