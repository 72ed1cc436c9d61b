/* test-marks.c: findings in the text and in lists, without a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "readout-analysis-builder.h"
#include "readout-heading.h"
#include "readout-highlighter.h"
#include "readout-list-sync.h"
#include "readout-marks.h"
#include "readout-selection.h"
#include "readout-test-window.h"

/* Letters of two and three bytes stand before what is found. */
#define TEXT "Zürich — Ana Bär spoke. “Wir gehen”, Bär said."

static ReadoutSpan
find_span (const char *text, const char *words, guint skip)
{
  const char *found = strstr (text, words);

  while (skip-- > 0)
    found = strstr (found + 1, words);
  g_assert_nonnull (found);

  return (ReadoutSpan){ (gsize)(found - text), (gsize)(found - text) + strlen (words) };
}

static void
add_mention (ReadoutAnalysisBuilder *builder, int entity, ReadoutSpan span, ReadoutMentionKind kind)
{
  ReadoutMention mention = { span, kind, READOUT_REASON_LEXICON, 1 };

  readout_analysis_builder_add_mention (builder, entity, &mention);
}

static ReadoutMarks *
create_marks (const char *text)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), NULL, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  ReadoutEntity place = { .type = READOUT_ENTITY_PLACE, .name = "Zürich" };
  ReadoutEntity person = { .type = READOUT_ENTITY_PERSON, .name = "Ana Bär" };
  ReadoutSpan words = find_span (text, "Wir gehen", 0);
  ReadoutQuote quote = { .span = words, .parts = &words, .n_parts = 1, .source = { .entity = 1 } };
  int entity;

  entity = readout_analysis_builder_add_entity (builder, &place);
  add_mention (builder, entity, find_span (text, "Zürich", 0), READOUT_MENTION_NAME);
  entity = readout_analysis_builder_add_entity (builder, &person);
  add_mention (builder, entity, find_span (text, "Ana Bär", 0), READOUT_MENTION_NAME);
  add_mention (builder, entity, find_span (text, "Bär", 1), READOUT_MENTION_NAME);
  readout_analysis_builder_add_quote (builder, &quote);
  analysis = readout_analysis_builder_end (builder);

  return readout_marks_new (analysis);
}

static char *
dup_range (GtkTextBuffer *buffer, guint start_char, guint end_char)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int)start_char);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)end_char);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
test_offsets (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (ReadoutMarks) marks = create_marks (TEXT);
  const ReadoutMark *mark = readout_marks_get_mention (marks, 1, 1);
  g_autofree char *mention = NULL, *quote = NULL;
  guint start, end;

  gtk_text_buffer_set_text (buffer, TEXT, -1);
  mention = dup_range (buffer, mark->start_char, mark->end_char);
  g_assert_cmpstr (mention, ==, "Bär");
  g_assert_true (readout_marks_get_quote_bounds (marks, 0, &start, &end));
  quote = dup_range (buffer, start, end);
  g_assert_cmpstr (quote, ==, "Wir gehen");

  g_assert_null (readout_marks_find_mention (marks, 8));
  g_assert_cmpuint (readout_marks_find_mention (marks, 10)->index, ==, 1);
  g_assert_cmpuint (readout_marks_find_mention (marks, mark->end_char)->part, ==, 1);
  g_assert_null (readout_marks_find_quote (marks, 10));
  g_assert_nonnull (readout_marks_find_quote (marks, start + 2));
}

static guint n_tag_changes;

static void
count_cb (void)
{
  n_tag_changes++;
}

static gboolean
has_tag (GtkTextBuffer *buffer, const char *tag, guint offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int)offset);
  return gtk_text_iter_has_tag (&iter,
                                gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), tag));
}

static void
test_highlights (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (ReadoutHighlighter) highlighter = readout_highlighter_new (buffer);
  g_autoptr (ReadoutMarks) marks = create_marks (TEXT);
  g_autoptr (ReadoutMarks) later = NULL;
  GtkTextIter start;

  gtk_text_buffer_set_text (buffer, TEXT, -1);
  readout_highlighter_set_marks (highlighter, marks);
  wait_until (!readout_highlighter_get_busy (highlighter));
  g_assert_true (has_tag (buffer, "place", 0));
  g_assert_true (has_tag (buffer, "person", 9));
  g_assert_false (has_tag (buffer, "person", 7));
  g_assert_true (has_tag (buffer, "quote", 27));

  /* Nothing is touched that is right already: neither now nor after words before it. */
  g_signal_connect (buffer, "apply-tag", G_CALLBACK (count_cb), NULL);
  g_signal_connect (buffer, "remove-tag", G_CALLBACK (count_cb), NULL);
  readout_highlighter_set_marks (highlighter, marks);
  wait_until (!readout_highlighter_get_busy (highlighter));
  g_assert_cmpuint (n_tag_changes, ==, 0);

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert (buffer, &start, "Ein ", -1);
  later = create_marks ("Ein " TEXT);
  readout_highlighter_set_marks (highlighter, later);
  wait_until (!readout_highlighter_get_busy (highlighter));
  g_assert_cmpuint (n_tag_changes, ==, 0);
  g_assert_true (has_tag (buffer, "place", 4));
  g_assert_false (has_tag (buffer, "place", 1));
}

/* What somebody wants is no statement: both stand in the text, and can be told apart. */
static void
test_attitudes (void)
{
  static const char text[] = "Ana Bär said rain fell. She hopes to leave.";
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), NULL, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autoptr (ReadoutMarks) marks = NULL;
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (ReadoutHighlighter) highlighter = readout_highlighter_new (buffer);
  ReadoutSpan said = find_span (text, "rain fell", 0);
  ReadoutSpan hoped = find_span (text, "to leave", 0);
  ReadoutQuote quote = {
    .span = said,
    .kind = READOUT_QUOTE_INDIRECT,
    .parts = &said,
    .n_parts = 1,
    .cue_lemma = "say",
    .source = { .span = find_span (text, "Ana Bär", 0), .entity = READOUT_NO_ENTITY },
  };

  readout_analysis_builder_add_quote (builder, &quote);
  quote.span = hoped;
  quote.parts = &hoped;
  quote.cue_lemma = "hope";
  quote.telling = READOUT_TELLING_THOUGHT;
  quote.source.span = find_span (text, "She", 0);
  readout_analysis_builder_add_quote (builder, &quote);
  analysis = readout_analysis_builder_end (builder);
  marks = readout_marks_new (analysis);

  gtk_text_buffer_set_text (buffer, text, -1);
  readout_highlighter_set_marks (highlighter, marks);
  wait_until (!readout_highlighter_get_busy (highlighter));
  g_assert_true (has_tag (buffer, "quote", 15));
  g_assert_false (has_tag (buffer, "attitude", 15));
  g_assert_true (has_tag (buffer, "attitude", 36));
  g_assert_false (has_tag (buffer, "quote", 36));
}

static void
shown_cb (ReadoutSelection *selection, guint start, guint end, guint *shown)
{
  *shown = start;
}

static void
test_selection (void)
{
  g_autoptr (ReadoutSelection) selection = readout_selection_new ();
  g_autoptr (ReadoutMarks) marks = create_marks (TEXT);
  g_autoptr (ReadoutMarks) later = create_marks ("Ein " TEXT);
  guint shown = G_MAXUINT;

  g_signal_connect (selection, "show-passage", G_CALLBACK (shown_cb), &shown);
  readout_selection_set_marks (selection, marks);
  readout_selection_choose (selection, READOUT_SELECTION_ENTITY, 1);
  g_assert_cmpuint (shown, ==, 9);
  readout_selection_step (selection, READOUT_SELECTION_ENTITY, 1);
  g_assert_cmpuint (shown, >, 30);
  readout_selection_step (selection, READOUT_SELECTION_ENTITY, 1);
  g_assert_cmpuint (shown, ==, 9);

  /* While the text is ahead of its analysis, nothing is shown that might be elsewhere by now. */
  readout_selection_set_busy (selection, TRUE);
  readout_selection_choose (selection, READOUT_SELECTION_ENTITY, 0);
  g_assert_cmpuint (shown, ==, 9);
  readout_selection_set_marks (selection, later);
  readout_selection_set_busy (selection, FALSE);
  g_assert_cmpuint (shown, ==, 4);
  g_assert_cmpuint (readout_selection_get_chosen (selection, READOUT_SELECTION_ENTITY), ==, 0);

  readout_selection_choose_at (selection, 33);
  g_assert_cmpuint (readout_selection_get_chosen (selection, READOUT_SELECTION_QUOTE), ==, 0);
  g_assert_cmpuint (shown, ==, 4);
}

static guint
hash_heading (gconstpointer item)
{
  return g_str_hash (readout_heading_get_title ((gpointer)item));
}

static gboolean
is_same_heading (gconstpointer a, gconstpointer b)
{
  return g_str_equal (readout_heading_get_title ((gpointer)a), readout_heading_get_title ((gpointer)b));
}

static void
sync_letters (GListStore *store, const char *letters)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *letters != '\0'; letters++)
    {
      char title[2] = { *letters, '\0' };

      g_ptr_array_add (wanted, readout_heading_new (title));
    }
  readout_list_sync (store, wanted, hash_heading, is_same_heading, NULL);
}

static char *
dup_letters (GListStore *store)
{
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (ReadoutHeading) heading = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_string_append (letters, readout_heading_get_title (heading));
    }

  return g_string_free (letters, FALSE);
}

/* Whatever the change, the list becomes what is wanted, and what stays is the same object. */
static void
test_list_sync (void)
{
  static const char *const steps[]
      = { "abcde", "abde", "xabde", "edbax", "e", "", "qwert", "twerq", "qxwyezr", "abc", "cab" };
  g_autoptr (GListStore) store = g_list_store_new (READOUT_TYPE_HEADING);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *letters = NULL;

      sync_letters (store, steps[i]);
      letters = dup_letters (store);
      g_assert_cmpstr (letters, ==, steps[i]);
    }
}

static void
test_list_keeps (void)
{
  g_autoptr (GListStore) store = g_list_store_new (READOUT_TYPE_HEADING);
  g_autoptr (GtkSingleSelection) rows = NULL;
  g_autoptr (GObject) item = NULL;

  sync_letters (store, "abcde");
  rows = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (store)));
  gtk_single_selection_set_selected (rows, 3);
  item = g_object_ref (gtk_single_selection_get_selected_item (rows));

  sync_letters (store, "xyabzdf");
  g_assert_true (gtk_single_selection_get_selected_item (rows) == (gpointer)item);
  g_assert_cmpuint (gtk_single_selection_get_selected (rows), ==, 5);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/marks/offsets", test_offsets);
  g_test_add_func ("/marks/highlights", test_highlights);
  g_test_add_func ("/marks/attitudes", test_attitudes);
  g_test_add_func ("/marks/selection", test_selection);
  g_test_add_func ("/list-sync/all-changes", test_list_sync);
  g_test_add_func ("/list-sync/keeps-selection", test_list_keeps);

  return g_test_run ();
}
