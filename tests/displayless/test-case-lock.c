/* test-case-lock.c: two programs on one case: the second one only reads
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>
#include <string.h>

#include "readout-test-case.h"

#define FOLDER_VARIABLE "READOUT_TEST_FOLDER"

typedef struct
{
  char *folder;
  char *path; /* a closed case with one article */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_analysis ();
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "case.readout", NULL);
  case_file = readout_test_create_case (fixture->path, &error);
  g_assert_no_error (error);
  readout_test_add_article (case_file, analysis, NULL, &error);
  g_assert_no_error (error);
  readout_test_close_case (case_file, &error);
  g_assert_no_error (error);
  g_setenv (FOLDER_VARIABLE, fixture->folder, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static ReadoutCaseFile *
open_case (const char *path)
{
  g_autoptr (GError) error = NULL;
  ReadoutCaseFile *case_file = readout_test_open_case (path, &error);

  g_assert_no_error (error);
  return case_file;
}

static void
close_case (ReadoutCaseFile *case_file)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);
}

static guint
count_articles (ReadoutCaseFile *case_file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = readout_test_list_articles (case_file, &error);

  g_assert_no_error (error);
  return articles->len;
}

static void
assert_only_file (Fixture *fixture)
{
  g_auto (GStrv) names = readout_test_list_folder (fixture->folder);

  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, "case.readout");
}

static GSubprocess *
start (const char *test, GSubprocessFlags flags)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | flags, &error,
                                           "/proc/self/exe", "--GTestSubprocess", "-p", test, NULL);

  g_assert_no_error (error);
  return process;
}

/* What the second program sees and may do. */
static void
subprocess_second (void)
{
  g_autofree char *path = g_build_filename (g_getenv (FOLDER_VARIABLE), "case.readout", NULL);
  g_autoptr (ReadoutCaseFile) case_file = open_case (path);
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis ("Not saved.", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (readout_case_file_get_read_only (case_file));
  g_assert_nonnull (strstr (readout_case_file_get_notice (case_file), "open in another program"));
  g_assert_cmpuint (count_articles (case_file), ==, 2);
  g_assert_cmpint (readout_test_add_article (case_file, analysis, NULL, &error), ==, 0);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY);
  close_case (case_file);
}

static void
test_second_reads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) second = readout_test_make_plain_analysis ("Rain.", NULL, NULL);
  g_autoptr (ReadoutAnalysis) third = readout_test_make_plain_analysis ("Snow.", NULL, NULL);
  g_autoptr (ReadoutCaseFile) case_file = open_case (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_false (readout_case_file_get_read_only (case_file));
  readout_test_add_article (case_file, second, NULL, &error);
  g_test_trap_subprocess ("/case-lock/subprocess/second", 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  readout_test_add_article (case_file, third, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_articles (case_file), ==, 3);
  close_case (case_file);
  assert_only_file (fixture);
}

/* A window that is closed leaves the case to the next one. */
static void
test_after_closing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutCaseFile) first = open_case (fixture->path);
  g_autoptr (ReadoutCaseFile) second = open_case (fixture->path);
  g_autoptr (ReadoutCaseFile) third = NULL;

  g_assert_true (readout_case_file_get_read_only (second));
  close_case (second);
  close_case (first);
  third = open_case (fixture->path);
  g_assert_false (readout_case_file_get_read_only (third));
  close_case (third);
  assert_only_file (fixture);
}

/* A case and a link to it are one. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.readout", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (link_path);
  g_autoptr (ReadoutCaseFile) first = open_case (fixture->path);
  g_autoptr (ReadoutCaseFile) second = NULL;
  g_autoptr (GError) error = NULL;

  g_file_make_symbolic_link (link, "case.readout", NULL, &error);
  g_assert_no_error (error);
  second = open_case (link_path);
  g_assert_true (readout_case_file_get_read_only (second));
  close_case (second);
  close_case (first);
}

static void
subprocess_hold (void)
{
  g_autofree char *path = g_build_filename (g_getenv (FOLDER_VARIABLE), "case.readout", NULL);
  g_autoptr (ReadoutCaseFile) case_file = open_case (path);

  g_printerr ("open\n");
  g_usleep (G_USEC_PER_SEC * 60);
}

/* A program that was killed has left its lock file behind, which keeps nobody out. */
static void
test_after_kill (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) process = start ("/case-lock/subprocess/hold", G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
  g_autofree char *lock = g_strconcat (fixture->path, "-lock", NULL);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  do
    {
      g_free (line);
      line = g_data_input_stream_read_line (lines, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  while (line != NULL && !g_str_equal (line, "open"));
  g_subprocess_force_exit (process);
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));

  case_file = open_case (fixture->path);
  g_assert_false (readout_case_file_get_read_only (case_file));
  close_case (case_file);
  assert_only_file (fixture);
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

  add ("/case-lock/second-reads", test_second_reads);
  add ("/case-lock/after-closing", test_after_closing);
  add ("/case-lock/link", test_link);
  add ("/case-lock/after-kill", test_after_kill);
  g_test_add_func ("/case-lock/subprocess/second", subprocess_second);
  g_test_add_func ("/case-lock/subprocess/hold", subprocess_hold);

  return g_test_run ();
}
