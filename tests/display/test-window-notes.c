/* test-window-notes.c: notes in the window, in process
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-note-words.h"
#include "readout-test-fixture.h"

static ReadoutNoteBook *
get_book (Fixture *fixture)
{
  return readout_page_get_notes (fixture->window->page);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (readout_note_book_get_items (get_book (fixture)));
}

static ReadoutNoteItem *
get_item (Fixture *fixture, guint position)
{
  g_autoptr (ReadoutNoteItem) item
      = g_list_model_get_item (readout_note_book_get_items (get_book (fixture)), position);

  return item; /* the list holds it */
}

static void
select_words (Fixture *fixture, const char *words)
{
  GtkTextBuffer *buffer = readout_page_get_buffer (fixture->window->page);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

/* Types into the note that is being edited. */
static void
type_note (Fixture *fixture, const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, READOUT_TYPE_NOTES_PANE));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), text, -1);
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  fixture_type_article (fixture, ARTICLE);
  g_assert_false (fixture_is_enabled (fixture, "highlight"));
  select_words (fixture, "senior Western diplomat");
  g_assert_true (fixture_activate (fixture, "win.add-note"));
  g_assert_true (readout_inspector_shows_notes (fixture->window->inspector));
  type_note (fixture, "Which one?");
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (readout_note_item_get_note (get_item (fixture, 0))->text, ==, "Which one?");
  g_assert_true (readout_page_get_modified (fixture->window->page));
}

static void
test_passage_and_back (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  g_autofree char *selected = NULL;

  fixture_type_article (fixture, ARTICLE);
  buffer = readout_page_get_buffer (fixture->window->page);
  select_words (fixture, "not there yet");
  fixture_activate (fixture, "win.highlight");
  g_assert_cmpuint (count (fixture), ==, 1);

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  g_assert_null (readout_note_book_get_chosen (get_book (fixture)));
  fixture_activate (fixture, "win.next-note");
  selected = fixture_dup_passage (fixture->window->page);
  g_assert_cmpstr (selected, ==, "not there yet");
  g_assert_true (readout_note_book_get_chosen (get_book (fixture)) == get_item (fixture, 0));
  g_assert_true (fixture_status_starts (fixture, "“not there yet”"));

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  select_words (fixture, "there yet");
  g_assert_true (readout_note_book_get_chosen (get_book (fixture)) == get_item (fixture, 0));
}

static void
test_review (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  GtkTextIter start, end;

  select_words (fixture, "that he would stay");
  fixture_activate (fixture, "win.highlight");
  gtk_text_buffer_get_selection_bounds (readout_page_get_buffer (page), &start, &end);
  gtk_text_buffer_delete (readout_page_get_buffer (page), &start, &end);
  wait_until (readout_note_item_get_place (get_item (fixture, 0)) == READOUT_NOTE_REVIEW);

  select_words (fixture, "on Saturday");
  readout_note_book_choose (get_book (fixture), get_item (fixture, 0));
  g_assert_true (fixture_activate (fixture, "win.attach-note"));
  g_assert_cmpint (readout_note_item_get_place (get_item (fixture, 0)), ==, READOUT_NOTE_FOUND);
  g_assert_cmpstr (readout_note_item_get_note (get_item (fixture, 0))->anchor->exact, ==, "on Saturday");
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  ReadoutNotesPane *pane;

  fixture_type_article (fixture, ARTICLE);
  pane = readout_inspector_get_notes (fixture->window->inspector);
  select_words (fixture, "Kerry said");
  fixture_activate (fixture, "win.highlight");
  fixture_activate (fixture, "win.show-notes");
  readout_notes_pane_move (pane, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (pane), "notes.toggle-memo", NULL));
  g_assert_true (readout_note_item_get_note (get_item (fixture, 0))->for_memo);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (pane), "notes.remove", NULL));
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_true (fixture_status_starts (fixture, "Note deleted"));
  fixture_activate (fixture, "win.undo-note");
  g_assert_cmpuint (count (fixture), ==, 1);
}

/* A note on the case needs one. */
static void
test_without_case (Fixture *fixture, gconstpointer data)
{
  fixture_type_article (fixture, ARTICLE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-free-note", "s", "case");
  g_assert_cmpuint (count (fixture), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-free-note", "s", "article");
  type_note (fixture, "Compare.");
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpint (readout_note_item_get_place (get_item (fixture, 0)), ==, READOUT_NOTE_FREE);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/window-notes/write", test_write);
  add ("/window-notes/passage-and-back", test_passage_and_back);
  add ("/window-notes/review", test_review);
  add ("/window-notes/delete", test_delete);
  add ("/window-notes/without-case", test_without_case);

  return g_test_run ();
}
