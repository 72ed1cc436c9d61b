/* test-window-lists.c: the lists of the window by the keys: Tab passes them, their keys are told, and the
 * focus goes to where work goes on SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-list-frame.h"
#include "readout-note-row.h"
#include "readout-test-fixture.h"

#define QUOTES                                                \
  "Talks\n\n“We are not there yet,” said John Kerry.\n\n" \
  "“Nobody has left,” said Sergei Lavrov.\n\n“There is a paper,” said Anna Lindqvist.\n"

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* The frame in which the focus is; NULL for none. */
static ReadoutListFrame *
get_frame (Fixture *fixture)
{
  GtkWidget *focus = get_focus (fixture);
  GtkWidget *frame = focus != NULL ? gtk_widget_get_ancestor (focus, READOUT_TYPE_LIST_FRAME) : NULL;

  return frame != NULL ? READOUT_LIST_FRAME (frame) : NULL;
}

static gboolean
is_in (Fixture *fixture, gpointer widget)
{
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
press_tab (Fixture *fixture, GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), direction);
}

static gboolean
tells (Fixture *fixture, const char *key)
{
  ReadoutListFrame *frame = get_frame (fixture);
  const char *hints = frame != NULL ? readout_list_frame_get_hints (frame) : NULL;

  return hints != NULL && strstr (hints, key) != NULL;
}

/* One press, whatever the number of rows; and back to the row that is selected. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  ReadoutFindingsList *list;

  fixture_type_article (fixture, ARTICLE);
  list = fixture_get_entities (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->page));
  fixture_activate (fixture, "win.switch-side");
  wait_until (is_in (fixture, list) && tells (fixture, "Enter:"));
  readout_findings_list_move (list, 1);
  wait_until (readout_findings_list_get_position (list) == 2);

  press_tab (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_false (is_in (fixture, list));
  press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (is_in (fixture, list));
  g_assert_cmpint (gtk_widget_get_state_flags (get_focus (fixture)) & GTK_STATE_FLAG_SELECTED, !=, 0);
  press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_false (is_in (fixture, list));
}

/* A key and what it does stay in one line, and are told while the list has the focus alone. */
static void
test_hints (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new (), *list = gtk_list_box_new ();
  ReadoutListFrame *frame = g_object_new (READOUT_TYPE_LIST_FRAME, "child", list, "list", list, "hints",
                                          "A: open it · B: no", NULL);

  gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new ("Row"));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (frame));
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  wait_until (readout_list_frame_get_hints (frame) == NULL);
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  wait_until (readout_list_frame_get_hints (frame) != NULL);
  g_assert_cmpstr (readout_list_frame_get_hints (frame), ==, "A:\u00a0open\u00a0it · B:\u00a0no");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gboolean is_row = strcmp (gtk_string_object_get_string (gtk_list_item_get_item (item)), "Heading") != 0;

  gtk_list_item_set_activatable (item, is_row);
  gtk_list_item_set_selectable (item, is_row);
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

/* Tab goes to the first row of a list without a selection, and the arrow keys past a heading. */
static void
test_headings (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[] = { "Heading", "One", "Heading", "Two", NULL };
  GtkWidget *window = gtk_window_new (), *list;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model
      = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (gtk_string_list_new (rows))));
  ReadoutListFrame *frame;
  GtkWidget *row;

  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = gtk_list_view_new (model, factory);
  frame = g_object_new (READOUT_TYPE_LIST_FRAME, "child", list, "list", list, NULL);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (frame));
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  row = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (row == gtk_widget_get_next_sibling (gtk_widget_get_first_child (list)));
  fixture_press (GTK_WIDGET (frame), GDK_KEY_Down);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == gtk_widget_get_last_child (list));
  fixture_press (GTK_WIDGET (frame), GDK_KEY_Up);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == row);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
end_note (Fixture *fixture)
{
  readout_note_row_end (
      READOUT_NOTE_ROW (gtk_widget_get_ancestor (get_focus (fixture), READOUT_TYPE_NOTE_ROW)));
}

static void
show_quotes (Fixture *fixture)
{
  readout_inspector_show (fixture->window->inspector, READOUT_SELECTION_QUOTE);
  fixture_activate (fixture, "win.switch-side");
  wait_until (is_in (fixture, readout_inspector_get_list (fixture->window->inspector)));
}

/* A note that was asked for among the quotes: the next quote is one key away. */
static void
test_note_and_back (Fixture *fixture, gconstpointer data)
{
  ReadoutInspector *inspector = fixture->window->inspector;
  GtkWidget *quotes;

  fixture_type_article (fixture, QUOTES);
  wait_until (g_list_model_get_n_items (fixture_get_quotes (fixture)) == 3);
  show_quotes (fixture);
  quotes = GTK_WIDGET (readout_inspector_get_list (inspector));
  fixture_activate (fixture, "win.add-note");
  g_assert_true (readout_inspector_shows_notes (inspector));
  g_assert_true (GTK_IS_TEXT_VIEW (get_focus (fixture)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_focus (fixture))), "Why?", -1);
  end_note (fixture);
  wait_until (is_in (fixture, quotes));
  g_assert_false (readout_inspector_shows_notes (inspector));

  /* One without a word goes, and the focus is back all the same. */
  fixture_activate (fixture, "win.add-note");
  end_note (fixture);
  wait_until (is_in (fixture, quotes));
  g_assert_cmpuint (
      g_list_model_get_n_items (readout_note_book_get_items (readout_page_get_notes (fixture->window->page))),
      ==, 1);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->page));
  fixture_activate (fixture, "win.add-note");
  end_note (fixture);
  g_assert_true (is_in (fixture, fixture->window->page));
}

/* The last note of the list is deleted: Ctrl+Z has somewhere to be pressed. */
static void
test_last_note (Fixture *fixture, gconstpointer data)
{
  ReadoutNotesPane *notes = readout_inspector_get_notes (fixture->window->inspector);

  fixture_type_article (fixture, ARTICLE);
  fixture_activate (fixture, "win.add-note");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_focus (fixture))), "Why?", -1);
  end_note (fixture);
  fixture_activate (fixture, "win.switch-side");
  wait_until (readout_notes_pane_has_focus (notes) && tells (fixture, "M:"));
  gtk_widget_activate_action (GTK_WIDGET (notes), "notes.remove", NULL);
  wait_until (is_in (fixture, notes));
  g_assert_true (fixture_is_enabled (fixture, "undo-note"));
}

/* The quote after the one that was removed is shown in the text, whose words are no speaker. */
static void
test_after_removal (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *rows;
  g_autofree char *passage = NULL;

  fixture_type_article (fixture, QUOTES);
  wait_until (g_list_model_get_n_items (fixture_get_quotes (fixture)) == 3);
  show_quotes (fixture);
  rows = readout_findings_list_get_rows (readout_inspector_get_list (fixture->window->inspector));
  gtk_selection_model_select_item (rows, 0, TRUE);
  fixture_activate (fixture, "win.reject-quote");
  wait_until (g_list_model_get_n_items (fixture_get_quotes (fixture)) == 2);
  wait_until (gtk_selection_model_is_selected (rows, 0));
  passage = fixture_dup_passage (fixture->window->page);
  g_assert_nonnull (strstr (passage, "Nobody has left"));
  g_assert_false (fixture_is_enabled (fixture, "set-speaker-words"));
}

/* An article goes into the bin: the row that comes in its place has the focus, and the article in front does
 * not take the list away. */
static void
test_case_list (Fixture *fixture, gconstpointer data)
{
  GListModel *articles;
  GtkWidget *row;

  fixture_open_new_case (fixture);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text
          = g_strdup_printf ("Article %u\n\nKerry met Lavrov for the %u. time.\n", i, i + 2);

      fixture_save (fixture, fixture_type_article (fixture, text));
    }
  articles = readout_case_pane_get_articles (fixture->window->case_pane);
  wait_until (g_list_model_get_n_items (articles) == 3);

  g_object_set (fixture->window->split, "show-start", TRUE, NULL);
  readout_case_pane_focus_search (fixture->window->case_pane);
  /* Nothing that cannot be seen takes the focus on the way. */
  for (guint i = 0; i < 4 && get_frame (fixture) == NULL; i++)
    {
      press_tab (fixture, GTK_DIR_TAB_FORWARD);
      g_assert_true (gtk_widget_get_mapped (get_focus (fixture)));
      g_assert_false (is_in (fixture, readout_case_pane_get_speaker (fixture->window->case_pane)));
    }
  wait_until (tells (fixture, "Delete:"));

  row = get_focus (fixture);
  fixture_press (GTK_WIDGET (get_frame (fixture)), GDK_KEY_k);
  g_assert_true (get_focus (fixture) == gtk_widget_get_prev_sibling (row));
  fixture_press (GTK_WIDGET (get_frame (fixture)), GDK_KEY_j);
  g_assert_true (get_focus (fixture) == row);
  g_assert_cmpint (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED, !=, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.remove-article", "x",
                              readout_page_get_article_id (fixture->window->page));
  wait_until (g_list_model_get_n_items (articles) == 2 && get_frame (fixture) != NULL);
  wait_until ((gtk_widget_get_state_flags (get_focus (fixture)) & GTK_STATE_FLAG_SELECTED) != 0);
}

/* The pane of what is new is one that has the keys, too. */
static void
test_news (Fixture *fixture, gconstpointer data)
{
  ReadoutNewsPane *news = readout_inspector_get_news (fixture->window->inspector);

  fixture_type_article (fixture, ARTICLE);
  readout_inspector_show_news (fixture->window->inspector);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->page));
  fixture_activate (fixture, "win.switch-side");
  g_assert_false (is_in (fixture, fixture_get_entities (fixture)));
  g_assert_true (is_in (fixture, news));
}

/* Escape shows all rows again, and leaves for the text. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  GtkWidget *filter;
  guint n_rows;

  fixture_type_article (fixture, ARTICLE);
  n_rows = g_list_model_get_n_items (readout_findings_list_get_model (fixture_get_entities (fixture)));
  fixture_activate (fixture, "win.switch-side");
  wait_until (is_in (fixture, fixture_get_entities (fixture)));
  press_tab (fixture, GTK_DIR_TAB_BACKWARD);
  filter = gtk_widget_get_ancestor (get_focus (fixture), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (filter);
  gtk_editable_set_text (GTK_EDITABLE (filter), "kerry");
  wait_until (g_list_model_get_n_items (readout_findings_list_get_model (fixture_get_entities (fixture)))
              < n_rows);

  g_signal_emit_by_name (filter, "stop-search");
  wait_until (g_list_model_get_n_items (readout_findings_list_get_model (fixture_get_entities (fixture)))
              == n_rows);
  g_assert_true (is_in (fixture, filter));
  g_signal_emit_by_name (filter, "stop-search");
  g_assert_true (is_in (fixture, fixture->window->page));
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/window-lists/tab", test_tab);
  add ("/window-lists/hints", test_hints);
  add ("/window-lists/headings", test_headings);
  add ("/window-lists/note-and-back", test_note_and_back);
  add ("/window-lists/last-note", test_last_note);
  add ("/window-lists/after-removal", test_after_removal);
  add ("/window-lists/case-list", test_case_list);
  add ("/window-lists/news", test_news);
  add ("/window-lists/filter", test_filter);

  return g_test_run ();
}
