/* readout-window-dnd.c: files and text that are dropped or pasted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-window-private.h"

/* The files, when the text is nothing but links to files of this machine. */
static GListStore *
list_links (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GFile) file = NULL;

      if (*lines[i] == '\0')
        continue;
      if (!g_str_has_prefix (lines[i], "file://"))
        return NULL;
      file = g_file_new_for_uri (g_strchomp (lines[i]));
      g_list_store_append (files, file);
    }

  return g_steal_pointer (&files);
}

static void
add_text (ReadoutWindow *self, const char *text)
{
  g_autoptr (GListStore) links = NULL;
  ReadoutPage *page;

  if (text == NULL || *text == '\0')
    {
      readout_window_show_error (self, _ ("There is no text to make an article from. Copy some text first."));
      return;
    }

  links = list_links (text);
  if (links != NULL && g_list_model_get_n_items (G_LIST_MODEL (links)) > 0)
    {
      readout_window_open_files (self, G_LIST_MODEL (links));
      return;
    }

  page = self->page != NULL && readout_page_is_blank (self->page) ? self->page
                                                                  : readout_window_add_page (self);
  readout_page_set_text (page, text);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
add_files (ReadoutWindow *self, const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);

  readout_window_open_files (self, G_LIST_MODEL (files));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, ReadoutWindow *self)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    add_files (self, value);
  else if (G_VALUE_HOLDS_STRING (value))
    add_text (self, g_value_get_string (value));
  else
    return FALSE;

  return TRUE;
}

/* Text that is dropped on text goes to where it is dropped, which the text view does; files never do. */
static GdkDragAction
enter_cb (GtkDropTarget *target, double x, double y, ReadoutWindow *self)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  gboolean has_files
      = drop != NULL && gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST);

  if (!has_files && self->page != NULL)
    return 0;

  return GDK_ACTION_COPY;
}

void
readout_window_init_dnd (ReadoutWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  /* Before the text view, which would write the name of a file into the article. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "enter", G_CALLBACK (enter_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
clipboard_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  add_text (self, text);
}

static void
clipboard_files_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, NULL);

  if (value != NULL)
    add_files (self, value);
}

/* Makes a new article of what is in the clipboard. */
void
readout_window_paste_article (ReadoutWindow *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    clipboard_files_cb, g_object_ref (self));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, clipboard_cb, g_object_ref (self));
}
