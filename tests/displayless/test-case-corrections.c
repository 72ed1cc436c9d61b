/* test-case-corrections.c: what the analyst says is kept in the case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "readout-analyzer.h"
#include "readout-test-case.h"

#define FORMS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* Where a part of a test that runs in a process of its own finds the files. */
#define FOLDER_VARIABLE "READOUT_TEST_FOLDER"

typedef struct
{
  char *folder;
  char *path;
  ReadoutCaseFile *case_file; /* open: articles 1 and 2, each with "Geneva" */
} Fixture;

static ReadoutAnalysis *
analyze (const char *text, ReadoutCorrections *corrections)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalyzer) analyzer = readout_analyzer_new (&error);
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), NULL, NULL);
  ReadoutAnalysis *analysis = readout_analyzer_analyze (analyzer, article, corrections, NULL, &error);

  g_assert_no_error (error);
  return analysis;
}

static void
add_article (Fixture *fixture, const char *text)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text, NULL);
  g_autoptr (GError) error = NULL;

  readout_test_add_article (fixture->case_file, analysis, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "case.readout", NULL);
  g_setenv (FOLDER_VARIABLE, fixture->folder, TRUE);
  fixture->case_file = readout_test_create_case (fixture->path, &error);
  g_assert_no_error (error);
  add_article (fixture, "They met in Geneva.");
  add_article (fixture, "The talks in Geneva went on. Will it last?");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_close_case (fixture->case_file, NULL); /* dropped only, it might take its files away later */
  g_clear_object (&fixture->case_file);
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  if (fixture->case_file != NULL)
    readout_test_close_case (fixture->case_file, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->case_file);
  fixture->case_file = readout_test_open_case (fixture->path, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_of (const ReadoutCorrection *contents)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);

  g_ptr_array_add (list, readout_correction_new (contents));
  return list;
}

static gint64
add (ReadoutCaseFile *case_file, const ReadoutCorrection *contents)
{
  g_autoptr (GPtrArray) list = list_of (contents);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stored = readout_test_add_corrections (case_file, list, &error);
  const ReadoutCorrection *one;

  g_assert_no_error (error);
  g_assert_cmpuint (stored->len, ==, 1);
  one = g_ptr_array_index (stored, 0);
  g_assert_true (readout_correction_equal (one, contents));
  g_assert_nonnull (one->made);

  return one->id;
}

static gboolean
take_back (Fixture *fixture, gint64 id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_revoke_corrections_async (fixture->case_file, &id, 1, NULL, readout_test_result_cb,
                                              &result);
  readout_test_wait_for (&result);
  return readout_case_file_revoke_corrections_finish (fixture->case_file, result, error);
}

static gboolean
reinstate (Fixture *fixture, gint64 id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_reinstate_corrections_async (fixture->case_file, &id, 1, NULL, readout_test_result_cb,
                                                 &result);
  readout_test_wait_for (&result);
  return readout_case_file_reinstate_corrections_finish (fixture->case_file, result, error);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *corrections = readout_test_list_corrections (fixture->case_file, &error);

  g_assert_no_error (error);
  return corrections;
}

static const ReadoutCorrection reject_geneva
    = { .scope = READOUT_SCOPE_CASE, .verb = READOUT_VERB_REJECT, .forms = FORMS ("Geneva") };

/* Every member comes back, in a file that was closed and opened again. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new ("They met in Geneva.", (ReadoutSpan){ 12, 18 });
  const ReadoutCorrection all[] = {
    reject_geneva,
    { .article_id = 2,
      .verb = READOUT_VERB_TYPE,
      .forms = FORMS ("Geneva", "Genève"),
      .type = READOUT_ENTITY_EVENT,
      .anchor = anchor },
    { .article_id = 1, .verb = READOUT_VERB_RENAME, .forms = FORMS ("Geneva"), .words = "Genf" },
    { .scope = READOUT_SCOPE_CASE,
      .verb = READOUT_VERB_DISTINCT,
      .forms = FORMS ("A", "B"),
      .other_forms = FORMS ("C", "D") },
    { .article_id = 1,
      .verb = READOUT_VERB_ADD_QUOTE,
      .words = "the host",
      .naming = READOUT_NAMING_UNNAMED,
      .kind = READOUT_QUOTE_MIXED,
      .anchor = anchor,
      .other_anchor = anchor },
  };
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_cmpint (add (fixture->case_file, &all[i]), ==, i + 1);
  reopen (fixture);

  found = list (fixture);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (all));
  for (guint i = 0; i < found->len; i++)
    {
      const ReadoutCorrection *one = g_ptr_array_index (found, i);

      g_assert_true (readout_correction_equal (one, &all[i]));
      g_assert_cmpint (one->id, ==, i + 1);
      g_assert_cmpint (one->article_id, ==, all[i].article_id);
    }
}

static void
test_revoked_and_reinstated (Fixture *fixture, gconstpointer data)
{
  gint64 id = add (fixture->case_file, &reject_geneva);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revoked = NULL;
  g_autoptr (GPtrArray) holding = NULL;

  g_assert_false (reinstate (fixture, id, &error)); /* it holds */
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (take_back (fixture, id, &error));
  reopen (fixture);
  revoked = list (fixture);
  g_assert_nonnull (((ReadoutCorrection *)g_ptr_array_index (revoked, 0))->revoked);
  g_assert_false (take_back (fixture, id, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (reinstate (fixture, id, &error));
  reopen (fixture);
  holding = list (fixture);
  g_assert_null (((ReadoutCorrection *)g_ptr_array_index (holding, 0))->revoked);
}

/* One act is stored whole or not at all. */
static void
test_all_or_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) act = list_of (&reject_geneva);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (act, readout_correction_new (&(ReadoutCorrection){
                            .article_id = 99, .verb = READOUT_VERB_REJECT, .forms = FORMS ("Geneva") }));
  stored = readout_test_add_corrections (fixture->case_file, act, &error);
  g_assert_null (stored);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  found = list (fixture);
  g_assert_cmpuint (found->len, ==, 0);
}

static GArray *
list_affected (Fixture *fixture, const ReadoutCorrection *contents)
{
  g_autoptr (GPtrArray) corrections = list_of (contents);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  readout_case_file_list_affected_async (fixture->case_file, corrections, NULL, readout_test_result_cb,
                                         &result);
  readout_test_wait_for (&result);
  ids = readout_case_file_list_affected_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);

  return ids;
}

static void
test_affected (Fixture *fixture, gconstpointer data)
{
  const ReadoutCorrection will
      = { .scope = READOUT_SCOPE_ALWAYS, .verb = READOUT_VERB_REJECT, .forms = FORMS ("\"", "Will") };
  const ReadoutCorrection here = { .article_id = 1, .verb = READOUT_VERB_REJECT, .forms = FORMS ("Nobody") };
  g_autoptr (GArray) of_geneva = list_affected (fixture, &reject_geneva);
  g_autoptr (GArray) of_will = list_affected (fixture, &will);
  g_autoptr (GArray) of_here = list_affected (fixture, &here);

  g_assert_cmpuint (of_geneva->len, ==, 2);
  g_assert_cmpuint (of_will->len, ==, 1);
  g_assert_cmpint (g_array_index (of_will, gint64, 0), ==, 2);
  g_assert_cmpuint (of_here->len, ==, 1);
  g_assert_cmpint (g_array_index (of_here, gint64, 0), ==, 1);
}

static guint
count_entities (Fixture *fixture, gint64 article_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseArticle) article = readout_test_load_article (fixture->case_file, article_id, &error);
  guint n_entities;

  g_assert_no_error (error);
  readout_analysis_get_entities (readout_case_article_get_analysis (article), &n_entities);
  return n_entities;
}

static void
replace_findings (Fixture *fixture, gint64 article_id, ReadoutAnalysis *analysis)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_replace_findings_async (fixture->case_file, article_id, analysis, NULL,
                                            readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  g_assert_true (readout_case_file_replace_findings_finish (fixture->case_file, result, &error));
  g_assert_no_error (error);
}

/* Findings are replaced, unless the article has been changed since it was read. */
static void
test_replaced_findings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) corrections = list_of (&reject_geneva);
  g_autoptr (ReadoutCorrections) said = readout_corrections_new (corrections);
  g_autoptr (ReadoutAnalysis) analysis = analyze ("They met in Geneva.", said);
  g_autoptr (ReadoutAnalysis) edited = analyze ("They met in Geneva and Vienna.", NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) wrong = NULL;

  g_assert_cmpuint (count_entities (fixture, 1), ==, 1);
  replace_findings (fixture, 1, analysis);
  g_assert_cmpuint (count_entities (fixture, 1), ==, 0);

  g_assert_true (readout_test_update_article (fixture->case_file, 1, edited, NULL, &error));
  replace_findings (fixture, 1, analysis);
  g_assert_cmpuint (count_entities (fixture, 1), ==, 2);
  wrong = readout_test_check_case (fixture->case_file, &error);
  g_assert_cmpstr (wrong[0], ==, NULL);
}

/* What is confirmed is so after the file has been closed. */
static void
test_confirmed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) corrections = list_of (&(ReadoutCorrection){
      .scope = READOUT_SCOPE_CASE, .verb = READOUT_VERB_ACCEPT, .forms = FORMS ("Geneva") });
  g_autoptr (ReadoutCorrections) said = readout_corrections_new (corrections);
  g_autoptr (ReadoutAnalysis) analysis = analyze ("They met in Geneva.", said);
  g_autoptr (ReadoutCaseArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  const ReadoutEntity *entities;
  guint n_entities;

  replace_findings (fixture, 1, analysis);
  reopen (fixture);
  article = readout_test_load_article (fixture->case_file, 1, &error);
  g_assert_no_error (error);
  entities = readout_analysis_get_entities (readout_case_article_get_analysis (article), &n_entities);
  g_assert_true (entities[0].confirmed);
  g_assert_cmpint (entities[0].mentions[0].reason, ==, READOUT_REASON_ANALYST);
}

/* A speaker in the analyst's own words is there, and a quote confirmed, after the file has been closed. */
static void
test_speaker (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "“The gates stay shut,” Sergei Orlov said on Monday.";
  g_autoptr (ReadoutAnchor) quote = readout_anchor_new (text, (ReadoutSpan){ 3, 23 });
  g_autoptr (GPtrArray) corrections = list_of (&(ReadoutCorrection){ .verb = READOUT_VERB_SPEAKER,
                                                                     .words = "his driver",
                                                                     .naming = READOUT_NAMING_UNNAMED,
                                                                     .anchor = quote });
  g_autoptr (ReadoutCorrections) said = NULL;
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autoptr (ReadoutCaseArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  const ReadoutQuote *quotes;
  guint n_quotes;
  gint64 id;

  g_ptr_array_add (corrections, readout_correction_new (&(ReadoutCorrection){
                                    .verb = READOUT_VERB_ACCEPT_QUOTE, .anchor = quote }));
  said = readout_corrections_new (corrections);
  analysis = analyze (text, said);
  id = readout_test_add_article (fixture->case_file, analysis, NULL, &error);
  g_assert_no_error (error);
  reopen (fixture);
  article = readout_test_load_article (fixture->case_file, id, &error);
  g_assert_no_error (error);
  quotes = readout_analysis_get_quotes (readout_case_article_get_analysis (article), &n_quotes);
  g_assert_cmpuint (n_quotes, ==, 1);
  g_assert_true (quotes[0].by_analyst);
  g_assert_cmpstr (quotes[0].source.words, ==, "his driver");
  g_assert_true (quotes[0].is_confirmed);
}

/* What the analyst says of events and of what is negotiated is there after the file has been closed, as
 * corrections and in what was found with them. */
static void
test_entries (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "Russia accused Turkey. Ministers dined by the sea before Monday.";
  g_autoptr (ReadoutAnchor) dined = readout_anchor_new (text, (ReadoutSpan){ 33, 38 });
  g_autoptr (ReadoutAnchor) sea = readout_anchor_new (text, (ReadoutSpan){ 39, 49 });
  g_autoptr (ReadoutAnchor) monday = readout_anchor_new (text, (ReadoutSpan){ 50, 63 });
  g_autoptr (GPtrArray) corrections = list_of (&(ReadoutCorrection){ .verb = READOUT_VERB_ADD_EVENT,
                                                                     .klass = READOUT_EVENT_CONSULT,
                                                                     .other_forms = FORMS ("Russia"),
                                                                     .words = "2016-09-07",
                                                                     .anchor = dined });
  g_autoptr (ReadoutCorrections) said = NULL;
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autoptr (ReadoutCaseArticle) article = NULL;
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GError) error = NULL;
  const ReadoutEvent *events;
  const ReadoutPosition *positions;
  const ReadoutDeadline *deadlines;
  guint n;
  gint64 id;

  g_ptr_array_add (corrections,
                   readout_correction_new (&(ReadoutCorrection){ .verb = READOUT_VERB_ADD_POSITION,
                                                                 .stance = READOUT_STANCE_REFUSES,
                                                                 .other_forms = FORMS ("Turkey"),
                                                                 .anchor = sea }));
  g_ptr_array_add (corrections,
                   readout_correction_new (&(ReadoutCorrection){ .verb = READOUT_VERB_CERTAINTY,
                                                                 .certainty = READOUT_CERTAINTY_OPEN,
                                                                 .anchor = monday }));
  said = readout_corrections_new (corrections);
  analysis = analyze (text, said);
  id = readout_test_add_article (fixture->case_file, analysis, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < corrections->len; i++)
    {
      ReadoutCorrection here = *(const ReadoutCorrection *)g_ptr_array_index (corrections, i);

      here.article_id = id;
      add (fixture->case_file, &here);
    }

  reopen (fixture);
  article = readout_test_load_article (fixture->case_file, id, &error);
  g_assert_no_error (error);
  events = readout_analysis_get_events (readout_case_article_get_analysis (article), &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (events[0].by_analyst);
  g_assert_true (events[1].by_analyst);
  g_assert_cmpstr (events[1].date, ==, "2016-09-07");
  positions = readout_analysis_get_positions (readout_case_article_get_analysis (article), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (positions[0].by_analyst);
  g_assert_cmpint (positions[0].stance, ==, READOUT_STANCE_REFUSES);
  deadlines = readout_analysis_get_deadlines (readout_case_article_get_analysis (article), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (deadlines[0].certainty, ==, READOUT_CERTAINTY_OPEN);

  stored = readout_test_list_corrections (fixture->case_file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stored->len, ==, 3);
  for (guint i = 0; i < stored->len; i++)
    g_assert_true (
        readout_correction_equal (g_ptr_array_index (stored, i), g_ptr_array_index (corrections, i)));
}

/* Whatever somebody has written into the tables is refused in a sentence. */
static void
test_damaged_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE correction SET scope = 'always'",
    "UPDATE correction SET scope = 'here'",
    "UPDATE correction SET article_id = 1",
    "UPDATE correction SET verb = 'speaker'",
    "UPDATE correction SET verb = 'rename'",
    "UPDATE correction SET verb = 'x'",
    "UPDATE correction SET type = 'person'",
    "UPDATE correction SET class = 'MEET'",
    "UPDATE correction SET stance = 'wants'",
    "UPDATE correction SET talks_state = 'agreed'",
    "UPDATE correction SET id = 9223372036854775807",
    "UPDATE correction SET made = CAST (X'ff' AS TEXT)",
    "UPDATE correction_form SET form = ' '",
    "UPDATE correction_form SET part = 7",
    "DELETE FROM correction_form",
    "INSERT INTO correction_anchor VALUES (1, 0, '', '', '', 0)",
    "INSERT INTO correction_anchor VALUES (1, 0, 'Geneva', '', '', -1)",
  };

  add (fixture->case_file, &reject_geneva);
  readout_test_close_case (fixture->case_file, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u.readout", fixture->path, i);
      g_autofree char *content = NULL;
      g_autoptr (ReadoutCaseFile) damaged = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_auto (GStrv) wrong = NULL;
      g_autoptr (GError) error = NULL;
      gsize n_bytes;
      sqlite3 *handle;

      g_test_message ("%s", damages[i]);
      g_file_get_contents (fixture->path, &content, &n_bytes, &error);
      g_file_set_contents (path, content, (gssize)n_bytes, &error);
      g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (handle, damages[i], NULL, NULL, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);

      damaged = readout_test_open_case (path, &error);
      g_assert_no_error (error);
      found = readout_test_list_corrections (damaged, &error);
      g_assert_null (found);
      g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED);
      g_clear_error (&error);
      wrong = readout_test_check_case (damaged, &error);
      g_assert_nonnull (wrong[0]);
      readout_test_close_case (damaged, NULL);
    }
}

/* Says each number as soon as it has it, and goes on until it is killed. */
static void
subprocess_add_forever (void)
{
  g_autofree char *path = g_build_filename (g_getenv (FOLDER_VARIABLE), "case.readout", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = readout_test_open_case (path, &error);

  g_assert_no_error (error);
  for (;;)
    fprintf (stderr, "added %" G_GINT64_FORMAT "\n", add (case_file, &reject_geneva));
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_auto (GStrv) wrong = NULL;
  guint n_added = 0;
  char *line;

  g_assert_true (readout_test_close_case (fixture->case_file, &error));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error,
                              "/proc/self/exe", "--GTestSubprocess", "-p",
                              "/case-corrections/subprocess/add-forever", NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, &error)) != NULL)
    {
      g_autofree char *added = line;

      if (g_str_has_prefix (added, "added ") && ++n_added == 5)
        g_subprocess_send_signal (process, SIGKILL);
    }
  g_assert_cmpuint (n_added, >=, 5);
  g_assert_true (g_subprocess_wait (process, NULL, &error));

  g_clear_object (&fixture->case_file);
  fixture->case_file = readout_test_open_case (fixture->path, &error);
  g_assert_no_error (error);
  found = list (fixture);
  g_assert_cmpuint (found->len, >=, n_added);
  wrong = readout_test_check_case (fixture->case_file, &error);
  g_assert_cmpstr (wrong[0], ==, NULL);
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

  add_test ("/case-corrections/kept", test_kept);
  add_test ("/case-corrections/revoked-and-reinstated", test_revoked_and_reinstated);
  add_test ("/case-corrections/all-or-none", test_all_or_none);
  add_test ("/case-corrections/affected", test_affected);
  add_test ("/case-corrections/replaced-findings", test_replaced_findings);
  add_test ("/case-corrections/confirmed", test_confirmed);
  add_test ("/case-corrections/speaker", test_speaker);
  add_test ("/case-corrections/entries", test_entries);
  add_test ("/case-corrections/damaged-rows", test_damaged_rows);
  add_test ("/case-corrections/killed", test_killed);
  g_test_add_func ("/case-corrections/subprocess/add-forever", subprocess_add_forever);

  return g_test_run ();
}
