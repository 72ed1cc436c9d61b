/* test-window-keeping.c: undo, history, bin, copies and checks of a case from the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-rows-dialog.h"
#include "readout-test-case.h"
#include "readout-test-fixture.h"

static guint
count_articles (Fixture *fixture)
{
  return readout_case_pane_get_n_articles (fixture->window->case_pane);
}

static char *
build_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
open_case (Fixture *fixture)
{
  g_autofree char *path = build_path (fixture, "Talks.readout");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  readout_window_open_case (fixture->window, file);
  wait_until (fixture_status_starts (fixture, "Opened Talks"));
}

/* An open case with one article, the text of which is in the page. */
static ReadoutPage *
set_up_case (Fixture *fixture)
{
  g_autofree char *path = build_path (fixture, "Talks.readout");
  g_autoptr (ReadoutCaseFile) case_file = readout_test_create_case (path, NULL);
  ReadoutPage *page;

  readout_test_close_case (case_file, NULL);
  open_case (fixture);
  page = fixture_type_article (fixture, ARTICLE);
  g_assert_true (fixture_activate (fixture, "win.save"));
  wait_until (count_articles (fixture) == 1);

  return page;
}

/* The lock beside it goes last. */
static void
wait_for_closed (const char *path)
{
  g_autofree char *lock = g_strconcat (path, "-lock", NULL);

  wait_until (!g_file_test (lock, G_FILE_TEST_EXISTS));
}

static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/* Over a restart of the case: what an earlier day has done can be taken back. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  set_up_case (fixture);
  g_assert_true (fixture_activate (fixture, "win.close-case"));
  wait_until (!fixture_is_enabled (fixture, "undo-case"));
  open_case (fixture);
  wait_until (count_articles (fixture) == 1);
  g_assert_true (fixture_activate (fixture, "win.undo-case"));
  wait_until (count_articles (fixture) == 0);
  g_assert_true (fixture_activate (fixture, "win.undo-case"));
  wait_until (fixture_status_starts (fixture, "There is nothing to be undone"));
}

/* What is left of a damaged case is shown, and nothing is written to it. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = build_path (fixture, "Talks.readout");
  g_autofree char *sum_before = NULL, *sum_after = NULL;

  set_up_case (fixture);
  g_assert_true (fixture_activate (fixture, "win.close-case"));
  wait_for_closed (path);
  readout_test_lose_table (path, "original");
  sum_before = readout_test_sum_file (path);

  open_case (fixture);
  wait_until (readout_banner_get_shown (fixture->window->banner));
  g_assert_nonnull (strstr (readout_banner_get_sentence (fixture->window->banner), "is damaged"));
  wait_until (count_articles (fixture) == 1);
  g_assert_false (fixture_is_enabled (fixture, "undo-case"));
  g_assert_false (fixture_is_enabled (fixture, "save"));
  g_assert_true (fixture_activate (fixture, "win.close-case"));
  wait_for_closed (path);
  sum_after = readout_test_sum_file (path);
  g_assert_cmpstr (sum_before, ==, sum_after);
}

static gboolean
shows (Fixture *fixture, gint64 article_id, const char *words)
{
  ReadoutPage *page = readout_window_get_page (fixture->window);
  g_autofree char *text = NULL;

  if (page == NULL || readout_page_get_article_id (page) != article_id)
    return FALSE;

  g_object_get (readout_page_get_buffer (page), "text", &text, NULL);
  return g_str_equal (text, words);
}

/* An article that was changed shows its former words again. */
static void
test_undo_change (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = set_up_case (fixture);
  gint64 id = readout_page_get_article_id (page);

  gtk_text_buffer_set_text (readout_page_get_buffer (page), "Other words altogether.", -1);
  g_assert_true (fixture_activate (fixture, "win.save"));
  wait_until (fixture_status_starts (fixture, "Saved in Talks") && !readout_page_get_modified (page));
  g_assert_true (fixture_activate (fixture, "win.undo-case"));
  wait_until (shows (fixture, id, ARTICLE));
}

/* A row of the history has a button that undoes it, and the list follows. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  set_up_case (fixture);
  g_assert_true (fixture_activate (fixture, "win.show-history"));
  wait_until (find_window (READOUT_TYPE_ROWS_DIALOG) != NULL);
  dialog = find_window (READOUT_TYPE_ROWS_DIALOG);
  g_signal_emit_by_name (dialog, "chosen", (gint64)2);
  wait_until (count_articles (fixture) == 0);
  gtk_window_close (dialog);
  wait_until (find_window (READOUT_TYPE_ROWS_DIALOG) == NULL);
}

static void
test_bin (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = set_up_case (fixture);
  gint64 id = readout_page_get_article_id (page);
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.remove-article", "x", id);
  wait_until (count_articles (fixture) == 0);
  g_assert_true (fixture_activate (fixture, "win.show-bin"));
  wait_until (find_window (READOUT_TYPE_ROWS_DIALOG) != NULL);
  dialog = find_window (READOUT_TYPE_ROWS_DIALOG);
  g_signal_emit_by_name (dialog, "chosen", id);
  wait_until (count_articles (fixture) == 1);
  g_assert_cmpint (readout_page_get_article_id (page), ==, id);
  gtk_window_close (dialog);
  wait_until (find_window (READOUT_TYPE_ROWS_DIALOG) == NULL);
}

/* The backup of a case that has something in it is made when it is opened. */
static GtkWidget *
find_row_menu (GtkWidget *widget)
{
  GtkWidget *found
      = GTK_IS_MENU_BUTTON (widget) && gtk_widget_has_css_class (widget, "row-menu") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row_menu (child);

  return found;
}

/* The menu of an article in the list is about that article. */
static void
test_row_menu (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = set_up_case (fixture);
  gint64 id = readout_page_get_article_id (page);
  GtkMenuButton *button;
  GMenuModel *menu;
  g_autoptr (GVariant) target = NULL;

  wait_until (find_row_menu (GTK_WIDGET (fixture->window->case_pane)) != NULL);
  button = GTK_MENU_BUTTON (find_row_menu (GTK_WIDGET (fixture->window->case_pane)));
  gtk_menu_button_popup (button);
  wait_until (gtk_menu_button_get_menu_model (button) != NULL);
  menu = gtk_menu_button_get_menu_model (button);
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
  target = g_menu_model_get_item_attribute_value (menu, 2, G_MENU_ATTRIBUTE_TARGET, G_VARIANT_TYPE_INT64);
  g_assert_cmpint (g_variant_get_int64 (target), ==, id);
  gtk_menu_button_popdown (button);
}

static void
test_backup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = build_path (fixture, "Talks.backups");

  set_up_case (fixture);
  g_assert_true (fixture_activate (fixture, "win.close-case"));
  wait_until (!fixture_is_enabled (fixture, "check-case"));
  open_case (fixture);
  wait_until (g_file_test (folder, G_FILE_TEST_IS_DIR)
              && g_strv_length (readout_test_list_folder (folder)) == 1
              && g_str_has_suffix (*readout_test_list_folder (folder), ".readout"));
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  set_up_case (fixture);
  g_assert_true (fixture_activate (fixture, "win.check-case"));
  wait_until (fixture_status_starts (fixture, "Nothing is wrong"));
  g_assert_true (fixture_activate (fixture, "win.compact-case"));
  wait_until (fixture_status_starts (fixture, "The case file is smaller"));
}

/* Findings that nobody knows the origin of are made again by themselves. */
static void
test_outdated (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = build_path (fixture, "Talks.readout");
  g_autoptr (ReadoutAnalysis) plain
      = readout_test_make_plain_analysis ("John Kerry met Sergei Lavrov in Geneva.", "Talks", "2016-09-09");
  g_autoptr (ReadoutCaseFile) case_file = readout_test_create_case (path, NULL);
  GListModel *articles = readout_case_pane_get_articles (fixture->window->case_pane);
  guint n_entities = 0;

  readout_test_add_article (case_file, plain, NULL, NULL);
  readout_test_close_case (case_file, NULL);
  open_case (fixture);
  while (n_entities == 0)
    {
      g_autoptr (GObject) item = g_list_model_get_item (articles, 0);

      g_main_context_iteration (NULL, TRUE);
      if (READOUT_IS_CASE_ARTICLE (item))
        n_entities = readout_case_article_get_n_entities (READOUT_CASE_ARTICLE (item));
    }
  g_assert_cmpuint (n_entities, ==, 3);
}

/* What somebody said about something, and from one hit to the next. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = set_up_case (fixture);
  ReadoutCasePane *pane = fixture->window->case_pane;
  GListModel *hits = readout_case_pane_get_hits (pane);
  g_autofree char *selected = NULL;

  gtk_editable_set_text (readout_case_pane_get_search (pane), "there");
  gtk_editable_set_text (readout_case_pane_get_speaker (pane), "diplomat");
  wait_until (g_list_model_get_n_items (hits) == 1);
  g_assert_true (fixture_activate (fixture, "win.next-hit"));
  wait_until (readout_page_has_passage (page));
  selected = fixture_dup_passage (page);
  g_assert_nonnull (strstr (selected, "not there yet"));
  gtk_editable_set_text (readout_case_pane_get_speaker (pane), "Lavrov");
  wait_until (g_list_model_get_n_items (hits) == 0);
  g_assert_true (readout_case_pane_close_search (pane));
  g_assert_cmpstr (gtk_editable_get_text (readout_case_pane_get_speaker (pane)), ==, "");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/window-keeping/undo", test_undo);
  add ("/window-keeping/undo-change", test_undo_change);
  add ("/window-keeping/history", test_history);
  add ("/window-keeping/bin", test_bin);
  add ("/window-keeping/row-menu", test_row_menu);
  add ("/window-keeping/backup", test_backup);
  add ("/window-keeping/damaged", test_damaged);
  add ("/window-keeping/check", test_check);
  add ("/window-keeping/search", test_search);
  add ("/window-keeping/outdated", test_outdated);

  return g_test_run ();
}
