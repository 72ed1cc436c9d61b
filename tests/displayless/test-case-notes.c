/* test-case-notes.c: what the analyst writes is kept in the case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>

#include "readout-analyzer.h"
#include "readout-test-case.h"

#define TEXT      "They met in Geneva. The talks in Geneva went on."
#define TAGS(...) ((const char *const[]){ __VA_ARGS__, NULL })

typedef struct
{
  char *folder;
  char *path;
  ReadoutCaseFile *case_file; /* open: article 1 is TEXT */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis (TEXT, "Talks", NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "case.readout", NULL);
  fixture->case_file = readout_test_create_case (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (readout_test_add_article (fixture->case_file, analysis, NULL, &error), ==, 1);
}

static void
close_case (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  readout_test_close_case (fixture->case_file, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->case_file);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  close_case (fixture);
  fixture->case_file = readout_test_open_case (fixture->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->case_file != NULL)
    close_case (fixture);
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GPtrArray *
list_of (const ReadoutNote *contents)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_note_unref);

  g_ptr_array_add (list, readout_note_new (contents));
  return list;
}

static GPtrArray *
put_all (Fixture *fixture, GPtrArray *notes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_put_notes_async (fixture->case_file, notes, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_put_notes_finish (fixture->case_file, result, error);
}

static ReadoutNote *
put (Fixture *fixture, const ReadoutNote *contents)
{
  g_autoptr (GPtrArray) notes = list_of (contents);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stored = put_all (fixture, notes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (stored->len, ==, 1);
  g_assert_true (readout_note_equal (g_ptr_array_index (stored, 0), contents));

  return readout_note_ref (g_ptr_array_index (stored, 0));
}

static GPtrArray *
list_with_error (Fixture *fixture, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_notes_async (fixture->case_file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_list_notes_finish (fixture->case_file, result, error);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = list_with_error (fixture, &error);

  g_assert_no_error (error);
  return notes;
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) wrong = readout_test_check_case (fixture->case_file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wrong[0], ==, NULL);
}

/* How many notes the index finds for a word, in the file as it is on the disk. */
static int
count_hits (Fixture *fixture, const char *word)
{
  sqlite3 *handle;
  sqlite3_stmt *statement;
  int n;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, "SELECT count (*) FROM note_search WHERE note_search MATCH ?",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, word, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);

  return n;
}

/* A note on the second "Geneva", one on the article, one on the case, and a passage marked without a word. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (TEXT, (ReadoutSpan){ 33, 39 });
  const ReadoutNote all[] = {
    { .article_id = 1, .anchor = anchor, .text = "Which hotel?", .tags = TAGS ("place", "to check") },
    { .article_id = 1, .text = "Compare with the day before.", .for_memo = TRUE },
    { .of_case = TRUE, .text = "Ask the desk.\nTwice.", .tags = TAGS ("to check") },
    { .article_id = 1, .anchor = anchor, .text = "" },
  };
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    readout_note_unref (put (fixture, &all[i]));
  reopen (fixture);

  found = list (fixture);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (all));
  for (guint i = 0; i < found->len; i++)
    {
      const ReadoutNote *one = g_ptr_array_index (found, i);

      g_assert_true (readout_note_equal (one, &all[i]));
      g_assert_cmpint (one->id, ==, i + 1);
      g_assert_cmpint (one->article_id, ==, all[i].article_id);
      g_assert_nonnull (one->made);
    }
  assert_sound (fixture);
}

static void
test_edited (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnchor) first = readout_anchor_new (TEXT, (ReadoutSpan){ 12, 18 });
  g_autoptr (ReadoutAnchor) second = readout_anchor_new (TEXT, (ReadoutSpan){ 33, 39 });
  g_autoptr (ReadoutNote) note = put (
      fixture, &(ReadoutNote){ .article_id = 1, .anchor = first, .text = "Draft", .tags = TAGS ("a") });
  ReadoutNote contents = *note;
  g_autoptr (GPtrArray) found = NULL;

  contents.text = "Done";
  contents.tags = TAGS ("b", "c");
  contents.anchor = second;
  contents.for_memo = TRUE;
  readout_note_unref (put (fixture, &contents));
  reopen (fixture);

  found = list (fixture);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (readout_note_equal (g_ptr_array_index (found, 0), &contents));
  g_assert_cmpstr (((ReadoutNote *)g_ptr_array_index (found, 0))->made, ==, note->made);
  assert_sound (fixture);
}

static void
test_removed_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutNote) note = put (fixture, &(ReadoutNote){ .of_case = TRUE, .text = "Pomegranate" });
  ReadoutNote contents = *note;
  g_autoptr (GPtrArray) found = NULL;

  contents.removed = "2016-09-09T10:00:00Z";
  readout_note_unref (put (fixture, &contents));
  close_case (fixture);
  g_assert_cmpint (count_hits (fixture, "pomegranate"), ==, 0);
  fixture->case_file = readout_test_open_case (fixture->path, NULL);
  found = list (fixture);
  g_assert_cmpstr (((ReadoutNote *)g_ptr_array_index (found, 0))->removed, ==, "2016-09-09T10:00:00Z");

  contents.removed = NULL;
  readout_note_unref (put (fixture, &contents));
  assert_sound (fixture);
  close_case (fixture);
  g_assert_cmpint (count_hits (fixture, "pomegranate"), ==, 1);
}

/* By text, by passage and by tag; not by what it said before. */
static void
test_searched (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (TEXT, (ReadoutSpan){ 24, 29 });
  g_autoptr (ReadoutNote) note
      = put (fixture,
             &(ReadoutNote){ .article_id = 1, .anchor = anchor, .text = "Apricot", .tags = TAGS ("Crème") });
  ReadoutNote contents = *note;

  contents.text = "Quince";
  readout_note_unref (put (fixture, &contents));
  close_case (fixture);
  g_assert_cmpint (count_hits (fixture, "quince"), ==, 1);
  g_assert_cmpint (count_hits (fixture, "talks"), ==, 1);
  g_assert_cmpint (count_hits (fixture, "creme"), ==, 1);
  g_assert_cmpint (count_hits (fixture, "apricot"), ==, 0);
}

static void
test_all_or_none (Fixture *fixture, gconstpointer data)
{
  const ReadoutNote unknown[] = {
    { .article_id = 99, .text = "Of no article" },
    { .id = 99, .article_id = 1, .text = "A version of no note" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autoptr (GPtrArray) notes = list_of (&(ReadoutNote){ .article_id = 1, .text = "Good" });
      g_autoptr (GPtrArray) stored = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (notes, readout_note_new (&unknown[i]));
      stored = put_all (fixture, notes, &error);
      g_assert_null (stored);
      g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
      found = list (fixture);
      g_assert_cmpuint (found->len, ==, 0);
    }
}

/* A note of an article in the bin is there again with it. */
static void
test_with_bin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutNote) note = put (fixture, &(ReadoutNote){ .article_id = 1, .text = "Kept" });
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (readout_test_remove_article (fixture->case_file, 1, NULL));
  g_assert_true (readout_test_restore_article (fixture->case_file, 1, NULL));
  found = list (fixture);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (readout_note_equal (g_ptr_array_index (found, 0), note));
  assert_sound (fixture);
}

static void
test_damaged_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE note SET for_memo = 2",
    "UPDATE note_anchor SET exact = ''",
    "UPDATE note_anchor SET start_byte = -1",
    "UPDATE note SET article_id = NULL",
  };
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (TEXT, (ReadoutSpan){ 12, 18 });

  readout_note_unref (put (fixture, &(ReadoutNote){ .article_id = 1, .anchor = anchor, .text = "A" }));
  close_case (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *name = g_strdup_printf ("damaged-%u.readout", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *whole = g_strdup (fixture->path);
      g_autofree char *bytes = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) wrong = NULL;
      gsize length_bytes;
      sqlite3 *handle;

      g_assert_true (g_file_get_contents (whole, &bytes, &length_bytes, NULL));
      g_assert_true (g_file_set_contents (path, bytes, (gssize)length_bytes, NULL));
      g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (handle, damages[i], NULL, NULL, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);

      fixture->case_file = readout_test_open_case (path, NULL);
      found = list_with_error (fixture, &error);
      g_assert_null (found);
      g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED);
      wrong = readout_test_check_case (fixture->case_file, NULL);
      g_assert_nonnull (wrong[0]);
      readout_test_close_case (fixture->case_file, NULL);
      g_clear_object (&fixture->case_file);
    }
}

/* What the text says of its article is stored, and is told from what the analyst says. */
static void
test_from_text (Fixture *fixture, gconstpointer data)
{
  const ReadoutMetadata given = { .author = (char *)"Anna Berg" };
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalyzer) analyzer = readout_analyzer_new (&error);
  g_autoptr (ReadoutArticle) article = readout_article_new (
      g_strdup ("Truce\n\nPublished 9 September 2016\n\nGENEVA (Reuters) - It holds."), &given, NULL);
  g_autoptr (ReadoutAnalysis) analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, &error);
  g_autoptr (ReadoutCaseArticle) found = NULL;
  const ReadoutMetadata *metadata;
  gint64 id;

  g_assert_no_error (error);
  id = readout_test_add_article (fixture->case_file, analysis, NULL, &error);
  g_assert_no_error (error);
  reopen (fixture);
  found = readout_test_load_article (fixture->case_file, id, &error);
  g_assert_no_error (error);

  metadata = readout_article_get_metadata (
      readout_analysis_get_article (readout_case_article_get_analysis (found)));
  g_assert_cmpstr (metadata->author, ==, "Anna Berg");
  g_assert_cmpstr (metadata->outlet, ==, "Reuters");
  g_assert_cmpstr (metadata->published, ==, "2016-09-09");
  g_assert_cmpuint (metadata->from_text, ==, 1 << READOUT_FIELD_OUTLET | 1 << READOUT_FIELD_PUBLISHED);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  readout_test_keep_in_memory ();
  g_test_init (&argc, &argv, NULL);

  add_test ("/case-notes/kept", test_kept);
  add_test ("/case-notes/edited", test_edited);
  add_test ("/case-notes/removed-and-back", test_removed_and_back);
  add_test ("/case-notes/searched", test_searched);
  add_test ("/case-notes/all-or-none", test_all_or_none);
  add_test ("/case-notes/with-bin", test_with_bin);
  add_test ("/case-notes/damaged-rows", test_damaged_rows);
  add_test ("/case-notes/from-text", test_from_text);

  return g_test_run ();
}
