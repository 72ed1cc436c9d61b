/* test-window-search.c: filters of the search in a case, searches that are kept, and what was found as a
 * table SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-search-hit.h"
#include "readout-test-fixture.h"
#include "readout-test-utils.h"

#define LATER "By Outlet One\n\nTalks go on in Geneva, where Mr. Kerry said on Monday that he would stay.\n"

static void
add_article (Fixture *fixture, const char *text, const char *negotiation, guint n_articles)
{
  ReadoutPage *page = fixture_type_article (fixture, text);

  readout_page_set_negotiation (page, negotiation);
  g_assert_true (fixture_activate (fixture, "win.save"));
  wait_until (readout_case_pane_get_n_articles (fixture->window->case_pane) == n_articles);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_set_up (fixture, data);
  fixture_open_new_case (fixture);
  add_article (fixture, ARTICLE, "Syria", 1);
  g_assert_true (fixture_activate (fixture, "win.new"));
  add_article (fixture, LATER, NULL, 2);
}

static guint
count_hits (Fixture *fixture)
{
  return g_list_model_get_n_items (readout_case_pane_get_hits (fixture->window->case_pane));
}

static void
take (Fixture *fixture, const ReadoutSearchQuery *query)
{
  g_signal_emit_by_name (readout_case_pane_get_filter (fixture->window->case_pane), "chosen", query);
}

static guint
count_articles (Fixture *fixture)
{
  GListModel *hits = readout_case_pane_get_hits (fixture->window->case_pane);
  gint64 last = 0;
  guint n_articles = 0;

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (ReadoutSearchHit) hit = g_list_model_get_item (hits, i);

      if (readout_search_hit_get_kind (hit) != READOUT_SEARCH_IN_ARTICLES)
        continue;
      n_articles += readout_search_hit_get_article_id (hit) != last;
      last = readout_search_hit_get_article_id (hit);
    }

  return n_articles;
}

/* A filter leaves articles out, and clearing it brings them back. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  ReadoutSearchFilter *filter = readout_case_pane_get_filter (fixture->window->case_pane);

  gtk_editable_set_text (readout_case_pane_get_search (fixture->window->case_pane), "Geneva");
  wait_until (count_articles (fixture) == 2);
  take (fixture, &(ReadoutSearchQuery){ .words = "Geneva", .negotiation = "Syria" });
  wait_until (count_articles (fixture) == 1);
  g_assert_true (readout_search_filter_is_active (filter));
  readout_search_filter_clear (filter);
  g_signal_emit_by_name (filter, "changed");
  wait_until (count_articles (fixture) == 2);
}

/* What is kept is in the case, with its filters. */
static void
test_keep (Fixture *fixture, gconstpointer data)
{
  ReadoutCasePane *pane = fixture->window->case_pane;
  g_autoptr (ReadoutSearchQuery) query = NULL;

  take (fixture, &(ReadoutSearchQuery){
                     .words = "Geneva", .speaker = "Kerry", .naming = "named", .first_day = "2016-09-01" });
  query = readout_case_pane_dup_query (pane);
  g_assert_cmpstr (query->words, ==, "Geneva");
  g_assert_cmpstr (query->speaker, ==, "Kerry");
  g_assert_cmpstr (query->naming, ==, "named");
  g_assert_cmpstr (query->first_day, ==, "2016-09-01");
  g_assert_null (query->last_day);
  g_signal_emit_by_name (readout_case_pane_get_filter (pane), "save", "Kerry in Geneva");

  for (gboolean found = FALSE; !found;)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GPtrArray) searches = NULL;
      const ReadoutSavedSearch *saved;

      readout_case_file_list_searches_async (fixture->window->case_file, NULL, readout_test_result_cb,
                                             &result);
      wait_until (result != NULL);
      searches = readout_case_file_list_searches_finish (fixture->window->case_file, result, NULL);
      g_assert_nonnull (searches);
      found = searches->len == 1;
      saved = found ? g_ptr_array_index (searches, 0) : NULL;
      g_assert_true (!found || g_str_equal (saved->query->speaker, "Kerry"));
    }
}

static gboolean
has_table (const char *path)
{
  g_autofree char *table = NULL;

  return g_file_get_contents (path, &table, NULL, NULL)
         && g_str_has_prefix (table, "kind,article,title,outlet,published,speaker,passage")
         && strstr (table, "Talks go on in Geneva") != NULL;
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "found.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  gtk_editable_set_text (readout_case_pane_get_search (fixture->window->case_pane), "Geneva");
  wait_until (count_hits (fixture) > 0);
  readout_window_export_hits_to (fixture->window, file);
  wait_until (has_table (path));
}

/* A negotiation folds its articles away and back; the case still has them. */
static void
test_fold (Fixture *fixture, gconstpointer data)
{
  ReadoutCasePane *pane = fixture->window->case_pane;
  GtkListView *list
      = GTK_LIST_VIEW (gtk_widget_get_template_child (GTK_WIDGET (pane), READOUT_TYPE_CASE_PANE, "list"));
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (list));

  wait_until (g_list_model_get_n_items (rows) == 4); /* two sections with an article each */
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
  g_assert_true (readout_case_pane_has_article (pane, 1));
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (rows), 0);
  g_assert_cmpstr (readout_case_pane_get_chosen_negotiation (pane), ==, "Syria");
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (rows), 1);
  g_assert_null (readout_case_pane_get_chosen_negotiation (pane));
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/window-search/filter", test_filter);
  add ("/window-search/keep", test_keep);
  add ("/window-search/export", test_export);
  add ("/window-search/fold", test_fold);

  return g_test_run ();
}
