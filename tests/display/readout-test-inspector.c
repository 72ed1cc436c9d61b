/* readout-test-inspector.c: an inspector in a window of its own
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-test-inspector.h"
#include "readout-test-window.h"

static void
show_passage_cb (ReadoutSelection *selection, guint start_char, guint end_char, Fixture *fixture)
{
  fixture->start_char = start_char;
}

void
inspector_set_up (Fixture *fixture, ReadoutMarks *marks)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->inspector = g_object_new (READOUT_TYPE_INSPECTOR, NULL);
  fixture->selection = readout_selection_new ();
  g_signal_connect (fixture->selection, "show-passage", G_CALLBACK (show_passage_cb), fixture);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->inspector));
  gtk_window_set_default_size (fixture->window, 320, 640);
  readout_inspector_set_selection (fixture->inspector, fixture->selection);
  readout_selection_set_marks (fixture->selection, marks);
  gtk_window_present (fixture->window);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->inspector)));
}

void
inspector_tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->selection);
}

/* As if the widget had the focus. */
void
inspector_press (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
}
