/* readout-compat-undo.c: what is deleted comes back whole by undo
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK 4.8 joins what Backspace deletes to one step of its history, and mixes the words up, or loses them, as
 * soon as they come to 23 bytes.  A step of several acts is joined to no other: so a deletion that would make
 * the run too long is told together with an insertion of nothing. */

#define G_LOG_DOMAIN "readout-compat"

#include "config.h"

#include "readout-compat.h"

#include <string.h>

/* What the history can join. */
#define MAX_RUN_BYTES 22

/* The text is the same, but the places in it have to be found anew. */
static void
insert_nothing (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  int start_char = gtk_text_iter_get_offset (start), end_char = gtk_text_iter_get_offset (end);

  g_signal_emit_by_name (buffer, "insert-text", start, "", 0);
  gtk_text_buffer_get_iter_at_offset (buffer, start, start_char);
  gtk_text_buffer_get_iter_at_offset (buffer, end, end_char);
}

/* run_bytes: what was deleted since a run was ended; more than what is joined, where something else came in
 * between, does no harm. */
static void
delete_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, gsize *run_bytes)
{
  g_autofree char *words = gtk_text_iter_get_slice (start, end);

  gtk_text_buffer_begin_user_action (buffer);
  *run_bytes += strlen (words);
  if (*run_bytes <= MAX_RUN_BYTES)
    return;

  *run_bytes = 0;
  insert_nothing (buffer, start, end);
}

static void
deleted_cb (GtkTextBuffer *buffer)
{
  gtk_text_buffer_end_user_action (buffer);
}

static void
free_run (gpointer run_bytes, GClosure *closure)
{
  g_free (run_bytes);
}

void
readout_compat_guard_undo (GtkTextBuffer *buffer)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  g_signal_connect_data (buffer, "delete-range", G_CALLBACK (delete_cb), g_new0 (gsize, 1), free_run, 0);
  g_signal_connect_after (buffer, "delete-range", G_CALLBACK (deleted_cb), NULL);
}
