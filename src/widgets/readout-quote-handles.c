/* readout-quote-handles.c: brackets around the chosen quote, whose ends they move when they are dragged
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-quote-handles.h"

#include <glib/gi18n.h>

#define HANDLE_WIDTH 6

/* After the text has been laid out, before it is drawn. */
#define PLACE_PRIORITY (GDK_PRIORITY_REDRAW - 1)

enum
{
  START,
  END,
  N_ENDS
};

struct _ReadoutQuoteHandles
{
  GObject parent_instance;

  GtkTextView *view; /* lives longer */
  ReadoutSelection *selection;
  GtkTextTag *preview;
  GtkWidget *handles[N_ENDS];
  GtkGesture *drags[N_ENDS]; /* of the handles */
  guint offsets[N_ENDS];     /* of the chosen quote, while there is one */
  guint dragged[N_ENDS];     /* where they would be if the button were let go */
  gboolean is_dragging;
  guint place_source;
};

G_DEFINE_FINAL_TYPE (ReadoutQuoteHandles, readout_quote_handles, G_TYPE_OBJECT)

static GtkTextBuffer *
get_buffer (ReadoutQuoteHandles *self)
{
  return gtk_text_view_get_buffer (self->view);
}

/* The ends of the chosen quote; FALSE while there is none, or while its place is not known. */
static gboolean
find_offsets (ReadoutQuoteHandles *self)
{
  ReadoutMarks *marks = readout_selection_get_marks (self->selection);
  guint quote = readout_selection_get_chosen (self->selection, READOUT_SELECTION_QUOTE);

  return marks != NULL && quote != READOUT_NOT_CHOSEN && !readout_selection_get_busy (self->selection)
         && readout_marks_get_quote_bounds (marks, quote, &self->offsets[START], &self->offsets[END]);
}

/* The bracket stands outside of the words, on the other side where they run from right to left. */
static void
place (ReadoutQuoteHandles *self, guint end)
{
  GtkTextIter iter;
  GdkRectangle letter;
  gboolean is_rtl, is_right;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, (int)self->offsets[end]);
  gtk_text_view_get_iter_location (self->view, &iter, &letter);
  is_rtl = letter.width < 0;
  is_right = (end == END) != is_rtl;
  gtk_widget_set_size_request (self->handles[end], HANDLE_WIDTH, letter.height);
  gtk_widget_remove_css_class (self->handles[end], is_right ? "left" : "right");
  gtk_widget_add_css_class (self->handles[end], is_right ? "right" : "left");
  gtk_text_view_move_overlay (self->view, self->handles[end], is_right ? letter.x : letter.x - HANDLE_WIDTH,
                              letter.y);
}

static gboolean
place_cb (gpointer user_data)
{
  ReadoutQuoteHandles *self = user_data;
  gboolean is_shown = find_offsets (self);

  self->place_source = 0;
  for (guint end = START; end < N_ENDS; end++)
    {
      gtk_widget_set_visible (self->handles[end], is_shown);
      if (is_shown && !self->is_dragging)
        place (self, end);
    }

  return G_SOURCE_REMOVE;
}

static void
queue_place (ReadoutQuoteHandles *self)
{
  if (self->place_source == 0)
    self->place_source = g_idle_add_full (PLACE_PRIORITY, place_cb, self, NULL);
}

/* FALSE while no quote is chosen. */
gboolean
readout_quote_handles_get_bounds (ReadoutQuoteHandles *self, guint *start_char, guint *end_char)
{
  g_return_val_if_fail (READOUT_IS_QUOTE_HANDLES (self), FALSE);

  if (!find_offsets (self))
    return FALSE;

  *start_char = self->offsets[START];
  *end_char = self->offsets[END];
  return TRUE;
}

/* ---- dragging ---- */

static void
show_preview (ReadoutQuoteHandles *self, gboolean on)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), self->preview, &start, &end);
  if (!on)
    return;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, (int)self->dragged[START]);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &end, (int)self->dragged[END]);
  gtk_text_buffer_apply_tag (get_buffer (self), self->preview, &start, &end);
}

/* Words are not cut. */
static void
go_to_border (GtkTextIter *iter, guint end)
{
  if (!gtk_text_iter_inside_word (iter) || gtk_text_iter_starts_word (iter))
    return;
  if (end == START)
    gtk_text_iter_backward_word_start (iter);
  else
    gtk_text_iter_forward_word_end (iter);
}

static guint
get_offset_at (ReadoutQuoteHandles *self, guint end, double x, double y)
{
  double view_x, view_y;
  int buffer_x, buffer_y;
  GtkTextIter iter;

  gtk_widget_translate_coordinates (self->handles[end], GTK_WIDGET (self->view), x, y, &view_x, &view_y);
  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int)view_x, (int)view_y,
                                         &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y);
  go_to_border (&iter, end);

  return (guint)gtk_text_iter_get_offset (&iter);
}

static guint
get_end (ReadoutQuoteHandles *self, GtkGesture *gesture)
{
  return gesture == self->drags[START] ? START : END;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, ReadoutQuoteHandles *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->is_dragging = TRUE;
  self->dragged[START] = self->offsets[START];
  self->dragged[END] = self->offsets[END];
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, ReadoutQuoteHandles *self)
{
  guint end = get_end (self, GTK_GESTURE (gesture)), offset;
  double x, y;

  if (!self->is_dragging)
    return;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  offset = get_offset_at (self, end, x + dx, y + dy);
  if (end == START ? offset >= self->dragged[END] : offset <= self->dragged[START])
    return;

  self->dragged[end] = offset;
  show_preview (self, TRUE);
}

static void
stop (ReadoutQuoteHandles *self)
{
  self->is_dragging = FALSE;
  show_preview (self, FALSE);
  queue_place (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, ReadoutQuoteHandles *self)
{
  if (!self->is_dragging)
    return;

  stop (self);
  if (self->dragged[START] != self->offsets[START] || self->dragged[END] != self->offsets[END])
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.set-quote-ends", "(uu)", self->dragged[START],
                                self->dragged[END]);
}

/* Escape leaves the quote as it was. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutQuoteHandles *self)
{
  if (keyval != GDK_KEY_Escape || !self->is_dragging)
    return GDK_EVENT_PROPAGATE;

  stop (self);
  return GDK_EVENT_STOP;
}

/* ---- */

static void
create_handle (ReadoutQuoteHandles *self, guint end, const char *label)
{
  GtkWidget *handle = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (handle, "quote-handle");
  gtk_widget_set_visible (handle, FALSE);
  gtk_widget_set_cursor_from_name (handle, "ew-resize");
  gtk_widget_set_tooltip_text (handle, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  self->drags[end] = gtk_gesture_drag_new ();
  g_signal_connect_object (self->drags[end], "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (self->drags[end], "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (self->drags[end], "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (self->drags[end]));

  self->handles[end] = handle;
  gtk_text_view_add_overlay (self->view, handle, 0, 0);
}

/* The text is laid out anew when the window, the font or lines out of sight change. */
static void
adjustment_cb (ReadoutQuoteHandles *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue_place), self, G_CONNECT_SWAPPED);
  queue_place (self);
}

static void
follow_view (ReadoutQuoteHandles *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_object (self->view, "notify::vadjustment", G_CALLBACK (adjustment_cb), self,
                           G_CONNECT_SWAPPED);
  adjustment_cb (self);
}

ReadoutQuoteHandles *
readout_quote_handles_new (GtkTextView *view, ReadoutSelection *selection)
{
  ReadoutQuoteHandles *self = g_object_new (READOUT_TYPE_QUOTE_HANDLES, NULL);
  const GdkRGBA colour = { 0.21f, 0.52f, 0.89f, 0.35f };

  self->view = view;
  self->selection = g_object_ref (selection);
  self->preview
      = gtk_text_buffer_create_tag (get_buffer (self), "quote-preview", "background-rgba", &colour, NULL);
  create_handle (self, START,
                 _ ("Start of the quote: drag it, or press Alt, Shift and an arrow key in the list"));
  create_handle (self, END, _ ("End of the quote: drag it, or press Alt and an arrow key in the list"));
  g_signal_connect_object (selection, "changed", G_CALLBACK (queue_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::busy", G_CALLBACK (queue_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::marks", G_CALLBACK (queue_place), self, G_CONNECT_SWAPPED);
  follow_view (self);

  return self;
}

static void
readout_quote_handles_dispose (GObject *object)
{
  ReadoutQuoteHandles *self = READOUT_QUOTE_HANDLES (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (readout_quote_handles_parent_class)->dispose (object);
}

static void
readout_quote_handles_class_init (ReadoutQuoteHandlesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = readout_quote_handles_dispose;
}

static void
readout_quote_handles_init (ReadoutQuoteHandles *self)
{
}
