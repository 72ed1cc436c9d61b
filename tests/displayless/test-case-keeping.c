/* test-case-keeping.c: the bin, the history, undo, copies and repairs of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "readout-test-case.h"

typedef struct
{
  char *folder;
  char *path;
  ReadoutCaseFile *case_file; /* open; article 1 with findings, article 2 plain */
} Fixture;

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  if (fixture->case_file != NULL)
    g_assert_true (readout_test_close_case (fixture->case_file, &error));
  g_clear_object (&fixture->case_file);
  fixture->case_file = readout_test_open_case (fixture->path, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_analysis ();
  g_autoptr (ReadoutAnalysis) plain = readout_test_make_plain_analysis ("Rain fell.", "Rain", "2016-03-01");
  g_autoptr (GError) error = NULL;

  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "case.readout", NULL);
  fixture->case_file = readout_test_create_case (fixture->path, &error);
  readout_test_add_article (fixture->case_file, analysis, "Dam", &error);
  readout_test_add_article (fixture->case_file, plain, "Dam", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_close_case (fixture->case_file, NULL);
  g_clear_object (&fixture->case_file);
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
execute (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *handle;

  g_assert_true (readout_test_close_case (fixture->case_file, &error));
  g_clear_object (&fixture->case_file);
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  reopen (fixture);
}

static void
assert_n_articles (Fixture *fixture, guint n_listed, guint n_in_bin)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) listed = readout_test_list_articles (fixture->case_file, &error);
  g_autoptr (GPtrArray) in_bin = readout_test_list_bin (fixture->case_file, &error);
  g_auto (GStrv) found = readout_test_check_case (fixture->case_file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (listed->len, ==, n_listed);
  g_assert_cmpuint (in_bin->len, ==, n_in_bin);
  g_assert_cmpstr (found[0], ==, NULL);
}

static void
undo (Fixture *fixture, ReadoutCaseVerb verb)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseAct) act = readout_test_undo (fixture->case_file, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpint (readout_case_act_get_verb (act), ==, verb);
}

static ReadoutAnalysis *
load (Fixture *fixture, gint64 article_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseArticle) article = readout_test_load_article (fixture->case_file, article_id, &error);

  g_assert_no_error (error);
  return g_object_ref (readout_case_article_get_analysis (article));
}

/* The bin tells what is in it, and gives all of it back: text, original, findings, negotiation, search. */
static void
test_bin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) before = load (fixture, 1);
  g_autoptr (ReadoutAnalysis) after = NULL;
  g_autoptr (GPtrArray) bin = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  ReadoutCaseArticle *article;

  readout_test_remove_article (fixture->case_file, 1, &error);
  reopen (fixture);
  bin = readout_test_list_bin (fixture->case_file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bin->len, ==, 1);
  article = g_ptr_array_index (bin, 0);
  g_assert_cmpint (readout_case_article_get_id (article), ==, 1);
  g_assert_nonnull (readout_case_article_get_removed (article));
  g_assert_cmpstr (readout_case_article_get_metadata (article)->title, ==, "Talks on the Orla dam resume");

  g_assert_true (readout_test_restore_article (fixture->case_file, 1, &error));
  after = load (fixture, 1);
  readout_test_assert_same_analysis (before, after);
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = readout_test_search (fixture->case_file, "gates", &error);
  g_assert_cmpuint (hits->len, ==, 1);
  assert_n_articles (fixture, 2, 0);
}

static void
assert_history (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) acts = readout_test_list_history (fixture->case_file, 100, &error);
  g_autoptr (GString) lines = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < acts->len; i++)
    {
      ReadoutCaseAct *act = g_ptr_array_index (acts, i);

      g_string_append_printf (lines, "%s%s %s%s%s\n", readout_case_act_get_by_machine (act) ? "machine " : "",
                              readout_case_act_get_verb_word (act),
                              readout_case_act_get_what (act) != NULL ? readout_case_act_get_what (act) : "",
                              readout_case_act_get_undone (act) ? " undone" : "",
                              readout_case_act_get_can_undo (act) ? " *" : "");
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis = load (fixture, 2);

  readout_test_remove_article (fixture->case_file, 1, &error);
  readout_test_replace_findings (fixture->case_file, 2, analysis, &error);
  g_assert_no_error (error);
  reopen (fixture);
  assert_history (fixture, "machine analyze Rain\n"
                           "remove Talks on the Orla dam resume *\n"
                           "add Rain *\n"
                           "add Talks on the Orla dam resume\n"
                           "create \n");
}

/* One undo after the other goes back in time, over restarts too. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  readout_test_remove_article (fixture->case_file, 1, &error);
  readout_test_remove_article (fixture->case_file, 2, &error);
  readout_test_restore_article (fixture->case_file, 2, &error);
  g_assert_no_error (error);
  assert_n_articles (fixture, 1, 1);

  reopen (fixture);
  undo (fixture, READOUT_CASE_VERB_RESTORE);
  assert_n_articles (fixture, 0, 2);
  reopen (fixture);
  undo (fixture, READOUT_CASE_VERB_REMOVE);
  undo (fixture, READOUT_CASE_VERB_REMOVE);
  assert_n_articles (fixture, 2, 0);
  undo (fixture, READOUT_CASE_VERB_ADD);
  undo (fixture, READOUT_CASE_VERB_ADD);
  assert_n_articles (fixture, 0, 2);
  g_assert_null (readout_test_undo (fixture->case_file, 0, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
}

static ReadoutCaseAct *
find_act (Fixture *fixture, ReadoutCaseVerb verb)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) acts = readout_test_list_history (fixture->case_file, 100, &error);

  for (guint i = 0; i < acts->len; i++)
    {
      if (readout_case_act_get_verb (g_ptr_array_index (acts, i)) == verb)
        return g_object_ref (g_ptr_array_index (acts, i));
    }

  return NULL;
}

/* A change brings back the words of before, and undoing that the later ones. */
static void
test_undo_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) changed = readout_test_make_plain_analysis ("Snow fell.", "Snow", "2016-03-02");
  g_autoptr (ReadoutAnalysis) former = NULL;
  g_autoptr (ReadoutAnalysis) later = NULL;
  g_autoptr (ReadoutCaseAct) act = NULL;
  g_autoptr (ReadoutCaseAct) undone = NULL;
  g_autoptr (GArray) outdated = NULL;

  g_assert_true (readout_test_update_article (fixture->case_file, 2, changed, NULL, &error));
  reopen (fixture);
  undo (fixture, READOUT_CASE_VERB_UPDATE);
  former = load (fixture, 2);
  g_assert_cmpstr (readout_article_get_text (readout_analysis_get_article (former), NULL), ==, "Rain fell.");
  g_assert_cmpstr (readout_article_get_metadata (readout_analysis_get_article (former))->published, ==,
                   "2016-03-01");
  outdated = readout_test_list_outdated (fixture->case_file, "1", &error);
  g_assert_cmpint (g_array_index (outdated, gint64, outdated->len - 1), ==, 2);

  act = find_act (fixture, READOUT_CASE_VERB_UPDATE);
  undone = readout_test_undo (fixture->case_file, readout_case_act_get_id (act), &error);
  g_assert_no_error (error);
  later = load (fixture, 2);
  g_assert_cmpstr (readout_article_get_text (readout_analysis_get_article (later), NULL), ==, "Snow fell.");
  assert_n_articles (fixture, 2, 0);
}

static void
test_undo_correction (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) corrections
      = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  ReadoutCorrection said = { .verb = READOUT_VERB_REJECT,
                             .scope = READOUT_SCOPE_CASE,
                             .forms = (const char *const[]){ "Orla", NULL } };

  g_ptr_array_add (corrections, readout_correction_new (&said));
  stored = readout_test_add_corrections (fixture->case_file, corrections, &error);
  g_assert_no_error (error);
  reopen (fixture);
  undo (fixture, READOUT_CASE_VERB_CORRECT);
  listed = readout_test_list_corrections (fixture->case_file, &error);
  g_assert_nonnull (((ReadoutCorrection *)g_ptr_array_index (listed, 0))->revoked);
  assert_history (fixture, "revoke Orla *\n"
                           "correct Orla undone\n"
                           "add Rain *\n"
                           "add Talks on the Orla dam resume *\n"
                           "create \n");
}

/* What a later act builds on is refused, and nothing of it is done. */
static void
test_undo_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) first = readout_test_make_plain_analysis ("Snow fell.", "Snow", NULL);
  g_autoptr (ReadoutAnalysis) second = readout_test_make_plain_analysis ("Hail fell.", "Hail", NULL);
  g_autoptr (ReadoutCaseAct) act = NULL;

  readout_test_update_article (fixture->case_file, 2, first, NULL, &error);
  act = find_act (fixture, READOUT_CASE_VERB_UPDATE);
  readout_test_update_article (fixture->case_file, 2, second, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (readout_test_undo (fixture->case_file, readout_case_act_get_id (act), &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_LATER);
  g_clear_error (&error);

  act = find_act (fixture, READOUT_CASE_VERB_CREATE);
  g_assert_null (readout_test_undo (fixture->case_file, readout_case_act_get_id (act), &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_LATER);
}

static guint
count_backups (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "case.backups", NULL);
  g_auto (GStrv) names
      = g_file_test (folder, G_FILE_TEST_IS_DIR) ? readout_test_list_folder (folder) : g_new0 (char *, 1);

  return g_strv_length (names);
}

static void
assert_is_whole_case (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) copy = readout_test_open_case (g_file_peek_path (file), &error);
  g_autoptr (GPtrArray) articles = NULL;
  g_auto (GStrv) found = NULL;

  g_assert_no_error (error);
  articles = readout_test_list_articles (copy, &error);
  found = readout_test_check_case (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (articles->len, ==, 2);
  g_assert_cmpstr (found[0], ==, NULL);
  readout_test_close_case (copy, NULL);
}

/* One a day, and none when nothing has happened. */
static void
test_backup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) first = readout_test_back_up (fixture->case_file, 3, FALSE, &error);
  g_autoptr (GFile) second = NULL;
  g_autoptr (GFile) third = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (first);
  assert_is_whole_case (first);
  second = readout_test_back_up (fixture->case_file, 3, FALSE, &error);
  g_assert_no_error (error);
  g_assert_null (second);

  readout_test_remove_article (fixture->case_file, 2, &error);
  readout_test_restore_article (fixture->case_file, 2, &error);
  third = readout_test_back_up (fixture->case_file, 3, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (first, third));
  assert_is_whole_case (third);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
}

/* The oldest go, and what somebody else has put there stays. */
static void
test_backups_kept (Fixture *fixture, gconstpointer data)
{
  static const char *const others[]
      = { "2016-03-01.readout", "2016-03-02.readout", "2016-03-03.readout", "notes.txt" };
  g_autofree char *folder = g_build_filename (fixture->folder, "case.backups", NULL);
  g_autofree char *newest_old = g_build_filename (folder, others[2], NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) backup = NULL;

  g_mkdir (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (folder, others[i], NULL);

      g_assert_true (g_file_set_contents (path, "x", -1, &error));
    }

  backup = readout_test_back_up (fixture->case_file, 2, FALSE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (backup);
  g_assert_cmpuint (count_backups (fixture), ==, 3);
  g_assert_true (g_file_test (newest_old, G_FILE_TEST_EXISTS));
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "Copy with spaces.readout", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GFile) itself = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_true (readout_test_copy (fixture->case_file, target, &error));
  g_assert_no_error (error);
  assert_is_whole_case (target);
  g_assert_true (readout_test_copy (fixture->case_file, target, &error)); /* once more, over it */
  g_assert_no_error (error);
  g_assert_false (readout_test_copy (fixture->case_file, itself, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_EXISTS);
}

static void
test_compact (Fixture *fixture, gconstpointer data)
{
  g_autofree char *large = g_strnfill (1024 * 1024, 'x');
  g_autoptr (ReadoutAnalysis) grown = readout_test_make_plain_analysis (large, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_bytes_saved = -1;

  readout_test_update_article (fixture->case_file, 2, grown, NULL, &error);
  undo (fixture, READOUT_CASE_VERB_UPDATE);
  execute (fixture, "DELETE FROM former_article");
  readout_case_file_compact_async (fixture->case_file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  g_assert_true (readout_case_file_compact_finish (fixture->case_file, result, &n_bytes_saved, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_bytes_saved, >, 1024 * 1024);
  assert_n_articles (fixture, 2, 0);
}

/* Search and findings are made again; text, original and corrections stay. */
static void
test_repair (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GArray) outdated = NULL;
  g_autoptr (ReadoutAnalysis) sample = readout_test_make_analysis ();
  g_autoptr (ReadoutArticle) article = NULL;
  g_autoptr (ReadoutAnalysis) repaired = NULL;

  execute (fixture, "UPDATE sentence SET end_byte = 1000000 WHERE article_id = 1 AND number = 0;"
                    "INSERT INTO search (search) VALUES ('delete-all')");
  g_assert_true (readout_test_repair (fixture->case_file, &error));
  g_assert_no_error (error);
  assert_n_articles (fixture, 2, 0);
  hits = readout_test_search (fixture->case_file, "gates", &error);
  g_assert_cmpuint (hits->len, ==, 1);
  outdated = readout_test_list_outdated (fixture->case_file, "1", &error);
  g_assert_cmpint (g_array_index (outdated, gint64, 0), ==, 1);

  article = readout_test_load_text (fixture->case_file, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (readout_article_get_text (article, NULL), ==,
                   readout_article_get_text (readout_analysis_get_article (sample), NULL));
  g_assert_true (readout_test_replace_findings (fixture->case_file, 1, sample, &error));
  repaired = load (fixture, 1);
  readout_test_assert_same_analysis (sample, repaired);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  readout_test_keep_in_memory ();
  g_test_init (&argc, &argv, NULL);

  add ("/case-keeping/bin", test_bin);
  add ("/case-keeping/history", test_history);
  add ("/case-keeping/undo", test_undo);
  add ("/case-keeping/undo-change", test_undo_change);
  add ("/case-keeping/undo-correction", test_undo_correction);
  add ("/case-keeping/undo-refused", test_undo_refused);
  add ("/case-keeping/backup", test_backup);
  add ("/case-keeping/backups-kept", test_backups_kept);
  add ("/case-keeping/copy", test_copy);
  add ("/case-keeping/compact", test_compact);
  add ("/case-keeping/repair", test_repair);

  return g_test_run ();
}
