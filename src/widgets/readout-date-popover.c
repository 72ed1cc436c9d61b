/* readout-date-popover.c: asks for a day, a month or a year
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-date-popover.h"

#include <glib/gi18n.h>

#include "readout-day-range.h"

struct _ReadoutDatePopover
{
  GtkPopover parent_instance;

  GtkLabel *heading;
  GtkEditable *entry;
  GtkWidget *hint;
  GtkCalendar *calendar;
  GtkWidget *button;

  gboolean following; /* one of both is changed because the other was */
};

G_DEFINE_FINAL_TYPE (ReadoutDatePopover, readout_date_popover, GTK_TYPE_POPOVER)

enum
{
  APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_date (ReadoutDatePopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

/* The days that the entry means; FALSE where it means none. */
static gboolean
read_entry (ReadoutDatePopover *self, ReadoutDayRange *days)
{
  g_autofree char *date = dup_date (self);

  return readout_day_range_parse (date, days);
}

static void
show_day (ReadoutDatePopover *self, const GDate *day)
{
  g_autoptr (GDateTime) shown = g_date_time_new_utc (g_date_get_year (day), (int)g_date_get_month (day),
                                                     g_date_get_day (day), 0, 0, 0);

  if (shown != NULL)
    gtk_calendar_select_day (self->calendar, shown);
}

static void
refresh (ReadoutDatePopover *self)
{
  ReadoutDayRange days;
  gboolean is_date = read_entry (self, &days);

  gtk_widget_set_sensitive (self->button, is_date);
  gtk_widget_set_visible (self->hint, !is_date);
}

/* What is typed leads the calendar. */
static void
entry_cb (ReadoutDatePopover *self)
{
  ReadoutDayRange days;

  refresh (self);
  if (self->following || !read_entry (self, &days))
    return;

  self->following = TRUE;
  show_day (self, &days.first);
  self->following = FALSE;
}

static void
calendar_cb (ReadoutDatePopover *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  if (self->following)
    return;

  self->following = TRUE;
  gtk_editable_set_text (self->entry, date);
  self->following = FALSE;
}

static void
apply_cb (ReadoutDatePopover *self)
{
  g_autofree char *date = dup_date (self);
  ReadoutDayRange days;

  if (!read_entry (self, &days))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[APPLIED], 0, date);
}

/* Return takes the day that the arrow keys have come to. */
static gboolean
calendar_key_cb (GtkEventControllerKey *controller,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 ReadoutDatePopover *self)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;

  apply_cb (self);
  return GDK_EVENT_STOP;
}

/* date: (nullable): what is there already; today: (nullable): where the calendar begins without one */
ReadoutDatePopover *
readout_date_popover_new (const char *heading, const char *date, const GDate *today)
{
  ReadoutDatePopover *self = g_object_new (READOUT_TYPE_DATE_POPOVER, NULL);

  gtk_label_set_label (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  self->following = TRUE;
  if (today != NULL && g_date_valid (today))
    show_day (self, today);
  self->following = FALSE;
  if (date != NULL)
    gtk_editable_set_text (self->entry, date);
  refresh (self);

  return self;
}

static void
readout_date_popover_map (GtkWidget *widget)
{
  ReadoutDatePopover *self = READOUT_DATE_POPOVER (widget);

  GTK_WIDGET_CLASS (readout_date_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
readout_date_popover_class_init (ReadoutDatePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = readout_date_popover_map;

  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-date-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutDatePopover, heading);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDatePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDatePopover, hint);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDatePopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDatePopover, button);
  gtk_widget_class_bind_template_callback (widget_class, entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
readout_date_popover_init (ReadoutDatePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
