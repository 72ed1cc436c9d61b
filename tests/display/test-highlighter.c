/* test-highlighter.c: every mark is on its own words, whatever is edited
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <gtksourceview/gtksource.h>
#include <string.h>

#include "readout-analyzer.h"
#include "readout-compat.h"
#include "readout-highlighter.h"
#include "readout-test-window.h"

#define N_EDITS 10000

/* After so many edits the text is analysed again, as after a pause of a typist; in between each is checked.
 */
#define N_EDITS_A_RUN 25

static const char paragraph[]
    = "Foreign Minister Anna Lindqvist of Sweden met Erik Solvang in Oslo on Tuesday. “We have moved the "
      "furniture,” Lindqvist said, “but nobody has changed rooms.” The Norwegian ministry denied that the talks "
      "had failed.\n\n";

static const char *const names[] = { "person", "organization", "place", "nationality", "group", "event" };
static const char *const quotes[] = { "quote", "attitude" };

typedef struct
{
  GtkSourceBuffer *buffer;
  ReadoutHighlighter *highlighter;
  ReadoutAnalyzer *analyzer;
  GPtrArray *words; /* of the names that were marked by the last analysis */
  GRand *rand;
} Fixture;

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return GTK_TEXT_BUFFER (fixture->buffer);
}

static char *
dup_text (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (fixture), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (fixture), &start, &end, TRUE);
}

/* The words under each stretch of a tag. */
static GPtrArray *
list_words (Fixture *fixture, const char *name)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (get_buffer (fixture)), name);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (get_buffer (fixture), &start);
  while (gtk_text_iter_has_tag (&start, tag) || gtk_text_iter_forward_to_tag_toggle (&start, tag))
    {
      if (gtk_text_iter_is_end (&start))
        break;
      end = start;
      gtk_text_iter_forward_to_tag_toggle (&end, tag);
      g_ptr_array_add (words, gtk_text_buffer_get_text (get_buffer (fixture), &start, &end, TRUE));
      start = end;
    }

  return words;
}

static void
analyze (Fixture *fixture)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (dup_text (fixture), NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis
      = readout_analyzer_analyze (fixture->analyzer, article, NULL, NULL, &error);
  g_autoptr (ReadoutMarks) marks = NULL;

  g_assert_no_error (error);
  marks = readout_marks_new (analysis);
  readout_highlighter_set_marks (fixture->highlighter, marks);
  wait_until (!readout_highlighter_get_busy (fixture->highlighter));

  g_ptr_array_set_size (fixture->words, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) words = list_words (fixture, names[i]);

      for (guint w = 0; w < words->len; w++)
        g_ptr_array_add (fixture->words, g_strdup (g_ptr_array_index (words, w)));
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Talks Go On in Oslo\n\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append (text, paragraph);
  fixture->buffer = gtk_source_buffer_new (NULL);
  readout_compat_guard_undo (get_buffer (fixture));
  gtk_text_buffer_set_text (get_buffer (fixture), text->str, -1);
  fixture->highlighter = readout_highlighter_new (get_buffer (fixture));
  fixture->analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);
  fixture->words = g_ptr_array_new_with_free_func (g_free);
  fixture->rand = g_rand_new_with_seed (g_test_rand_int ());
  analyze (fixture);
  g_assert_cmpuint (fixture->words->len, >, 100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->highlighter);
  g_object_unref (fixture->buffer);
  g_object_unref (fixture->analyzer);
  g_ptr_array_unref (fixture->words);
  g_rand_free (fixture->rand);
}

static guint
choose (Fixture *fixture, guint n)
{
  return (guint)g_rand_int_range (fixture->rand, 0, (int)n);
}

/* ✎ marks what was typed since the last analysis, so that it can be told from what was there. */
static void
insert (Fixture *fixture, guint place)
{
  static const char *const texts[] = { "✎", "✎✎ ✎", "✎\n", "✎✎✎" };
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &iter, (int)place);
  gtk_text_buffer_begin_user_action (get_buffer (fixture));
  gtk_text_buffer_insert (get_buffer (fixture), &iter, texts[choose (fixture, G_N_ELEMENTS (texts))], -1);
  gtk_text_buffer_end_user_action (get_buffer (fixture));
}

static void delete (Fixture *fixture, guint place)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &start, (int)place);
  end = start;
  gtk_text_iter_forward_chars (&end, (int)choose (fixture, 12) + 1);
  gtk_text_buffer_begin_user_action (get_buffer (fixture));
  gtk_text_buffer_delete (get_buffer (fixture), &start, &end);
  gtk_text_buffer_end_user_action (get_buffer (fixture));
}

static void
edit (Fixture *fixture)
{
  guint n_chars = (guint)gtk_text_buffer_get_char_count (get_buffer (fixture));
  guint place = choose (fixture, n_chars + 1);

  switch (choose (fixture, 4))
    {
    case 0:
      delete (fixture, place);
      break;
    case 1:
      if (gtk_text_buffer_get_can_undo (get_buffer (fixture)))
        gtk_text_buffer_undo (get_buffer (fixture));
      break;
    case 2:
      if (gtk_text_buffer_get_can_redo (get_buffer (fixture)))
        gtk_text_buffer_redo (get_buffer (fixture));
      else
        insert (fixture, place);
      break;
    default:
      insert (fixture, place);
      break;
    }
}

/* Names that have come to stand side by side, because what was between them is gone, are marked in one. */
static gboolean
was_marked (Fixture *fixture, const char *words)
{
  for (guint i = 0; i < fixture->words->len; i++)
    {
      const char *name = g_ptr_array_index (fixture->words, i);

      if (g_str_has_prefix (words, name)
          && (words[strlen (name)] == '\0' || was_marked (fixture, words + strlen (name))))
        return TRUE;
    }

  return FALSE;
}

/* A name that is marked is one that the analysis found, whole; no mark is on what was typed since. */
static void
check (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) words = list_words (fixture, names[i]);

      for (guint w = 0; w < words->len; w++)
        g_assert_true (was_marked (fixture, g_ptr_array_index (words, w)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_autoptr (GPtrArray) words = list_words (fixture, quotes[i]);

      for (guint w = 0; w < words->len; w++)
        g_assert_null (strstr (g_ptr_array_index (words, w), "✎"));
    }
}

/* What was typed becomes ordinary text, so that the next run has its own. */
static void
settle (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (get_buffer (fixture), &start);
  while (gtk_text_iter_forward_search (&start, "✎", 0, &start, &end, NULL))
    gtk_text_buffer_delete (get_buffer (fixture), &start, &end);
  analyze (fixture);
}

static void
test_ten_thousand_edits (Fixture *fixture, gconstpointer data)
{
  for (guint i = 1; i <= N_EDITS; i++)
    {
      edit (fixture);
      if (i % 5 == 0)
        check (fixture);
      if (i % N_EDITS_A_RUN == 0)
        settle (fixture);
    }
}

static void
assert_words (Fixture *fixture, const char *tag, guint n, const char *first)
{
  g_autoptr (GPtrArray) words = list_words (fixture, tag);

  g_assert_cmpuint (words->len, ==, n);
  g_assert_cmpstr (g_ptr_array_index (words, 0), ==, first);
}

static void
insert_at (Fixture *fixture, int place, const char *text)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &iter, place);
  gtk_text_buffer_insert (get_buffer (fixture), &iter, text, -1);
}

static void
test_edits (Fixture *fixture, gconstpointer data)
{
  gtk_text_buffer_set_text (get_buffer (fixture),
                            "Anna Lindqvist arrived.\n\n“We have moved the furniture,” Lindqvist said.\n",
                            -1);
  analyze (fixture);
  assert_words (fixture, "person", 2, "Anna Lindqvist");

  insert_at (fixture, 0, "Then ");
  assert_words (fixture, "person", 2, "Anna Lindqvist");
  insert_at (fixture, 19, "s"); /* behind it */
  assert_words (fixture, "person", 2, "Anna Lindqvist");
  insert_at (fixture, 7, "n"); /* inside */
  assert_words (fixture, "person", 1, "Lindqvist");
  insert_at (fixture, 50, "really "); /* into the quote, which stays marked around it */
  {
    g_autoptr (GPtrArray) words = list_words (fixture, "quote");

    g_assert_cmpuint (words->len, ==, 2);
  }
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  adw_init ();

  add ("/highlighter/edits", test_edits);
  add ("/highlighter/ten-thousand-edits", test_ten_thousand_edits);

  return g_test_run ();
}
