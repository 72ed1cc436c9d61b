/* dnd-source.c: a small window from which a test drags files, or text, with the mouse
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

static GMainLoop *loop;
static int status = 1;

/* The test reads the stages from standard output: ready, begin, and then either end or cancel. */
static void
say (const char *stage)
{
  g_print ("%s\n", stage);
}

static void
drag_begin_cb (void)
{
  say ("begin");
}

static void
drag_end_cb (void)
{
  say ("end");
  status = 0;
  g_main_loop_quit (loop);
}

static gboolean
drag_cancel_cb (void)
{
  say ("cancel");
  g_main_loop_quit (loop);
  return FALSE;
}

/* A window that was mapped but not drawn yet does not take the mouse. */
static void
after_paint_cb (GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, NULL);
  say ("ready");
}

static void
map_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

static GdkContentProvider *
files_content (char **paths)
{
  g_autoslist (GFile) files = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  for (int i = 0; paths[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_commandline_arg (paths[i]));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  return gdk_content_provider_new_for_value (&value);
}

int
main (int argc, char **argv)
{
  GdkContentProvider *content;
  GtkDragSource *source;
  GtkWidget *label, *window;

  if (argc < 2)
    {
      g_printerr ("dnd-source FILE...\ndnd-source --text TEXT\n");
      return 2;
    }
  setvbuf (stdout, NULL, _IOLBF, 0);
  gtk_init ();
  loop = g_main_loop_new (NULL, FALSE);

  if (g_str_equal (argv[1], "--text"))
    content = gdk_content_provider_new_typed (G_TYPE_STRING, argv[2]);
  else
    content = files_content (argv + 1);
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, content);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), NULL);
  g_signal_connect (source, "drag-cancel", G_CALLBACK (drag_cancel_cb), NULL);

  label = gtk_label_new ("drag me");
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "DnD Source");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 120);
  gtk_window_set_child (GTK_WINDOW (window), label);
  g_signal_connect (window, "map", G_CALLBACK (map_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);

  g_object_unref (content);
  g_main_loop_unref (loop);
  return status;
}
