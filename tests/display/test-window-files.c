/* test-window-files.c: texts in files, and what other programs do with them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <utime.h>

#include "readout-page-private.h"
#include "readout-test-fixture.h"

#define SETTLE_MSEC 1500

static ReadoutPage *
open_file (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  readout_window_open_files (fixture->window, G_LIST_MODEL (files));
  wait_until (fixture->window->page != NULL && fixture_status_starts (fixture, "Ready: "));

  return fixture->window->page;
}

static void
assert_text (ReadoutPage *page, const char *text)
{
  g_autofree char *found = fixture_dup_text (page);

  g_assert_cmpstr (found, ==, text);
}

static gboolean
has_text (ReadoutPage *page, const char *text)
{
  g_autofree char *found = fixture_dup_text (page);

  return g_str_equal (found, text);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = fixture_write_file (fixture, "a.txt", "\xef\xbb\xbfKerry met Lavrov in Gen\xc3\xa8ve.\r\n");
  ReadoutPage *page = open_file (fixture, path);
  g_autofree char *written = NULL;

  assert_text (page, "Kerry met Lavrov in Genève.\n");
  gtk_text_buffer_insert_at_cursor (readout_page_get_buffer (page), "GENEVA\n", -1);
  fixture_activate (fixture, "win.save");
  wait_until (fixture_status_starts (fixture, "Saved “a.txt”"));
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, "\xef\xbb\xbfGENEVA\r\nKerry met Lavrov in Gen\xc3\xa8ve.\r\n");
  g_assert_false (readout_page_get_modified (page));
}

static gboolean
shows_bar (ReadoutPage *page)
{
  return gtk_revealer_get_reveal_child (page->file_bar);
}

/* GLib tells of changes of a file within a second as one. */
static void
let_settle (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (SETTLE_MSEC, test_set_true, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write_file (fixture, "a.txt", "Kerry met Lavrov.\n");
  ReadoutPage *page = open_file (fixture, path);
  g_autofree char *written = NULL;

  /* What was saved by the program itself is no change. */
  gtk_text_buffer_insert_at_cursor (readout_page_get_buffer (page), "Mine\n", -1);
  fixture_activate (fixture, "win.save");
  wait_until (fixture_status_starts (fixture, "Saved “a.txt”"));
  g_assert_false (shows_bar (page));

  let_settle ();
  g_assert_false (shows_bar (page));
  g_assert_true (g_file_set_contents (path, "Theirs\n", -1, NULL));
  wait_until (shows_bar (page));
  gtk_text_buffer_insert_at_cursor (readout_page_get_buffer (page), "More\n", -1);
  fixture_activate (fixture, "win.save");
  wait_until (fixture_status_starts (fixture, "“a.txt” was changed by another program"));

  gtk_widget_activate_action (GTK_WIDGET (page), "win.reload", NULL);
  wait_until (has_text (page, "Theirs\n"));
  wait_until (!shows_bar (page));
  g_assert_false (readout_page_get_modified (page));
  gtk_text_buffer_undo (readout_page_get_buffer (page));
  assert_text (page, "Mine\nMore\nKerry met Lavrov.\n");
}

static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  struct utimbuf long_ago = { 1, 1 };
  g_autofree char *path = fixture_write_file (fixture, "a.txt", "Kerry met Lavrov.\n");
  g_autofree char *written = NULL;
  ReadoutPage *page;

  /* So that its time is another afterwards. */
  g_assert_cmpint (g_utime (path, &long_ago), ==, 0);
  page = open_file (fixture, path);
  wait_until (page->file != NULL);
  g_assert_true (g_file_set_contents (path, "Theirs\n", -1, NULL));
  wait_until (shows_bar (page));
  g_signal_emit_by_name (gtk_widget_get_next_sibling (page->reload_button), "clicked");
  g_assert_false (shows_bar (page));
  fixture_activate (fixture, "win.save");
  wait_until (fixture_status_starts (fixture, "Saved “a.txt”"));
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, "Kerry met Lavrov.\n");
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write_file (fixture, "a.txt", "Kerry met Lavrov.\n");
  ReadoutPage *page = open_file (fixture, path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  wait_until (shows_bar (page));
  g_assert_false (gtk_widget_get_visible (page->reload_button));
  g_signal_emit_by_name (gtk_widget_get_next_sibling (page->reload_button), "clicked");
  fixture_activate (fixture, "win.save");
  wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_encoding (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write_file (fixture, "a.txt", "\xcb\xe0\xe2\xf0\xee\xe2 met Kerry.\n");
  ReadoutPage *page = open_file (fixture, path);
  g_autoptr (GVariant) state = NULL;

  gtk_widget_activate_action (GTK_WIDGET (page), "win.read-in", "s", "WINDOWS-1252");
  wait_until (has_text (page, "Ëàâðîâ met Kerry.\n"));
  gtk_widget_activate_action (GTK_WIDGET (page), "win.read-in", "s", "WINDOWS-1251");
  wait_until (has_text (page, "Лавров met Kerry.\n"));
  state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "read-in");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "WINDOWS-1251");
}

/* The address behind an item of the menu; NULL when there is no such item. */
static char *
dup_recent (Fixture *fixture, const char *label)
{
  GMenuModel *menu = G_MENU_MODEL (fixture->window->recent_menu);
  char *uri = NULL;

  for (int i = 0; i < g_menu_model_get_n_items (menu) && uri == NULL; i++)
    {
      g_autofree char *found = NULL;

      g_menu_model_get_item_attribute (menu, i, "label", "s", &found);
      if (g_strcmp0 (found, label) == 0)
        g_menu_model_get_item_attribute (menu, i, "target", "s", &uri);
    }

  return uri;
}

static void
test_recent (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write_file (fixture, "a_b.txt", "Kerry met Lavrov.\n");
  g_autofree char *uri = NULL;

  open_file (fixture, path);
  wait_until (uri != NULL || (uri = dup_recent (fixture, "a__b.txt")) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-recent", "s", uri);
  wait_until (adw_tab_view_get_n_pages (fixture->window->tabs) == 2);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/window-files/save", test_save);
  add ("/window-files/changed", test_changed);
  add ("/window-files/keep-mine", test_keep_mine);
  add ("/window-files/gone", test_gone);
  add ("/window-files/encoding", test_encoding);
  add ("/window-files/recent", test_recent);

  return g_test_run ();
}
