/* test-case-open.c: case files that are not as they should be, or not where they can be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "readout-test-case.h"

#define PAGE_BYTES 4096

/* Where a part of a test that runs in a process of its own finds the files. */
#define FOLDER_VARIABLE "READOUT_TEST_FOLDER"

typedef struct
{
  char *folder;
  char *path; /* a closed case with two articles */
} Fixture;

static void
make_case (const char *path)
{
  g_autoptr (ReadoutAnalysis) first = readout_test_make_analysis ();
  g_autoptr (ReadoutAnalysis) second = readout_test_make_plain_analysis ("Rain fell.", "Rain", "2016-03-01");
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GError) error = NULL;

  case_file = readout_test_create_case (path, &error);
  g_assert_no_error (error);
  readout_test_add_article (case_file, first, "Dam", &error);
  readout_test_add_article (case_file, second, "Dam", &error);
  g_assert_no_error (error);
  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);
}

static void
write_file (const char *path, const char *content, gsize length_bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, (gssize)length_bytes, &error);
  g_assert_no_error (error);
}

/* The case is made once; each test begins with the same bytes. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  static char *content;
  static gsize length_bytes;

  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "case.readout", NULL);
  if (content != NULL)
    write_file (fixture->path, content, length_bytes);
  else
    {
      make_case (fixture->path);
      g_assert_true (g_file_get_contents (fixture->path, &content, &length_bytes, NULL));
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
execute (const char *path, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
assert_only_file (Fixture *fixture)
{
  g_auto (GStrv) names = readout_test_list_folder (fixture->folder);

  g_assert_cmpuint (g_strv_length (names), ==, 1);
}

/* Opening fails with @code and a sentence with @words in it, and neither the file nor its folder changes. */
static void
assert_refused (Fixture *fixture, ReadoutCaseError code, const char *words)
{
  g_autofree char *sum_before = readout_test_sum_file (fixture->path);
  g_autofree char *sum_after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (readout_test_open_case (fixture->path, &error));
  g_assert_error (error, READOUT_CASE_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, "“case.readout”"));
  g_assert_nonnull (strstr (error->message, words));

  sum_after = readout_test_sum_file (fixture->path);
  g_assert_cmpstr (sum_before, ==, sum_after);
  assert_only_file (fixture);
}

/* Opening succeeds for reading, with a notice with @words in it; the articles are there; a change is refused
 * with the same sentence; and neither the file nor its folder changes. */
static void
assert_readable_only (const char *path, const char *words)
{
  g_autofree char *sum_before = readout_test_sum_file (path);
  g_autofree char *sum_after = NULL;
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis ("New.", NULL, NULL);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (ReadoutCaseArticle) article = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_auto (GStrv) found = NULL;
  g_autoptr (GError) error = NULL;

  case_file = readout_test_open_case (path, &error);
  g_assert_no_error (error);
  g_assert_true (readout_case_file_get_read_only (case_file));
  g_assert_nonnull (strstr (readout_case_file_get_notice (case_file), words));

  articles = readout_test_list_articles (case_file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (articles->len, ==, 2);
  article = readout_test_load_article (case_file, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (readout_case_article_get_n_quotes (article), ==, 2);
  hits = readout_test_search (case_file, "rain", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  found = readout_test_check_case (case_file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found[0], ==, NULL);

  g_assert_cmpint (readout_test_add_article (case_file, analysis, NULL, &error), ==, 0);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message, ==, readout_case_file_get_notice (case_file));
  g_clear_error (&error);
  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);

  sum_after = readout_test_sum_file (path);
  g_assert_cmpstr (sum_before, ==, sum_after);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none.readout", NULL);
  g_autofree char *path_below = g_build_filename (fixture->path, "none.readout", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (readout_test_open_case (path, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“none.readout”"));
  g_clear_error (&error);
  g_assert_null (readout_test_open_case (path_below, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  assert_only_file (fixture);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (readout_test_open_case (fixture->folder, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FOREIGN);
  g_assert_nonnull (strstr (error->message, "folder"));
}

/* To open a pipe would be to wait for whoever writes to it. */
static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe.readout", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0666), ==, 0);
  g_assert_null (readout_test_open_case (path, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FOREIGN);
}

static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://example.org/case.readout");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_open_async (file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  g_assert_null (readout_case_file_open_finish (result, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FAILED);
}

static void
test_foreign_text (Fixture *fixture, gconstpointer data)
{
  write_file (fixture->path, "Minutes of the meeting\n", strlen ("Minutes of the meeting\n"));
  assert_refused (fixture, READOUT_CASE_ERROR_FOREIGN, "not a case file");
}

static void
test_foreign_bytes (Fixture *fixture, gconstpointer data)
{
  guint8 bytes[10240];

  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8)g_test_rand_int_range (0, 256);
  write_file (fixture->path, (const char *)bytes, sizeof bytes);
  assert_refused (fixture, READOUT_CASE_ERROR_FOREIGN, "not a case file");
}

/* The database of another program. */
static void
test_foreign_database (Fixture *fixture, gconstpointer data)
{
  execute (fixture->path, "PRAGMA application_id = 1");
  assert_refused (fixture, READOUT_CASE_ERROR_FOREIGN, "not a case file");
}

static void
test_empty_file (Fixture *fixture, gconstpointer data)
{
  write_file (fixture->path, "", 0);
  assert_refused (fixture, READOUT_CASE_ERROR_DAMAGED, "empty");
}

/* A copy that was broken off, at any place. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length_bytes;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length_bytes, NULL));
  g_assert_cmpuint (length_bytes, >, 10 * PAGE_BYTES);

  write_file (fixture->path, content, 50);
  assert_refused (fixture, READOUT_CASE_ERROR_FOREIGN, "not a case file");
  write_file (fixture->path, content, 1000);
  assert_refused (fixture, READOUT_CASE_ERROR_DAMAGED, "damaged");
  for (gsize length = PAGE_BYTES; length < length_bytes; length += PAGE_BYTES)
    {
      write_file (fixture->path, content, length);
      assert_refused (fixture, READOUT_CASE_ERROR_DAMAGED, "damaged");
    }
}

/* Pages that a disk has lost, one at a time. */
static void
test_lost_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length_bytes;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length_bytes, NULL));
  for (gsize offset = PAGE_BYTES; offset < length_bytes; offset += PAGE_BYTES)
    {
      g_autofree char *broken = g_memdup2 (content, length_bytes);

      memset (broken + offset, 0xa5, PAGE_BYTES);
      write_file (fixture->path, broken, length_bytes);
      assert_refused (fixture, READOUT_CASE_ERROR_DAMAGED, "damaged");
    }
}

/* What is left can be read, and nothing is written, whoever asks for it first. */
static void
test_damage_found_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis ("New.", NULL, NULL);
  g_autofree char *sum_before = NULL;
  g_autofree char *sum_after = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GError) error = NULL;

  readout_test_lose_table (fixture->path, "original");
  sum_before = readout_test_sum_file (fixture->path);
  case_file = readout_test_begin_case (fixture->path, &error);
  g_assert_no_error (error);
  articles = readout_test_list_articles (case_file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (articles->len, ==, 2);

  g_assert_cmpint (readout_test_add_article (case_file, analysis, NULL, &error), ==, 0);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (readout_test_verify (case_file, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED);
  g_assert_true (readout_case_file_get_read_only (case_file));
  g_assert_cmpstr (readout_case_file_get_notice (case_file), ==, error->message);
  g_assert_null (strchr (error->message, '\n'));
  g_clear_error (&error);

  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);
  sum_after = readout_test_sum_file (fixture->path);
  g_assert_cmpstr (sum_before, ==, sum_after);
  assert_only_file (fixture);
}

/* Nobody has asked for the pages: a change looks at them itself. */
static void
test_change_before_verified (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis ("New.", NULL, NULL);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GError) error = NULL;

  case_file = readout_test_begin_case (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (readout_test_add_article (case_file, analysis, NULL, &error), ==, 3);
  g_assert_no_error (error);
  g_assert_true (readout_test_verify (case_file, &error));
  g_assert_false (readout_case_file_get_read_only (case_file));
  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);
  assert_only_file (fixture);
}

/* A case that is opened and closed without a change is not even touched. */
static void
test_closed_before_verified (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sum_before = readout_test_sum_file (fixture->path);
  g_autofree char *sum_after = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GError) error = NULL;

  case_file = readout_test_begin_case (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);
  sum_after = readout_test_sum_file (fixture->path);
  g_assert_cmpstr (sum_before, ==, sum_after);
  assert_only_file (fixture);
}

/* Single bits anywhere: whatever they do, nothing crashes, and a file that is refused is left as it is. */
static void
test_flipped_bits (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length_bytes;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length_bytes, NULL));
  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *broken = g_memdup2 (content, length_bytes);
      g_autofree char *sum_before = NULL;
      g_autofree char *sum_after = NULL;
      g_autoptr (ReadoutCaseFile) case_file = NULL;
      g_autoptr (GPtrArray) articles = NULL;
      g_autoptr (GPtrArray) hits = NULL;
      g_auto (GStrv) found = NULL;
      g_autoptr (GError) error = NULL;

      broken[g_test_rand_int_range (0, (gint32)length_bytes)] ^= (char)(1 << g_test_rand_int_range (0, 8));
      write_file (fixture->path, broken, length_bytes);
      sum_before = readout_test_sum_file (fixture->path);
      case_file = readout_test_open_case (fixture->path, &error);
      if (case_file != NULL)
        {
          articles = readout_test_load_articles (case_file, NULL, NULL);
          hits = readout_test_search (case_file, "brandt rain*", NULL);
          found = readout_test_check_case (case_file, NULL);
          readout_test_close_case (case_file, NULL);
          continue;
        }

      g_assert_true (error->domain == READOUT_CASE_ERROR);
      sum_after = readout_test_sum_file (fixture->path);
      g_assert_cmpstr (sum_before, ==, sum_after);
    }
}

/* A trigger would run with each change that we make. */
static void
test_foreign_trigger (Fixture *fixture, gconstpointer data)
{
  execute (fixture->path, "CREATE TRIGGER evil AFTER INSERT ON article BEGIN DELETE FROM history; END");
  assert_refused (fixture, READOUT_CASE_ERROR_DAMAGED, "tables");
}

static void
test_missing_table (Fixture *fixture, gconstpointer data)
{
  execute (fixture->path, "DROP TABLE quote_part");
  assert_refused (fixture, READOUT_CASE_ERROR_DAMAGED, "tables");
}

/* A version that was never written. */
static void
test_version_zero (Fixture *fixture, gconstpointer data)
{
  execute (fixture->path, "PRAGMA user_version = 0");
  assert_refused (fixture, READOUT_CASE_ERROR_DAMAGED, "never finished");
}

/* A program that ended while it made the case: SQLite takes back what it had written, and nothing remains. */
static void
test_half_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *making_path = g_build_filename (fixture->folder, "making.readout", NULL);
  g_autofree char *making_journal_path = g_strconcat (making_path, "-journal", NULL);
  g_autofree char *journal_path = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *content = NULL;
  g_autofree char *journal = NULL;
  g_autoptr (GError) error = NULL;
  gsize content_bytes, journal_bytes;
  sqlite3 *handle;

  /* The last moment: all is written, but the journal that would take it back is still there.  It is on the
   * disk once the transaction had no more room in memory. */
  g_assert_cmpint (sqlite3_open (making_path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (handle,
                    "PRAGMA cache_size = 1; BEGIN; PRAGMA user_version = 1;"
                    "PRAGMA application_id = 0x52644f74; CREATE TABLE article (text TEXT) STRICT;"
                    "INSERT INTO article SELECT printf ('%8000d', value)"
                    " FROM (WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n)"
                    "  SELECT value FROM n LIMIT 50)",
                    NULL, NULL, NULL),
      ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (making_journal_path, &journal, &journal_bytes, NULL));
  g_assert_cmpint (sqlite3_exec (handle, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (making_path, &content, &content_bytes, NULL));
  g_assert_cmpuint (content_bytes, >, PAGE_BYTES);
  g_assert_cmpuint (journal_bytes, >, 0);
  write_file (fixture->path, content, content_bytes);
  write_file (journal_path, journal, journal_bytes);
  sqlite3_close (handle);

  g_assert_null (readout_test_open_case (fixture->path, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "never finished"));
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  execute (fixture->path, "PRAGMA user_version = 99; CREATE TABLE invention (a TEXT) STRICT;");
  assert_readable_only (fixture->path, "later version");
  assert_only_file (fixture);
}

static void
test_newer_unreadable (Fixture *fixture, gconstpointer data)
{
  execute (fixture->path, "PRAGMA user_version = 99; ALTER TABLE article RENAME COLUMN heading TO headline;");
  assert_refused (fixture, READOUT_CASE_ERROR_NEWER, "update Readout");
}

/* The values in a file are believed only when they can be.  The page check cannot see these. */
static void
assert_damaged_findings (Fixture *fixture, const char *sql)
{
  g_autofree char *content = NULL;
  gsize length_bytes;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) found = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length_bytes, NULL));
  execute (fixture->path, sql);

  case_file = readout_test_open_case (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_null (readout_test_load_article (case_file, 1, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED);
  g_clear_error (&error);
  articles = readout_test_load_articles (case_file, NULL, &error);
  g_assert_null (articles);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED);
  g_clear_error (&error);
  found = readout_test_check_case (case_file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (found), >=, 1);
  readout_test_close_case (case_file, NULL);

  write_file (fixture->path, content, length_bytes);
}

static void
test_impossible_values (Fixture *fixture, gconstpointer data)
{
  static const char *const changes[] = {
    "UPDATE time SET end_byte = 1000000",
    "UPDATE time SET type = 'EPOCH'",
    "UPDATE time SET number = 7",
    "UPDATE sentence SET end_byte = 1000000 WHERE number = 0",
    "UPDATE sentence SET start_byte = -1 WHERE number = 0",
    "UPDATE sentence SET start_byte = end_byte + 1 WHERE number = 0",
    "UPDATE sentence SET start_byte = start_byte + 2 WHERE number = 0", /* inside the Ü of ZÜRICH */
    "UPDATE paragraph SET kind = 'poem'",
    "UPDATE paragraph SET number = 7 WHERE number = 1",
    "UPDATE entity SET type = ''",
    "UPDATE entity SET confidence = 1.5",
    "UPDATE entity SET confidence = -1e999",
    "UPDATE entity SET represents_government = 2",
    "UPDATE entity SET name = CAST (x'ff' AS TEXT)",
    "UPDATE entity SET name = CAST (x'610062' AS TEXT)",
    "UPDATE mention SET entity_number = 40 WHERE entity_number = 3",
    "UPDATE mention SET entity_number = -1 WHERE entity_number = 3",
    "UPDATE mention SET reason = 'magic'",
    "DELETE FROM mention WHERE entity_number = 1",
    "UPDATE role SET organization_number = 40 WHERE entity_number = 0",
    "UPDATE role SET entity_number = entity_number + 40",
    "DELETE FROM entity",
    "DELETE FROM entity WHERE number = 3",
    "UPDATE quote SET kind = 'sung'",
    "UPDATE quote SET side_entity_number = -2 WHERE number = 1",
    "UPDATE quote SET source_entity_number = 4 WHERE number = 0",
    "UPDATE quote SET source_naming = 'nobody'",
    "UPDATE quote SET cue_end_byte = 1000000",
    "UPDATE quote SET source_reason = CAST (x'c3' AS TEXT)",
    "DELETE FROM quote_part WHERE quote_number = 1",
    "UPDATE quote_part SET end_byte = 1000000",
    "DELETE FROM quote",
    "UPDATE article SET text = CAST (x'ff' AS TEXT) WHERE id = 1",
    "UPDATE article SET text = '' WHERE id = 1",
    "UPDATE article SET published = 'tomorrow' WHERE id = 1",
    "UPDATE article SET n_words = -1 WHERE id = 1",
    "UPDATE article SET n_quotes = 5 WHERE id = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s", changes[i]);
      assert_damaged_findings (fixture, changes[i]);
    }
}

static void
test_create_exists (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sum_before = readout_test_sum_file (fixture->path);
  g_autofree char *sum_after = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "no folder", "case.readout", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (readout_test_create_case (fixture->path, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_EXISTS);
  sum_after = readout_test_sum_file (fixture->path);
  g_assert_cmpstr (sum_before, ==, sum_after);
  g_clear_error (&error);

  g_assert_null (readout_test_create_case (path, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  assert_only_file (fixture);
}

static void
test_cancel_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  readout_case_file_open_async (file, cancellable, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  g_assert_null (readout_case_file_open_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Runs the test @name below /case-open/subprocess in a process of its own, which then has the folder. */
static void
run_in_process (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_strconcat ("/case-open/subprocess/", name, NULL);

  g_setenv (FOLDER_VARIABLE, fixture->folder, TRUE);
  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static char *
dup_path (const char *name)
{
  return g_build_filename (g_getenv (FOLDER_VARIABLE), name, NULL);
}

static void
protect (const char *path, int mode)
{
  g_assert_cmpint (g_chmod (path, (mode_t)mode), ==, 0);
}

static void
subprocess_read_only (void)
{
  g_autofree char *path = dup_path ("case.readout");
  g_autofree char *new_path = dup_path ("new.readout");
  g_autoptr (GError) error = NULL;

  readout_test_drop_rights ();
  assert_readable_only (path, "copy it to a folder of your own");

  if (g_access (g_getenv (FOLDER_VARIABLE), 2) != 0)
    {
      g_assert_null (readout_test_create_case (new_path, &error));
      g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY);
    }
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  protect (fixture->path, 0666);
  protect (fixture->folder, 0555);
  run_in_process (fixture, "read-only");
  assert_only_file (fixture);
}

static void
test_read_only_file (Fixture *fixture, gconstpointer data)
{
  protect (fixture->path, 0444);
  protect (fixture->folder, 0777);
  run_in_process (fixture, "read-only");
  assert_only_file (fixture);
}

static void
test_read_only_both (Fixture *fixture, gconstpointer data)
{
  protect (fixture->path, 0444);
  protect (fixture->folder, 0555);
  run_in_process (fixture, "read-only");
  assert_only_file (fixture);
}

/* A copy of the file alone, made while the case was open elsewhere, has no log to be read with. */
static void
test_read_only_log_mode (Fixture *fixture, gconstpointer data)
{
  execute (fixture->path, "PRAGMA journal_mode = WAL");
  protect (fixture->path, 0444);
  protect (fixture->folder, 0555);
  run_in_process (fixture, "read-only");
  assert_only_file (fixture);
}

static void
subprocess_needs_log (void)
{
  static const char *const names[] = { "case.readout", "link.readout" };

  readout_test_drop_rights ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = dup_path (names[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (readout_test_open_case (path, &error));
      g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY);
      g_assert_nonnull (strstr (error->message, "not closed properly"));
    }
}

/* As a program does that was killed after its last change. */
static void
leave_log (const char *path)
{
  g_autofree char *log_path = g_strconcat (path, "-wal", NULL);
  g_autofree char *log = NULL;
  g_autofree char *content = NULL;
  gsize log_bytes, content_bytes;
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, "PRAGMA journal_mode = WAL; INSERT INTO negotiation (name) VALUES ('x')", NULL, NULL,
                NULL);
  g_assert_true (g_file_get_contents (log_path, &log, &log_bytes, NULL));
  g_assert_true (g_file_get_contents (path, &content, &content_bytes, NULL));
  sqlite3_close (handle);
  write_file (path, content, content_bytes);
  write_file (log_path, log, log_bytes);
}

/* After a crash the last changes are in the log: an older state must not be shown as if it were the case. */
static void
test_read_only_after_crash (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sum_before = NULL;
  g_autofree char *sum_after = NULL;
  g_autofree char *log_path = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.readout", NULL);

  leave_log (fixture->path);
  sum_before = readout_test_sum_file (fixture->path);
  protect (fixture->path, 0444);
  g_assert_cmpint (symlink (fixture->path, link_path), ==, 0);
  protect (log_path, 0444);
  protect (fixture->folder, 0555);
  run_in_process (fixture, "needs-log");
  sum_after = readout_test_sum_file (fixture->path);
  g_assert_cmpstr (sum_before, ==, sum_after);
}

/* Neither the file nor the log that a crash has left beside it. */
static void
test_damaged_after_crash (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log_path = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *sum_before = NULL, *log_sum_before = NULL;
  g_autofree char *sum_after = NULL, *log_sum_after = NULL;
  g_autoptr (GError) error = NULL;

  readout_test_lose_table (fixture->path, "original");
  leave_log (fixture->path);
  sum_before = readout_test_sum_file (fixture->path);
  log_sum_before = readout_test_sum_file (log_path);
  g_assert_null (readout_test_open_case (fixture->path, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED);
  sum_after = readout_test_sum_file (fixture->path);
  log_sum_after = readout_test_sum_file (log_path);
  g_assert_cmpstr (sum_before, ==, sum_after);
  g_assert_cmpstr (log_sum_before, ==, log_sum_after);
}

static void
subprocess_no_permission (void)
{
  g_autofree char *path = dup_path ("case.readout");
  g_autoptr (GError) error = NULL;

  readout_test_drop_rights ();
  g_assert_null (readout_test_open_case (path, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "permission"));
}

static void
test_no_permission (Fixture *fixture, gconstpointer data)
{
  protect (fixture->path, 0);
  run_in_process (fixture, "no-permission");
}

/* SQLite waits in small sleeps, and counts what it has asked for: two seconds of them are over at once. */
static int
skip_sleep (sqlite3_vfs *vfs, int n_usec)
{
  return n_usec;
}

static void
skip_waiting (gboolean skip)
{
  static sqlite3_vfs impatient;

  if (skip)
    {
      impatient = *sqlite3_vfs_find (NULL);
      impatient.zName = "impatient";
      impatient.xSleep = skip_sleep;
      g_assert_cmpint (sqlite3_vfs_register (&impatient, 1), ==, SQLITE_OK);
    }
  else
    g_assert_cmpint (sqlite3_vfs_unregister (&impatient), ==, SQLITE_OK);
}

/* Another program that keeps the file to itself. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  skip_waiting (TRUE);
  g_assert_null (readout_test_open_case (fixture->path, &error));
  skip_waiting (FALSE);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "another program"));
  g_clear_error (&error);
  sqlite3_close (handle);

  case_file = readout_test_open_case (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_false (readout_case_file_get_read_only (case_file));
  readout_test_close_case (case_file, NULL);
}

/* Another program that is in the middle of a long change. */
static void
test_locked_for_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis ("Water.", NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  sqlite3 *handle;

  skip_waiting (TRUE);
  case_file = readout_test_open_case (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);

  g_assert_cmpint (readout_test_add_article (case_file, analysis, NULL, &error), ==, 0);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_BUSY);
  g_clear_error (&error);
  articles = readout_test_list_articles (case_file, &error); /* a reader does not wait */
  g_assert_no_error (error);
  g_assert_cmpuint (articles->len, ==, 2);

  sqlite3_close (handle);
  g_assert_cmpint (readout_test_add_article (case_file, analysis, NULL, &error), >, 0);
  g_assert_no_error (error);
  readout_test_close_case (case_file, NULL);
  skip_waiting (FALSE);
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

  add ("/case-open/missing", test_missing);
  add ("/case-open/folder", test_folder);
  add ("/case-open/pipe", test_pipe);
  add ("/case-open/elsewhere", test_elsewhere);
  add ("/case-open/foreign-text", test_foreign_text);
  add ("/case-open/foreign-bytes", test_foreign_bytes);
  add ("/case-open/foreign-database", test_foreign_database);
  add ("/case-open/empty-file", test_empty_file);
  add ("/case-open/half-written", test_half_written);
  add ("/case-open/truncated", test_truncated);
  add ("/case-open/lost-pages", test_lost_pages);
  add ("/case-open/damage-found-later", test_damage_found_later);
  add ("/case-open/change-before-verified", test_change_before_verified);
  add ("/case-open/closed-before-verified", test_closed_before_verified);
  add ("/case-open/flipped-bits", test_flipped_bits);
  add ("/case-open/foreign-trigger", test_foreign_trigger);
  add ("/case-open/missing-table", test_missing_table);
  add ("/case-open/version-zero", test_version_zero);
  add ("/case-open/newer", test_newer);
  add ("/case-open/newer-unreadable", test_newer_unreadable);
  add ("/case-open/impossible-values", test_impossible_values);
  add ("/case-open/create-exists", test_create_exists);
  add ("/case-open/cancel-open", test_cancel_open);
  add ("/case-open/read-only-folder", test_read_only_folder);
  add ("/case-open/read-only-file", test_read_only_file);
  add ("/case-open/read-only-both", test_read_only_both);
  add ("/case-open/read-only-log-mode", test_read_only_log_mode);
  add ("/case-open/read-only-after-crash", test_read_only_after_crash);
  add ("/case-open/damaged-after-crash", test_damaged_after_crash);
  add ("/case-open/no-permission", test_no_permission);
  add ("/case-open/locked", test_locked);
  add ("/case-open/locked-for-writing", test_locked_for_writing);
  g_test_add_func ("/case-open/subprocess/read-only", subprocess_read_only);
  g_test_add_func ("/case-open/subprocess/needs-log", subprocess_needs_log);
  g_test_add_func ("/case-open/subprocess/no-permission", subprocess_no_permission);

  return g_test_run ();
}
