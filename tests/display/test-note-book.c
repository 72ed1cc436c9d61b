/* test-note-book.c: notes go along with the text, are stored, and can be undone
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "readout-note-book.h"
#include "readout-tag-completion.h"
#include "readout-test-case.h"
#include "readout-test-window.h"

#define TEXT "They met in Geneva. The talks in Geneva went on, and the ministers left Geneva at night."

typedef struct
{
  GtkSourceBuffer *buffer;
  ReadoutNoteBook *book;
  char *folder;
  ReadoutCaseFile *case_file; /* article 1 is TEXT */
  ReadoutCaseNotes *notes;
} Fixture;

static void
open_case (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "case.readout", NULL);
  g_autoptr (GError) error = NULL;

  fixture->case_file = readout_test_open_case (path, &error);
  g_assert_no_error (error);
  fixture->notes = readout_case_notes_new (fixture->case_file);
}

static void
close_case (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->notes);
  readout_test_close_case (fixture->case_file, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->case_file);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis (TEXT, "Talks", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->buffer = gtk_source_buffer_new (NULL);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (fixture->buffer), TEXT, -1);
  fixture->book = readout_note_book_new (fixture->buffer);

  fixture->folder = readout_test_make_folder ();
  path = g_build_filename (fixture->folder, "case.readout", NULL);
  fixture->case_file = readout_test_create_case (path, &error);
  g_assert_no_error (error);
  readout_test_add_article (fixture->case_file, analysis, NULL, &error);
  g_assert_no_error (error);
  fixture->notes = readout_case_notes_new (fixture->case_file);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wait_until (readout_note_book_is_settled (fixture->book));
  g_assert_finalize_object (fixture->book);
  g_object_unref (fixture->buffer);
  close_case (fixture);
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
replace (Fixture *fixture, int start, int end, const char *words)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->buffer);
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, words, -1);
  gtk_text_buffer_end_user_action (buffer);
  readout_note_book_locate (fixture->book);
}

static ReadoutNoteItem *
note (Fixture *fixture, guint start, guint end, const char *text)
{
  g_autoptr (ReadoutAnchor) anchor = readout_note_book_dup_anchor (fixture->book, start, end);

  return readout_note_book_add (fixture->book, &(ReadoutNote){ .anchor = anchor, .text = text });
}

static void
set_text (Fixture *fixture, ReadoutNoteItem *item, const char *text, gboolean goes_on)
{
  ReadoutNote contents = *readout_note_item_get_note (item);

  contents.text = text;
  readout_note_book_change (fixture->book, item, &contents, goes_on);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (readout_note_book_get_items (fixture->book));
}

static const char *
text_of (ReadoutNoteItem *item)
{
  return readout_note_item_get_note (item)->text;
}

static gboolean
is_marked (Fixture *fixture, int offset)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->buffer);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "note");
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  return gtk_text_iter_has_tag (&iter, tag);
}

/* The second "Geneva" is at 33: edits before it move the note, edits inside lose it, undo brings it back, and
 * it never goes to the first or the third. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  ReadoutNoteItem *item = note (fixture, 33, 39, "Which hotel?");

  g_assert_cmpint (readout_note_item_get_place (item), ==, READOUT_NOTE_FOUND);
  g_assert_true (is_marked (fixture, 33));
  replace (fixture, 0, 4, "All of them");
  g_assert_cmpuint (readout_note_item_get_start (item), ==, 40);
  g_assert_true (is_marked (fixture, 40));
  g_assert_true (readout_note_book_find_at (fixture->book, 43) == item);
  g_assert_null (readout_note_book_find_at (fixture->book, 20));

  replace (fixture, 42, 43, "x");
  g_assert_cmpint (readout_note_item_get_place (item), ==, READOUT_NOTE_REVIEW);
  g_assert_false (is_marked (fixture, 40));
  gtk_text_buffer_undo (GTK_TEXT_BUFFER (fixture->buffer));
  readout_note_book_locate (fixture->book);
  g_assert_cmpint (readout_note_item_get_place (item), ==, READOUT_NOTE_FOUND);
  g_assert_cmpuint (readout_note_item_get_start (item), ==, 40);

  replace (fixture, 40, 46, "");
  g_assert_cmpint (readout_note_item_get_place (item), ==, READOUT_NOTE_REVIEW);
}

/* Typed at the ends of a passage is outside of it. */
static void
test_ends (Fixture *fixture, gconstpointer data)
{
  ReadoutNoteItem *item = note (fixture, 33, 39, "");

  replace (fixture, 33, 33, "old ");
  replace (fixture, 43, 43, "-Cornavin");
  g_assert_cmpint (readout_note_item_get_place (item), ==, READOUT_NOTE_FOUND);
  g_assert_cmpuint (readout_note_item_get_start (item), ==, 37);
  g_assert_cmpuint (readout_note_item_get_end (item), ==, 43);
}

/* Another passage for a note whose own is gone. */
static void
test_attached_anew (Fixture *fixture, gconstpointer data)
{
  ReadoutNoteItem *item = note (fixture, 33, 39, "Which hotel?");
  g_autoptr (ReadoutAnchor) anchor = NULL;
  ReadoutNote contents;

  replace (fixture, 33, 39, "Vienna");
  anchor = readout_note_book_dup_anchor (fixture->book, 12, 18);
  g_assert_cmpint (readout_note_item_get_place (item), ==, READOUT_NOTE_REVIEW);
  contents = *readout_note_item_get_note (item);
  contents.anchor = anchor;
  readout_note_book_change (fixture->book, item, &contents, FALSE);
  g_assert_cmpint (readout_note_item_get_place (item), ==, READOUT_NOTE_FOUND);
  g_assert_cmpuint (readout_note_item_get_start (item), ==, 12);

  readout_note_book_undo (fixture->book);
  g_assert_cmpint (readout_note_item_get_place (item), ==, READOUT_NOTE_REVIEW);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  ReadoutNoteItem *item = note (fixture, 12, 18, "A");

  set_text (fixture, item, "Ab", FALSE);
  set_text (fixture, item, "Abc", TRUE);
  readout_note_book_remove (fixture->book, item);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_false (is_marked (fixture, 12));

  readout_note_book_undo (fixture->book);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (text_of (item), ==, "Abc");
  g_assert_true (is_marked (fixture, 12));
  readout_note_book_undo (fixture->book); /* what was typed in one go */
  g_assert_cmpstr (text_of (item), ==, "A");
  readout_note_book_undo (fixture->book);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_false (readout_note_book_get_can_undo (fixture->book));

  for (guint i = 0; i < 3; i++)
    readout_note_book_redo (fixture->book);
  g_assert_cmpuint (count (fixture), ==, 0);
  readout_note_book_undo (fixture->book);
  g_assert_cmpstr (text_of (item), ==, "Abc");
}

/* Nothing was written into it: nothing is left of it, and nothing to undo. */
static void
test_discarded (Fixture *fixture, gconstpointer data)
{
  ReadoutNoteItem *item = note (fixture, 12, 18, "");

  readout_note_book_discard (fixture->book, item);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_false (readout_note_book_get_can_undo (fixture->book));
  g_assert_false (readout_note_book_has_unfiled (fixture->book));
}

static void
test_steps_through (Fixture *fixture, gconstpointer data)
{
  ReadoutNoteItem *first = note (fixture, 12, 18, "1"), *third = note (fixture, 72, 78, "3");
  ReadoutNoteItem *second = note (fixture, 33, 39, "2");

  g_assert_true (readout_note_book_find_next (fixture->book, 0, 1) == first);
  g_assert_true (readout_note_book_find_next (fixture->book, 12, 1) == second);
  g_assert_true (readout_note_book_find_next (fixture->book, 33, 1) == third);
  g_assert_true (readout_note_book_find_next (fixture->book, 72, 1) == first);
  g_assert_true (readout_note_book_find_next (fixture->book, 72, -1) == second);
  g_assert_true (readout_note_book_find_next (fixture->book, 12, -1) == third);
}

static GPtrArray *
list_stored (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *notes;

  readout_case_file_list_notes_async (fixture->case_file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  notes = readout_case_file_list_notes_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);

  return notes;
}

/* What is typed goes to the disk by itself, each note once. */
static void
test_stored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) stored = NULL;
  ReadoutNoteItem *item, *of_case;

  g_assert_false (readout_note_book_can_take (fixture->book, TRUE));
  readout_note_book_set_case (fixture->book, fixture->notes);
  readout_note_book_set_article_id (fixture->book, 1);
  g_assert_true (readout_note_book_can_take (fixture->book, TRUE));
  item = note (fixture, 33, 39, "W");
  set_text (fixture, item, "Which", TRUE);
  readout_note_book_flush (fixture->book);
  set_text (fixture, item, "Which hotel?", TRUE); /* before the first has its number */
  of_case = readout_note_book_add (fixture->book, &(ReadoutNote){ .of_case = TRUE, .text = "Ask." });
  g_assert_false (readout_note_book_is_settled (fixture->book));
  wait_until (readout_note_book_is_settled (fixture->book));

  stored = list_stored (fixture);
  g_assert_cmpuint (stored->len, ==, 2);
  g_assert_cmpstr (((ReadoutNote *)g_ptr_array_index (stored, 0))->text, ==, "Which hotel?");
  g_assert_cmpint (((ReadoutNote *)g_ptr_array_index (stored, 0))->article_id, ==, 1);
  g_assert_cmpstr (((ReadoutNote *)g_ptr_array_index (stored, 1))->text, ==, "Ask.");
  g_assert_cmpint (readout_note_item_get_note (of_case)->id, ==, 2);
  g_assert_cmpuint (count (fixture), ==, 2);
}

/* Another page of the window shows the notes on the case, and those on its own article. */
static void
test_shared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkSourceBuffer) buffer = gtk_source_buffer_new (NULL);
  g_autoptr (ReadoutNoteBook) other = readout_note_book_new (buffer);
  g_autoptr (ReadoutNoteItem) seen = NULL;
  ReadoutNoteItem *item;

  readout_note_book_set_case (fixture->book, fixture->notes);
  readout_note_book_set_article_id (fixture->book, 1);
  readout_note_book_set_case (other, fixture->notes);
  note (fixture, 33, 39, "On the article");
  item = readout_note_book_add (fixture->book, &(ReadoutNote){ .of_case = TRUE, .text = "On the case" });
  wait_until (g_list_model_get_n_items (readout_note_book_get_items (other)) == 1);
  seen = g_list_model_get_item (readout_note_book_get_items (other), 0);
  g_assert_cmpstr (text_of (seen), ==, "On the case");

  set_text (fixture, item, "Changed", FALSE);
  wait_until (g_str_equal (text_of (seen), "Changed"));
  readout_note_book_remove (fixture->book, item);
  wait_until (g_list_model_get_n_items (readout_note_book_get_items (other)) == 0);
}

/* A note on an article that is in no case goes into the case with it, and out of it again. */
static void
test_filed (Fixture *fixture, gconstpointer data)
{
  ReadoutNoteItem *item = note (fixture, 33, 39, "Which hotel?"), *gone = note (fixture, 12, 18, "Gone");
  g_autoptr (GPtrArray) unfiled = NULL;
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GPtrArray) again = NULL;

  readout_note_book_remove (fixture->book, gone);
  unfiled = readout_note_book_list_unfiled (fixture->book);
  g_assert_cmpuint (unfiled->len, ==, 1);
  readout_note_book_set_case (fixture->book, fixture->notes);
  readout_note_book_set_article_id (fixture->book, 1);
  g_assert_false (readout_note_book_has_unfiled (fixture->book));
  wait_until (readout_note_book_is_settled (fixture->book));
  stored = list_stored (fixture);
  g_assert_cmpuint (stored->len, ==, 1);
  g_assert_cmpint (readout_note_item_get_note (item)->id, ==, 1);

  readout_note_book_undo (fixture->book); /* the note that was deleted before */
  wait_until (readout_note_book_is_settled (fixture->book));
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpint (readout_note_item_get_note (gone)->id, ==, 2);

  readout_note_book_set_article_id (fixture->book, 0);
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_true (readout_note_book_has_unfiled (fixture->book));
  readout_note_book_set_article_id (fixture->book, 1);
  wait_until (readout_note_book_is_settled (fixture->book));
  again = list_stored (fixture);
  g_assert_cmpuint (again->len, ==, 2); /* it has them since before */
  g_assert_cmpuint (count (fixture), ==, 2);
}

/* A book for the same text in another page. */
static ReadoutNoteBook *
open_again (Fixture *fixture)
{
  g_autoptr (GtkSourceBuffer) copy = gtk_source_buffer_new (NULL);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (fixture->buffer), &start, &end);
  text = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (fixture->buffer), &start, &end, TRUE);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (copy), text, -1);
  return readout_note_book_new (copy);
}

/* Saving remembers a passage by what stands around it now: then everything around it may change. */
static void
test_anchored_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutNoteBook) later = NULL;
  g_autoptr (ReadoutNoteItem) item = NULL;

  readout_note_book_set_case (fixture->book, fixture->notes);
  readout_note_book_set_article_id (fixture->book, 1);
  note (fixture, 33, 39, "Which hotel?");
  replace (fixture, 39, 87, " ended after three days of silence, without a word to anybody.");
  replace (fixture, 0, 33, "Nobody knows what was said when the envoys were in ");
  readout_note_book_anchor_anew (fixture->book);
  wait_until (readout_note_book_is_settled (fixture->book));

  close_case (fixture);
  open_case (fixture);
  readout_note_book_set_case (fixture->book, NULL);
  later = open_again (fixture);
  readout_note_book_set_case (later, fixture->notes);
  readout_note_book_set_article_id (later, 1);
  wait_until (g_list_model_get_n_items (readout_note_book_get_items (later)) == 1);
  item = g_list_model_get_item (readout_note_book_get_items (later), 0);
  g_assert_cmpint (readout_note_item_get_place (item), ==, READOUT_NOTE_FOUND);
  readout_note_book_set_case (later, NULL);
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (ReadoutNoteBook) later = NULL;
  g_autoptr (ReadoutNoteItem) item = NULL;

  note (fixture, 33, 39, "Which hotel?");
  kept = readout_note_book_list_unfiled (fixture->book);
  later = open_again (fixture);
  readout_note_book_load_unfiled (later, kept);
  item = g_list_model_get_item (readout_note_book_get_items (later), 0);
  g_assert_cmpstr (text_of (item), ==, "Which hotel?");
  g_assert_cmpuint (readout_note_item_get_start (item), ==, 33);
  g_assert_true (readout_note_book_has_unfiled (later));
}

static void
test_tag_completion (void)
{
  const char *const tags[] = { "place", "To check", "to do", NULL };
  g_autofree char *rest = readout_tag_completion_find_rest ("place, to c", tags);
  g_autofree char *first = readout_tag_completion_find_rest ("#p", tags);

  g_assert_cmpstr (rest, ==, "heck");
  g_assert_cmpstr (first, ==, "lace");
  g_assert_null (readout_tag_completion_find_rest ("place, ", tags));
  g_assert_null (readout_tag_completion_find_rest ("place", tags));
  g_assert_null (readout_tag_completion_find_rest ("x", tags));
}

/* ---- ten thousand edits ---- */

#define N_EDITS 10000
#define N_NOTES 24
#define N_KEPT  64

/* The text with a number for each character, the same for as long as it lives. */
typedef struct
{
  char *text;
  GArray *numbers;
} State;

typedef struct
{
  ReadoutNoteItem *item;
  guint first; /* the number of its first character */
} Noted;

static State *
state_new (const char *text, const GArray *numbers)
{
  State *state = g_new (State, 1);

  state->text = g_strdup (text);
  state->numbers = g_array_sized_new (FALSE, FALSE, sizeof (guint), numbers->len);
  g_array_append_vals (state->numbers, numbers->data, numbers->len);
  return state;
}

static void
state_free (gpointer data)
{
  State *state = data;

  g_free (state->text);
  g_array_unref (state->numbers);
  g_free (state);
}

static char *
dup_text (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (fixture->buffer), &start, &end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (fixture->buffer), &start, &end, TRUE);
}

/* Words that come again and again, so that there are look-alikes everywhere. */
static char *
make_text (GRand *rand, guint n_words)
{
  static const char *const words[]
      = { "Geneva", "talks", "the envoy said", "peace.", "truce", "no", "Genève" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))],
                            g_rand_int_range (rand, 0, 12) == 0 ? "\n\n" : " ");

  return g_string_free (text, FALSE);
}

static void
edit (Fixture *fixture, GRand *rand, GArray *numbers, guint *next_number)
{
  guint start = (guint)g_rand_int_range (rand, 0, (gint32)numbers->len);
  guint n_deleted = g_rand_boolean (rand) ? 0 : (guint)g_rand_int_range (rand, 1, 30);
  g_autofree char *inserted = make_text (rand, (guint)g_rand_int_range (rand, 0, 3));
  glong n_inserted = g_utf8_strlen (inserted, -1);

  n_deleted = MIN (n_deleted, numbers->len - start);
  replace (fixture, (int)start, (int)(start + n_deleted), inserted);
  g_array_remove_range (numbers, start, n_deleted);
  for (glong i = 0; i < n_inserted; i++)
    {
      guint number = (*next_number)++;

      g_array_insert_val (numbers, start + (guint)i, number);
    }
}

/* Back to one of the last states, whichever it is. */
static void
undo (Fixture *fixture, GQueue *states, GArray *numbers)
{
  g_autofree char *text = NULL;

  gtk_text_buffer_undo (GTK_TEXT_BUFFER (fixture->buffer));
  readout_note_book_locate (fixture->book);
  text = dup_text (fixture);
  while (!g_queue_is_empty (states) && !g_str_equal (((State *)g_queue_peek_head (states))->text, text))
    state_free (g_queue_pop_head (states));
  g_assert_false (g_queue_is_empty (states));

  g_array_set_size (numbers, 0);
  g_array_append_vals (numbers, ((State *)g_queue_peek_head (states))->numbers->data,
                       ((State *)g_queue_peek_head (states))->numbers->len);
}

/* A note that has a place has the very characters that it was made on, and no look-alikes of them. */
static void
assert_on_own_words (const Noted *noted, const GArray *numbers)
{
  const char *exact = readout_note_item_get_note (noted->item)->anchor->exact;
  guint n_chars = (guint)g_utf8_strlen (exact, -1), start = readout_note_item_get_start (noted->item);

  if (readout_note_item_get_place (noted->item) != READOUT_NOTE_FOUND)
    return;

  g_assert_cmpuint (start + n_chars, <=, numbers->len);
  for (guint i = 0; i < n_chars; i++)
    g_assert_cmpuint (g_array_index (numbers, guint, start + i), ==, noted->first + i);
}

static void
keep_state (Fixture *fixture, GQueue *states, const GArray *numbers)
{
  g_autofree char *text = dup_text (fixture);

  g_queue_push_head (states, state_new (text, numbers));
  if (g_queue_get_length (states) > N_KEPT)
    state_free (g_queue_pop_tail (states));
}

static void
test_ten_thousand_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20160909);
  g_autofree char *text = make_text (rand, 1500);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  GQueue states = G_QUEUE_INIT;
  Noted noted[N_NOTES];
  guint next_number = 0, n_found = 0, n_undone = 0;

  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (fixture->buffer), text, -1);
  for (; next_number < (guint)g_utf8_strlen (text, -1); next_number++)
    g_array_append_val (numbers, next_number);
  for (guint i = 0; i < N_NOTES; i++)
    {
      guint start = numbers->len / N_NOTES * i + 3;

      noted[i] = (Noted){ note (fixture, start, start + 6 + i, "A note"), start };
    }
  keep_state (fixture, &states, numbers);

  for (guint n = 0; n < N_EDITS; n++)
    {
      if (g_queue_get_length (&states) > 2 && g_rand_int_range (rand, 0, 5) < 2)
        {
          undo (fixture, &states, numbers);
          n_undone++;
        }
      else
        {
          edit (fixture, rand, numbers, &next_number);
          keep_state (fixture, &states, numbers);
        }
      for (guint i = 0; i < N_NOTES; i++)
        {
          assert_on_own_words (&noted[i], numbers);
          n_found += readout_note_item_get_place (noted[i].item) == READOUT_NOTE_FOUND;
        }
    }

  g_test_message ("%u edits, %u undone; a note had its place in %.1f of 100 looks", N_EDITS, n_undone,
                  100.0 * n_found / N_EDITS / N_NOTES);
  g_assert_cmpuint (n_undone, >, N_EDITS / 10);
  g_assert_cmpuint (n_found, >, N_EDITS);
  g_queue_clear_full (&states, state_free);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_source_init ();

  add ("/note-book/edits", test_edits);
  add ("/note-book/ends", test_ends);
  add ("/note-book/attached-anew", test_attached_anew);
  add ("/note-book/undo", test_undo);
  add ("/note-book/discarded", test_discarded);
  add ("/note-book/steps-through", test_steps_through);
  add ("/note-book/stored", test_stored);
  add ("/note-book/shared", test_shared);
  add ("/note-book/filed", test_filed);
  add ("/note-book/anchored-anew", test_anchored_anew);
  add ("/note-book/draft", test_draft);
  g_test_add_func ("/note-book/tag-completion", test_tag_completion);
  add ("/note-book/ten-thousand-edits", test_ten_thousand_edits);

  return g_test_run ();
}
