/* test-highlighter.c: every mark and every note is on its own words, whatever is edited
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <gtksourceview/gtksource.h>
#include <stdio.h>
#include <string.h>

#include "readout-analyzer.h"
#include "readout-compat.h"
#include "readout-highlighter.h"
#include "readout-note-book.h"
#include "readout-test-window.h"

#define N_EDITS 10000

/* Words that each paragraph has, about which there are notes. */
#define NOTED "nobody has changed"

/* After so many edits the text is analysed again, as after a pause of a typist; in between each is checked.
 */
#define N_EDITS_A_RUN 25

/* Where so many notes are left at most, it is time for a new article. */
#define N_PARAGRAPHS 40
#define MIN_NOTES    10

/* Each paragraph has a number, by which it is known among the others. */
#define LABEL        "§%04u§"
#define LABEL_LENGTH 6

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
  ReadoutNoteBook *notes;
  guint n_paragraphs; /* that there have been */
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

/* Where the label of a paragraph stands; FALSE when it is not whole any more. */
static gboolean
find_label (Fixture *fixture, guint number, GtkTextIter *start, GtkTextIter *end)
{
  g_autofree char *label = g_strdup_printf (LABEL, number);

  gtk_text_buffer_get_start_iter (get_buffer (fixture), start);
  return gtk_text_iter_forward_search (start, label, 0, start, end, NULL);
}

/* A note whose text is the number. */
static void
add_note (Fixture *fixture, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (ReadoutAnchor) anchor = NULL;
  GtkTextIter start, end;

  g_assert_true (find_label (fixture, number, &start, &end));
  g_assert_true (gtk_text_iter_forward_search (&end, NOTED, 0, &start, &end, NULL));
  anchor = readout_note_book_dup_anchor (fixture->notes, (guint)gtk_text_iter_get_offset (&start),
                                         (guint)gtk_text_iter_get_offset (&end));
  readout_note_book_add (fixture->notes, &(ReadoutNote){ .anchor = anchor, .text = text });
}

/* A long article of paragraphs that differ in their numbers alone, with a note on each. */
static void
start_article (Fixture *fixture)
{
  GListModel *notes = readout_note_book_get_items (fixture->notes);
  g_autoptr (GString) text = g_string_new ("Talks Go On in Oslo\n\n");
  guint first = fixture->n_paragraphs;

  while (g_list_model_get_n_items (notes) > 0)
    {
      g_autoptr (ReadoutNoteItem) item = g_list_model_get_item (notes, 0);

      readout_note_book_remove (fixture->notes, item);
    }

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    g_string_append_printf (text, LABEL " %s", fixture->n_paragraphs++, paragraph);
  gtk_text_buffer_set_text (get_buffer (fixture), text->str, -1);
  for (guint number = first; number < fixture->n_paragraphs; number++)
    add_note (fixture, number);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->buffer = gtk_source_buffer_new (NULL);
  readout_compat_guard_undo (get_buffer (fixture));
  fixture->highlighter = readout_highlighter_new (get_buffer (fixture));
  fixture->notes = readout_note_book_new (fixture->buffer);
  start_article (fixture);
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
  g_object_unref (fixture->notes);
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

/* The number of the paragraph that a place is in, by the last whole label before it; -1 for none. */
static int
find_number_before (Fixture *fixture, int place)
{
  GtkTextIter iter, start;

  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &iter, place);
  while (gtk_text_iter_backward_search (&iter, "§", 0, &start, NULL, NULL))
    {
      g_autofree char *label = NULL;
      guint number;

      iter = start;
      gtk_text_iter_forward_chars (&iter, LABEL_LENGTH);
      label = gtk_text_buffer_get_text (get_buffer (fixture), &start, &iter, TRUE);
      if (g_utf8_strlen (label, -1) == LABEL_LENGTH && g_str_has_suffix (label, "§")
          && sscanf (label, LABEL, &number) == 1)
        return (int)number;
      iter = start;
    }

  return -1;
}

/* A note that is shown somewhere is on the words that it was written on, in its own paragraph as long as that
 * can be told; there are the same words in all the others. */
static void
check_note (Fixture *fixture, ReadoutNoteItem *item)
{
  const ReadoutNote *note = readout_note_item_get_note (item);
  guint number = (guint)g_ascii_strtoull (note->text, NULL, 10);
  GtkTextIter start, end;
  g_autofree char *words = NULL;

  if (readout_note_item_get_place (item) == READOUT_NOTE_REVIEW)
    return;

  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &start, (int)readout_note_item_get_start (item));
  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &end, (int)readout_note_item_get_end (item));
  words = gtk_text_buffer_get_text (get_buffer (fixture), &start, &end, TRUE);
  g_assert_cmpstr (words, ==, NOTED);
  if (find_label (fixture, number, &start, &end))
    g_assert_cmpint (find_number_before (fixture, (int)readout_note_item_get_start (item)), ==, (int)number);
}

static guint
check_notes (Fixture *fixture)
{
  GListModel *items = readout_note_book_get_items (fixture->notes);
  guint n_found = 0;

  readout_note_book_locate (fixture->notes);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (ReadoutNoteItem) item = g_list_model_get_item (items, i);

      check_note (fixture, item);
      n_found += readout_note_item_get_place (item) == READOUT_NOTE_FOUND;
    }

  return n_found;
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
        {
          if (check_notes (fixture) < MIN_NOTES)
            start_article (fixture);
          settle (fixture);
        }
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
