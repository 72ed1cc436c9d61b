/* test-directions.c: Arabic and Hebrew among English are read from the right side, wherever they stand
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-card-words.h"
#include "readout-context.h"
#include "readout-page-private.h"
#include "readout-quote-words.h"
#include "readout-test-fixture.h"

#define ENGLISH "Anna Lindqvist of Sweden met سامح شكري in Oslo on Tuesday."
#define ARABIC  "قال سامح شكري إن وفد John Kerry لم يغادر بعد."
#define QUOTED  "“השלום (the deal) קרוב”, said Anna Lindqvist of Sweden."

#define TEXT ENGLISH "\n\n" ARABIC "\n\n" QUOTED "\n"

/* Where a place of the text stands. */
static int
get_x (ReadoutPage *page, const char *words)
{
  GtkTextIter iter;
  GdkRectangle box;

  gtk_text_buffer_get_start_iter (readout_page_get_buffer (page), &iter);
  g_assert_true (gtk_text_iter_forward_search (&iter, words, 0, &iter, NULL, NULL));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (page->view), &iter, &box);

  return box.x;
}

/* Each paragraph begins on the side of its first word, and a name of the other direction is in its place. */
static void
test_editor (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, TEXT);

  wait_until (!readout_highlighter_get_busy (page->highlighter));
  g_assert_cmpint (get_x (page, "Anna Lindqvist of Sweden met"), <, get_x (page, "Tuesday"));
  g_assert_cmpint (get_x (page, "قال"), >, get_x (page, "يغادر"));
  g_assert_cmpint (get_x (page, "قال"), >, get_x (page, "John Kerry"));
  g_assert_cmpint (get_x (page, "John Kerry"), >, get_x (page, "يغادر"));
  g_assert_cmpint (get_x (page, "השלום"), >, get_x (page, "the deal"));
  g_assert_cmpint (get_x (page, "קרוב"), >, get_x (page, "said Anna"));
}

static ReadoutAnalysis *
get_analysis (ReadoutPage *page)
{
  return readout_marks_get_analysis (readout_annotator_get_marks (page->annotator));
}

/* Of the first line, as a label has it. */
static PangoDirection
get_direction (ReadoutPage *page, const char *markup)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (page), NULL);

  pango_layout_set_markup (layout, markup, -1);
  return pango_layout_get_direction (layout, 0);
}

static PangoDirection
get_direction_around (ReadoutPage *page, const char *words)
{
  const char *place = strstr (TEXT, words);
  ReadoutSpan span = { (guint)(place - TEXT), (guint)(place - TEXT) + (guint)strlen (words) };
  g_autoptr (ReadoutContext) context = readout_context_new (get_analysis (page), span);
  g_autofree char *markup = readout_context_dup_markup (context);

  return get_direction (page, markup);
}

/* A mention is shown in the direction of its paragraph, though only a part of that is shown. */
static void
test_context (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, TEXT);

  g_assert_cmpint (get_direction_around (page, "Lindqvist"), ==, PANGO_DIRECTION_LTR);
  g_assert_cmpint (get_direction_around (page, "Oslo"), ==, PANGO_DIRECTION_LTR);
  g_assert_cmpint (get_direction_around (page, "John Kerry"), ==, PANGO_DIRECTION_RTL);
}

/* The words of a quote have their own direction in the list, and the lines of the card theirs. */
static void
test_quote (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, TEXT);
  g_autoptr (ReadoutFinding) finding = readout_finding_new_quote (get_analysis (page), 0, 0);
  g_autofree char *words = readout_quote_dup_words (finding);
  guint offset = (guint)g_utf8_pointer_to_offset (TEXT, strstr (TEXT, "השלום"));
  g_autofree char *card
      = readout_card_words_dup_markup (readout_annotator_get_marks (page->annotator), offset, NULL);

  g_assert_cmpstr (words, ==, "“השלום (the deal) קרוב”");
  g_assert_cmpint (get_direction (page, words), ==, PANGO_DIRECTION_RTL);
  g_assert_true (g_str_has_prefix (card, "<b>Anna Lindqvist</b>"));
  g_assert_cmpint (get_direction (page, card), ==, PANGO_DIRECTION_LTR);
}

/* "that" and then words in marks: the marks are there once. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, "Erik Solvang said that “the talks go on.”\n");
  g_autoptr (ReadoutFinding) finding = readout_finding_new_quote (get_analysis (page), 0, 0);
  g_autofree char *words = readout_quote_dup_words (finding);

  g_assert_cmpstr (words, ==, "“the talks go on.”");
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

  add ("/directions/editor", test_editor);
  add ("/directions/context", test_context);
  add ("/directions/quote", test_quote);
  add ("/directions/marks", test_marks);

  return g_test_run ();
}
