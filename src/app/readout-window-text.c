/* readout-window-text.c: what a window does with the text of the article in front, as an editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-menus.h"
#include "readout-window-private.h"

/* ---- lines ---- */

static void
line_cb (GtkSpinButton *button, ReadoutWindow *self)
{
  GtkTextBuffer *buffer = readout_page_get_buffer (self->page);
  GtkTextIter iter;

  gtk_spin_button_update (button);
  gtk_text_buffer_get_iter_at_line (buffer, &iter, gtk_spin_button_get_value_as_int (button) - 1);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (readout_page_get_view (self->page)),
                                gtk_text_buffer_get_insert (buffer), 0.1, TRUE, 0, 0.3);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER)));
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static GtkWidget *
create_line_button (ReadoutWindow *self)
{
  GtkTextBuffer *buffer = readout_page_get_buffer (self->page);
  GtkWidget *button = gtk_spin_button_new_with_range (1, gtk_text_buffer_get_line_count (buffer), 1);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (button), gtk_text_iter_get_line (&iter) + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Line"), -1);
  g_signal_connect_object (button, "activate", G_CALLBACK (line_cb), self, 0);

  return button;
}

/* Return goes there. */
void
readout_window_go_to_line (ReadoutWindow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GdkRectangle bounds;

  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("Line")));
  gtk_box_append (GTK_BOX (box), create_line_button (self));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  readout_page_get_cursor_bounds (self->page, &bounds);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &bounds);
  readout_menus_popup (GTK_POPOVER (popover), GTK_WIDGET (self->page));
}

/* ---- printing ---- */

static gboolean
paginate_cb (GtkPrintOperation *operation, GtkPrintContext *context, GtkSourcePrintCompositor *compositor)
{
  if (!gtk_source_print_compositor_paginate (compositor, context))
    return FALSE;

  gtk_print_operation_set_n_pages (operation, gtk_source_print_compositor_get_n_pages (compositor));
  return TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page_number,
              GtkSourcePrintCompositor *compositor)
{
  gtk_source_print_compositor_draw_page (compositor, context, page_number);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, ReadoutWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  /* Translators: %s is what the system says */
  sentence = g_strdup_printf (_ ("The article cannot be printed: %s"), error->message);
  readout_window_show_error (self, sentence);
}

/* The article with its marks, as it is on the screen, under its title. */
static GtkSourcePrintCompositor *
create_compositor (ReadoutPage *page)
{
  GtkSourcePrintCompositor *compositor
      = gtk_source_print_compositor_new_from_view (readout_page_get_view (page));
  g_autofree char *title = g_strdelimit (g_strdup (readout_page_get_title (page)), "%", ' ');

  gtk_source_print_compositor_set_highlight_syntax (compositor, TRUE);
  gtk_source_print_compositor_set_wrap_mode (compositor, GTK_WRAP_WORD_CHAR);
  gtk_source_print_compositor_set_print_header (compositor, TRUE);
  gtk_source_print_compositor_set_header_format (compositor, FALSE, title, NULL, "%N/%Q");
  gtk_source_print_compositor_set_top_margin (compositor, 15, GTK_UNIT_MM);
  gtk_source_print_compositor_set_bottom_margin (compositor, 15, GTK_UNIT_MM);
  gtk_source_print_compositor_set_left_margin (compositor, 20, GTK_UNIT_MM);
  gtk_source_print_compositor_set_right_margin (compositor, 20, GTK_UNIT_MM);

  return compositor;
}

GtkPrintOperation *
readout_window_create_print (ReadoutWindow *self)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  GtkSourcePrintCompositor *compositor = create_compositor (self->page);

  gtk_print_operation_set_job_name (operation, readout_page_get_title (self->page));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "compositor", compositor, g_object_unref);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), compositor);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), compositor);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, 0);

  return operation;
}

void
readout_window_print (ReadoutWindow *self)
{
  g_autoptr (GtkPrintOperation) operation = readout_window_create_print (self);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}
