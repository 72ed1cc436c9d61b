/* readout-shortcuts-window.c: the keys of the window, to be looked up
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-shortcuts-window.h"

#include <string.h>

#include "readout-list-frame.h"
#include "readout-shortcuts.h"

/* A list of our own: the window of GTK 4.8 is wider than a small screen. */
struct _ReadoutShortcutsWindow
{
  AdwWindow parent_instance;

  GtkEditable *search;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ReadoutShortcutsWindow, readout_shortcuts_window, ADW_TYPE_WINDOW)

/* What a row is found by, and under what heading it stands: kept as data of the row. */
#define WORDS_KEY "readout-words"
#define GROUP_KEY "readout-group"

static char *
dup_keys (const ReadoutShortcut *shortcut)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_auto (GStrv) accels = NULL;

  if (shortcut->action == NULL)
    return g_strdup (shortcut->keys);

  accels = gtk_application_get_accels_for_action (application, shortcut->action);
  return g_strjoinv (" ", accels);
}

/* As they stand on the keyboard, for who hears them and for who types them to find them. */
static char *
dup_spoken_keys (const char *keys)
{
  g_auto (GStrv) each = g_strsplit (keys, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      if (!gtk_accelerator_parse (each[i], &key, &modifiers))
        continue;
      g_free (each[i]);
      each[i] = gtk_accelerator_get_label (key, modifiers);
    }

  return g_strjoinv (", ", each);
}

/* One below the other, so that they are as narrow as one. */
static GtkWidget *
create_keys (const char *keys)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_auto (GStrv) each = g_strsplit (keys, " ", -1);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; each[i] != NULL; i++)
    {
      GtkWidget *label = gtk_shortcut_label_new (each[i]);

      gtk_widget_set_halign (label, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

static GtkWidget *
create_content (const char *title, const char *keys)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_keys (keys));

  return box;
}

static void
add_row (ReadoutShortcutsWindow *self, const ReadoutShortcut *shortcut, const char *group)
{
  const char *title = readout_shortcuts_translate (shortcut->title);
  g_autofree char *keys = dup_keys (shortcut);
  g_autofree char *spoken = dup_spoken_keys (keys);
  g_autofree char *words = g_strdup_printf ("%s, %s", title, spoken);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), create_content (title, keys));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data (G_OBJECT (row), GROUP_KEY, (gpointer)group);
  g_object_set_data_full (G_OBJECT (row), WORDS_KEY, g_utf8_casefold (words, -1), g_free);
  gtk_list_box_append (self->list, row);
}

static void
add_rows (ReadoutShortcutsWindow *self)
{
  guint n_shortcuts;
  const ReadoutShortcut *shortcuts = readout_shortcuts_get (&n_shortcuts);
  const char *group = NULL;

  for (guint i = 0; i < n_shortcuts; i++)
    if (shortcuts[i].group != NULL)
      group = readout_shortcuts_translate (shortcuts[i].group);
    else
      add_row (self, &shortcuts[i], group);
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer user_data)
{
  ReadoutShortcutsWindow *self = user_data;
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (self->search), -1);

  return strstr (g_object_get_data (G_OBJECT (row), WORDS_KEY), wanted) != NULL;
}

static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *group = g_object_get_data (G_OBJECT (row), GROUP_KEY);
  GtkWidget *label;

  if (before != NULL && g_object_get_data (G_OBJECT (before), GROUP_KEY) == (gpointer)group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "list-heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_list_box_row_set_header (row, label);
}

static void
search_cb (ReadoutShortcutsWindow *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

ReadoutShortcutsWindow *
readout_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (READOUT_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
}

static void
readout_shortcuts_window_dispose (GObject *object)
{
  ReadoutShortcutsWindow *self = READOUT_SHORTCUTS_WINDOW (object);

  gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);

  G_OBJECT_CLASS (readout_shortcuts_window_parent_class)->dispose (object);
}

static void
readout_shortcuts_window_class_init (ReadoutShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_shortcuts_window_dispose;

  g_type_ensure (READOUT_TYPE_LIST_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutShortcutsWindow, search);
  gtk_widget_class_bind_template_child (widget_class, ReadoutShortcutsWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
readout_shortcuts_window_init (ReadoutShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  add_rows (self);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
}
