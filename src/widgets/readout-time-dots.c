/* readout-time-dots.c: the events on a time axis, each as a dot
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-time-dots.h"

#include "readout-negotiation-labels.h"

static guint
count_before (const GArray *dots, const GDate *day, gboolean is_against)
{
  guint n = 0;

  for (guint i = 0; i < dots->len; i++)
    {
      const ReadoutTimeDot *dot = &g_array_index (dots, ReadoutTimeDot, i);

      n += dot->is_against == is_against && g_date_compare (&dot->day, day) == 0;
    }

  return n;
}

static int
compare_dots (gconstpointer a, gconstpointer b)
{
  const ReadoutTimeDot *left = a, *right = b;
  int order = g_date_compare (&left->day, &right->day);

  return order != 0 ? order : (int)left->event - (int)right->event;
}

/* ReadoutTimeDot, in the order of the days; only the days of the scale. */
GArray *
readout_time_dots_new (ReadoutAnalysis *analysis, const GArray *entries, const ReadoutTimeScale *scale)
{
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (ReadoutTimeDot));
  guint n_events;
  const ReadoutEvent *events = readout_analysis_get_events (analysis, &n_events);

  for (guint i = 0; i < entries->len; i++)
    {
      const ReadoutTimelineEntry *entry = &g_array_index (entries, ReadoutTimelineEntry, i);
      const ReadoutEvent *event = &events[entry->event];
      ReadoutTimeDot dot = { .event = entry->event, .day = entry->days.first };

      if (entry->part == READOUT_TIMELINE_UNDATED || entry->days.grain > READOUT_GRAIN_WEEKEND
          || !readout_time_scale_find (scale, &dot.day, &dot.place))
        continue;
      dot.is_against = readout_event_class_is_against (event->klass);
      dot.is_fact = event->modality == READOUT_MODALITY_ACTUAL && !event->is_negated;
      dot.level = MIN (count_before (dots, &dot.day, dot.is_against), READOUT_MAX_DOTS - 1);
      g_array_append_val (dots, dot);
    }
  g_array_sort (dots, compare_dots);

  return dots;
}

/* How high the highest pile on one side of the line is. */
guint
readout_time_dots_count_levels (const GArray *dots, gboolean is_against)
{
  guint n_levels = 0;

  for (guint i = 0; i < dots->len; i++)
    {
      const ReadoutTimeDot *dot = &g_array_index (dots, ReadoutTimeDot, i);

      if (dot->is_against == is_against)
        n_levels = MAX (n_levels, dot->level + 1);
    }

  return n_levels;
}

/* Around the origin, in the colour that is set: round for what brings the parties together, a diamond for
 * what sets them apart; hollow for what has not happened. */
void
readout_time_dot_draw (const ReadoutTimeDot *self, cairo_t *cr, gboolean is_chosen)
{
  double radius = is_chosen ? 5 : 3.5;

  cairo_new_path (cr);
  if (self->is_against)
    {
      cairo_move_to (cr, 0, -radius - 1);
      cairo_line_to (cr, radius + 1, 0);
      cairo_line_to (cr, 0, radius + 1);
      cairo_line_to (cr, -radius - 1, 0);
      cairo_close_path (cr);
    }
  else
    cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);

  cairo_set_line_width (cr, 1.5);
  if (self->is_fact)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
}
