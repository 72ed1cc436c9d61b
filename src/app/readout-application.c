/* readout-application.c: the program as the desktop sees it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-application.h"
#include "readout-always-shelf.h"
#include "readout-corrections-file.h"

#include <glib/gi18n.h>

#include "readout-preferences-window.h"

#include "readout-widgets.h"

/* The schema keeps its name in the development profile. */
#define SCHEMA_ID "io.github.readout_app.Readout"

struct _ReadoutApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  ReadoutAlwaysShelf *always;
  ReadoutAnalyzer *analyzer; /* NULL until the language data is loaded */
  GtkCssProvider *zoom;
  ReadoutKeeper *keeper;
  GListStore *to_open; /* GFile, as soon as what was open before is open again */
};

G_DEFINE_FINAL_TYPE (ReadoutApplication, readout_application, ADW_TYPE_APPLICATION)

typedef struct
{
  const char *action;
  const char *accels[3];
} Shortcut;

static const Shortcut shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.reopen-closed", { "<Control><Shift>t" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.new", { "<Control>n", "<Control>t" } },
  { "win.paste", { "<Control><Shift>v" } },
  { "win.open", { "<Control>o" } },
  { "win.open-case", { "<Control><Shift>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.reload", { "F5" } },
  { "win.close-tab", { "<Control>w" } },
  { "window.close", { "<Control><Shift>w" } },
  { "win.search-case", { "<Control>k" } },
  { "win.next-hit", { "F3" } },
  { "win.previous-hit", { "<Shift>F3" } },
  { "win.show-entities", { "<Control><Alt>e" } },
  { "win.undo-case", { "<Control><Alt>z" } },
  { "win.show-history", { "<Control><Shift>h" } },
  { "win.show-bin", { "<Control><Alt>b" } },
  { "win.export-memo", { "<Control>e" } },
  { "win.write-memo", { "<Control><Shift>e" } },
  { "win.find", { "<Control>f" } },
  { "win.replace", { "<Control>h" } },
  { "win.print", { "<Control>p" } },
  { "win.go-to-line", { "<Control>l" } },
  { "win.find-next", { "<Control>g" } },
  { "win.find-previous", { "<Control><Shift>g" } },
  { "win.edit-details", { "<Control>i" } },
  { "win.switch-side", { "<Control>j" } },
  { "win.show-row", { "<Control><Shift>j" } },
  { "win.show-card", { "<Control>F1" } },
  { "win.show-legend", { "<Control><Alt>m" } },
  { "win.add-note", { "<Control><Alt>n" } },
  { "win.highlight", { "<Control><Alt>h" } },
  { "win.attach-note", { "<Control><Alt>a" } },
  { "win.next-note", { "F8" } },
  { "win.previous-note", { "<Shift>F8" } },
  { "win.show-news", { "<Control><Alt>l" } },
  { "win.show-case", { "F9" } },
  { "win.show-inspector", { "<Shift>F9" } },
  { "win.menu", { "F10" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus" } },
  { "win.zoom-reset", { "<Control>0" } },
};

ReadoutApplication *
readout_application_new (const char *application_id, GApplicationFlags flags)
{
  return g_object_new (READOUT_TYPE_APPLICATION, "application-id", application_id, "flags",
                       flags | G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/readout_app/Readout", NULL);
}

GSettings *
readout_application_get_settings (ReadoutApplication *self)
{
  g_return_val_if_fail (READOUT_IS_APPLICATION (self), NULL);

  return self->settings;
}

ReadoutKeeper *
readout_application_get_keeper (ReadoutApplication *self)
{
  g_return_val_if_fail (READOUT_IS_APPLICATION (self), NULL);

  return self->keeper;
}

static void
load_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  ReadoutAnalyzer *analyzer = readout_analyzer_new (&error);

  if (analyzer != NULL)
    g_task_return_pointer (task, analyzer, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutApplication *self = READOUT_APPLICATION (object);
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;

  self->analyzer = g_task_propagate_pointer (G_TASK (result), &error);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (!READOUT_IS_WINDOW (l->data))
        continue;
      if (self->analyzer != NULL)
        readout_window_set_analyzer (l->data, self->analyzer);
      else
        readout_window_show_error (l->data, error->message);
    }
}

static void
load_analyzer (ReadoutApplication *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, loaded_cb, NULL);

  g_task_set_source_tag (task, load_analyzer);
  g_task_run_in_thread (task, load_worker);
}

static void
zoom_cb (ReadoutApplication *self)
{
  g_autofree char *family = g_settings_get_string (self->settings, "font-family");
  char size[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *css = NULL;

  g_ascii_formatd (size, sizeof size, "%.3f", g_settings_get_double (self->settings, "zoom") * 1.1);
  css = *family == '\0' ? g_strdup_printf ("textview.article { font-size: %sem; }", size)
                        : g_strdup_printf ("textview.article { font-size: %sem; font-family: \"%s\"; }", size,
                                           g_strdelimit (family, "\"\\\n", ' '));
  gtk_css_provider_load_from_data (self->zoom, css, -1);
}

ReadoutWindow *
readout_application_add_window (ReadoutApplication *self)
{
  ReadoutWindow *window;

  g_return_val_if_fail (READOUT_IS_APPLICATION (self), NULL);

  window = readout_window_new (ADW_APPLICATION (self), self->settings);
  readout_window_set_always (window, self->always);
  readout_keeper_add_window (self->keeper, window);
  readout_window_set_analyzer (window, self->analyzer);

  return window;
}

/* The one that was used last, or a new one. */
ReadoutWindow *
readout_application_get_window (ReadoutApplication *self)
{
  GList *windows;

  g_return_val_if_fail (READOUT_IS_APPLICATION (self), NULL);

  windows = gtk_application_get_windows (GTK_APPLICATION (self));
  for (GList *l = windows; l != NULL; l = l->next)
    if (READOUT_IS_WINDOW (l->data))
      return l->data;

  return readout_application_add_window (self);
}

static void
restored_cb (ReadoutApplication *self)
{
  g_autoptr (GListStore) files = g_steal_pointer (&self->to_open);

  self->to_open = g_list_store_new (G_TYPE_FILE);
  if (g_list_model_get_n_items (G_LIST_MODEL (files)) > 0)
    readout_window_open_files (readout_application_get_window (self), G_LIST_MODEL (files));
}

static void
readout_application_activate (GApplication *application)
{
  ReadoutApplication *self = READOUT_APPLICATION (application);

  gtk_window_present (GTK_WINDOW (readout_application_get_window (self)));
  readout_keeper_restore (self->keeper);
}

static void
readout_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  ReadoutApplication *self = READOUT_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (self->to_open, files[i]);

  readout_application_activate (application);
  if (!readout_keeper_get_restoring (self->keeper))
    restored_cb (self);
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (readout_application_add_window (user_data)));
}

static void
close_windows (ReadoutApplication *self, gboolean keeping)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  /* one that closes can close others */
  g_list_foreach (windows, (GFunc)(void (*) (void))g_object_ref, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    if (keeping && READOUT_IS_WINDOW (l->data))
      readout_window_close_confirmed (l->data);
    else
      gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

/* When nothing can be kept, each window has something to ask; what it says no to stays open. */
static void
settled_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutApplication) self = user_data;

  close_windows (self, readout_keeper_settle_finish (READOUT_KEEPER (object), result, NULL));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutApplication *self = user_data;

  readout_keeper_settle_async (self->keeper, settled_cb, g_object_ref (self));
}

static void
reopen_closed_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutApplication *self = user_data;

  readout_keeper_reopen (self->keeper, readout_application_get_window (self));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutApplication *self = user_data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (readout_preferences_window_new (parent, self->settings)));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *const developers[] = { _ ("The Readout developers"), NULL };

  adw_show_about_window (
      gtk_application_get_active_window (user_data), "application-name", _ ("Readout"), "application-icon",
      APP_ID, "version", PACKAGE_VERSION, "developer-name", _ ("The Readout developers"), "developers",
      developers, "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("See who said what about a negotiation, and brief others on it. Everything stays on this machine."),
      "translator-credits",
      /* Translators: your name, perhaps with an address; one a line */
      _ ("translator-credits"), NULL);
}

static const GActionEntry entries[] = {
  { .name = "new-window", .activate = new_window_cb },
  { .name = "reopen-closed", .activate = reopen_closed_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "about", .activate = about_cb },
  { .name = "quit", .activate = quit_cb },
};

static void
readout_application_startup (GApplication *application)
{
  ReadoutApplication *self = READOUT_APPLICATION (application);
  g_autoptr (GFile) corrections = readout_corrections_file_get_default ();

  /* The base class reads style sheet and shortcuts from the resource. */
  readout_widgets_init ();
  G_APPLICATION_CLASS (readout_application_parent_class)->startup (application);

  self->settings = g_settings_new (SCHEMA_ID);
  self->zoom = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->zoom),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_object (self->settings, "changed::zoom", G_CALLBACK (zoom_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::font-family", G_CALLBACK (zoom_cb), self,
                           G_CONNECT_SWAPPED);
  zoom_cb (self);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accels);
  gtk_window_set_default_icon_name (APP_ID);
  self->always = readout_always_shelf_new (corrections);
  self->keeper = readout_keeper_new (GTK_APPLICATION (self));
  g_object_bind_property (self->keeper, "can-reopen",
                          g_action_map_lookup_action (G_ACTION_MAP (self), "reopen-closed"), "enabled",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->keeper, "restored", G_CALLBACK (restored_cb), self, G_CONNECT_SWAPPED);
  load_analyzer (self);
}

static void
readout_application_dispose (GObject *object)
{
  ReadoutApplication *self = READOUT_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->keeper);
  g_clear_object (&self->to_open);
  g_clear_object (&self->always);
  g_clear_object (&self->analyzer);
  g_clear_object (&self->zoom);

  G_OBJECT_CLASS (readout_application_parent_class)->dispose (object);
}

static void
readout_application_class_init (ReadoutApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_application_dispose;
  application_class->startup = readout_application_startup;
  application_class->activate = readout_application_activate;
  application_class->open = readout_application_open;
}

static void
readout_application_init (ReadoutApplication *self)
{
  self->to_open = g_list_store_new (G_TYPE_FILE);
}
