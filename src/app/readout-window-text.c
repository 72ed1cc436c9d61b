/* readout-window-text.c: what a window does with the text of the article in front, as an editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-menus.h"
#include "readout-printed-text.h"
#include "readout-window-private.h"

/* Of what is printed. */
#define BODY_POINTS   11
#define MARGIN_POINTS 9

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

/* Of the text: its family, in a size for paper. */
static void
set_fonts (GtkSourcePrintCompositor *compositor, ReadoutPage *page)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (readout_page_get_view (page)));
  const char *family = pango_font_description_get_family (pango_context_get_font_description (context));
  g_autofree char *body = g_strdup_printf ("%s %d", family, BODY_POINTS);
  g_autofree char *margin = g_strdup_printf ("%s %d", family, MARGIN_POINTS);

  gtk_source_print_compositor_set_body_font_name (compositor, body);
  gtk_source_print_compositor_set_header_font_name (compositor, margin);
  gtk_source_print_compositor_set_footer_font_name (compositor, margin);
}

/* A format of the compositor that says the words as they are. */
static char *
dup_format (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "%", -1);

  return g_strjoinv ("%%", parts);
}

/* Above the text its title and the number of the page, below it who published it and when. */
static void
set_margins (GtkSourcePrintCompositor *compositor, ReadoutPage *page)
{
  g_autofree char *title = dup_format (readout_page_get_title (page));
  g_autofree char *source_line = readout_label_source_line (readout_page_get_metadata (page));
  g_autofree char *source = dup_format (source_line != NULL ? source_line : "");

  gtk_source_print_compositor_set_print_header (compositor, TRUE);
  gtk_source_print_compositor_set_header_format (compositor, FALSE, title, NULL, "%N/%Q");
  gtk_source_print_compositor_set_print_footer (compositor, *source != '\0');
  gtk_source_print_compositor_set_footer_format (compositor, FALSE, source, NULL, NULL);
  gtk_source_print_compositor_set_top_margin (compositor, 15, GTK_UNIT_MM);
  gtk_source_print_compositor_set_bottom_margin (compositor, 15, GTK_UNIT_MM);
  gtk_source_print_compositor_set_left_margin (compositor, 20, GTK_UNIT_MM);
  gtk_source_print_compositor_set_right_margin (compositor, 20, GTK_UNIT_MM);
}

/* The article with its marks, as on the screen but for paper. */
static GtkSourcePrintCompositor *
create_compositor (ReadoutPage *page)
{
  g_autoptr (GtkSourceBuffer) printed = readout_printed_text_new (readout_page_get_buffer (page));
  GtkSourcePrintCompositor *compositor = gtk_source_print_compositor_new (printed);

  gtk_source_print_compositor_set_highlight_syntax (compositor, TRUE);
  gtk_source_print_compositor_set_wrap_mode (compositor, GTK_WRAP_WORD_CHAR);
  set_fonts (compositor, page);
  set_margins (compositor, page);

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
