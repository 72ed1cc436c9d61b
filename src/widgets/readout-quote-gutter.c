/* readout-quote-gutter.c: bars in the margin beside the lines that quote somebody
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who does not see colours tells quotes by them: a thick bar beside what somebody said, a thin one beside
 * what somebody is reported to want or think.  They are drawn from the tags of the highlighter, so that they
 * go with the words while somebody types. */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-quote-gutter.h"

#define WIDTH       8
#define THICK_WIDTH 3
#define THIN_WIDTH  1

struct _ReadoutQuoteGutter
{
  GtkSourceGutterRenderer parent_instance;
};

G_DEFINE_FINAL_TYPE (ReadoutQuoteGutter, readout_quote_gutter, GTK_SOURCE_TYPE_GUTTER_RENDERER)

static int
get_y (GtkTextView *view, const GtkTextIter *iter, GdkRectangle *place)
{
  gtk_text_view_get_iter_location (view, iter, place);
  return place->y;
}

/* Beside the lines on the screen from one place of the text to another; top: where the paragraph begins, in
 * the text and in the gutter. */
static void
draw_bar (ReadoutQuoteGutter *self,
          GtkSnapshot *snapshot,
          const GtkTextIter *start,
          const GtkTextIter *end,
          int shift,
          int bar_width)
{
  GtkTextView *view = GTK_TEXT_VIEW (gtk_source_gutter_renderer_get_view (GTK_SOURCE_GUTTER_RENDERER (self)));
  GdkRectangle first, last;
  GdkRGBA colour;
  int y = get_y (view, start, &first);

  get_y (view, end, &last);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  colour.alpha *= 0.6f;
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT ((float)(WIDTH - THICK_WIDTH) / 2, (float)(y + shift),
                                                  (float)bar_width, (float)(last.y + last.height - y)));
}

/* The stretches of a paragraph that have a tag. */
static void
draw_tag (ReadoutQuoteGutter *self,
          GtkSnapshot *snapshot,
          GtkTextTag *tag,
          const GtkTextIter *line,
          int shift,
          int bar_width)
{
  GtkTextIter iter = *line, line_end = *line;

  if (!gtk_text_iter_ends_line (&line_end))
    gtk_text_iter_forward_to_line_end (&line_end);

  while (gtk_text_iter_has_tag (&iter, tag) || gtk_text_iter_forward_to_tag_toggle (&iter, tag))
    {
      GtkTextIter start = iter;

      if (gtk_text_iter_compare (&start, &line_end) >= 0)
        return;
      if (!gtk_text_iter_forward_to_tag_toggle (&iter, tag) || gtk_text_iter_compare (&iter, &line_end) > 0)
        iter = line_end;
      draw_bar (self, snapshot, &start, &iter, shift, bar_width);
    }
}

/* A kind that is switched off has no background any more. */
static gboolean
is_shown (GtkTextTag *tag)
{
  gboolean has_background;

  g_object_get (tag, "background-set", &has_background, NULL);
  return has_background;
}

static void
draw_tag_named (ReadoutQuoteGutter *self,
                GtkSnapshot *snapshot,
                GtkSourceGutterLines *lines,
                guint line,
                const char *name,
                int bar_width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (gtk_source_gutter_renderer_get_view (GTK_SOURCE_GUTTER_RENDERER (self))));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GtkTextIter iter;
  GdkRectangle place;
  int y, height;

  if (tag == NULL || !is_shown (tag))
    return;

  gtk_source_gutter_lines_get_iter_at_line (lines, &iter, line);
  gtk_source_gutter_lines_get_line_yrange (lines, line, GTK_SOURCE_GUTTER_RENDERER_ALIGNMENT_MODE_FIRST, &y,
                                           &height);
  get_y (gtk_source_gutter_lines_get_view (lines), &iter, &place);
  draw_tag (self, snapshot, tag, &iter, y - place.y, bar_width);
}

static void
readout_quote_gutter_snapshot_line (GtkSourceGutterRenderer *renderer,
                                    GtkSnapshot *snapshot,
                                    GtkSourceGutterLines *lines,
                                    guint line)
{
  ReadoutQuoteGutter *self = READOUT_QUOTE_GUTTER (renderer);

  draw_tag_named (self, snapshot, lines, line, "quote", THICK_WIDTH);
  draw_tag_named (self, snapshot, lines, line, "attitude", THIN_WIDTH);
}

static void
readout_quote_gutter_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

GtkSourceGutterRenderer *
readout_quote_gutter_new (void)
{
  return g_object_new (READOUT_TYPE_QUOTE_GUTTER, NULL);
}

static void
readout_quote_gutter_class_init (ReadoutQuoteGutterClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = readout_quote_gutter_measure;
  GTK_SOURCE_GUTTER_RENDERER_CLASS (klass)->snapshot_line = readout_quote_gutter_snapshot_line;
}

static void
readout_quote_gutter_init (ReadoutQuoteGutter *self)
{
}
