/* readout-page-highlights.c: what the marks in the text of a page tell, and where they lead
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-card-words.h"
#include "readout-menus.h"
#include "readout-page-private.h"
#include "readout-quote-gutter.h"

/* Beside line numbers and the marks of notes, next to the text. */
#define GUTTER_POSITION 10

/* hidden: the names of the kinds that are not to be seen */
void
readout_page_set_hidden_highlights (ReadoutPage *self, const char *const *hidden)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  readout_highlighter_set_hidden (self->highlighter, hidden);
}

static char *
dup_card (ReadoutPage *self, const GtkTextIter *iter)
{
  ReadoutMarks *marks = readout_annotator_get_marks (self->annotator);

  if (marks == NULL || readout_annotator_get_busy (self->annotator))
    return NULL;

  return readout_card_words_dup_markup (marks, (guint)gtk_text_iter_get_offset (iter), self->counts);
}

static gboolean
get_iter_at (ReadoutPage *self, double x, double y, GtkTextIter *iter)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (view, iter, buffer_x, buffer_y);
}

static void
get_cursor (ReadoutPage *self, GtkTextIter *iter)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);

  gtk_text_buffer_get_iter_at_mark (buffer, iter, gtk_text_buffer_get_insert (buffer));
}

static gboolean
tooltip_cb (GtkTextView *view, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip, ReadoutPage *self)
{
  g_autofree char *markup = NULL;
  GtkTextIter iter;

  if (by_keyboard)
    get_cursor (self, &iter);
  else if (!get_iter_at (self, x, y, &iter))
    return FALSE;

  markup = dup_card (self, &iter);
  gtk_tooltip_set_markup (tooltip, markup);

  return markup != NULL;
}

/* A card that is shown tells it as soon as it is known. */
static void
counted_cb (ReadoutPage *self)
{
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self->view));
  if (self->card != NULL)
    {
      g_autofree char *markup = NULL;
      GtkTextIter iter;

      get_cursor (self, &iter);
      markup = dup_card (self, &iter);
      gtk_label_set_markup (self->card, markup != NULL ? markup : "");
    }
}

/* counts: of the case that is open, or NULL */
void
readout_page_set_entity_counts (ReadoutPage *self, ReadoutEntityCounts *counts)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  if (self->counts != NULL)
    g_signal_handlers_disconnect_by_func (self->counts, counted_cb, self);
  g_set_object (&self->counts, counts);
  if (counts != NULL)
    g_signal_connect_object (counts, "changed", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
}

/* The same as the pointer shows, at the cursor. */
void
readout_page_show_card (ReadoutPage *self)
{
  g_autofree char *markup = NULL;
  GtkWidget *popover, *label;
  GdkRectangle bounds;
  GtkTextIter iter;

  g_return_if_fail (READOUT_IS_PAGE (self));

  get_cursor (self, &iter);
  markup = dup_card (self, &iter);
  if (markup == NULL)
    return;

  label = gtk_label_new (NULL);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  /* It takes the focus, so that a screen reader says it. */
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  g_set_weak_pointer (&self->card, GTK_LABEL (label));
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  readout_page_get_cursor_bounds (self, &bounds);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &bounds);
  readout_menus_popup (GTK_POPOVER (popover), GTK_WIDGET (self));
}

/* With Ctrl, a click on a mark goes to its row. */
static void
released_cb (GtkGestureClick *gesture, int n_presses, double x, double y, ReadoutPage *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkTextIter iter;

  if ((state & GDK_CONTROL_MASK) == 0 || !get_iter_at (self, x, y, &iter))
    return;

  readout_selection_choose_at (self->selection, (guint)gtk_text_iter_get_offset (&iter));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-row", NULL);
}

static void
overview_cb (ReadoutPage *self, guint start_char, guint end_char)
{
  readout_page_show_range (self, start_char, end_char);
}

void
readout_page_init_highlights (ReadoutPage *self)
{
  GtkSourceGutter *gutter = gtk_source_view_get_gutter (self->view, GTK_TEXT_WINDOW_LEFT);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_source_gutter_insert (gutter, readout_quote_gutter_new (), GUTTER_POSITION);
  self->handles = readout_quote_handles_new (GTK_TEXT_VIEW (self->view), self->selection);
  readout_overview_set_selection (self->overview, self->selection);
  g_signal_connect_object (self->overview, "chosen", G_CALLBACK (overview_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "query-tooltip", G_CALLBACK (tooltip_cb), self, 0);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}
