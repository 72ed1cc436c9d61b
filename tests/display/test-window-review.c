/* test-window-review.c: an article is reviewed in the window: where corrections hold, and that the view stays
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-finding.h"
#include "readout-test-fixture.h"

#define FIRST  "John Kerry met Sergei Lavrov in Geneva. Kerry spoke for an hour."
#define SECOND "Talks went on in Geneva, where John Kerry stayed."

static void
set_scope (Fixture *fixture, const char *scope)
{
  g_action_change_state (g_action_map_lookup_action (G_ACTION_MAP (fixture->window), "correction-scope"),
                         g_variant_new_string (scope));
}

static void
choose_entity (Fixture *fixture, const char *name)
{
  gtk_selection_model_select_item (readout_findings_list_get_rows (fixture_get_entities (fixture)),
                                   (guint)fixture_find_entity (fixture, name), TRUE);
}

/* Until what has changed is drawn. */
static void
settle (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (300, test_set_true, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Said of the case, it holds in the article of another tab, and in one that is closed; undone, it is gone in
 * all of them. */
static void
test_case_scope (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *first, *second;
  gint64 closed_id;

  fixture_open_new_case (fixture);
  first = fixture_type_article (fixture, FIRST);
  fixture_save (fixture, first);
  closed_id = readout_page_get_article_id (first);
  fixture_activate (fixture, "win.close-tab");
  second = fixture_type_article (fixture, SECOND);
  fixture_save (fixture, second);

  set_scope (fixture, "case");
  choose_entity (fixture, "Geneva");
  g_assert_true (fixture_activate (fixture, "win.reject"));
  wait_until (fixture_find_entity (fixture, "Geneva") < 0);

  readout_window_open_article (fixture->window, closed_id, NULL);
  wait_until (fixture->window->page != second && fixture_find_entity (fixture, "Sergei Lavrov") >= 0);
  g_assert_cmpint (fixture_find_entity (fixture, "Geneva"), <, 0);

  adw_tab_view_select_previous_page (fixture->window->tabs);
  wait_until (fixture->window->page == second);
  g_assert_true (fixture_activate (fixture, "win.undo-correction"));
  wait_until (fixture_find_entity (fixture, "Geneva") >= 0);
  adw_tab_view_select_next_page (fixture->window->tabs);
  wait_until (fixture->window->page != second && fixture_find_entity (fixture, "Geneva") >= 0);
}

/* Where no case is open, nothing can hold in one. */
static void
test_no_case (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) state = NULL;

  fixture_type_article (fixture, FIRST);
  set_scope (fixture, "case");
  state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "correction-scope");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "here");
}

/* What is open in the list of an article is so when its tab comes to the front again. */
static void
test_opened_rows (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *first = fixture_type_article (fixture, FIRST);
  GListModel *model = readout_findings_list_get_model (fixture_get_entities (fixture));
  guint row = (guint)fixture_find_entity (fixture, "John Kerry");
  g_autoptr (ReadoutFinding) finding = g_list_model_get_item (model, row);
  guint n_rows = g_list_model_get_n_items (model);

  g_signal_emit_by_name (fixture_get_entities (fixture), "toggled", finding);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_rows + 2);
  fixture_type_article (fixture, SECOND);
  g_assert_cmpuint (g_list_model_get_n_items (model), <, n_rows + 2);
  adw_tab_view_select_previous_page (fixture->window->tabs);
  wait_until (fixture->window->page == first);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_rows + 2);
}

/* Sixty paragraphs with a person each. */
static char *
create_long_article (void)
{
  GString *text = g_string_new ("Talks\n");

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text, "\nMr. %c%c%s spoke in the hall for an hour, and then left the town.\n",
                            'A' + (int)(i % 26), 'a' + (int)(i / 3), "rdovan");

  return g_string_free (text, FALSE);
}

/* From mention to mention of the entity that is chosen, and back. */
static void
test_mention_keys (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, FIRST);
  ReadoutSelection *selection = readout_page_get_selection (page);
  GtkWidget *list = GTK_WIDGET (fixture_get_entities (fixture));

  choose_entity (fixture, "John Kerry"); /* which shows the first */
  fixture_press (list, GDK_KEY_period);
  g_assert_cmpuint (readout_selection_get_chosen_mention (selection), ==, 1);
  fixture_press (list, GDK_KEY_comma);
  g_assert_cmpuint (readout_selection_get_chosen_mention (selection), ==, 0);
}

static int
get_text_width (ReadoutPage *page)
{
  GdkRectangle box;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (readout_page_get_view (page)), &box);
  return box.width;
}

/* There is room for its mark already. */
static void
test_first_note (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, FIRST);
  int before;

  choose_entity (fixture, "Geneva");
  settle ();
  before = get_text_width (page);
  g_assert_cmpint (before, >, 0);
  g_assert_true (fixture_activate (fixture, "win.add-note"));
  wait_until (g_list_model_get_n_items (readout_note_book_get_items (readout_page_get_notes (page))) == 1);
  settle ();
  g_assert_cmpint (get_text_width (page), ==, before);
}

static GtkAdjustment *
get_scroll (GtkWidget *inside)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (inside, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static GtkWidget *
find_list_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list_view (child);

  return found;
}

/* An act changes one row; neither the list nor the text moves under who looks at them. */
static void
test_view_stays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = create_long_article ();
  ReadoutPage *page = fixture_type_article (fixture, text);
  ReadoutFindingsList *list = fixture_get_entities (fixture);
  GtkAdjustment *list_scroll = get_scroll (find_list_view (GTK_WIDGET (list)));
  GtkAdjustment *text_scroll = get_scroll (GTK_WIDGET (readout_page_get_view (page)));
  GtkSelectionModel *rows = readout_findings_list_get_rows (list);
  double list_before, text_before;

  readout_findings_list_focus (list);
  settle ();
  readout_findings_list_move_to (list, 40);
  settle ();
  list_before = gtk_adjustment_get_value (list_scroll);
  text_before = gtk_adjustment_get_value (text_scroll);
  g_assert_cmpfloat (list_before, >, 0);
  g_assert_cmpfloat (text_before, >, 0);

  fixture_activate (fixture, "win.accept");
  wait_until (readout_finding_get_entity (readout_findings_list_get_selected (list))->confirmed);
  settle ();
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (list_scroll), list_before, 1);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (text_scroll), text_before, 1);

  fixture_activate (fixture, "win.reject");
  wait_until (fixture_is_enabled (fixture, "undo-correction") && gtk_selection_model_is_selected (rows, 40));
  settle ();
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (list_scroll), list_before, 1);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (text_scroll), text_before, 1);
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

  add ("/window-review/case-scope", test_case_scope);
  add ("/window-review/no-case", test_no_case);
  add ("/window-review/opened-rows", test_opened_rows);
  add ("/window-review/view-stays", test_view_stays);
  add ("/window-review/mention-keys", test_mention_keys);
  add ("/window-review/first-note", test_first_note);

  return g_test_run ();
}
