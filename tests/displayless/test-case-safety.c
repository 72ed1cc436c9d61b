/* test-case-safety.c: what was reported as saved is there, whatever happens next
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "readout-test-case.h"

/* Where a part of a test that runs in a process of its own finds the files. */
#define FOLDER_VARIABLE "READOUT_TEST_FOLDER"

typedef struct
{
  char *folder;
  char *path; /* a closed case with one article, number 1 */
} Fixture;

static gint64
add_text (ReadoutCaseFile *case_file, const char *text, GError **error)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis (text, NULL, NULL);

  return readout_test_add_article (case_file, analysis, NULL, error);
}

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
  g_assert_true (readout_test_close_case (case_file, &error));
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

static char *
dup_path (void)
{
  return g_build_filename (g_getenv (FOLDER_VARIABLE), "case.readout", NULL);
}

static ReadoutCaseFile *
open_case (const char *path)
{
  g_autoptr (GError) error = NULL;
  ReadoutCaseFile *case_file = readout_test_open_case (path, &error);

  g_assert_no_error (error);
  return case_file;
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
assert_sound (ReadoutCaseFile *case_file)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) found = readout_test_check_case (case_file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found[0], ==, NULL);
}

static void
assert_closes_to_one_file (Fixture *fixture, ReadoutCaseFile *case_file)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);
  names = readout_test_list_folder (fixture->folder);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
}

/* Says each number as soon as it has it, and goes on until it is killed. */
static void
subprocess_add_forever (void)
{
  g_autofree char *path = dup_path ();
  g_autoptr (ReadoutCaseFile) case_file = open_case (path);

  for (guint i = 0;; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf ("Article %u", i);
      gint64 id = add_text (case_file, text, &error);

      g_assert_no_error (error);
      fprintf (stderr, "added %" G_GINT64_FORMAT "\n", id);
    }
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, "/proc/self/exe",
      "--GTestSubprocess", "-p", "/case-safety/subprocess/add-forever", NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_auto (GStrv) names = NULL;
  guint n_added = 0;
  char *line;

  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, &error)) != NULL)
    {
      g_autofree char *added = line;

      if (!g_str_has_prefix (added, "added "))
        continue;

      n_added++;
      g_assert_cmpint (g_ascii_strtoll (added + strlen ("added "), NULL, 10), ==, 1 + n_added);
      if (n_added == 25)
        g_subprocess_force_exit (process);
    }
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);
  g_assert_cmpuint (n_added, >=, 25);

  names = readout_test_list_folder (fixture->folder);
  g_assert_cmpuint (g_strv_length (names), >, 1); /* nobody has tidied up */
  case_file = open_case (fixture->path);
  g_assert_false (readout_case_file_get_read_only (case_file));
  g_assert_cmpuint (count_articles (case_file), >=, 1 + n_added);
  g_assert_cmpuint (count_articles (case_file), <=, 1 + n_added + 1); /* saved, but not said any more */
  assert_sound (case_file);
  assert_closes_to_one_file (fixture, case_file);
}

/* ---- killed again and again, in the middle of everything ---- */

#define N_KILLS          200
#define N_KILLS_FOR_CASE 20 /* then a new case is begun, so that the checks stay short */

/* Does one thing after the other and says each as soon as it is said to be saved, until it is killed. */
static void
subprocess_work_forever (void)
{
  g_autofree char *path = dup_path ();
  g_autoptr (ReadoutCaseFile) case_file = open_case (path);
  g_autofree char *start = g_uuid_string_random ();

  for (guint i = 0;; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf ("Article %u of %s", i, start);
      g_autofree char *later = g_strdup_printf ("Changed article %u of %s", i, start);
      g_autoptr (ReadoutAnalysis) changed = readout_test_make_plain_analysis (later, NULL, NULL);
      gint64 id = add_text (case_file, text, &error);

      fprintf (stderr, "added %" G_GINT64_FORMAT "\n", id);
      readout_test_update_article (case_file, id, changed, "Water", &error);
      g_assert_no_error (error);
      fprintf (stderr, "changed %" G_GINT64_FORMAT "\n", id);
      readout_test_remove_article (case_file, id, &error);
      g_assert_no_error (error);
      fprintf (stderr, "removed %" G_GINT64_FORMAT "\n", id);
      if (i % 2 == 0)
        {
          g_object_unref (readout_test_undo (case_file, 0, &error));
          g_assert_no_error (error);
          fprintf (stderr, "restored %" G_GINT64_FORMAT "\n", id);
        }
    }
}

/* What the program has said last before it was killed. */
typedef struct
{
  GHashTable *states; /* number of an article → the word that was said of it last */
  gint64 last;        /* the article that it was at */
} Said;

static void
take_line (Said *said, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 2);

  if (g_strv_length (words) != 2 || !g_ascii_isdigit (*words[1]))
    return;

  said->last = g_ascii_strtoll (words[1], NULL, 10);
  g_hash_table_replace (said->states, g_memdup2 (&said->last, sizeof said->last), g_strdup (words[0]));
}

static void
work_and_kill (Said *said, guint n_lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, "/proc/self/exe",
      "--GTestSubprocess", "-p", "/case-safety/subprocess/work-forever", NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  char *line;

  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
  for (guint i = 0; (line = g_data_input_stream_read_line (lines, NULL, NULL, &error)) != NULL; i++)
    {
      take_line (said, line);
      g_free (line);
      if (i == n_lines)
        {
          g_usleep ((gulong)g_test_rand_int_range (0, 4000));
          g_subprocess_force_exit (process);
        }
    }
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);
}

static const char *
find_state (GPtrArray *listed, GPtrArray *in_bin, gint64 id)
{
  for (guint i = 0; i < listed->len; i++)
    {
      if (readout_case_article_get_id (g_ptr_array_index (listed, i)) == id)
        return "listed";
    }
  for (guint i = 0; i < in_bin->len; i++)
    {
      if (readout_case_article_get_id (g_ptr_array_index (in_bin, i)) == id)
        return "in the bin";
    }

  return "lost";
}

/* Of the article that it was at, one act more may be saved than was said. */
static void
assert_has_all (ReadoutCaseFile *case_file, Said *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) listed = readout_test_list_articles (case_file, &error);
  g_autoptr (GPtrArray) in_bin = readout_test_list_bin (case_file, &error);
  GHashTableIter iter;
  gpointer id, word;

  g_assert_no_error (error);
  g_hash_table_iter_init (&iter, said->states);
  while (g_hash_table_iter_next (&iter, &id, &word))
    {
      const char *state = find_state (listed, in_bin, *(gint64 *)id);

      g_assert_cmpstr (state, !=, "lost");
      if (*(gint64 *)id != said->last)
        g_assert_cmpstr (state, ==, g_str_equal (word, "removed") ? "in the bin" : "listed");
    }
}

/* From now on nobody touches it: what it is, it stays. */
static void
settle (Said *said)
{
  g_hash_table_remove (said->states, &said->last);
  said->last = 0;
}

static void
test_killed_often (Fixture *fixture, gconstpointer data)
{
  Said said = { g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free), 0 };

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (ReadoutCaseFile) case_file = NULL;
      g_autoptr (GError) error = NULL;

      if (i > 0 && i % N_KILLS_FOR_CASE == 0)
        {
          g_hash_table_remove_all (said.states);
          tear_down (fixture, NULL);
          set_up (fixture, NULL);
        }

      work_and_kill (&said, (guint)g_test_rand_int_range (0, 9));
      case_file = open_case (fixture->path);
      g_assert_false (readout_case_file_get_read_only (case_file));
      assert_has_all (case_file, &said);
      assert_sound (case_file);
      g_assert_true (readout_test_close_case (case_file, &error));
      g_assert_no_error (error);
      settle (&said);
    }
  g_hash_table_unref (said.states);
}

/* ---- full disks ---- */

/* No file may grow, or be written to, beyond @length_bytes: for a program that is what a full disk is like.
 */
static void
limit_disk (rlim_t length_bytes)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = length_bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
subprocess_full_on_adding (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *large = g_strnfill (1024 * 1024, 'x');
  g_autoptr (ReadoutCaseFile) case_file = open_case (path);
  g_autoptr (GError) error = NULL;

  limit_disk (256 * 1024);
  g_assert_cmpint (add_text (case_file, large, &error), ==, 0);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "disk is full"));
  g_clear_error (&error);
  g_assert_cmpuint (count_articles (case_file), ==, 1);

  limit_disk (RLIM_INFINITY); /* the analyst has made room */
  g_assert_cmpint (add_text (case_file, large, &error), ==, 2);
  g_assert_no_error (error);
  assert_sound (case_file);
  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);
}

static void
test_full_on_adding (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  g_test_trap_subprocess ("/case-safety/subprocess/full-on-adding", 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();

  case_file = open_case (fixture->path);
  g_assert_cmpuint (count_articles (case_file), ==, 2);
  assert_sound (case_file);
  assert_closes_to_one_file (fixture, case_file);
}

static void
subprocess_full_on_closing (void)
{
  g_autofree char *path = dup_path ();
  g_autoptr (ReadoutCaseFile) case_file = open_case (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (add_text (case_file, "Water.", &error), ==, 2);
  g_assert_no_error (error);
  limit_disk (0);
  g_assert_false (readout_test_close_case (case_file, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FULL);
}

static void
test_full_on_closing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  g_test_trap_subprocess ("/case-safety/subprocess/full-on-closing", 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();

  case_file = open_case (fixture->path);
  g_assert_cmpuint (count_articles (case_file), ==, 2);
  assert_sound (case_file);
  assert_closes_to_one_file (fixture, case_file);
}

static void
subprocess_full_on_opening (void)
{
  g_autofree char *path = dup_path ();
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GError) error = NULL;

  limit_disk (0);
  case_file = open_case (path);
  g_assert_true (readout_case_file_get_read_only (case_file));
  g_assert_nonnull (strstr (readout_case_file_get_notice (case_file), "disk is full"));
  g_assert_cmpuint (count_articles (case_file), ==, 1);
  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);
}

static void
test_full_on_opening (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sum_before = readout_test_sum_file (fixture->path);
  g_autofree char *sum_after = NULL;

  g_test_trap_subprocess ("/case-safety/subprocess/full-on-opening", 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();

  sum_after = readout_test_sum_file (fixture->path);
  g_assert_cmpstr (sum_before, ==, sum_after);
}

static void
subprocess_full_on_creating (void)
{
  g_autofree char *path = g_build_filename (g_getenv (FOLDER_VARIABLE), "new.readout", NULL);
  g_autoptr (GError) error = NULL;

  limit_disk (0);
  g_assert_null (readout_test_create_case (path, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FULL);
}

/* Half a case is not left behind. */
static void
test_full_on_creating (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) names = NULL;

  g_test_trap_subprocess ("/case-safety/subprocess/full-on-creating", 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();

  names = readout_test_list_folder (fixture->folder);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, "case.readout");
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

  add ("/case-safety/killed", test_killed);
  add ("/case-safety/killed-often", test_killed_often);
  add ("/case-safety/full-on-adding", test_full_on_adding);
  add ("/case-safety/full-on-closing", test_full_on_closing);
  add ("/case-safety/full-on-opening", test_full_on_opening);
  add ("/case-safety/full-on-creating", test_full_on_creating);
  g_test_add_func ("/case-safety/subprocess/add-forever", subprocess_add_forever);
  g_test_add_func ("/case-safety/subprocess/work-forever", subprocess_work_forever);
  g_test_add_func ("/case-safety/subprocess/full-on-adding", subprocess_full_on_adding);
  g_test_add_func ("/case-safety/subprocess/full-on-closing", subprocess_full_on_closing);
  g_test_add_func ("/case-safety/subprocess/full-on-opening", subprocess_full_on_opening);
  g_test_add_func ("/case-safety/subprocess/full-on-creating", subprocess_full_on_creating);

  return g_test_run ();
}
