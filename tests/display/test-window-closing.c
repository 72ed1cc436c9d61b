/* test-window-closing.c: nothing is asked when a tab or a window is closed, and nothing is lost
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-keeper.h"
#include "readout-page-private.h"
#include "readout-test-fixture.h"

#define LATER "Nobody would say when."

static guint
count_pages (ReadoutWindow *window)
{
  return (guint)adw_tab_view_get_n_pages (window->tabs);
}

static GFile *
get_case (Fixture *fixture, const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static guint
count_articles (Fixture *fixture)
{
  return readout_case_pane_get_n_articles (fixture->window->case_pane);
}

static guint
count_windows (Fixture *fixture)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application)));
}

static void
append (ReadoutPage *page, const char *words)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (readout_page_get_buffer (page), &end);
  gtk_text_buffer_insert (readout_page_get_buffer (page), &end, words, -1);
}

static void
assert_ends (ReadoutPage *page, const char *words)
{
  g_autofree char *text = fixture_dup_text (page);

  g_assert_true (g_str_has_suffix (text, words));
}

static void
close_tab (Fixture *fixture)
{
  guint n_pages = count_pages (fixture->window);

  fixture_activate (fixture, "win.close-tab");
  wait_until (count_pages (fixture->window) == n_pages - 1);
}

static void
reopen (Fixture *fixture)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->application), "reopen-closed"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "reopen-closed", NULL);
}

/* Closes one that is not the last, and gives the name of a window to the other that stays. */
static void
close_window (Fixture *fixture, ReadoutWindow *other)
{
  gpointer weak_window = fixture->window;

  g_object_add_weak_pointer (weak_window, &weak_window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  wait_until (weak_window == NULL);
  fixture->window = other;
}

/* The window that is not the one of the test. */
static ReadoutWindow *
find_other (Fixture *fixture)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (fixture->application));

  for (GList *l = windows; l != NULL; l = l->next)
    if (READOUT_IS_WINDOW (l->data) && l->data != fixture->window)
      return l->data;

  return NULL;
}

static void
test_tab (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);

  append (page, LATER);
  close_tab (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->stack), ==, "empty");
  reopen (fixture);
  wait_until (fixture->window->page != NULL && fixture_status_starts (fixture, "Ready: "));
  assert_ends (fixture->window->page, LATER);
  g_assert_true (readout_page_get_modified (fixture->window->page));
  g_assert_cmpint (fixture_find_entity (fixture, "John Kerry"), >=, 0);
}

/* The last one first. */
static void
test_tabs (Fixture *fixture, gconstpointer data)
{
  append (fixture_type_article (fixture, ARTICLE), "One");
  append (fixture_type_article (fixture, ARTICLE), "Two");
  close_tab (fixture);
  close_tab (fixture);
  reopen (fixture);
  wait_until (fixture->window->page != NULL);
  assert_ends (fixture->window->page, "One");
  reopen (fixture);
  wait_until (count_pages (fixture->window) == 2);
  wait_until (!readout_page_get_loading (fixture->window->page));
  assert_ends (fixture->window->page, "Two");
}

/* What is thrown away is gone, and nothing else is. */
static void
test_discard (Fixture *fixture, gconstpointer data)
{
  g_assert_false (fixture_is_enabled (fixture, "discard"));
  append (fixture_type_article (fixture, ARTICLE), "One");
  append (fixture_type_article (fixture, ARTICLE), "Two");
  close_tab (fixture);

  fixture_activate (fixture, "win.discard");
  fixture_answer ("_Cancel");
  g_assert_cmpuint (count_pages (fixture->window), ==, 1);
  fixture_activate (fixture, "win.discard");
  fixture_answer ("_Discard");
  wait_until (count_pages (fixture->window) == 0);
  reopen (fixture);
  wait_until (fixture->window->page != NULL && !readout_page_get_loading (fixture->window->page));
  assert_ends (fixture->window->page, "Two");
}

/* Who opens an article of the case again sees what was not saved of it. */
static void
test_article (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page;
  gint64 article_id;

  fixture_open_new_case (fixture);
  page = fixture_type_article (fixture, ARTICLE);
  fixture_save (fixture, page);
  article_id = readout_page_get_article_id (page);
  append (page, LATER);
  close_tab (fixture);

  readout_window_open_article (fixture->window, article_id, NULL);
  wait_until (fixture->window->page != NULL && fixture_status_starts (fixture, "Ready: "));
  assert_ends (fixture->window->page, LATER);
  g_assert_cmpint (readout_page_get_article_id (fixture->window->page), ==, article_id);
  fixture_save (fixture, fixture->window->page);
  g_assert_cmpuint (count_articles (fixture), ==, 1);
}

/* An article that was saved comes back as it is in the case. */
static void
test_saved (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page;
  gint64 article_id;

  fixture_open_new_case (fixture);
  page = fixture_type_article (fixture, ARTICLE);
  fixture_save (fixture, page);
  article_id = readout_page_get_article_id (page);
  close_tab (fixture);
  reopen (fixture);
  wait_until (fixture->window->page != NULL && fixture_status_starts (fixture, "Ready: "));
  g_assert_cmpint (readout_page_get_article_id (fixture->window->page), ==, article_id);
  g_assert_false (readout_page_get_modified (fixture->window->page));
}

/* What belongs to an article of one case is never taken for that of another. */
static void
test_other_case (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = NULL, *other_uri = NULL;
  ReadoutWindow *other;
  ReadoutPage *page;

  fixture_open_new_case (fixture);
  uri = readout_window_dup_case_uri (fixture->window);
  page = fixture_type_article (fixture, ARTICLE);
  fixture_save (fixture, page);
  append (page, LATER);
  close_tab (fixture);
  fixture_activate (fixture, "win.close-case");
  wait_until (fixture->window->case_file == NULL);

  reopen (fixture);
  wait_until (find_other (fixture) != NULL);
  other = find_other (fixture);
  wait_until (other->case_file != NULL && other->page != NULL
              && readout_page_get_article_id (other->page) != 0);
  other_uri = readout_window_dup_case_uri (other);
  g_assert_cmpstr (other_uri, ==, uri);
  assert_ends (other->page, LATER);
  g_assert_cmpuint (count_pages (fixture->window), ==, 0);

  other->close_confirmed = TRUE;
  gtk_window_close (GTK_WINDOW (other));
  fixture_wait_for_end (other);
}

static void
test_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = get_case (fixture, "Talks.readout");
  ReadoutWindow *other = readout_application_add_window (fixture->application);
  ReadoutPage *page;

  fixture_open_new_case (fixture);
  page = fixture_type_article (fixture, ARTICLE);
  fixture_save (fixture, page);
  append (fixture_type_article (fixture, ARTICLE), LATER);
  close_window (fixture, other);
  g_assert_cmpuint (count_windows (fixture), ==, 1);

  reopen (fixture);
  wait_until (find_other (fixture) != NULL);
  gtk_window_close (GTK_WINDOW (other));
  fixture->window = find_other (fixture);
  wait_until (fixture->window->case_file != NULL && count_articles (fixture) == 1);
  wait_until (count_pages (fixture->window) == 2 && !readout_page_get_loading (fixture->window->page));
  assert_ends (fixture->window->page, LATER);
}

/* The last window: all of it is there at the next start. */
static void
test_last_window (Fixture *fixture, gconstpointer data)
{
  gpointer weak_window = fixture->window;
  ReadoutWindow *next;

  fixture_type_article (fixture, ARTICLE);
  g_object_add_weak_pointer (weak_window, &weak_window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  wait_until (weak_window == NULL);

  g_application_activate (G_APPLICATION (fixture->application));
  next = readout_application_get_window (fixture->application);
  wait_until (readout_window_get_page (next) != NULL);
  g_assert_true (readout_page_get_modified (next->page));
  fixture->window = next;
  wait_until (fixture_status_starts (fixture, "Ready: "));
  g_assert_cmpint (fixture_find_entity (fixture, "John Kerry"), >=, 0);
}

/* Where nothing can be kept, it is asked. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  ReadoutJournal *journal = readout_journal_new ("/dev/null/drafts");

  g_clear_object (&fixture->window->journal);
  readout_window_set_journal (fixture->window, journal);
  g_object_unref (journal);
  append (fixture_type_article (fixture, ARTICLE), LATER);
  fixture_activate (fixture, "win.close-tab");
  fixture_answer ("_Cancel");
  g_assert_cmpuint (count_pages (fixture->window), ==, 1);
  assert_ends (fixture->window->page, LATER);

  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture_answer ("_Cancel");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
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

  add ("/window-closing/last-window", test_last_window);
  add ("/window-closing/tab", test_tab);
  add ("/window-closing/tabs", test_tabs);
  add ("/window-closing/discard", test_discard);
  add ("/window-closing/article", test_article);
  add ("/window-closing/saved", test_saved);
  add ("/window-closing/other-case", test_other_case);
  add ("/window-closing/window", test_window);
  add ("/window-closing/no-room", test_no_room);

  return g_test_run ();
}
