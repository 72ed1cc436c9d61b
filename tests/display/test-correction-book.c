/* test-correction-book.c: what the analyst says of a page is stored, undone, filed, and shown in the case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-always-shelf.h"
#include "readout-correction-book.h"
#include "readout-reanalysis.h"
#include "readout-test-case.h"

#include <string.h>

#define FORMS(...) ((const char *const[]){ __VA_ARGS__, NULL })

typedef struct
{
  char *folder;
  ReadoutAnalyzer *analyzer;
  ReadoutCaseFile *case_file; /* articles 1 and 2, each with "Geneva" */
  ReadoutAlwaysShelf *always;
  ReadoutCaseShelf *shelf;
  ReadoutReanalysis *reanalysis;
  ReadoutCorrectionBook *book; /* of article 1 */
} Fixture;

static void
add_article (Fixture *fixture, const char *text)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis
      = readout_analyzer_analyze (fixture->analyzer, article, NULL, NULL, &error);

  readout_test_add_article (fixture->case_file, analysis, NULL, &error);
  g_assert_no_error (error);
}

/* What is waited for comes, or the test takes too long. */
#define WAIT_FOR(condition) \
  while (!(condition))      \
  g_main_context_iteration (NULL, TRUE)

static ReadoutAlwaysShelf *
open_always (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return readout_always_shelf_new (file);
}

static ReadoutCorrectionBook *
new_book (Fixture *fixture, gint64 article_id)
{
  ReadoutCorrectionBook *book = readout_correction_book_new ();

  readout_correction_book_set_always (book, READOUT_CORRECTION_SHELF (fixture->always));
  readout_correction_book_set_case (book, fixture->shelf);
  readout_correction_book_set_article_id (book, article_id);

  return book;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = readout_test_make_folder ();
  path = g_build_filename (fixture->folder, "case.readout", NULL);
  fixture->analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);
  fixture->case_file = readout_test_create_case (path, &error);
  g_assert_no_error (error);
  add_article (fixture, "They met in Geneva.");
  add_article (fixture, "The talks in Geneva went on.");

  fixture->always = open_always (fixture, "corrections.json");
  fixture->shelf = readout_case_shelf_new (fixture->case_file);
  fixture->reanalysis = readout_reanalysis_new (fixture->shelf, READOUT_CORRECTION_SHELF (fixture->always));
  readout_reanalysis_set_analyzer (fixture->reanalysis, fixture->analyzer);
  fixture->book = new_book (fixture, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->book);
  g_clear_object (&fixture->reanalysis);
  g_clear_object (&fixture->shelf);
  g_clear_object (&fixture->always);
  readout_test_close_case (fixture->case_file, NULL);
  g_clear_object (&fixture->case_file);
  g_clear_object (&fixture->analyzer);
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
answered_cb (gboolean *answered)
{
  *answered = TRUE;
}

static void
apply (ReadoutCorrectionBook *book, ReadoutVerb verb, ReadoutScope scope, const char *form)
{
  g_autoptr (GPtrArray) act = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);

  g_ptr_array_add (act, readout_correction_new (
                            &(ReadoutCorrection){ .verb = verb, .scope = scope, .forms = FORMS (form) }));
  readout_correction_book_apply (book, act);
}

/* Until it is stored, or not. */
static void
say (ReadoutCorrectionBook *book, ReadoutVerb verb, ReadoutScope scope, const char *form)
{
  gboolean answered = FALSE;
  gulong applied = g_signal_connect_swapped (book, "applied", G_CALLBACK (answered_cb), &answered);
  gulong failed = g_signal_connect_swapped (book, "failed", G_CALLBACK (answered_cb), &answered);

  apply (book, verb, scope, form);
  WAIT_FOR (answered);
  g_signal_handler_disconnect (book, applied);
  g_signal_handler_disconnect (book, failed);
}

static guint
count (ReadoutCorrectionBook *book)
{
  return readout_corrections_get_n (readout_correction_book_get_corrections (book));
}

static guint
count_stored_entities (Fixture *fixture, gint64 article_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseArticle) article = readout_test_load_article (fixture->case_file, article_id, &error);
  guint n_entities;

  g_assert_no_error (error);
  readout_analysis_get_entities (readout_case_article_get_analysis (article), &n_entities);
  return n_entities;
}

static void
undo (ReadoutCorrectionBook *book, guint n_after)
{
  readout_correction_book_undo (book);
  WAIT_FOR (count (book) == n_after);
}

static void
redo (ReadoutCorrectionBook *book, guint n_after)
{
  readout_correction_book_redo (book);
  WAIT_FOR (count (book) == n_after);
}

/* Here, in the case, always: where each holds, and that the findings of the case follow. */
static void
test_scopes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutCorrectionBook) other = new_book (fixture, 2);

  say (fixture->book, READOUT_VERB_REJECT, READOUT_SCOPE_HERE, "Geneva");
  g_assert_cmpuint (count (fixture->book), ==, 1);
  g_assert_cmpuint (count (other), ==, 0);
  WAIT_FOR (count_stored_entities (fixture, 1) == 0);
  g_assert_cmpuint (count_stored_entities (fixture, 2), ==, 1);

  say (fixture->book, READOUT_VERB_REJECT, READOUT_SCOPE_CASE, "Geneva");
  g_assert_cmpuint (count (fixture->book), ==, 2);
  g_assert_cmpuint (count (other), ==, 1);
  WAIT_FOR (count_stored_entities (fixture, 2) == 0);

  undo (fixture->book, 1);
  g_assert_cmpuint (count (other), ==, 0);
  WAIT_FOR (count_stored_entities (fixture, 2) == 1);

  say (other, READOUT_VERB_REJECT, READOUT_SCOPE_ALWAYS, "Geneva");
  g_assert_cmpuint (count (fixture->book), ==, 2);
  WAIT_FOR (count_stored_entities (fixture, 2) == 0);
}

/* Undone and done again, as often as one likes; a new act ends what could be done again. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_assert_false (readout_correction_book_get_can_undo (fixture->book));
  say (fixture->book, READOUT_VERB_REJECT, READOUT_SCOPE_HERE, "Geneva");
  say (fixture->book, READOUT_VERB_ACCEPT, READOUT_SCOPE_ALWAYS, "Vienna");
  g_assert_cmpuint (count (fixture->book), ==, 2);

  undo (fixture->book, 1);
  undo (fixture->book, 0);
  g_assert_false (readout_correction_book_get_can_undo (fixture->book));
  undo (fixture->book, 0); /* nothing */

  redo (fixture->book, 1);
  say (fixture->book, READOUT_VERB_ACCEPT, READOUT_SCOPE_CASE, "Vienna");
  g_assert_false (readout_correction_book_get_can_redo (fixture->book));
  g_assert_cmpuint (count (fixture->book), ==, 2);
}

static void
counted_cb (guint *n)
{
  (*n)++;
}

/* Many keys in a row: every act is done, in order. */
static void
test_quick_acts (Fixture *fixture, gconstpointer data)
{
  guint n_applied = 0;

  g_signal_connect_swapped (fixture->book, "applied", G_CALLBACK (counted_cb), &n_applied);
  for (guint i = 0; i < 5; i++)
    apply (fixture->book, READOUT_VERB_REJECT, (ReadoutScope)(i % READOUT_N_SCOPES), "Geneva");
  readout_correction_book_undo (fixture->book);
  readout_correction_book_undo (fixture->book);
  readout_correction_book_redo (fixture->book);
  apply (fixture->book, READOUT_VERB_ACCEPT, READOUT_SCOPE_HERE, "Vienna");
  WAIT_FOR (n_applied == 6);

  g_assert_cmpuint (count (fixture->book), ==, 5);
}

/* From the list of all: taken back there, and that can be undone too. */
static void
test_revoke (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) after = NULL;

  say (fixture->book, READOUT_VERB_REJECT, READOUT_SCOPE_ALWAYS, "Geneva");
  list = readout_correction_book_list (fixture->book);
  g_assert_cmpuint (list->len, ==, 1);
  readout_correction_book_revoke (fixture->book, g_ptr_array_index (list, 0));
  WAIT_FOR (count (fixture->book) == 0);
  after = readout_correction_book_list (fixture->book);
  g_assert_cmpuint (after->len, ==, 1);
  WAIT_FOR (count_stored_entities (fixture, 2) == 1);

  undo (fixture->book, 1);
  WAIT_FOR (count_stored_entities (fixture, 2) == 0);
}

static void
filed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  gboolean *filed = user_data;

  *filed = readout_correction_book_file_finish (READOUT_CORRECTION_BOOK (object), result, NULL);
}

/* What was said before the article was filed is in the case afterwards, and can still be undone. */
static void
test_filing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutCorrectionBook) book = new_book (fixture, 0);
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GError) error = NULL;
  gboolean filed = FALSE;

  say (book, READOUT_VERB_REJECT, READOUT_SCOPE_HERE, "Vienna");
  say (book, READOUT_VERB_REJECT, READOUT_SCOPE_HERE, "Bern");
  undo (book, 1);
  g_assert_true (readout_correction_book_has_unfiled (book));
  g_assert_cmpuint (count (fixture->book), ==, 0);

  readout_correction_book_file_async (book, 2, filed_cb, &filed);
  WAIT_FOR (filed);
  g_assert_false (readout_correction_book_has_unfiled (book));
  g_assert_cmpuint (count (book), ==, 1);
  stored = readout_test_list_corrections (fixture->case_file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stored->len, ==, 1);
  g_assert_cmpint (((ReadoutCorrection *)g_ptr_array_index (stored, 0))->article_id, ==, 2);

  undo (book, 0);
}

/* Out of the case and back into it: nothing is lost and nothing comes twice. */
static void
test_out_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) stored = NULL;

  say (fixture->book, READOUT_VERB_REJECT, READOUT_SCOPE_HERE, "Geneva");
  readout_correction_book_set_article_id (fixture->book, 0);
  g_assert_cmpuint (count (fixture->book), ==, 1);
  g_assert_true (readout_correction_book_has_unfiled (fixture->book));
  readout_correction_book_set_article_id (fixture->book, 1);
  g_assert_cmpuint (count (fixture->book), ==, 1);
  g_assert_false (readout_correction_book_has_unfiled (fixture->book));
  stored = readout_test_list_corrections (fixture->case_file, NULL);
  g_assert_cmpuint (stored->len, ==, 1);
}

static void
message_cb (ReadoutCorrectionBook *book, const char *message, char **found)
{
  g_free (*found);
  *found = g_strdup (message);
}

/* A file that cannot be written: a sentence, and nothing of the act is shown. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "corrections.json", NULL);
  g_autofree char *message = NULL;
  g_autofree char *after = NULL;

  g_file_set_contents (path, "{\"format\": \"readout-corrections/2\"}", -1, NULL);
  g_signal_connect (fixture->book, "failed", G_CALLBACK (message_cb), &message);
  say (fixture->book, READOUT_VERB_REJECT, READOUT_SCOPE_ALWAYS, "Geneva");

  g_assert_nonnull (strstr (message, path));
  g_assert_cmpuint (count (fixture->book), ==, 0);
  g_assert_false (readout_correction_book_get_can_undo (fixture->book));
  g_file_get_contents (path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, "{\"format\": \"readout-corrections/2\"}");
}

/* A damaged file is put aside with a sentence, and a new one begun. */
static void
test_damaged_always (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "damaged.json", NULL);
  g_autofree char *aside = g_build_filename (fixture->folder, "damaged.damaged.json", NULL);
  g_autoptr (ReadoutAlwaysShelf) always = NULL;
  g_autofree char *content = NULL;

  g_file_set_contents (path, "what is left of it", -1, NULL);
  always = open_always (fixture, "damaged.json");
  WAIT_FOR (readout_correction_shelf_get_notice (READOUT_CORRECTION_SHELF (always)) != NULL);
  g_assert_nonnull (strstr (readout_correction_shelf_get_notice (READOUT_CORRECTION_SHELF (always)), path));
  g_file_get_contents (aside, &content, NULL, NULL);
  g_assert_cmpstr (content, ==, "what is left of it");

  readout_correction_book_set_always (fixture->book, READOUT_CORRECTION_SHELF (always));
  say (fixture->book, READOUT_VERB_REJECT, READOUT_SCOPE_ALWAYS, "Geneva");
  g_assert_cmpuint (count (fixture->book), ==, 1);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/correction-book/scopes", test_scopes);
  add ("/correction-book/undo", test_undo);
  add ("/correction-book/quick-acts", test_quick_acts);
  add ("/correction-book/revoke", test_revoke);
  add ("/correction-book/filing", test_filing);
  add ("/correction-book/out-and-back", test_out_and_back);
  add ("/correction-book/failure", test_failure);
  add ("/correction-book/damaged-always", test_damaged_always);

  return g_test_run ();
}
