/* test-case-check.c: what the check of a case file finds
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "readout-test-case.h"

typedef struct
{
  char *folder;
  char *path; /* a closed case: article 1 with original and findings, article 2 in the bin */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_analysis ();
  g_autoptr (ReadoutAnalysis) removed = readout_test_make_plain_analysis ("The dam leaks.", "Leak", NULL);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "case.readout", NULL);
  case_file = readout_test_create_case (fixture->path, &error);
  g_assert_no_error (error);
  readout_test_add_article (case_file, analysis, "Dam", &error);
  readout_test_remove_article (case_file, readout_test_add_article (case_file, removed, NULL, &error),
                               &error);
  g_assert_no_error (error);
  readout_test_close_case (case_file, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
execute (Fixture *fixture, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static GStrv
check (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = readout_test_open_case (fixture->path, &error);
  GStrv found;

  g_assert_no_error (error);
  found = readout_test_check_case (case_file, &error);
  g_assert_no_error (error);
  readout_test_close_case (case_file, NULL);
  return found;
}

/* After @sql, the check says exactly one thing, in which @words are. */
static void
assert_finds (Fixture *fixture, const char *sql, const char *words)
{
  g_auto (GStrv) found = NULL;

  execute (fixture, sql);
  found = check (fixture);
  g_assert_cmpuint (g_strv_length (found), ==, 1);
  g_assert_nonnull (strstr (found[0], words));
}

static void
test_sound (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) found = check (fixture);

  g_assert_cmpstr (found[0], ==, NULL);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  /* Through the index, so that only the sum can tell. */
  assert_finds (fixture,
                "UPDATE article SET text = replace (text, 'close', 'faraw') WHERE id = 1;"
                "INSERT INTO search (search) VALUES ('rebuild');"
                "INSERT INTO quote_search (quote_search) VALUES ('rebuild')",
                "The text of article 1");
}

static void
test_text_in_bin (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "UPDATE article SET text = 'The dam holds.' WHERE id = 2", "The text of article 2");
}

static void
test_original (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "UPDATE original SET bytes = x'00'", "The original file of article 1");
}

static void
test_findings (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "UPDATE sentence SET end_byte = 1000000 WHERE number = 0", "found in article 1");
}

static void
test_reference (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "UPDATE history SET article_id = 40 WHERE article_id = 1", "“history”");
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "INSERT INTO search (search) VALUES ('delete-all')", "search");
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

  add ("/case-check/sound", test_sound);
  add ("/case-check/text", test_text);
  add ("/case-check/text-in-bin", test_text_in_bin);
  add ("/case-check/original", test_original);
  add ("/case-check/findings", test_findings);
  add ("/case-check/reference", test_reference);
  add ("/case-check/search", test_search);

  return g_test_run ();
}
