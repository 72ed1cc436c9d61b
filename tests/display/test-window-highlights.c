/* test-window-highlights.c: what is marked in the text, and where the marks lead, in process
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-card-words.h"
#include "readout-finding.h"
#include "readout-overview.h"
#include "readout-page-private.h"
#include "readout-test-fixture.h"

static GtkTextTag *
get_tag (ReadoutPage *page, const char *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (readout_page_get_buffer (page)), name);
}

static gboolean
is_set (ReadoutPage *page, const char *tag, const char *property)
{
  gboolean value;

  g_object_get (get_tag (page, tag), property, &value, NULL);
  return value;
}

/* A kind that is switched off is so in all tabs, and in those that are opened later. */
static void
test_switches (Fixture *fixture, gconstpointer data)
{
  static const char *const hidden[] = { "person", "quote", NULL };
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);

  g_assert_true (is_set (page, "person", "underline-set"));
  g_assert_true (is_set (page, "quote", "background-set"));
  g_settings_set_strv (fixture->window->settings, "hidden-highlights", hidden);
  g_assert_false (is_set (page, "person", "underline-set"));
  g_assert_false (is_set (page, "quote", "background-set"));
  g_assert_true (is_set (page, "place", "underline-set"));
  fixture_activate (fixture, "win.new");
  wait_until (fixture->window->page != page);
  g_assert_false (is_set (fixture->window->page, "person", "underline-set"));

  g_settings_reset (fixture->window->settings, "hidden-highlights");
  g_assert_true (is_set (page, "person", "underline-set"));
  g_assert_false (is_set (page, "person", "overline-set"));
}

static void
place_cursor (Fixture *fixture, const char *words)
{
  GtkTextBuffer *buffer = readout_page_get_buffer (fixture->window->page);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  g_assert_true (gtk_text_iter_forward_search (&iter, words, 0, &iter, NULL, NULL));
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static gpointer
get_selected (Fixture *fixture)
{
  return readout_findings_list_get_selected (readout_inspector_get_list (fixture->window->inspector));
}

/* From a name to its row in one list, from a quote to its row in another. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  gpointer item;

  fixture_type_article (fixture, ARTICLE);
  place_cursor (fixture, "We are not there");
  fixture_activate (fixture, "win.show-row");
  item = get_selected (fixture);
  g_assert_true (READOUT_IS_FINDING (item));
  g_assert_cmpint (readout_finding_get_kind (item), ==, READOUT_FINDING_QUOTE);

  place_cursor (fixture, "Sergei Lavrov");
  fixture_activate (fixture, "win.show-row");
  item = get_selected (fixture);
  g_assert_cmpstr (readout_finding_get_entity (item)->name, ==, "Sergei Lavrov");
}

static guint
find_offset (const char *words)
{
  return (guint)g_utf8_pointer_to_offset (ARTICLE, strstr (ARTICLE, words));
}

static void
test_card (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  ReadoutMarks *marks = readout_selection_get_marks (readout_page_get_selection (page));
  g_autofree char *name = readout_card_words_dup_markup (marks, find_offset ("John Kerry"), NULL);
  g_autofree char *quote = readout_card_words_dup_markup (marks, find_offset ("not there yet"), NULL);
  g_autofree char *nothing = readout_card_words_dup_markup (marks, find_offset ("Ministers"), NULL);

  g_assert_true (g_str_has_prefix (name, "<b>John Kerry</b>\nSecretary of State\nPerson — "));
  g_assert_nonnull (strstr (name, "mentions in this article"));
  g_assert_true (g_str_has_prefix (quote, "<b>a senior Western diplomat"));
  g_assert_nonnull (strstr (quote, "direct quote, unnamed"));
  g_assert_null (nothing);
}

/* The strip beside the scroll bar goes from quote to quote, and to the mentions of the chosen entity. */
static void
test_overview (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  ReadoutSelection *selection = readout_page_get_selection (page);
  g_autofree char *first = NULL, *second = NULL;

  readout_selection_choose_quietly (selection, READOUT_SELECTION_ENTITY, READOUT_NOT_CHOSEN);
  fixture_press (GTK_WIDGET (page->overview), GDK_KEY_Home);
  first = fixture_dup_passage (page);
  g_assert_cmpstr (first, ==, "We are not there yet,");

  place_cursor (fixture, "Sergei Lavrov");
  fixture_press (GTK_WIDGET (page->overview), GDK_KEY_Home);
  second = fixture_dup_passage (page);
  g_assert_cmpstr (second, ==, "Sergei Lavrov");
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

  add ("/window-highlights/switches", test_switches);
  add ("/window-highlights/rows", test_rows);
  add ("/window-highlights/card", test_card);
  add ("/window-highlights/overview", test_overview);

  return g_test_run ();
}
