/* test-window.c: the window as an analyst uses it, in process
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include <string.h>

#include "readout-corrections-dialog.h"
#include "readout-outcome.h"
#include "readout-outcomes-dialog.h"
#include "readout-page-private.h"
#include "readout-shortcuts-window.h"
#include "readout-test-fixture.h"

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->stack), ==, "empty");
  g_assert_cmpstr (readout_window_get_status (fixture->window), ==, "Ready");
  g_assert_true (fixture_is_enabled (fixture, "open"));
  g_assert_true (fixture_is_enabled (fixture, "open-sample-case"));
  g_assert_false (fixture_is_enabled (fixture, "save"));
  g_assert_false (fixture_is_enabled (fixture, "export-memo"));
}

static void
test_typing (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);

  g_assert_cmpint (fixture_find_entity (fixture, "John Kerry"), >=, 0);
  g_assert_cmpint (fixture_find_entity (fixture, "Geneva"), >=, 0);
  g_assert_cmpuint (g_list_model_get_n_items (fixture_get_quotes (fixture)), >=, 1);
  g_assert_cmpstr (readout_page_get_title (page), ==, "Ministers Meet in Geneva");
  g_assert_true (readout_page_get_modified (page));

  gtk_text_buffer_set_text (readout_page_get_buffer (page), "Nothing of note here.", -1);
  wait_until (fixture_find_entity (fixture, "John Kerry") < 0);
  g_assert_cmpuint (g_list_model_get_n_items (fixture_get_quotes (fixture)), ==, 0);
}

/* The row shows the passage; the passage shows the row. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  GtkSelectionModel *rows = readout_findings_list_get_rows (fixture_get_entities (fixture));
  GtkSelectionModel *quotes = readout_findings_list_get_rows (
      readout_quotes_pane_get_list (readout_inspector_get_quotes (fixture->window->inspector)));
  g_autofree char *first = NULL, *second = NULL, *quote = NULL;
  GtkTextIter iter;
  int row = fixture_find_entity (fixture, "John Kerry");

  gtk_selection_model_select_item (rows, (guint)row, TRUE);
  first = fixture_dup_passage (page);
  g_assert_cmpstr (first, ==, "John Kerry");
  readout_selection_step (readout_page_get_selection (page), READOUT_SELECTION_ENTITY, 1);
  second = fixture_dup_passage (page);
  g_assert_cmpstr (second, ==, "Kerry");

  gtk_selection_model_select_item (quotes, 0, TRUE);
  quote = fixture_dup_passage (page);
  g_assert_cmpstr (quote, ==, "We are not there yet,");

  gtk_text_buffer_get_start_iter (readout_page_get_buffer (page), &iter);
  g_assert_true (gtk_text_iter_forward_search (&iter, "Lavrov", 0, &iter, NULL, NULL));
  gtk_text_buffer_place_cursor (readout_page_get_buffer (page), &iter);
  g_assert_true (
      gtk_selection_model_is_selected (rows, (guint)fixture_find_entity (fixture, "Sergei Lavrov")));
}

/* Who goes back to the text and writes, after a row was chosen, loses none of the words that it shows. */
static void
test_typing_keeps_passage (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  GtkSelectionModel *rows = readout_findings_list_get_rows (fixture_get_entities (fixture));
  g_autofree char *expected = NULL, *text = NULL;
  const char *name = strstr (ARTICLE, "John Kerry");

  gtk_selection_model_select_item (rows, (guint)fixture_find_entity (fixture, "John Kerry"), TRUE);
  g_assert_true (readout_page_has_passage (page));
  g_assert_true (fixture_is_enabled (fixture, "highlight"));
  g_assert_false (fixture_is_enabled (fixture, "set-quote-words"));
  g_signal_emit_by_name (readout_page_get_view (page), "insert-at-cursor", "Then ");

  expected = g_strdup_printf ("%.*sThen %s", (int)(name - ARTICLE), ARTICLE, name);
  text = fixture_dup_text (page);
  g_assert_cmpstr (text, ==, expected);
  /* What is not shown any more is not acted on. */
  g_assert_false (readout_page_has_passage (page));
  g_assert_false (fixture_is_enabled (fixture, "highlight"));
}

/* Live updates change rows, not the place of the one that is selected. */
static void
test_live_rows (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  GtkSelectionModel *rows = readout_findings_list_get_rows (fixture_get_entities (fixture));
  GtkTextIter end;

  gtk_selection_model_select_item (rows, (guint)fixture_find_entity (fixture, "Sergei Lavrov"), TRUE);
  gtk_text_buffer_get_end_iter (readout_page_get_buffer (page), &end);
  gtk_text_buffer_insert (readout_page_get_buffer (page), &end, "\nVladimir Putin stayed in Moscow.\n", -1);
  wait_until (fixture_find_entity (fixture, "Moscow") >= 0);
  g_assert_true (
      gtk_selection_model_is_selected (rows, (guint)fixture_find_entity (fixture, "Sergei Lavrov")));
}

static GtkDropTarget *
find_drop_target (ReadoutWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  g_assert_not_reached ();
}

static void
drop (Fixture *fixture, GType type, gpointer content)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, type);
  if (type == G_TYPE_STRING)
    g_value_set_string (&value, content);
  else
    g_value_set_boxed (&value, content);
  g_signal_emit_by_name (find_drop_target (fixture->window), "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
}

static void
drop_files (Fixture *fixture, const char *const *paths)
{
  GSList *files = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_path (paths[i]));
  drop (fixture, GDK_TYPE_FILE_LIST, files);
  g_slist_free_full (files, g_object_unref);
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write_file (fixture, "article.txt", ARTICLE);
  const char *const paths[] = { path, NULL };

  drop_files (fixture, paths);
  wait_until (fixture_status_starts (fixture, "Ready: "));
  g_assert_cmpstr (readout_page_get_title (fixture->window->page), ==, "Ministers Meet in Geneva");
  /* It is on the disk as it was: nothing would be lost. */
  g_assert_false (readout_page_get_modified (fixture->window->page));

  drop (fixture, G_TYPE_STRING, (gpointer) "Sergei Lavrov went home.");
  wait_until (fixture_find_entity (fixture, "Sergei Lavrov") >= 0
              && fixture_find_entity (fixture, "John Kerry") < 0);
  g_assert_cmpint (adw_tab_view_get_n_pages (fixture->window->tabs), ==, 2);
  g_assert_true (readout_page_get_modified (fixture->window->page));
}

/* The file that cannot be opened is told of; the others are opened. */
/* A folder is what is in it, and a link to a file is the file. */
static void
test_drop_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "news", NULL);
  g_autofree char *path = g_build_filename (folder, "b.txt", NULL);
  g_autofree char *hidden = g_build_filename (folder, ".hidden.txt", NULL);
  g_autofree char *outside = fixture_write_file (fixture, "a.txt", "Lavrov left.\n");
  g_autofree char *link = g_filename_to_uri (outside, NULL, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "Kerry stayed.\n", -1, NULL));
  g_assert_true (g_file_set_contents (hidden, "Hidden.\n", -1, NULL));
  g_list_store_append (files, file);
  readout_window_open_files (fixture->window, G_LIST_MODEL (files));
  wait_until (adw_tab_view_get_n_pages (fixture->window->tabs) == 1);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), link);
  fixture_activate (fixture, "win.paste");
  wait_until (adw_tab_view_get_n_pages (fixture->window->tabs) == 2);
  wait_until (g_str_equal (readout_page_get_title (fixture->window->page), "Lavrov left."));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_unlink (hidden), ==, 0);
}

static void
test_drop_many (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = fixture_write_file (fixture, "good.txt", ARTICLE);
  g_autofree char *empty = fixture_write_file (fixture, "empty.txt", "");
  g_autofree char *other = fixture_write_file (fixture, "other.txt", "Aleppo was quiet.");
  const char *const paths[] = { good, empty, other, NULL };
  g_autoptr (ReadoutOutcome) outcome = NULL;

  drop_files (fixture, paths);
  wait_until (fixture_status_starts (fixture, "2 files opened, 1 not")
              || fixture_status_starts (fixture, "Ready: 1"));
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (fixture->window->outcomes)) == 3);
  g_assert_cmpint (adw_tab_view_get_n_pages (fixture->window->tabs), ==, 2);
  outcome = g_list_model_get_item (G_LIST_MODEL (fixture->window->outcomes), 0);
  g_assert_true (readout_outcome_get_failed (outcome));
  g_assert_cmpstr (readout_outcome_get_name (outcome), ==, "empty.txt");
  g_assert_cmpuint (strlen (readout_outcome_get_sentence (outcome)), >, 10);
}

static void
test_open_fails (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "not-there.txt", NULL);
  const char *const paths[] = { path, NULL };

  drop_files (fixture, paths);
  wait_until (readout_banner_get_shown (fixture->window->banner));
  g_assert_nonnull (strstr (readout_banner_get_sentence (fixture->window->banner), "not-there.txt"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->stack), ==, "empty");
}

static guint
count_articles (Fixture *fixture)
{
  return readout_case_pane_get_n_articles (fixture->window->case_pane);
}

static gint64
get_first_article (Fixture *fixture)
{
  GListModel *model = readout_case_pane_get_articles (fixture->window->case_pane);
  g_autoptr (ReadoutCaseArticle) article = g_list_model_get_item (model, 0);

  return readout_case_article_get_id (article);
}

static void
test_case (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page;
  gint64 article_id;

  fixture_open_new_case (fixture);
  g_assert_false (fixture_is_enabled (fixture, "export-memo"));
  page = fixture_type_article (fixture, ARTICLE);
  g_assert_true (fixture_activate (fixture, "win.save"));
  wait_until (fixture_status_starts (fixture, "Saved in Talks"));
  wait_until (count_articles (fixture) == 1);
  g_assert_false (readout_page_get_modified (page));
  g_assert_true (fixture_is_enabled (fixture, "export-memo"));

  /* What is typed later goes into the same article. */
  gtk_text_buffer_insert_at_cursor (readout_page_get_buffer (page), "More from Moscow.\n", -1);
  g_assert_true (readout_page_get_modified (page));
  g_assert_true (fixture_activate (fixture, "win.save"));
  wait_until (fixture_status_starts (fixture, "Saved in Talks") && !readout_page_get_modified (page));
  g_assert_cmpuint (count_articles (fixture), ==, 1);

  article_id = get_first_article (fixture);
  g_assert_cmpint (article_id, ==, readout_page_get_article_id (page));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.remove-article", "x", article_id);
  wait_until (count_articles (fixture) == 0);
  g_assert_true (readout_page_get_modified (page));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.restore-article", "x", article_id);
  wait_until (count_articles (fixture) == 1);
  g_assert_cmpint (readout_page_get_article_id (page), ==, article_id);
}

static void
test_case_search (Fixture *fixture, gconstpointer data)
{
  g_autofree char *selected = NULL;
  gint64 article_id;

  fixture_open_new_case (fixture);
  fixture_type_article (fixture, ARTICLE);
  fixture_activate (fixture, "win.save");
  wait_until (count_articles (fixture) == 1);
  article_id = get_first_article (fixture);
  fixture_activate (fixture, "win.close-tab");
  wait_until (fixture->window->page == NULL);

  gtk_editable_set_text (readout_case_pane_get_search (fixture->window->case_pane), "diplomat");
  wait_until (g_list_model_get_n_items (readout_case_pane_get_hits (fixture->window->case_pane)) == 1);
  g_signal_emit_by_name (readout_case_pane_get_search (fixture->window->case_pane), "activate");
  wait_until (fixture->window->page != NULL && !readout_page_get_loading (fixture->window->page));
  g_assert_cmpint (readout_page_get_article_id (fixture->window->page), ==, article_id);
  wait_until (readout_page_has_passage (fixture->window->page));
  selected = fixture_dup_passage (fixture->window->page);
  g_assert_nonnull (strstr (selected, "diplomat"));
}

static char *
export_memo (Fixture *fixture, const char *name, const char *status)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *content = NULL;

  readout_window_export_memo_to (fixture->window, NULL, file);
  wait_until (fixture_status_starts (fixture, status));
  g_file_get_contents (path, &content, NULL, NULL);

  return content;
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *markdown = NULL, *pdf = NULL, *none = NULL;

  fixture_open_new_case (fixture);
  fixture_type_article (fixture, ARTICLE);
  fixture_activate (fixture, "win.save");
  wait_until (count_articles (fixture) == 1);

  markdown = export_memo (fixture, "memo.md", "Exported memo.md");
  g_assert_nonnull (strstr (markdown, "We are not there yet"));
  g_assert_nonnull (strstr (markdown, "Ministers Meet in Geneva"));
  pdf = export_memo (fixture, "memo.pdf", "Exported memo.pdf");
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));

  /* A folder that is not there: the sentence stays until it is read. */
  none = export_memo (fixture, "no/such/folder.pdf", "");
  wait_until (readout_banner_get_shown (fixture->window->banner));
  g_assert_null (none);
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  fixture_open_new_case (fixture);
  fixture_type_article (fixture, ARTICLE);
  fixture_activate (fixture, "win.save");
  wait_until (count_articles (fixture) == 1);

  fixture_type_article (fixture, ARTICLE);
  fixture_activate (fixture, "win.save");
  wait_until (readout_banner_get_shown (fixture->window->banner));
  g_assert_cmpuint (count_articles (fixture), ==, 1);
  g_assert_true (readout_page_get_modified (fixture->window->page));

  /* The button leads to the article that is there. */
  button = fixture_find_button (GTK_WIDGET (fixture->window->banner), "_Open It");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  wait_until (readout_page_get_article_id (fixture->window->page) == get_first_article (fixture));
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  ReadoutFindBar *bar = readout_page_get_find_bar (page);
  g_autofree char *selected = NULL;

  fixture_activate (fixture, "win.find");
  g_assert_true (readout_find_bar_get_opened (bar));
  gtk_editable_set_text (readout_find_bar_get_entry (bar), "kerry");
  wait_until (g_str_has_suffix (readout_find_bar_get_count (bar), "of 2"));
  selected = fixture_dup_passage (page);
  g_assert_cmpstr (selected, ==, "Kerry");
  readout_find_bar_close (bar);
  g_assert_false (readout_find_bar_get_opened (bar));
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  ReadoutFindBar *bar = readout_page_get_find_bar (page);
  g_autofree char *before = fixture_dup_text (page);
  g_autofree char *one = NULL, *all = NULL, *undone = NULL;

  fixture_activate (fixture, "win.replace");
  gtk_editable_set_text (readout_find_bar_get_entry (bar), "kerry");
  gtk_editable_set_text (readout_find_bar_get_replacement (bar), "Jones");
  wait_until (g_str_has_suffix (readout_find_bar_get_count (bar), "of 2"));
  readout_find_bar_replace (bar);
  one = fixture_dup_text (page);
  wait_until (g_str_equal (readout_find_bar_get_count (bar), "1 of 1"));

  /* An expression, with what it found in the replacement. */
  gtk_widget_activate_action (GTK_WIDGET (bar), "find.regex", NULL);
  gtk_editable_set_text (readout_find_bar_get_entry (bar), "(on) (Fri|Satur)day");
  gtk_editable_set_text (readout_find_bar_get_replacement (bar), "\\1 Sunday");
  wait_until (g_str_has_suffix (readout_find_bar_get_count (bar), "of 2"));
  readout_find_bar_replace_all (bar);
  all = fixture_dup_text (page);
  g_assert_nonnull (strstr (all, "Lavrov on Sunday"));
  g_assert_nonnull (strstr (all, "said on Sunday"));
  g_assert_cmpstr (readout_find_bar_get_count (bar), ==, "2 replaced");

  gtk_editable_set_text (readout_find_bar_get_entry (bar), "(");
  wait_until (g_str_equal (readout_find_bar_get_count (bar), "Not an expression"));

  gtk_text_buffer_undo (readout_page_get_buffer (page));
  undone = fixture_dup_text (page);
  g_assert_cmpstr (undone, ==, one);
  g_assert_nonnull (strstr (one, "John Jones"));
  gtk_text_buffer_undo (readout_page_get_buffer (page));
  g_free (undone);
  undone = fixture_dup_text (page);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_preferences (Fixture *fixture, gconstpointer data)
{
  GSettings *settings = readout_application_get_settings (fixture->application);
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (readout_page_get_view (page)));

  g_settings_set_boolean (settings, "line-numbers", TRUE);
  g_assert_true (gtk_source_view_get_show_line_numbers (readout_page_get_view (page)));
  g_settings_set_string (settings, "font-family", "Monospace");
  wait_until (g_str_equal (pango_font_description_get_family (pango_context_get_font_description (context)),
                           "Monospace"));
  g_settings_reset (settings, "font-family");
  g_settings_reset (settings, "line-numbers");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  fixture_type_article (fixture, ARTICLE);
  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (fixture->window)), GTK_ORIENTATION_HORIZONTAL,
                      -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
check_menu (Fixture *fixture, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *action = NULL;

      if (section != NULL || submenu != NULL)
        check_menu (fixture, section != NULL ? section : submenu);
      else
        {
          gboolean is_window;

          g_assert_true (g_menu_model_get_item_attribute (menu, i, "action", "s", &action));
          is_window = g_str_has_prefix (action, "win.");
          g_assert_true (g_action_group_has_action (is_window ? G_ACTION_GROUP (fixture->window)
                                                              : G_ACTION_GROUP (fixture->application),
                                                    action + strlen ("win.")));
        }
    }
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) described
      = gtk_application_list_action_descriptions (GTK_APPLICATION (fixture->application));

  check_menu (fixture, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (fixture->window->menu_button)));

  /* A shortcut without its action does nothing when it is pressed. */
  for (guint i = 0; described[i] != NULL; i++)
    {
      const char *dot = strchr (described[i], '.');

      if (g_str_has_prefix (described[i], "win."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (fixture->window), dot + 1));
      else if (g_str_has_prefix (described[i], "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (fixture->application), dot + 1));
    }
}

static GtkWindow *
find_window (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static void
test_dialogs (Fixture *fixture, gconstpointer data)
{
  static const char *const actions[]
      = { "win.show-help-overlay", "win.show-help-overlay", "app.about", "win.show-outcomes",
          "win.show-corrections" }; /* the first one a second time too */
  GType types[] = { READOUT_TYPE_SHORTCUTS_WINDOW, READOUT_TYPE_SHORTCUTS_WINDOW, ADW_TYPE_ABOUT_WINDOW,
                    READOUT_TYPE_OUTCOMES_DIALOG, READOUT_TYPE_CORRECTIONS_DIALOG };

  fixture_activate (fixture, "win.new");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_assert_true (fixture_activate (fixture, actions[i]));
      wait_until (find_window (types[i]) != NULL);
      gtk_window_close (find_window (types[i]));
      wait_until (find_window (types[i]) == NULL);
    }
}

static GtkWidget *
find_inside (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_inside (child, type);

  return found;
}

static guint
count_shown (GtkListBox *list)
{
  GtkListBoxRow *row;
  guint n_shown = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    n_shown += gtk_widget_get_child_visible (GTK_WIDGET (row));

  return n_shown;
}

/* Every key has its row, found by what it does and by its name; and all of it is as narrow as a small screen.
 */
static void
test_shortcuts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;
  GtkListBox *list;
  GtkListBoxRow *row;
  GtkEditable *search;
  int min;

  fixture_activate (fixture, "win.show-help-overlay");
  wait_until (find_window (READOUT_TYPE_SHORTCUTS_WINDOW) != NULL);
  window = GTK_WIDGET (find_window (READOUT_TYPE_SHORTCUTS_WINDOW));
  list = GTK_LIST_BOX (find_inside (window, GTK_TYPE_LIST_BOX));
  search = GTK_EDITABLE (find_inside (window, GTK_TYPE_SEARCH_ENTRY));
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  g_assert_cmpint (min, <=, 360);
  g_assert_cmpuint (count_shown (list), >, 100);
  wait_until (gtk_widget_get_height (gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_SCROLLED_WINDOW))
              > 400);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      GtkWidget *keys = find_inside (GTK_WIDGET (row), GTK_TYPE_SHORTCUT_LABEL);

      g_assert_cmpstr (gtk_shortcut_label_get_accelerator (GTK_SHORTCUT_LABEL (keys)), !=, "");
    }

  gtk_editable_set_text (search, "redo");
  wait_until (count_shown (list) > 0 && count_shown (list) < 10);
  gtk_editable_set_text (search, "ctrl+alt+n");
  wait_until (count_shown (list) == 1);
  gtk_editable_set_text (search, "qqq");
  wait_until (count_shown (list) == 0);
  gtk_window_close (GTK_WINDOW (window));
}

/* Many files go into the case, each with a line that tells what became of it. */
static void
test_many_into_case (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  fixture_open_new_case (fixture);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("article-%u.txt", i);
      /* Two have the same words. */
      g_autofree char *text = g_strdup_printf ("On day %u John Kerry was in Geneva.", MAX (i, 1));

      g_ptr_array_add (paths, fixture_write_file (fixture, name, text));
    }
  g_ptr_array_add (paths, NULL);

  drop_files (fixture, (const char *const *)paths->pdata);
  fixture_answer ("_Add to Case");
  wait_until (fixture_status_starts (fixture, "7 files opened, 1 not"));
  wait_until (count_articles (fixture) == 7);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->window->outcomes)), ==, 8);
  g_assert_cmpint (adw_tab_view_get_n_pages (fixture->window->tabs), ==, 0);
}

static void
test_paste (Fixture *fixture, gconstpointer data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), ARTICLE);
  g_assert_true (fixture_activate (fixture, "win.paste"));
  wait_until (fixture->window->page != NULL);
  wait_until (fixture_find_entity (fixture, "John Kerry") >= 0);
  g_assert_true (readout_page_get_modified (fixture->window->page));
}

/* The details that the analyst gives are those of the article; a date that is none is not taken. */
static void
test_details (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  GtkEditable *published = readout_metadata_bar_get_entry (page->metadata_bar, READOUT_FIELD_PUBLISHED);

  fixture_activate (fixture, "win.edit-details");
  g_assert_true (readout_metadata_bar_get_opened (page->metadata_bar));
  gtk_editable_set_text (published, "9 September");
  g_assert_null (readout_page_get_metadata (page)->published);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (published), "error"));
  gtk_editable_set_text (published, "Sept. 10, 2016");
  g_assert_cmpstr (readout_page_get_metadata (page)->published, ==, "2016-09-10");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (published), "error"));
  fixture_activate (fixture, "win.edit-details");
  g_assert_false (readout_metadata_bar_get_opened (page->metadata_bar));
}

/* What the text says of itself is shown, and is the analyst's word only when it is confirmed. */
static void
test_details_from_text (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page
      = fixture_type_article (fixture, "Truce Holds\n\nBy Anna Berg\n\nPublished 9 September 2016\n\n"
                                       "GENEVA (Reuters) - The truce held on Friday.\n");
  GtkEditable *outlet = readout_metadata_bar_get_entry (page->metadata_bar, READOUT_FIELD_OUTLET);
  GtkEditable *author = readout_metadata_bar_get_entry (page->metadata_bar, READOUT_FIELD_AUTHOR);
  g_autofree char *shown = NULL;

  g_object_get (outlet, "placeholder-text", &shown, NULL);
  g_assert_cmpstr (shown, ==, "Reuters");
  g_assert_null (readout_page_get_metadata (page)->outlet);
  readout_metadata_bar_confirm (page->metadata_bar, READOUT_FIELD_OUTLET);
  g_assert_cmpstr (readout_page_get_metadata (page)->outlet, ==, "Reuters");
  g_assert_null (readout_page_get_metadata (page)->author);
  gtk_editable_set_text (author, "A. Berg");
  g_assert_cmpstr (readout_page_get_metadata (page)->author, ==, "A. Berg");
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

  add ("/window/empty", test_empty);
  add ("/window/typing", test_typing);
  add ("/window/selection", test_selection);
  add ("/window/typing-keeps-passage", test_typing_keeps_passage);
  add ("/window/live-rows", test_live_rows);
  add ("/window/drop", test_drop);
  add ("/window/drop-many", test_drop_many);
  add ("/window/drop-folder", test_drop_folder);
  add ("/window/open-fails", test_open_fails);
  add ("/window/case", test_case);
  add ("/window/case-search", test_case_search);
  add ("/window/duplicate", test_duplicate);
  add ("/window/export", test_export);
  add ("/window/many-into-case", test_many_into_case);
  add ("/window/paste", test_paste);
  add ("/window/details", test_details);
  add ("/window/details-from-text", test_details_from_text);
  add ("/window/dialogs", test_dialogs);
  add ("/window/shortcuts", test_shortcuts);
  add ("/window/find", test_find);
  add ("/window/replace", test_replace);
  add ("/window/preferences", test_preferences);
  add ("/window/narrow", test_narrow);
  add ("/window/actions", test_actions);

  return g_test_run ();
}
