/* test-lexicon-compiler.c: tables in, a lexicon out, or a complaint that names the row
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "readout-lexicon.h"

#define COUNTRIES                                    \
  "# a comment\n"                                    \
  "name\tflags\tcapital\tadjective\tpeople\tforms\n" \
  "Ruritania\t\tStrelsau\tRuritanian\tRuritanian; Ruritanians (plural)\tR.U.R.; Kingdom of Ruritania\n"

typedef struct
{
  char *folder;
  char *countries;
  char *cities;
  char *output;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("readout-lexicon-XXXXXX", NULL);
  fixture->countries = g_build_filename (fixture->folder, "countries.tsv", NULL);
  fixture->cities = g_build_filename (fixture->folder, "cities.tsv", NULL);
  fixture->output = g_build_filename (fixture->folder, "output.lexicon", NULL);
  g_assert_true (g_file_set_contents (fixture->countries, COUNTRIES, -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->countries);
  g_unlink (fixture->cities);
  g_unlink (fixture->output);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->countries);
  g_free (fixture->cities);
  g_free (fixture->output);
}

/* Returns what the compiler says on standard error. */
static char *
compile (Fixture *fixture, const char *cities, gboolean *is_done)
{
  g_autofree char *compiler
      = g_test_build_filename (G_TEST_BUILT, "..", "tools", "readout-lexicon-compiler", NULL);
  const char *argv[] = { compiler, fixture->output, fixture->countries, fixture->cities, NULL };
  g_autoptr (GError) error = NULL;
  char *complaints = NULL;
  int status = 0;

  g_assert_true (g_file_set_contents (fixture->cities, cities, -1, NULL));
  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &complaints, &status, &error);
  g_assert_no_error (error);
  *is_done = g_spawn_check_wait_status (status, NULL);

  return complaints;
}

static void
assert_refused (Fixture *fixture, const char *cities, const char *complaint)
{
  gboolean is_done = TRUE;
  g_autofree char *complaints = compile (fixture, cities, &is_done);

  g_assert_false (is_done);
  g_test_message ("%s", complaints);
  g_assert_nonnull (strstr (complaints, complaint));
  g_assert_false (g_file_test (fixture->output, G_FILE_TEST_EXISTS));
}

static void
test_compile (Fixture *fixture, gconstpointer data)
{
  gboolean is_done = FALSE;
  g_autofree char *complaints = compile (
      fixture, "name\tof\tflags\tforms\nZénda\tRuritania\tmajor\tZenda Castle (ambiguous)\n", &is_done);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutLexicon) lexicon = NULL;
  const ReadoutLexiconEntry *entry;
  ReadoutLexiconSense sense;
  gboolean is_prefix = FALSE;

  g_assert_cmpstr (complaints, ==, "");
  g_assert_true (is_done);
  lexicon = readout_lexicon_new_from_file (fixture->output, &error);
  g_assert_no_error (error);

  entry = readout_lexicon_lookup (lexicon, "Zenda", strlen ("Zenda"), &is_prefix);
  g_assert_true (is_prefix);
  g_assert_true (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_CITY, &sense));
  g_assert_cmpstr (sense.canonical, ==, "Zénda");
  g_assert_cmpint (sense.flags, ==, READOUT_LEXICON_MAJOR);

  entry = readout_lexicon_lookup (lexicon, "Zenda Castle", strlen ("Zenda Castle"), NULL);
  g_assert_true (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_CITY, &sense));
  g_assert_cmpint (sense.flags, ==, READOUT_LEXICON_MAJOR | READOUT_LEXICON_AMBIGUOUS);

  entry = readout_lexicon_lookup (lexicon, "Strelsau", strlen ("Strelsau"), NULL);
  g_assert_true (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_GOVERNMENT, &sense));
  g_assert_cmpstr (sense.of, ==, "Ruritania");
}

static void
test_repeatable (Fixture *fixture, gconstpointer data)
{
  const char *cities = "name\tof\nHentzau\tRuritania\nZenda\tRuritania\n";
  const char *other_order = "name\tof\nZenda\tRuritania\nHentzau\tRuritania\n";
  g_autofree char *first = NULL, *second = NULL;
  g_autofree char *complaints = NULL, *more_complaints = NULL;
  gsize first_length = 0, second_length = 0;
  gboolean is_done = FALSE;

  complaints = compile (fixture, cities, &is_done);
  g_assert_true (g_file_get_contents (fixture->output, &first, &first_length, NULL));
  more_complaints = compile (fixture, other_order, &is_done);
  g_assert_true (g_file_get_contents (fixture->output, &second, &second_length, NULL));

  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
test_bad_rows (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, "name\tof\nZenda\n", "cities.tsv:2: the row has 1 cells, not 2");
  assert_refused (fixture, "name\tof\n\tRuritania\n", "cities.tsv:2: the name is empty");
  assert_refused (fixture, "name\tof\nZenda \tRuritania\n", "cities.tsv:2: a cell has a space too many");
  assert_refused (fixture, "name\tflags\n# fine\nZenda\tmajr\n", "cities.tsv:3: \"majr\" is no word");
  assert_refused (fixture, "name\tland\nZenda\tRuritania\n", "cities.tsv:1: there is no column \"land\"");
  assert_refused (fixture, "of\nRuritania\n", "cities.tsv:1: the column \"name\" is missing");
  assert_refused (fixture,
                  "name\nZen\xff"
                  "da\n",
                  "cities.tsv:2: the row is not UTF-8");
  assert_refused (fixture, "name\tforms\nZenda\tCastle; ; Z\n", "cities.tsv:2: a form is empty");
}

static void
test_contradictions (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, "name\tof\nZenda\tRuritania\nZenda\t\n",
                  "cities.tsv:3: \"Zenda\" is already given at");
  assert_refused (fixture, "name\tforms\nZenda\tHentzau\nHentzau\t\n", "cities.tsv:2, as \"Zenda\"");
  assert_refused (fixture, "name\tof\nZenda\tGraustark\n",
                  "\"Zenda\" is of \"Graustark\", which is no country");
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

  add ("/lexicon-compiler/compile", test_compile);
  add ("/lexicon-compiler/repeatable", test_repeatable);
  add ("/lexicon-compiler/bad-rows", test_bad_rows);
  add ("/lexicon-compiler/contradictions", test_contradictions);

  return g_test_run ();
}
