/* test-case-search.c: what an analyst types finds the articles that have it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-search-names-private.h"
#include "readout-search-private.h"
#include "readout-test-case.h"

typedef struct
{
  char *folder;
  ReadoutCaseFile *case_file;
} Fixture;

static gint64
add_text (Fixture *fixture, const char *title, const char *text)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis (text, title, "2016-09-09");
  g_autoptr (GError) error = NULL;
  gint64 id = readout_test_add_article (fixture->case_file, analysis, NULL, &error);

  g_assert_no_error (error);
  return id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = readout_test_make_folder ();
  path = g_build_filename (fixture->folder, "case.readout", NULL);
  fixture->case_file = readout_test_create_case (path, &error);
  g_assert_no_error (error);

  add_text (fixture, "Water talks in Zürich",
            "The envoys spoke about the lake. A cease-fire was not on the table.");
  add_text (fixture, "Ministers leave",
            "In Zurich the talks on water ended without a word on the ceasefire.");
  add_text (fixture, "Çavuş returns",
            "Foreign minister Çavuş said the fire ought to cease. Переговоры идут.");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_true (readout_test_close_case (fixture->case_file, NULL));
  g_clear_object (&fixture->case_file);
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static GPtrArray *
search (Fixture *fixture, const char *query)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = readout_test_search (fixture->case_file, query, &error);

  g_assert_no_error (error);
  return hits;
}

/* @expected: the numbers of the articles, best first */
static void
assert_finds (Fixture *fixture, const char *query, const char *expected)
{
  g_autoptr (GPtrArray) hits = search (fixture, query);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (ids, "%s%d", i > 0 ? " " : "",
                            (int)readout_search_hit_get_article_id (hits->pdata[i]));

  g_test_message ("%s", query);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "lake", "1");
  assert_finds (fixture, "LAKE envoys", "1");
  assert_finds (fixture, "lake ended", "");
  assert_finds (fixture, "mini*", "2 3");
  assert_finds (fixture, "mini", "");
  assert_finds (fixture, "переговоры", "3");
  assert_finds (fixture, "ПЕРЕГ*", "3");
}

static void
test_accents (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "cavus", "3");
  assert_finds (fixture, "ÇAVUŞ", "3");
  assert_finds (fixture, "Zurich envoys", "1");
  assert_finds (fixture, "Zürich ended", "2");
}

static void
test_phrases (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "\"talks on water\"", "2");
  assert_finds (fixture, "\"water talks\"", "1");
  assert_finds (fixture, "“water talks”", "1");
  assert_finds (fixture, "„water talks“ envoys", "1");
  assert_finds (fixture, "\"without a word", "2");
  assert_finds (fixture, "cease-fire", "1");
  assert_finds (fixture, "cease fire", "3 1");
  assert_finds (fixture, "\"the lak*\"", "1");
}

/* The title counts for more than the text. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "water", "1 2");
}

/* Whatever somebody types is a search, or gets a sentence; FTS5 never sees a syntax of its own. */
static void
try_query (Fixture *fixture, const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = readout_test_search (fixture->case_file, query, &error);

  g_test_message ("%s", query);
  if (error != NULL)
    g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_QUERY);
  else
    g_assert_cmpuint (hits->len, <=, 3);
}

static void
test_no_syntax (Fixture *fixture, gconstpointer data)
{
  static const char *const queries[] = {
    "",       " ",      "\"",        "\"\"",     "*",       "* *",          "\"*\"", "-",     "--",
    "(",      "lake )", "AND",       "lake AND", "NOT",     "lake NOT",     "OR OR", "NEAR(", "NEAR(lake, 3",
    "title:", "text:x", "{text}: x", "^lake",    "lake^",   "a + b",        "lake'", "';--",  "\\",
    "%",      "lake\"", "\"lake",    "la\"ke",   "lake**",  "\"lake\"*",    "::",    "\xff",  "lake \xc3",
    "«»",     "“",      "“lake",     "\001",     "a\tb\nc", "\357\267\220", "́",      "👍",     "x:y:z"
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    try_query (fixture, queries[i]);

  assert_finds (fixture, "lake'", "1");
  assert_finds (fixture, "(lake)", "1");
  assert_finds (fixture, "^lake:", "1");
}

static void
test_operators (Fixture *fixture, gconstpointer data)
{
  assert_finds (fixture, "lake AND envoys", "1");
  assert_finds (fixture, "lake and envoys", ""); /* "and" is a word, and article 1 does not have it */
  assert_finds (fixture, "water NOT lake", "2");
  assert_finds (fixture, "water NOT (lake OR ended)", "");
  assert_finds (fixture, "(lake OR ended) water NOT envoys", "2");
  assert_finds (fixture, "NEAR(water talks, 3)", "1 2");
  assert_finds (fixture, "NEAR(\"without a\" talks, 0) OR lak*", "1");
}

/* @words: of the sentence that @query gets */
static void
assert_refuses (Fixture *fixture, const char *query, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = readout_test_search (fixture->case_file, query, &error);

  g_test_message ("%s", query);
  g_assert_null (hits);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_QUERY);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  assert_refuses (fixture, "(lake", "not closed");
  assert_refuses (fixture, "lake)", "without a “(”");
  assert_refuses (fixture, "lake AND", "between words");
  assert_refuses (fixture, "OR lake", "between words");
  assert_refuses (fixture, "NOT lake", "between words");
  assert_refuses (fixture, "NEAR(lake)", "two words");
  assert_refuses (fixture, "NEAR(lake water, x)", "number of words");
}

static void
test_random_queries (Fixture *fixture, gconstpointer data)
{
  static const char signs[] = "\"\"\"***()^:-+{},'ANDORNTE \t\xc3\xbc\x80\xe2lake";

  for (guint i = 0; i < 2000; i++)
    {
      char query[40] = "";

      for (guint j = 0; j < sizeof query - 1; j++)
        query[j] = signs[g_test_rand_int_range (0, sizeof signs - 1)];
      try_query (fixture, query);
    }
}

static void
test_long_query (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) query = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    g_string_append (query, "lake ");
  assert_finds (fixture, query->str, "1");
}

/* The words that were looked for can be marked in the snippet. */
static void
test_snippet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;
  const ReadoutSpan *matches;
  const char *snippet;
  guint n_matches;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "much of the rest\n");
  g_string_append (text, "was about dry\n\n ÉTANGS\tand dykes");
  for (guint i = 0; i < 200; i++)
    g_string_append (text, " and so on");
  add_text (fixture, "A long one", text->str);

  hits = search (fixture, "etang* dykes");
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (readout_search_hit_get_title (hits->pdata[0]), ==, "A long one");
  g_assert_cmpstr (readout_search_hit_get_published (hits->pdata[0]), ==, "2016-09-09");
  g_assert_null (readout_search_hit_get_outlet (hits->pdata[0]));

  snippet = readout_search_hit_get_snippet (hits->pdata[0]);
  g_assert_true (g_utf8_validate (snippet, -1, NULL));
  g_assert_cmpuint (strlen (snippet), <, 300);
  g_assert_nonnull (strstr (snippet, "dry ÉTANGS and dykes and")); /* in one line, without our marks */
  g_assert_true (g_str_has_prefix (snippet, "…") && g_str_has_suffix (snippet, "…"));

  matches = readout_search_hit_get_matches (hits->pdata[0], &n_matches);
  g_assert_cmpuint (n_matches, ==, 2);
  g_assert_cmpint (strncmp (snippet + matches[0].start_byte, "ÉTANGS", strlen ("ÉTANGS")), ==, 0);
  g_assert_cmpuint (matches[0].end_byte - matches[0].start_byte, ==, strlen ("ÉTANGS"));
  g_assert_cmpint (strncmp (snippet + matches[1].start_byte, "dykes", strlen ("dykes")), ==, 0);
  g_assert_cmpuint (matches[1].end_byte - matches[1].start_byte, ==, strlen ("dykes"));
}

static void
test_limit (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *text = g_strdup_printf ("gates %u", i);

      add_text (fixture, "Gates", text);
    }

  {
    g_autoptr (GPtrArray) hits = search (fixture, "gates");

    g_assert_cmpuint (hits->len, ==, 20); /* what the helper asks for */
  }
}

static void
test_expression (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words
      = readout_search_dup_expression ("cease-fire \"talks in\" Gen* NOT a", NULL, FALSE, &error);
  g_autofree char *nothing = readout_search_dup_expression (" - \"\" *", NULL, FALSE, &error);
  g_autofree char *typed = readout_search_dup_expression ("talks gen", NULL, TRUE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, "\"cease-fire\" AND \"talks in\" AND (\"Gen*\" * NOT \"a\")");
  g_assert_null (nothing);
  g_assert_cmpstr (typed, ==, "\"talks\" AND \"gen\" *");
}

static void
test_distance (void)
{
  g_assert_cmpuint (readout_edit_distance ("lavrov", "lavrov", 1), ==, 0);
  g_assert_cmpuint (readout_edit_distance ("lavorv", "lavrov", 1), ==, 1);
  g_assert_cmpuint (readout_edit_distance ("kery", "kerry", 1), ==, 1);
  g_assert_cmpuint (readout_edit_distance ("kerry", "perry", 1), ==, 1);
  g_assert_cmpuint (readout_edit_distance ("kerry", "lavrov", 1), >, 1);
  g_assert_cmpuint (readout_edit_distance ("переговоры", "переговори", 2), ==, 1);
}

/* Article 4 has names and quotes. */
static void
add_sample (Fixture *fixture)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_analysis ();
  g_autoptr (GError) error = NULL;

  readout_test_add_article (fixture->case_file, analysis, "Dam", &error);
  g_assert_no_error (error);
}

/* A name that is mistyped is found; a word that is in the case is left alone. */
static void
test_mistyped (Fixture *fixture, gconstpointer data)
{
  add_sample (fixture);
  assert_finds (fixture, "Brnadt", "4");
  assert_finds (fixture, "Tomass Weill", "4");
  assert_finds (fixture, "Xyzzy", "");
}

static GPtrArray *
find (Fixture *fixture, ReadoutSearchQuery query)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits;

  query.limit = 20;
  hits = readout_test_find (fixture->case_file, &query, &error);
  g_assert_no_error (error);
  return hits;
}

/* What did somebody say about something. */
static void
test_speaker (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) said = NULL;
  g_autoptr (GPtrArray) by_another = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) unnamed = NULL;

  add_sample (fixture);
  said = find (fixture, (ReadoutSearchQuery){ .words = "gates", .speaker = "Brandt" });
  g_assert_cmpuint (said->len, ==, 1);
  g_assert_cmpint (readout_search_hit_get_kind (said->pdata[0]), ==, READOUT_SEARCH_IN_QUOTES);
  g_assert_nonnull (strstr (readout_search_hit_get_speaker (said->pdata[0]), "Lena Brandt"));
  g_assert_nonnull (strstr (readout_search_hit_get_snippet (said->pdata[0]), "gates stay shut"));
  by_another = find (fixture, (ReadoutSearchQuery){ .words = "gates", .speaker = "Weil" });
  g_assert_cmpuint (by_another->len, ==, 0);
  all = find (fixture, (ReadoutSearchQuery){ .words = "", .speaker = "Brandt" });
  g_assert_cmpuint (all->len, ==, 1);
  unnamed = find (fixture, (ReadoutSearchQuery){ .words = "pause", .naming = "unnamed" });
  g_assert_cmpuint (unnamed->len, ==, 1);
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = NULL;

  add_sample (fixture);
  hits = find (fixture, (ReadoutSearchQuery){ .words = "council" });
  g_assert_cmpuint (hits->len, ==, 3);
  g_assert_cmpint (readout_search_hit_get_kind (hits->pdata[0]), ==, READOUT_SEARCH_IN_NAMES);
  g_assert_cmpint (readout_search_hit_get_kind (hits->pdata[1]), ==, READOUT_SEARCH_IN_QUOTES);
  g_assert_cmpint (readout_search_hit_get_kind (hits->pdata[2]), ==, READOUT_SEARCH_IN_ARTICLES);
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) of_outlet = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) of_negotiation = NULL;

  add_sample (fixture);
  of_outlet = find (
      fixture,
      (ReadoutSearchQuery){ .words = "talks", .in = READOUT_SEARCH_IN_ARTICLES, .outlet = "valley post" });
  g_assert_cmpuint (of_outlet->len, ==, 1);
  before = find (fixture, (ReadoutSearchQuery){
                              .words = "talks", .in = READOUT_SEARCH_IN_ARTICLES, .last_day = "2016-03-31" });
  g_assert_cmpuint (before->len, ==, 1);
  of_negotiation = find (
      fixture,
      (ReadoutSearchQuery){ .words = "talks", .in = READOUT_SEARCH_IN_ARTICLES, .negotiation = "Dam" });
  g_assert_cmpuint (of_negotiation->len, ==, 1);
  g_assert_cmpint (readout_search_hit_get_article_id (of_negotiation->pdata[0]), ==, 4);
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

  add ("/case-search/words", test_words);
  add ("/case-search/accents", test_accents);
  add ("/case-search/phrases", test_phrases);
  add ("/case-search/order", test_order);
  add ("/case-search/no-syntax", test_no_syntax);
  add ("/case-search/operators", test_operators);
  add ("/case-search/refusals", test_refusals);
  add ("/case-search/random-queries", test_random_queries);
  add ("/case-search/mistyped", test_mistyped);
  add ("/case-search/speaker", test_speaker);
  add ("/case-search/kinds", test_kinds);
  add ("/case-search/filters", test_filters);
  add ("/case-search/long-query", test_long_query);
  add ("/case-search/snippet", test_snippet);
  add ("/case-search/limit", test_limit);
  g_test_add_func ("/case-search/expression", test_expression);
  g_test_add_func ("/case-search/distance", test_distance);

  return g_test_run ();
}
