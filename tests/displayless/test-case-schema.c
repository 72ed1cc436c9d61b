/* test-case-schema.c: the tables of a case file, their steps, and the files of earlier versions
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-case-open-private.h"
#include "readout-case-schema-private.h"
#include "readout-test-case.h"

typedef struct
{
  char *folder;
  char *path; /* nothing is there */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "case.readout", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static ReadoutDatabase *
open_empty (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  ReadoutDatabase *database;

  g_file_set_contents (fixture->path, "", 0, &error);
  g_assert_no_error (error);
  database = readout_database_open (fixture->path, READOUT_DATABASE_WRITABLE, &error);
  g_assert_no_error (error);
  return database;
}

static gint64
query_int (ReadoutDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  g_assert_true (readout_database_query_int (database, sql, &value, &error));
  g_assert_no_error (error);
  return value;
}

/* One of the case, and one of a passage of its article. */
static GPtrArray *
make_corrections (void)
{
  GPtrArray *corrections = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  g_autoptr (ReadoutAnchor) anchor
      = readout_anchor_new_from_parts ("Arvenia", "Foreign Minister Lena Brandt of ", " met Tomas Weil", 93);

  g_ptr_array_add (corrections, readout_correction_new (&(ReadoutCorrection){
                                    .scope = READOUT_SCOPE_CASE,
                                    .verb = READOUT_VERB_SAME,
                                    .forms = (const char *const[]){ "Lena Brandt", "Brandt", NULL },
                                    .other_forms = (const char *const[]){ "Frau Brandt", NULL } }));
  g_ptr_array_add (corrections, readout_correction_new (
                                    &(ReadoutCorrection){ .article_id = 1,
                                                          .verb = READOUT_VERB_TYPE,
                                                          .forms = (const char *const[]){ "Arvenia", NULL },
                                                          .type = READOUT_ENTITY_ORGANIZATION,
                                                          .anchor = anchor }));

  return corrections;
}

/* A case like any other, with the article that tests/data has in a file of each version. */
static void
write_sample (const char *path)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_analysis ();
  g_autoptr (ReadoutAnalysis) removed
      = readout_test_make_plain_analysis ("The dam leaks.", "Leak", "2016-03-05");
  g_autoptr (GPtrArray) corrections = make_corrections ();
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GError) error = NULL;

  case_file = readout_test_create_case (path, &error);
  g_assert_no_error (error);
  readout_test_add_article (case_file, analysis, "Orla dam", &error);
  g_assert_no_error (error);
  stored = readout_test_add_corrections (case_file, corrections, &error);
  g_assert_no_error (error);
  readout_test_remove_article (case_file, readout_test_add_article (case_file, removed, NULL, &error),
                               &error);
  g_assert_no_error (error);
  readout_test_close_case (case_file, &error);
  g_assert_no_error (error);
}

static void
assert_has_corrections (ReadoutCaseFile *case_file, int version)
{
  g_autoptr (GPtrArray) expected = make_corrections ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = readout_test_list_corrections (case_file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, version < READOUT_CASE_SCHEMA_CORRECTIONS ? 0 : expected->len);
  for (guint i = 0; i < found->len; i++)
    g_assert_true (readout_correction_equal (g_ptr_array_index (found, i), g_ptr_array_index (expected, i)));
}

static void
assert_is_sample (const char *path, int version)
{
  g_autoptr (ReadoutAnalysis) expected = readout_test_make_analysis ();
  g_autoptr (ReadoutCaseArticle) article = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_auto (GStrv) found = NULL;
  g_autoptr (GError) error = NULL;

  case_file = readout_test_open_case (path, &error);
  g_assert_no_error (error);
  g_assert_false (readout_case_file_get_read_only (case_file));
  article = readout_test_load_article (case_file, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (readout_case_article_get_negotiation (article), ==, "Orla dam");
  readout_test_assert_same_analysis (readout_case_article_get_analysis (article), expected);

  assert_has_corrections (case_file, version);
  g_assert_true (readout_test_restore_article (case_file, 2, &error));
  g_assert_no_error (error);
  hits = readout_test_search (case_file, "dam", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 2);
  found = readout_test_check_case (case_file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found[0], ==, NULL);
  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);
}

/* A new file comes to the latest version through all steps, as an old one does. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutDatabase) database = open_empty (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (readout_case_schema_verify (database, READOUT_CASE_SCHEMA_LATEST, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED);
  g_clear_error (&error);

  g_assert_true (readout_case_schema_upgrade (database, READOUT_CASE_SCHEMA_NONE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (database, "PRAGMA user_version"), ==, READOUT_CASE_SCHEMA_LATEST);
  g_assert_cmpint (query_int (database, "PRAGMA application_id"), ==, READOUT_CASE_APPLICATION_ID);
  g_assert_true (readout_case_schema_verify (database, READOUT_CASE_SCHEMA_LATEST, &error));
  g_assert_no_error (error);

  g_assert_true (
      readout_case_schema_upgrade (database, READOUT_CASE_SCHEMA_LATEST, &error)); /* nothing to do */
  g_assert_no_error (error);
}

/* A step that fails in its middle leaves nothing of itself. */
static void
test_failed_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutDatabase) database = open_empty (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (readout_database_run (database, "CREATE TABLE quote (a)", &error));
  g_assert_false (readout_case_schema_upgrade (database, READOUT_CASE_SCHEMA_NONE, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FAILED);
  g_assert_cmpint (query_int (database, "PRAGMA user_version"), ==, READOUT_CASE_SCHEMA_NONE);
  g_assert_cmpint (query_int (database, "PRAGMA application_id"), ==, 0);
  g_assert_cmpint (query_int (database, "SELECT count (*) FROM sqlite_schema"), ==, 1);
}

/* The copy before an upgrade is a whole case, with what is still in the log, and never in place of another.
 */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (ReadoutDatabase) database = NULL;
  g_autofree char *notice = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *expected = g_build_filename (fixture->folder, "case.version-1.readout", NULL);
  g_autoptr (GError) error = NULL;

  write_sample (fixture->path);
  database = readout_case_open (file, NULL, &notice, &error);
  g_assert_no_error (error);
  g_assert_true (readout_case_begin_writing (database, &notice, &error));
  g_assert_true (
      readout_database_run (database, "INSERT INTO negotiation (name) VALUES ('in the log')", &error));

  first = readout_case_schema_keep_copy (database, READOUT_CASE_SCHEMA_ARTICLES, &error);
  g_assert_no_error (error);
  second = readout_case_schema_keep_copy (database, READOUT_CASE_SCHEMA_ARTICLES, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, expected);
  g_assert_cmpstr (second, !=, first);
  g_assert_true (readout_case_close (g_steal_pointer (&database), &error));
  g_assert_no_error (error);

  assert_is_sample (first, READOUT_CASE_SCHEMA_LATEST);
  assert_is_sample (second, READOUT_CASE_SCHEMA_LATEST);
  g_object_unref (file);
  file = g_file_new_for_path (first);
  database = readout_case_open (file, NULL, &notice, &error);
  g_assert_no_error (error);
  g_assert_cmpint (query_int (database, "SELECT count (*) FROM negotiation"), ==, 2);
}

/* What makes a commit last, and a file from elsewhere harmless. */
static void
test_connection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (ReadoutDatabase) database = NULL;
  g_autofree char *notice = NULL;
  g_autofree char *mode = NULL;
  g_autoptr (GError) error = NULL;

  write_sample (fixture->path);
  database = readout_case_open (file, NULL, &notice, &error);
  g_assert_no_error (error);
  g_assert_true (readout_case_begin_writing (database, &notice, &error));
  g_assert_null (notice);
  mode = readout_database_query_text (database, "PRAGMA journal_mode", &error);
  g_assert_cmpstr (mode, ==, "wal");
  g_assert_cmpint (query_int (database, "PRAGMA synchronous"), ==, 2); /* FULL */
  g_assert_cmpint (query_int (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (query_int (database, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (query_int (database, "PRAGMA cell_size_check"), ==, 1);
}

/* The file as it was, when it was of an older version. */
static void
assert_has_copy (Fixture *fixture, int version)
{
  g_autofree char *name = g_strdup_printf ("case.version-%d.readout", version);
  g_autofree char *copy = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS) == (version < READOUT_CASE_SCHEMA_LATEST));
}

/* Files that were written by each version that there was are opened by this one. */
static void
test_archive (Fixture *fixture, gconstpointer data)
{
  for (int version = 1; version <= READOUT_CASE_SCHEMA_LATEST; version++)
    {
      g_autofree char *name = g_strdup_printf ("case-version-%d.readout", version);
      g_autofree char *archived = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gsize length_bytes;

      g_file_get_contents (archived, &content, &length_bytes, &error);
      g_assert_no_error (error);
      g_file_set_contents (fixture->path, content, (gssize)length_bytes, &error);
      g_assert_no_error (error);
      assert_is_sample (fixture->path, version);
      assert_has_copy (fixture, version);
    }
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

/* With --write FILE: makes the file for tests/data, once, when a version comes to be. */
int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    {
      write_sample (argv[2]);
      return 0;
    }

  readout_test_keep_in_memory ();
  g_test_init (&argc, &argv, NULL);

  add ("/case-schema/steps", test_steps);
  add ("/case-schema/failed-step", test_failed_step);
  add ("/case-schema/copy", test_copy);
  add ("/case-schema/connection", test_connection);
  add ("/case-schema/archive", test_archive);

  return g_test_run ();
}
