/* readout-composer-text.c: the lines of one section of a memo, to be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-composer-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "readout-composer-finding.h"
#include "readout-composer-kinds.h"
#include "readout-composer-lines.h"
#include "readout-memo-lines.h"

#define QUIET_PERIOD_MSEC 250
#define MAX_UNDO          200

/* One state of the section. */
typedef struct
{
  GPtrArray *lines; /* ReadoutMemoLine */
  int cursor;
} State;

struct _ReadoutComposerText
{
  GtkTextView parent_instance;

  ReadoutMemoPart *part; /* not owned; NULL while there is none */
  gboolean filling;      /* the buffer is being filled: nobody has edited */
  guint quiet_source;
  GQueue undo; /* State, the last one first */
  GQueue redo;
};

G_DEFINE_FINAL_TYPE (ReadoutComposerText, readout_composer_text, GTK_TYPE_TEXT_VIEW)

enum
{
  EDITED,
  RECEIPT,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (ReadoutComposerText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
get_cursor (ReadoutComposerText *self, GtkTextIter *cursor)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_buffer_get_iter_at_mark (buffer, cursor, gtk_text_buffer_get_insert (buffer));
}

/* ---- states ---- */

static void
line_free (gpointer data)
{
  readout_memo_line_free (data);
}

static GPtrArray *
copy_lines (GPtrArray *lines)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < lines->len; i++)
    {
      const ReadoutMemoLine *line = g_ptr_array_index (lines, i);
      ReadoutMemoLine *copy = readout_memo_line_new (line->kind, line->key, line->markup);

      copy->is_left_out = line->is_left_out;
      g_ptr_array_add (copies, copy);
    }

  return copies;
}

static State *
state_new (ReadoutComposerText *self)
{
  State *state = g_new0 (State, 1);
  GtkTextIter cursor;

  get_cursor (self, &cursor);
  state->lines = copy_lines (self->part->lines);
  state->cursor = gtk_text_iter_get_offset (&cursor);

  return state;
}

static void
state_free (gpointer data)
{
  State *state = data;

  g_ptr_array_unref (state->lines);
  g_free (state);
}

static void
clear_queue (GQueue *queue)
{
  g_queue_clear_full (queue, state_free);
}

static void
push_state (GQueue *queue, State *state)
{
  g_queue_push_head (queue, state);
  if (queue->length > MAX_UNDO)
    state_free (g_queue_pop_tail (queue));
}

/* ---- the buffer and the section ---- */

static void
fill (ReadoutComposerText *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter place;

  self->filling = TRUE;
  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_buffer_get_start_iter (buffer, &place);
  for (guint i = 0; self->part != NULL && i < self->part->lines->len; i++)
    {
      const ReadoutMemoLine *line = g_ptr_array_index (self->part->lines, i);

      if (!line->is_left_out)
        readout_composer_lines_insert (buffer, &place, line);
    }
  gtk_text_buffer_get_start_iter (buffer, &place);
  gtk_text_buffer_place_cursor (buffer, &place);
  if (self->part != NULL)
    readout_composer_lines_tint (buffer, self->part->lines);
  self->filling = FALSE;
}

/* A machine line that is not there any more was taken out, or written over: it is not proposed again. */
static void
add_left_out (GPtrArray *lines, GPtrArray *before)
{
  for (guint i = 0; i < before->len; i++)
    {
      const ReadoutMemoLine *line = g_ptr_array_index (before, i);
      gboolean is_there = line->key == NULL;
      ReadoutMemoLine *left_out;

      for (guint k = 0; k < lines->len && !is_there; k++)
        is_there = g_strcmp0 (((ReadoutMemoLine *)g_ptr_array_index (lines, k))->key, line->key) == 0;
      if (is_there)
        continue;

      left_out = readout_memo_line_new (line->kind, line->key, line->markup);
      left_out->is_left_out = TRUE;
      g_ptr_array_add (lines, left_out);
    }
}

static gboolean
are_same (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const ReadoutMemoLine *first = g_ptr_array_index (a, i);
      const ReadoutMemoLine *second = g_ptr_array_index (b, i);

      if (!g_str_equal (first->kind, second->kind) || g_strcmp0 (first->key, second->key) != 0
          || !g_str_equal (first->markup, second->markup) || first->is_left_out != second->is_left_out)
        return FALSE;
    }

  return TRUE;
}

static void
replace_lines (ReadoutComposerText *self, GPtrArray *lines)
{
  g_ptr_array_unref (self->part->lines);
  self->part->lines = lines;
}

/* Takes over what one sees into the section. */
void
readout_composer_text_flush (ReadoutComposerText *self)
{
  GPtrArray *lines;

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  if (self->part == NULL)
    return;

  lines = readout_composer_lines_read (get_buffer (self), self->part->lines);
  add_left_out (lines, self->part->lines);
  if (are_same (lines, self->part->lines))
    {
      g_ptr_array_unref (lines);
      return;
    }

  push_state (&self->undo, state_new (self));
  clear_queue (&self->redo);
  replace_lines (self, lines);
  readout_composer_lines_tint (get_buffer (self), lines);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
quiet_cb (gpointer user_data)
{
  ReadoutComposerText *self = user_data;

  self->quiet_source = 0;
  readout_composer_text_flush (self);
}

static void
touch (ReadoutComposerText *self)
{
  if (self->filling)
    return;

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  self->quiet_source = g_timeout_add_once (QUIET_PERIOD_MSEC, quiet_cb, self);
}

static void
inserted_cb (
    GtkTextBuffer *buffer, GtkTextIter *end, const char *words, int length_bytes, ReadoutComposerText *self)
{
  if (!self->filling && memchr (words, '\n', (gsize)length_bytes) == NULL)
    readout_composer_lines_extend_kind (buffer, end);
}

static void
changed_cb (GtkTextBuffer *buffer, ReadoutComposerText *self)
{
  touch (self);
}

/* Shows a section; what was shown before has been taken over. */
void
readout_composer_text_show (ReadoutComposerText *self, ReadoutMemoPart *part)
{
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  clear_queue (&self->undo);
  clear_queue (&self->redo);
  self->part = part;
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), part != NULL);
  fill (self);
}

static void
go_back (ReadoutComposerText *self, GQueue *from, GQueue *to)
{
  State *state;
  GtkTextIter cursor;

  readout_composer_text_flush (self);
  state = g_queue_pop_head (from);
  if (state == NULL)
    return;

  push_state (to, state_new (self));
  replace_lines (self, g_ptr_array_ref (state->lines));
  fill (self);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &cursor, state->cursor);
  gtk_text_buffer_place_cursor (get_buffer (self), &cursor);
  state_free (state);
  g_signal_emit (self, signals[EDITED], 0);
}

void
readout_composer_text_undo (ReadoutComposerText *self)
{
  go_back (self, &self->undo, &self->redo);
}

void
readout_composer_text_redo (ReadoutComposerText *self)
{
  go_back (self, &self->redo, &self->undo);
}

/* ---- editing ---- */

/* Puts a line below the one at the cursor; takes @line. */
void
readout_composer_text_insert (ReadoutComposerText *self, ReadoutMemoLine *line)
{
  g_autoptr (ReadoutMemoLine) owned = line;
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter place;

  if (self->part == NULL)
    return;

  readout_composer_text_flush (self);
  /* as a known line, so that it stays one of machine origin */
  g_ptr_array_add (self->part->lines, readout_memo_line_new (line->kind, line->key, line->markup));
  get_cursor (self, &place);
  if (!gtk_text_iter_starts_line (&place) && !gtk_text_iter_forward_line (&place))
    {
      gtk_text_buffer_insert (buffer, &place, "\n", 1);
      gtk_text_buffer_get_end_iter (buffer, &place);
    }
  readout_composer_lines_insert (buffer, &place, owned);
  gtk_text_buffer_place_cursor (buffer, &place);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0, 0);
  readout_composer_text_flush (self);
}

void
readout_composer_text_set_kind (ReadoutComposerText *self, const char *kind)
{
  if (self->part == NULL)
    return;

  readout_composer_kinds_set (get_buffer (self), kind);
  touch (self);
}

void
readout_composer_text_toggle (ReadoutComposerText *self, const char *style)
{
  if (self->part == NULL)
    return;

  readout_composer_kinds_toggle_style (get_buffer (self), style);
  touch (self);
}

static gboolean
break_line (ReadoutComposerText *self)
{
  if (!readout_composer_kinds_break_line (get_buffer (self)))
    return FALSE;

  touch (self);
  return TRUE;
}

/* ---- receipts ---- */

/* Asks for the passage of the receipt at the cursor, or before it in the line. */
gboolean
readout_composer_text_open_receipt (ReadoutComposerText *self)
{
  GtkTextIter place;
  guint receipt;

  get_cursor (self, &place);
  receipt = readout_composer_lines_get_receipt (&place);
  while (receipt == 0 && !gtk_text_iter_starts_line (&place) && gtk_text_iter_backward_char (&place))
    receipt = readout_composer_lines_get_receipt (&place);
  get_cursor (self, &place);
  while (receipt == 0 && !gtk_text_iter_ends_line (&place) && gtk_text_iter_forward_char (&place))
    receipt = readout_composer_lines_get_receipt (&place);

  if (receipt != 0)
    g_signal_emit (self, signals[RECEIPT], 0, receipt);
  return receipt != 0;
}

static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, ReadoutComposerText *self)
{
  GtkTextIter place;
  int buffer_x, buffer_y;
  guint receipt;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y,
                                         &buffer_x, &buffer_y);
  if (n_press != 1 || gtk_text_buffer_get_has_selection (get_buffer (self))
      || !gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &place, buffer_x, buffer_y))
    return;

  receipt = readout_composer_lines_get_receipt (&place);
  if (receipt != 0)
    g_signal_emit (self, signals[RECEIPT], 0, receipt);
}

static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, ReadoutComposerText *self)
{
  gboolean has_control = (state & GDK_CONTROL_MASK) != 0;

  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && has_control)
    return readout_composer_text_open_receipt (self);
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_SHIFT_MASK) == 0)
    return break_line (self);

  return FALSE;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, ReadoutComposerText *self)
{
  GtkTextIter place;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y,
                                         &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &place, buffer_x, buffer_y);
  gtk_text_buffer_place_cursor (get_buffer (self), &place);
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value));

  return TRUE;
}

/* ---- remarks ---- */

static gboolean
find_words (ReadoutComposerText *self, guint line, const char *words, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter limit;

  gtk_text_buffer_get_iter_at_line (get_buffer (self), start, (int)line);
  limit = *start;
  gtk_text_iter_forward_line (&limit);

  return gtk_text_iter_forward_search (start, words, GTK_TEXT_SEARCH_TEXT_ONLY, start, end, &limit);
}

void
readout_composer_text_go_to (ReadoutComposerText *self, guint line, const char *words)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start, end;

  if (find_words (self, line, words, &start, &end))
    gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), 0.2, FALSE, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Underlines words that there is something to say of. */
void
readout_composer_text_mark (ReadoutComposerText *self, guint line, const char *words)
{
  GtkTextIter start, end;

  if (find_words (self, line, words, &start, &end))
    gtk_text_buffer_apply_tag_by_name (get_buffer (self), "remark", &start, &end);
}

void
readout_composer_text_clear_marks (ReadoutComposerText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag_by_name (get_buffer (self), "remark", &start, &end);
}

static void
readout_composer_text_dispose (GObject *object)
{
  ReadoutComposerText *self = READOUT_COMPOSER_TEXT (object);

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  clear_queue (&self->undo);
  clear_queue (&self->redo);
  self->part = NULL;

  G_OBJECT_CLASS (readout_composer_text_parent_class)->dispose (object);
}

static void
readout_composer_text_class_init (ReadoutComposerTextClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_composer_text_dispose;
  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RECEIPT]
      = g_signal_new ("receipt", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   READOUT_TYPE_COMPOSER_FINDING);
}

static void
readout_composer_text_init (ReadoutComposerText *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDropTarget *target = gtk_drop_target_new (READOUT_TYPE_COMPOSER_FINDING, GDK_ACTION_COPY);

  /* the undo of the buffer knows no tags: it would bring words back without their receipts */
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
  readout_composer_lines_init (get_buffer (self));
  g_signal_connect_object (get_buffer (self), "insert-text", G_CALLBACK (inserted_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self, 0);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
readout_composer_text_new (void)
{
  return g_object_new (READOUT_TYPE_COMPOSER_TEXT, "wrap-mode", GTK_WRAP_WORD_CHAR, "left-margin", 18,
                       "right-margin", 18, "top-margin", 12, "bottom-margin", 60, "pixels-below-lines", 4,
                       NULL);
}
