/* test-undo.c: what is deleted comes back by undo, whatever it is and however it was deleted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gtksourceview/gtksource.h>

#include "readout-compat.h"

static const char words[] = "“We have moved the furniture,” Søren said, “but nobody has changed rooms.”";

typedef struct
{
  GtkWidget *view;
  GtkTextBuffer *buffer;
} Fixture;

static void
set_text (Fixture *fixture, const char *text)
{
  gtk_text_buffer_set_enable_undo (fixture->buffer, FALSE);
  gtk_text_buffer_set_text (fixture->buffer, text, -1);
  gtk_text_buffer_set_enable_undo (fixture->buffer, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->view = g_object_ref_sink (gtk_source_view_new ());
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  readout_compat_guard_undo (fixture->buffer);
  set_text (fixture, words);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->view);
}

static char *
dup_text (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (fixture->buffer, &start, &end);
  return gtk_text_buffer_get_text (fixture->buffer, &start, &end, TRUE);
}

static void
assert_text (Fixture *fixture, const char *expected)
{
  g_autofree char *text = dup_text (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static guint
undo_all (Fixture *fixture)
{
  guint n = 0;

  for (; gtk_text_buffer_get_can_undo (fixture->buffer); n++)
    gtk_text_buffer_undo (fixture->buffer);

  return n;
}

static void
redo_all (Fixture *fixture)
{
  while (gtk_text_buffer_get_can_redo (fixture->buffer))
    gtk_text_buffer_redo (fixture->buffer);
}

/* Back, and forth, and back again. */
static void
check_history (Fixture *fixture, const char *before)
{
  g_autofree char *after = dup_text (fixture);

  undo_all (fixture);
  assert_text (fixture, before);
  redo_all (fixture);
  assert_text (fixture, after);
  undo_all (fixture);
  assert_text (fixture, before);
}

static void
go_to (Fixture *fixture, int place)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, place);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
}

static void
test_backspace (Fixture *fixture, gconstpointer data)
{
  glong n_chars = g_utf8_strlen (words, -1);

  for (glong n = 1; n <= n_chars; n++)
    {
      set_text (fixture, words);
      go_to (fixture, -1);
      for (glong i = 0; i < n; i++)
        g_signal_emit_by_name (fixture->view, "backspace");
      g_assert_cmpint (gtk_text_buffer_get_char_count (fixture->buffer), ==, n_chars - n);
      check_history (fixture, words);
    }
}

/* A few letters are still one step. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, -1);
  for (guint i = 0; i < 5; i++)
    g_signal_emit_by_name (fixture->view, "backspace");
  g_assert_cmpuint (undo_all (fixture), ==, 1);
  assert_text (fixture, words);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  for (int n = 1; n <= 12; n++)
    for (int direction = -1; direction <= 1; direction += 2)
      {
        set_text (fixture, words);
        go_to (fixture, direction < 0 ? -1 : 0);
        for (int i = 0; i < n; i++)
          g_signal_emit_by_name (fixture->view, "delete-from-cursor", GTK_DELETE_WORD_ENDS, direction);
        check_history (fixture, words);
      }
}

static void
edit (Fixture *fixture)
{
  static const char *const typed[] = { "a", "…", "né ", "“Ärger”", "\n" };
  int n_chars = gtk_text_buffer_get_char_count (fixture->buffer);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, g_test_rand_int_range (0, n_chars + 1));
  end = start;
  gtk_text_buffer_begin_user_action (fixture->buffer);
  if (g_test_rand_bit ())
    gtk_text_buffer_insert (fixture->buffer, &start, typed[g_test_rand_int_range (0, G_N_ELEMENTS (typed))],
                            -1);
  else if (gtk_text_iter_forward_chars (&end, g_test_rand_int_range (1, 12)))
    gtk_text_buffer_delete (fixture->buffer, &start, &end);
  gtk_text_buffer_end_user_action (fixture->buffer);
  if (g_test_rand_bit ())
    g_signal_emit_by_name (fixture->view, "backspace");
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  for (guint run = 0; run < 500; run++)
    {
      set_text (fixture, words);
      for (int i = g_test_rand_int_range (1, 40); i > 0; i--)
        edit (fixture);
      check_history (fixture, words);
    }
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

  add ("/undo/backspace", test_backspace);
  add ("/undo/steps", test_steps);
  add ("/undo/words", test_words);
  add ("/undo/random", test_random);

  return g_test_run ();
}
