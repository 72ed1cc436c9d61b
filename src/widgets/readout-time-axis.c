/* readout-time-axis.c: the days on which something happened, drawn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-time-axis.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "readout-date-words.h"
#include "readout-event-words.h"
#include "readout-time-chart.h"

#define NO_EVENT G_MAXUINT

struct _ReadoutTimeAxis
{
  GtkWidget parent_instance;

  ReadoutAnalysis *analysis; /* NULL while there is nothing to show */
  ReadoutTimeChart chart;
};

G_DEFINE_FINAL_TYPE (ReadoutTimeAxis, readout_time_axis, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Where among the dots the event is that is chosen; the number of dots where it is not among them. */
static guint
find_chosen (ReadoutTimeAxis *self)
{
  guint i = 0;

  while (i < self->chart.dots->len
         && g_array_index (self->chart.dots, ReadoutTimeDot, i).event != self->chart.chosen)
    i++;

  return i;
}

static void
readout_time_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ReadoutTimeAxis *self = READOUT_TIME_AXIS (widget);

  if (self->analysis != NULL)
    readout_time_chart_snapshot (&self->chart, snapshot);
}

static void
readout_time_axis_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = readout_time_chart_measure_height (&READOUT_TIME_AXIS (widget)->chart);
}

/* ---- words ---- */

/* "Mon 5 Sep 2016", and under it what happened. */
static char *
dup_day_markup (ReadoutTimeAxis *self, const GDate *day)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = readout_date_words_new_day (day);
  guint n_events;
  const ReadoutEvent *events = readout_analysis_get_events (self->analysis, &n_events);

  g_string_append_printf (text, "%s", date);
  for (guint i = 0; i < self->chart.dots->len; i++)
    {
      const ReadoutTimeDot *dot = &g_array_index (self->chart.dots, ReadoutTimeDot, i);
      g_autofree char *title = NULL;

      if (g_date_compare (&dot->day, day) != 0)
        continue;
      title = readout_event_words_dup_title (self->analysis, &events[dot->event]);
      g_string_append_printf (text, "\n%s", title);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_day_words (ReadoutTimeAxis *self, const GDate *day)
{
  g_autofree char *markup = dup_day_markup (self, day);
  char *words = NULL;

  pango_parse_markup (markup, -1, 0, NULL, &words, NULL, NULL);
  return words;
}

/* How much it shows, for who cannot see it. */
static char *
dup_description (ReadoutTimeAxis *self)
{
  g_autofree char *first = readout_date_words_new_day (&self->chart.scale.first);
  g_autofree char *last = readout_date_words_new_day (&self->chart.scale.last);

  return g_strdup_printf (
      /* Translators: how many events the time axis shows, and its first and last day */
      ngettext ("%u event from %s to %s", "%u events from %s to %s", self->chart.dots->len),
      self->chart.dots->len, first, last);
}

static void
tell (ReadoutTimeAxis *self)
{
  guint chosen = find_chosen (self);
  g_autofree char *description = dup_description (self);
  g_autofree char *words = NULL;

  if (chosen < self->chart.dots->len)
    words = dup_day_words (self, &g_array_index (self->chart.dots, ReadoutTimeDot, chosen).day);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 1.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double)self->chart.dots->len, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double)MIN (chosen + 1, self->chart.dots->len),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words != NULL ? words : description,
                                  -1);
}

/* ---- what is chosen ---- */

static void
choose (ReadoutTimeAxis *self, guint dot)
{
  if (dot < self->chart.dots->len)
    g_signal_emit (self, signals[CHOSEN], 0, g_array_index (self->chart.dots, ReadoutTimeDot, dot).event);
}

/* direction: 1 for the next event in the order of the days; from nowhere, to the first. */
static void
step (ReadoutTimeAxis *self, int direction)
{
  guint chosen = find_chosen (self);

  if (chosen == self->chart.dots->len)
    choose (self, 0);
  else if (direction > 0 || chosen > 0)
    choose (self, chosen + (guint)direction);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutTimeAxis *self)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Right:
      step (self, forward);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
      step (self, -forward);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      choose (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      choose (self, self->chart.dots->len - 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
pressed_cb (GtkGestureClick *gesture, int n_presses, double x, double y, ReadoutTimeAxis *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  choose (self, readout_time_chart_find_near (&self->chart, x, y));
}

static gboolean
readout_time_axis_query_tooltip (GtkWidget *widget, int x, int y, gboolean is_by_key, GtkTooltip *tooltip)
{
  ReadoutTimeAxis *self = READOUT_TIME_AXIS (widget);
  guint dot = is_by_key ? find_chosen (self) : readout_time_chart_find_near (&self->chart, x, y);
  g_autofree char *markup = NULL;

  if (dot >= self->chart.dots->len)
    return FALSE;

  markup = dup_day_markup (self, &g_array_index (self->chart.dots, ReadoutTimeDot, dot).day);
  gtk_tooltip_set_markup (tooltip, markup);

  return TRUE;
}

/* analysis: NULL for none.  What has not several days is not shown. */
void
readout_time_axis_set_analysis (ReadoutTimeAxis *self, ReadoutAnalysis *analysis)
{
  g_autoptr (GArray) entries = NULL;
  GDate published;

  g_return_if_fail (READOUT_IS_TIME_AXIS (self));

  g_set_object (&self->analysis, analysis);
  g_array_set_size (self->chart.dots, 0);
  if (analysis != NULL)
    {
      entries = readout_timeline_new (analysis);
      readout_analysis_get_published (analysis, &published);
    }
  if (entries == NULL || !readout_time_scale_init (&self->chart.scale, entries, &published))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  g_array_unref (self->chart.dots);
  self->chart.dots = readout_time_dots_new (analysis, entries, &self->chart.scale);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  tell (self);
}

/* event: its index, or G_MAXUINT for none */
void
readout_time_axis_set_chosen (ReadoutTimeAxis *self, guint event)
{
  g_return_if_fail (READOUT_IS_TIME_AXIS (self));

  if (self->chart.chosen == event)
    return;

  self->chart.chosen = event;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    tell (self);
}

static void
readout_time_axis_finalize (GObject *object)
{
  ReadoutTimeAxis *self = READOUT_TIME_AXIS (object);

  g_clear_object (&self->analysis);
  g_array_unref (self->chart.dots);

  G_OBJECT_CLASS (readout_time_axis_parent_class)->finalize (object);
}

static void
readout_time_axis_class_init (ReadoutTimeAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = readout_time_axis_finalize;
  widget_class->snapshot = readout_time_axis_snapshot;
  widget_class->measure = readout_time_axis_measure;
  widget_class->query_tooltip = readout_time_axis_query_tooltip;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "timeaxis");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
readout_time_axis_init (ReadoutTimeAxis *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->chart.widget = GTK_WIDGET (self);
  self->chart.dots = g_array_new (FALSE, FALSE, sizeof (ReadoutTimeDot));
  self->chart.chosen = NO_EVENT;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Time axis"), -1);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
