/* readout-preferences-window.c: what is a matter of taste
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-preferences-window.h"

#include "readout-spelling.h"

struct _ReadoutPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  GtkFontChooser *font;
  GtkSpinButton *column_width;
  GtkSwitch *line_numbers;
  GtkWidget *spelling_row;
  GtkSwitch *spelling;
  GtkSpinButton *n_backups;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (ReadoutPreferencesWindow, readout_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
font_chosen_cb (ReadoutPreferencesWindow *self)
{
  PangoFontFamily *family = gtk_font_chooser_get_font_family (self->font);

  if (family != NULL)
    g_settings_set_string (self->settings, "font-family", pango_font_family_get_name (family));
}

static void
usual_font_cb (ReadoutPreferencesWindow *self)
{
  g_settings_reset (self->settings, "font-family");
}

static void
show_font (ReadoutPreferencesWindow *self)
{
  g_autofree char *family = g_settings_get_string (self->settings, "font-family");
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  gtk_font_chooser_set_font (self->font, *family != '\0' ? family
                                                         : pango_font_description_get_family (
                                                             pango_context_get_font_description (context)));
}

ReadoutPreferencesWindow *
readout_preferences_window_new (GtkWindow *parent, GSettings *settings)
{
  ReadoutPreferencesWindow *self
      = g_object_new (READOUT_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "line-numbers", self->line_numbers, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "column-width", self->column_width, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "check-spelling", self->spelling, "active", G_SETTINGS_BIND_DEFAULT);
  gtk_widget_set_visible (self->spelling_row, readout_spelling_is_available ());
  g_settings_bind (settings, "backups", self->n_backups, "value", G_SETTINGS_BIND_DEFAULT);
  show_font (self);
  g_signal_connect_object (settings, "changed::font-family", G_CALLBACK (show_font), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->font, "notify::font", G_CALLBACK (font_chosen_cb), self, G_CONNECT_SWAPPED);

  return self;
}

static void
readout_preferences_window_dispose (GObject *object)
{
  g_clear_object (&READOUT_PREFERENCES_WINDOW (object)->settings);

  G_OBJECT_CLASS (readout_preferences_window_parent_class)->dispose (object);
}

static void
readout_preferences_window_class_init (ReadoutPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/readout_app/Readout/readout-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutPreferencesWindow, font);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPreferencesWindow, column_width);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPreferencesWindow, line_numbers);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPreferencesWindow, spelling_row);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPreferencesWindow, spelling);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPreferencesWindow, n_backups);
  gtk_widget_class_bind_template_callback (widget_class, usual_font_cb);
}

static void
readout_preferences_window_init (ReadoutPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
