/* readout-time-chart.c: how a time axis is drawn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-time-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define SIDE_MARGIN 8
#define TICK        3
#define MIN_STEP    4 /* ticks nearer to each other would be a bar */
#define HIT_RADIUS  10

/* ---- places ---- */

static double
get_x (const ReadoutTimeChart *self, double place)
{
  double width = gtk_widget_get_width (self->widget) - 2 * SIDE_MARGIN;
  gboolean is_rtl = gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL;

  return SIDE_MARGIN + width * (is_rtl ? 1 - place : place);
}

static double
get_line_y (const ReadoutTimeChart *self)
{
  return readout_time_dots_count_levels (self->dots, FALSE) * READOUT_DOT_SIDE + TICK + 1.5;
}

static double
get_dot_y (const ReadoutTimeChart *self, const ReadoutTimeDot *dot)
{
  double distance = TICK + (dot->level + 0.5) * READOUT_DOT_SIDE;

  return get_line_y (self) + (dot->is_against ? distance : -distance);
}

static double
get_labels_y (const ReadoutTimeChart *self)
{
  return get_line_y (self) + TICK + readout_time_dots_count_levels (self->dots, TRUE) * READOUT_DOT_SIDE + 2;
}

/* ---- drawing ---- */

static void
set_colour (const ReadoutTimeChart *self, cairo_t *cr, double alpha)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (self->widget), &colour);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha * alpha);
}

/* Under high contrast the shape and the side of the line tell all. */
static void
set_dot_colour (const ReadoutTimeChart *self, cairo_t *cr, const ReadoutTimeDot *dot)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (manager);
  GdkRGBA colour;

  if (adw_style_manager_get_high_contrast (manager))
    {
      set_colour (self, cr, 1);
      return;
    }

  if (dot->is_against)
    gdk_rgba_parse (&colour, is_dark ? "#ffa348" : "#c64600");
  else
    gdk_rgba_parse (&colour, is_dark ? "#78aeed" : "#1a5fb4");
  gdk_cairo_set_source_rgba (cr, &colour);
}

static void
draw_line (cairo_t *cr, double x, double y, double to_x, double to_y)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, to_x, to_y);
  cairo_stroke (cr);
}

/* What is still to come is hatched. */
static void
draw_ahead (const ReadoutTimeChart *self, cairo_t *cr, double height)
{
  double place, from, to;

  if (!g_date_valid (&self->scale.published)
      || !readout_time_scale_find (&self->scale, &self->scale.published, &place))
    return;

  from = MIN (get_x (self, place), get_x (self, 1));
  to = MAX (get_x (self, place), get_x (self, 1));
  cairo_save (cr);
  cairo_rectangle (cr, from, 0, to - from, height);
  cairo_clip (cr);
  set_colour (self, cr, 0.12);
  for (double x = from - height; x < to; x += 6)
    draw_line (cr, x, height, x + height, 0);
  cairo_restore (cr);
}

static void
draw_ticks (const ReadoutTimeChart *self, cairo_t *cr, double y)
{
  guint n_days = readout_time_scale_count_days (&self->scale);
  double step = (get_x (self, 1) - get_x (self, 0)) / (n_days - 1);

  set_colour (self, cr, 0.5);
  draw_line (cr, get_x (self, 0), y, get_x (self, 1), y);
  for (guint i = 0; i < n_days && ABS (step) >= MIN_STEP; i++)
    draw_line (cr, get_x (self, 0) + i * step, y - TICK, get_x (self, 0) + i * step, y + TICK);
}

static void
draw_article_day (const ReadoutTimeChart *self, cairo_t *cr, double height)
{
  double place;

  if (!g_date_valid (&self->scale.published)
      || !readout_time_scale_find (&self->scale, &self->scale.published, &place))
    return;

  set_colour (self, cr, 0.9);
  cairo_set_line_width (cr, 2);
  draw_line (cr, get_x (self, place), 0, get_x (self, place), height);
  cairo_set_line_width (cr, 1);
}

static void
draw_dots (const ReadoutTimeChart *self, cairo_t *cr)
{
  for (guint i = 0; i < self->dots->len; i++)
    {
      const ReadoutTimeDot *dot = &g_array_index (self->dots, ReadoutTimeDot, i);

      cairo_save (cr);
      cairo_translate (cr, get_x (self, dot->place), get_dot_y (self, dot));
      set_dot_colour (self, cr, dot);
      readout_time_dot_draw (dot, cr, dot->event == self->chosen);
      cairo_restore (cr);
    }
}

static char *
dup_short_day (const GDate *date)
{
  char day[64];

  /* Translators: a day without its year, in the form of strftime */
  g_date_strftime (day, sizeof day, _ ("%e %b"), date);

  return g_strdup (g_strchug (day));
}

/* Around a place, within the widget. */
static void
draw_label (const ReadoutTimeChart *self, GtkSnapshot *snapshot, const char *text, double x, double y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  int width, total = gtk_widget_get_width (self->widget);
  GdkRGBA colour;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_style_context_get_color (gtk_widget_get_style_context (self->widget), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float)CLAMP (x - width / 2.0, 0, MAX (total - width, 0)), (float)y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static int
measure_label (const ReadoutTimeChart *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* The day at an end of the axis, with how many events are beyond it. */
static char *
dup_end_label (const GDate *day, guint n_beyond)
{
  g_autofree char *date = dup_short_day (day);

  /* Translators: a day, and how many events are earlier or later than all that is shown */
  return n_beyond > 0 ? g_strdup_printf (_ ("%s (+%u)"), date, n_beyond) : g_steal_pointer (&date);
}

/* The day of the article comes first; an end is named where there is still room. */
static void
draw_labels (const ReadoutTimeChart *self, GtkSnapshot *snapshot)
{
  double y = get_labels_y (self), place = -1, published_x = -1, half = 0;
  g_autofree char *first = dup_end_label (&self->scale.first, self->scale.n_before);
  g_autofree char *last = dup_end_label (&self->scale.last, self->scale.n_behind);

  if (g_date_valid (&self->scale.published)
      && readout_time_scale_find (&self->scale, &self->scale.published, &place))
    {
      g_autofree char *published = dup_short_day (&self->scale.published);

      published_x = get_x (self, place);
      half = measure_label (self, published) / 2.0 + 6;
      draw_label (self, snapshot, published, published_x, y);
    }

  if (place < 0 || ABS (published_x - get_x (self, 0)) > half + measure_label (self, first))
    draw_label (self, snapshot, first, get_x (self, 0), y);
  if (place < 0 || ABS (published_x - get_x (self, 1)) > half + measure_label (self, last))
    draw_label (self, snapshot, last, get_x (self, 1), y);
}

/* The days stand under the drawing. */
int
readout_time_chart_measure_height (const ReadoutTimeChart *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, "0");
  int text_height;

  pango_layout_get_pixel_size (layout, NULL, &text_height);
  return (int)get_labels_y (self) + text_height + 1;
}

void
readout_time_chart_snapshot (const ReadoutTimeChart *self, GtkSnapshot *snapshot)
{
  double height = get_labels_y (self);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (self->widget), (float)height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  cairo_set_line_width (cr, 1);
  draw_ahead (self, cr, height);
  draw_ticks (self, cr, get_line_y (self));
  draw_article_day (self, cr, height);
  draw_dots (self, cr);
  cairo_destroy (cr);
  draw_labels (self, snapshot);
}

/* The dot that is nearest to a place; the number of dots where none is near. */
guint
readout_time_chart_find_near (const ReadoutTimeChart *self, double x, double y)
{
  guint best = self->dots->len;
  double best_distance = HIT_RADIUS * HIT_RADIUS;

  for (guint i = 0; i < self->dots->len; i++)
    {
      const ReadoutTimeDot *dot = &g_array_index (self->dots, ReadoutTimeDot, i);
      double right = get_x (self, dot->place) - x, down = get_dot_y (self, dot) - y;

      if (right * right + down * down < best_distance)
        {
          best_distance = right * right + down * down;
          best = i;
        }
    }

  return best;
}
