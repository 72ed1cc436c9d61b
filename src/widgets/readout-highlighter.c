/* readout-highlighter.c: shows the findings of an analysis in the text itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-highlighter-private.h"

#include <adwaita.h>

/* One step of the work between two frames: after the drawing, before the text view measures lines out of
 * sight. */
#define STEP_USEC     3000
#define STEP_PRIORITY (GDK_PRIORITY_REDRAW + 1)

#define PULSE_MSEC 700

G_DEFINE_FINAL_TYPE (ReadoutHighlighter, readout_highlighter, G_TYPE_OBJECT)

static void
set_tag (ReadoutHighlighter *self, gboolean on, Range range)
{
  GtkTextTag *tag = self->tags[self->current];
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int)range.start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int)range.end);
  if (on)
    gtk_text_buffer_apply_tag (self->buffer, tag, &start, &end);
  else
    gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);
}

/* The first tagged range that the buffer has after the position. */
static gboolean
find_present (ReadoutHighlighter *self, Range *range)
{
  GtkTextTag *tag = self->tags[self->current];
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int)self->position);
  if (!gtk_text_iter_has_tag (&iter, tag) && !gtk_text_iter_forward_to_tag_toggle (&iter, tag))
    return FALSE;
  if (gtk_text_iter_is_end (&iter))
    return FALSE;

  range->start = (guint)gtk_text_iter_get_offset (&iter);
  gtk_text_iter_forward_to_tag_toggle (&iter, tag);
  range->end = (guint)gtk_text_iter_get_offset (&iter);

  return TRUE;
}

/* Compares what the buffer shows with what is wanted, one range at a time, and changes the difference alone:
 * clearing and applying again would draw the whole text twice.  FALSE when the tag is done. */
static gboolean
advance_tag (ReadoutHighlighter *self)
{
  GArray *wanted = self->wanted[self->current];
  const Range *want = self->next < wanted->len ? &g_array_index (wanted, Range, self->next) : NULL;
  Range present;
  gboolean has_present = find_present (self, &present);

  if (want == NULL && !has_present)
    return FALSE;

  if (want == NULL || (has_present && present.end <= want->start))
    {
      set_tag (self, FALSE, present);
      self->position = present.end;
      return TRUE;
    }

  /* What is too much behind it is the next that is found. */
  if (!has_present || present.start != want->start || present.end < want->end)
    {
      if (has_present && present.start < want->start)
        set_tag (self, FALSE, (Range){ present.start, want->start });
      set_tag (self, TRUE, *want);
    }
  self->position = want->end;
  self->next++;

  return TRUE;
}

static gboolean
step_cb (gpointer user_data)
{
  ReadoutHighlighter *self = user_data;
  gint64 end = g_get_monotonic_time () + STEP_USEC;

  while (g_get_monotonic_time () < end)
    {
      if (advance_tag (self))
        continue;
      self->next = 0;
      self->position = 0;
      if (++self->current >= N_TAGS)
        {
          self->step_source = 0;
          return G_SOURCE_REMOVE;
        }
    }

  return G_SOURCE_CONTINUE;
}

static void
add_range (GArray *ranges, const ReadoutMark *mark)
{
  Range range = { mark->start_char, mark->end_char };
  Range *last = ranges->len > 0 ? &g_array_index (ranges, Range, ranges->len - 1) : NULL;

  if (last != NULL && range.start <= last->end)
    last->end = MAX (last->end, range.end);
  else if (range.start < range.end)
    g_array_append_val (ranges, range);
}

static void
collect_mentions (ReadoutHighlighter *self, ReadoutMarks *marks)
{
  guint n_entities, n_marks;
  const ReadoutEntity *entities
      = readout_analysis_get_entities (readout_marks_get_analysis (marks), &n_entities);
  const ReadoutMark *mark = readout_marks_get_mentions (marks, &n_marks);

  for (guint i = 0; i < n_marks; i++, mark++)
    {
      const ReadoutEntity *entity = &entities[mark->index];

      /* A line under every "he" would bury the names. */
      if (entity->mentions[mark->part].kind != READOUT_MENTION_PRONOUN)
        add_range (self->wanted[TAG_ENTITY + entity->type], mark);
    }
}

static void
collect_quotes (ReadoutHighlighter *self, ReadoutMarks *marks)
{
  guint n_quotes, n_marks;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (readout_marks_get_analysis (marks), &n_quotes);
  const ReadoutMark *mark = readout_marks_get_quotes (marks, &n_marks);

  for (guint i = 0; i < n_marks; i++, mark++)
    add_range (self->wanted[readout_quote_is_statement (&quotes[mark->index]) ? TAG_QUOTE : TAG_ATTITUDE],
               mark);
}

static void
collect_paragraphs (ReadoutHighlighter *self, ReadoutMarks *marks)
{
  guint n_paragraphs, n_marks;
  const ReadoutParagraph *paragraphs
      = readout_analysis_get_paragraphs (readout_marks_get_analysis (marks), &n_paragraphs);
  const ReadoutMark *mark = readout_marks_get_paragraphs (marks, &n_marks);

  for (guint i = 0; i < n_marks; i++, mark++)
    switch (paragraphs[mark->index].kind)
      {
      case READOUT_PARAGRAPH_BODY:
        break;
      case READOUT_PARAGRAPH_TITLE:
        add_range (self->wanted[TAG_TITLE], mark);
        break;
      case READOUT_PARAGRAPH_HEADING:
        add_range (self->wanted[TAG_HEADING], mark);
        break;
      default:
        add_range (self->wanted[TAG_ASIDE], mark);
      }
}

/* marks: of the very text that the buffer holds, or NULL for a text that changed: the tags then go with the
 * words until the next analysis. */
void
readout_highlighter_set_marks (ReadoutHighlighter *self, ReadoutMarks *marks)
{
  g_return_if_fail (READOUT_IS_HIGHLIGHTER (self));

  g_clear_handle_id (&self->step_source, g_source_remove);
  if (marks == NULL)
    return;

  for (guint i = 0; i < N_TAGS; i++)
    g_array_set_size (self->wanted[i], 0);
  collect_paragraphs (self, marks);
  collect_mentions (self, marks);
  collect_quotes (self, marks);
  self->current = 0;
  self->next = 0;
  self->position = 0;
  self->step_source = g_idle_add_full (STEP_PRIORITY, step_cb, self, NULL);
}

gboolean
readout_highlighter_get_busy (ReadoutHighlighter *self)
{
  g_return_val_if_fail (READOUT_IS_HIGHLIGHTER (self), FALSE);

  return self->step_source != 0;
}

static void
clear (ReadoutHighlighter *self, GtkTextTag *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);
}

static gboolean
pulse_over_cb (gpointer user_data)
{
  ReadoutHighlighter *self = user_data;

  self->pulse_source = 0;
  clear (self, self->pulse);

  return G_SOURCE_REMOVE;
}

/* Draws the eye to a passage, which stays set off from the text until another one is, or none. */
void
readout_highlighter_show (ReadoutHighlighter *self, guint start_char, guint end_char)
{
  GtkTextIter start, end;

  g_return_if_fail (READOUT_IS_HIGHLIGHTER (self));

  clear (self, self->shown);
  clear (self, self->pulse);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int)start_char);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int)end_char);
  gtk_text_buffer_apply_tag (self->buffer, self->shown, &start, &end);
  gtk_text_buffer_apply_tag (self->buffer, self->pulse, &start, &end);
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  self->pulse_source = g_timeout_add (PULSE_MSEC, pulse_over_cb, self);
}

/* FALSE while no passage is set off. */
gboolean
readout_highlighter_get_shown (ReadoutHighlighter *self, GtkTextIter *start, GtkTextIter *end)
{
  g_return_val_if_fail (READOUT_IS_HIGHLIGHTER (self), FALSE);

  gtk_text_buffer_get_start_iter (self->buffer, start);
  if (!gtk_text_iter_has_tag (start, self->shown)
      && !gtk_text_iter_forward_to_tag_toggle (start, self->shown))
    return FALSE;

  *end = *start;
  return gtk_text_iter_forward_to_tag_toggle (end, self->shown);
}

void
readout_highlighter_clear_shown (ReadoutHighlighter *self)
{
  g_return_if_fail (READOUT_IS_HIGHLIGHTER (self));

  clear (self, self->shown);
}

static GtkTextTag *
get_tag (ReadoutHighlighter *self, guint highlight)
{
  if (highlight < READOUT_N_ENTITY_TYPES)
    return self->tags[TAG_ENTITY + highlight];

  return self->tags[highlight == READOUT_HIGHLIGHT_QUOTE ? TAG_QUOTE : TAG_ATTITUDE];
}

static void
set_colour (GtkTextTag *tag, const char *property, const char *colour, float alpha)
{
  GdkRGBA rgba;

  gdk_rgba_parse (&rgba, colour);
  rgba.alpha = alpha;
  g_object_set (tag, property, &rgba, NULL);
}

/* A colour that is set is shown. */
static void
refresh_looks (ReadoutHighlighter *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  for (guint i = 0; i < READOUT_N_HIGHLIGHTS; i++)
    {
      readout_highlight_colour_tag (i, get_tag (self, i), dark);
      readout_highlight_show_tag (i, get_tag (self, i), !self->hidden[i]);
    }
  set_colour (self->tags[TAG_ASIDE], "foreground-rgba", dark ? "#b0b0b0" : "#5e5c64", 1);
  set_colour (self->shown, "background-rgba", "#3584e4", dark ? 0.5f : 0.3f);
  set_colour (self->pulse, "background-rgba", "#ff7800", dark ? 0.55f : 0.45f);
}

/* hidden: the names of the kinds that are not to be seen */
void
readout_highlighter_set_hidden (ReadoutHighlighter *self, const char *const *hidden)
{
  g_return_if_fail (READOUT_IS_HIGHLIGHTER (self));

  for (guint i = 0; i < READOUT_N_HIGHLIGHTS; i++)
    self->hidden[i] = g_strv_contains (hidden, readout_highlight_get_name (i));
  refresh_looks (self);
}

/* The tag made last is drawn over the others. */
static void
create_tags (ReadoutHighlighter *self)
{
  self->tags[TAG_TITLE] = gtk_text_buffer_create_tag (self->buffer, "title", "weight", PANGO_WEIGHT_BOLD,
                                                      "scale", PANGO_SCALE_X_LARGE, NULL);
  self->tags[TAG_HEADING]
      = gtk_text_buffer_create_tag (self->buffer, "heading", "weight", PANGO_WEIGHT_BOLD, NULL);
  self->tags[TAG_ASIDE]
      = gtk_text_buffer_create_tag (self->buffer, "aside", "scale", PANGO_SCALE_SMALL, NULL);
  self->tags[TAG_ATTITUDE] = readout_highlight_create_tag (READOUT_HIGHLIGHT_ATTITUDE, self->buffer);
  self->tags[TAG_QUOTE] = readout_highlight_create_tag (READOUT_HIGHLIGHT_QUOTE, self->buffer);
  for (guint i = 0; i < READOUT_N_ENTITY_TYPES; i++)
    self->tags[TAG_ENTITY + i] = readout_highlight_create_tag (i, self->buffer);
  self->shown = gtk_text_buffer_create_tag (self->buffer, "shown", NULL);
  self->pulse = gtk_text_buffer_create_tag (self->buffer, "pulse", NULL);
}

ReadoutHighlighter *
readout_highlighter_new (GtkTextBuffer *buffer)
{
  ReadoutHighlighter *self;
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self = g_object_new (READOUT_TYPE_HIGHLIGHTER, NULL);
  self->buffer = g_object_ref (buffer);
  create_tags (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (refresh_looks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (refresh_looks), self,
                           G_CONNECT_SWAPPED);
  refresh_looks (self);
  readout_highlighter_follow_edits (self);

  return self;
}

static void
readout_highlighter_dispose (GObject *object)
{
  ReadoutHighlighter *self = READOUT_HIGHLIGHTER (object);

  g_clear_handle_id (&self->step_source, g_source_remove);
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (readout_highlighter_parent_class)->dispose (object);
}

static void
readout_highlighter_finalize (GObject *object)
{
  ReadoutHighlighter *self = READOUT_HIGHLIGHTER (object);

  for (guint i = 0; i < N_TAGS; i++)
    g_array_unref (self->wanted[i]);

  G_OBJECT_CLASS (readout_highlighter_parent_class)->finalize (object);
}

static void
readout_highlighter_class_init (ReadoutHighlighterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = readout_highlighter_dispose;
  object_class->finalize = readout_highlighter_finalize;
}

static void
readout_highlighter_init (ReadoutHighlighter *self)
{
  for (guint i = 0; i < N_TAGS; i++)
    self->wanted[i] = g_array_new (FALSE, FALSE, sizeof (Range));
}
