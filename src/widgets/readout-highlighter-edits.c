/* readout-highlighter-edits.c: what is marked stays on its own words while somebody edits them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Until the next analysis the marks go with their words.  A name that is edited is not that name any more,
 * and loses its mark; a quote keeps it on the words that it had, so that it does not flicker at each key;
 * what is typed into it has none.  How a title or a caption is set is no finding: what is typed there looks
 * the same. */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-highlighter-private.h"

static void
remove_before (GtkTextBuffer *buffer, GtkTextTag *tag, const GtkTextIter *place)
{
  GtkTextIter start = *place;

  gtk_text_iter_backward_to_tag_toggle (&start, tag);
  gtk_text_buffer_remove_tag (buffer, tag, &start, place);
}

static void
remove_behind (GtkTextBuffer *buffer, GtkTextTag *tag, const GtkTextIter *place)
{
  GtkTextIter end = *place;

  gtk_text_iter_forward_to_tag_toggle (&end, tag);
  gtk_text_buffer_remove_tag (buffer, tag, place, &end);
}

static gboolean
is_inside (const GtkTextIter *place, GtkTextTag *tag)
{
  return gtk_text_iter_has_tag (place, tag) && !gtk_text_iter_starts_tag (place, tag);
}

/* Called with the place before the text is there. */
static void
insert_cb (GtkTextBuffer *buffer, GtkTextIter *place, char *text, int n_bytes, ReadoutHighlighter *self)
{
  for (guint i = TAG_ENTITY; i < N_TAGS; i++)
    if (is_inside (place, self->tags[i]))
      {
        remove_before (buffer, self->tags[i], place);
        remove_behind (buffer, self->tags[i], place);
      }
}

/* And with its end, when it is. */
static void
inserted_cb (GtkTextBuffer *buffer, GtkTextIter *end, char *text, int n_bytes, ReadoutHighlighter *self)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int)g_utf8_strlen (text, n_bytes));
  for (guint i = TAG_ATTITUDE; i < N_TAGS; i++)
    if (gtk_text_iter_has_tag (&start, self->tags[i]))
      gtk_text_buffer_remove_tag (buffer, self->tags[i], &start, end);
}

static void
delete_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, ReadoutHighlighter *self)
{
  for (guint i = TAG_ENTITY; i < N_TAGS; i++)
    {
      if (is_inside (start, self->tags[i]))
        remove_before (buffer, self->tags[i], start);
      if (is_inside (end, self->tags[i]))
        remove_behind (buffer, self->tags[i], end);
    }
}

void
readout_highlighter_follow_edits (ReadoutHighlighter *self)
{
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (insert_cb), self, 0);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (delete_cb), self, 0);
}
