/* test-case-file.c: articles into a case file and out of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "readout-analysis-builder.h"
#include "readout-test-case.h"

typedef struct
{
  char *folder;
  char *path;
  ReadoutCaseFile *case_file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "Dam talks.readout", NULL);
  fixture->case_file = readout_test_create_case (fixture->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (fixture->case_file != NULL)
    {
      g_assert_true (readout_test_close_case (fixture->case_file, &error));
      g_assert_no_error (error);
      g_clear_object (&fixture->case_file);
    }

  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (readout_test_close_case (fixture->case_file, &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->case_file);
  fixture->case_file = readout_test_open_case (fixture->path, &error);
  g_assert_no_error (error);
}

static gint64
add_text (
    Fixture *fixture, const char *text, const char *title, const char *published, const char *negotiation)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis (text, title, published);
  g_autoptr (GError) error = NULL;
  gint64 id = readout_test_add_article (fixture->case_file, analysis, negotiation, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static ReadoutCaseArticle *
load (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  ReadoutCaseArticle *article = readout_test_load_article (fixture->case_file, id, &error);

  g_assert_no_error (error);
  return article;
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *articles = readout_test_list_articles (fixture->case_file, &error);

  g_assert_no_error (error);
  return articles;
}

static void
assert_titles (Fixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) articles = list (fixture);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < articles->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "",
                            readout_case_article_get_metadata (articles->pdata[i])->title);

  g_assert_cmpstr (titles->str, ==, expected);
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) found = readout_test_check_case (fixture->case_file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found[0], ==, NULL);
}

/* What is put in comes out again, after the file was closed, whole. */
static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_negotiation ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseArticle) article = NULL;
  g_autoptr (GDateTime) added = NULL;
  gint64 id = readout_test_add_article (fixture->case_file, analysis, "Orla dam", &error);

  g_assert_no_error (error);
  reopen (fixture);

  article = load (fixture, id);
  g_assert_cmpint (readout_case_article_get_id (article), ==, id);
  g_assert_cmpstr (readout_case_article_get_negotiation (article), ==, "Orla dam");
  g_assert_cmpstr (readout_case_article_get_metadata (article)->title, ==, "Talks on the Orla dam resume");
  g_assert_cmpstr (readout_case_article_get_metadata (article)->outlet, ==, "Valley Post");
  g_assert_cmpuint (readout_case_article_get_n_words (article), ==, 61);
  g_assert_cmpuint (readout_case_article_get_n_entities (article), ==, 4);
  g_assert_cmpuint (readout_case_article_get_n_quotes (article), ==, 2);
  added = g_date_time_new_from_iso8601 (readout_case_article_get_added (article), NULL);
  g_assert_nonnull (added);
  readout_test_assert_same_analysis (readout_case_article_get_analysis (article), analysis);
  assert_sound (fixture);
}

/* By which words a mention is understood, and when a role was held. */
static void
test_reasons (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutArticle) article
      = readout_article_new (g_strdup ("Lena Brandt spoke. Brandt left."), NULL, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  ReadoutEntity brandt = { .type = READOUT_ENTITY_PERSON, .name = "Lena Brandt" };
  ReadoutMention full = { .span = { 0, 11 } };
  ReadoutMention surname = { .span = { 19, 25 }, .reason = READOUT_REASON_SURNAME, .antecedent = { 0, 11 } };
  ReadoutRole role = { { 12, 17 }, "minister", READOUT_NO_ENTITY, "since 2014" };
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autoptr (ReadoutCaseArticle) loaded = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  readout_analysis_builder_add_entity (builder, &brandt);
  readout_analysis_builder_add_mention (builder, 0, &full);
  readout_analysis_builder_add_mention (builder, 0, &surname);
  readout_analysis_builder_add_role (builder, 0, &role);
  analysis = readout_analysis_builder_end (builder);
  id = readout_test_add_article (fixture->case_file, analysis, NULL, &error);
  g_assert_no_error (error);

  loaded = readout_test_load_article (fixture->case_file, id, &error);
  g_assert_no_error (error);
  readout_test_assert_same_analysis (readout_case_article_get_analysis (loaded), analysis);
}

/* An article with one quote that came through an agency, and one more of the same source. */
static ReadoutAnalysis *
make_chain (void)
{
  const char *text = "“No,” an aide told Ŋ. “Never,” he added.";
  ReadoutSpan agency = { strstr (text, "Ŋ") - text, strstr (text, ". “Never") - text };
  ReadoutSpan parts[] = { { strlen ("“"), strlen ("“No,") },
                          { strstr (text, "Never") - text, strstr (text, "” he") - text } };
  ReadoutRelay relay = { agency, 0, READOUT_RELAY_AGENCY };
  ReadoutEntity entity = { .type = READOUT_ENTITY_ORGANIZATION, .name = "Ŋ", .confidence = 1 };
  ReadoutMention mention = { .span = agency, .confidence = 1 };
  ReadoutQuote quote = {
    .span = parts[0],
    .parts = &parts[0],
    .n_parts = 1,
    .source = { .span = parts[0],
                .entity = READOUT_NO_ENTITY,
                .naming = READOUT_NAMING_UNNAMED,
                .unnamed = { .side = READOUT_NO_ENTITY, .same_as = READOUT_NO_QUOTE },
                .relays = &relay,
                .n_relays = 1 },
    .telling = READOUT_TELLING_DENIED,
    .is_translated = TRUE,
    .confidence = 1,
  };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), NULL, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);

  readout_analysis_builder_add_entity (builder, &entity);
  readout_analysis_builder_add_mention (builder, 0, &mention);
  readout_analysis_builder_add_quote (builder, &quote);
  quote.span = parts[1];
  quote.parts = &parts[1];
  quote.source.unnamed.same_as = 0;
  quote.source.n_relays = 0;
  quote.source.span = (ReadoutSpan){ strstr (text, "he added") - text, strstr (text, " added") - text };
  quote.source.meant = (ReadoutSpan){ strstr (text, "an aide") - text, strstr (text, " told") - text };
  readout_analysis_builder_add_quote (builder, &quote);

  return readout_analysis_builder_end (builder);
}

/* How words have come from their source is read back too. */
static void
test_chain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = make_chain ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseArticle) article = NULL;
  gint64 id = readout_test_add_article (fixture->case_file, analysis, NULL, &error);

  g_assert_no_error (error);
  reopen (fixture);

  article = load (fixture, id);
  readout_test_assert_same_analysis (readout_case_article_get_analysis (article), analysis);
  assert_sound (fixture);
}

/* While it is open there may be side files; closed, it is one file that can be mailed. */
static void
test_one_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = readout_case_file_dup_name (fixture->case_file);
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (name, ==, "Dam talks");
  g_assert_false (readout_case_file_get_read_only (fixture->case_file));
  g_assert_null (readout_case_file_get_notice (fixture->case_file));

  add_text (fixture, "The water is low.", NULL, NULL, NULL);
  g_assert_true (readout_test_close_case (fixture->case_file, &error));
  g_assert_no_error (error);

  names = readout_test_list_folder (fixture->folder);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, "Dam talks.readout");

  g_clear_object (&fixture->case_file);
}

/* Nobody calls close in a program that ends early. */
static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) names = NULL;

  add_text (fixture, "The water is low.", NULL, NULL, NULL);
  g_clear_object (&fixture->case_file);
  do
    {
      g_strfreev (names);
      g_thread_yield ();
      names = readout_test_list_folder (fixture->folder);
    }
  while (g_strv_length (names) > 1);

  g_assert_cmpstr (names[0], ==, "Dam talks.readout");
}

static void
test_empty_case (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GError) error = NULL;

  assert_titles (fixture, "");
  loaded = readout_test_load_articles (fixture->case_file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (loaded->len, ==, 0);
  assert_sound (fixture);
}

/* By day; what has none counts as of today, and those of one day stay in the order of adding. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  add_text (fixture, "c", "Today", NULL, NULL);
  add_text (fixture, "b", "Late", "2016-09-10", NULL);
  add_text (fixture, "a", "Early", "2016-09-02", NULL);
  add_text (fixture, "d", "Late too", "2016-09-10", NULL);

  assert_titles (fixture, "Early|Late|Late too|Today");
}

/* The list needs a title where nobody gave one. */
static void
test_headings (Fixture *fixture, gconstpointer data)
{
  add_text (fixture, " \n ", NULL, "2016-01-01", NULL);
  add_text (fixture, "\n\nThe envoys\n   left early.\n", NULL, "2016-01-02", NULL);
  add_text (
      fixture,
      "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
      NULL, "2016-01-03", NULL);
  add_text (fixture, "Text", "Given\n in two lines", "2016-01-04", NULL);

  assert_titles (fixture, "Untitled article|The envoys left early.|"
                          "One two three four five six seven eight nine ten eleven twelve thirteen…|"
                          "Given in two lines");
}

static void
test_negotiations (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) dam = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;

  add_text (fixture, "a", "Dam 2", "2016-02-02", "Dam");
  add_text (fixture, "b", "Border", "2016-02-01", "Border");
  add_text (fixture, "c", "Dam 1", "2016-02-01", "Dam");
  add_text (fixture, "d", "Nothing", "2016-02-01", NULL);

  dam = readout_test_load_articles (fixture->case_file, "Dam", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dam->len, ==, 2);
  g_assert_cmpstr (readout_case_article_get_metadata (dam->pdata[0])->title, ==, "Dam 1");
  g_assert_cmpstr (readout_case_article_get_negotiation (dam->pdata[1]), ==, "Dam");
  g_assert_nonnull (readout_case_article_get_analysis (dam->pdata[1]));

  none = readout_test_load_articles (fixture->case_file, "'; DROP TABLE article; --", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  assert_titles (fixture, "Border|Dam 1|Nothing|Dam 2");
}

/* The same words in other lines are the same article; the message says which. */
static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) again
      = readout_test_make_plain_analysis ("\nThe  water\nis\u00a0low. ", "Other", NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = add_text (fixture, "The water is low.\n", "Low water", NULL, NULL);
  g_autofree char *number = g_strdup_printf ("article %" G_GINT64_FORMAT ",", id);

  g_assert_cmpint (readout_test_add_article (fixture->case_file, again, NULL, &error), ==, 0);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DUPLICATE);
  g_assert_nonnull (strstr (error->message, "“Low water”"));
  g_assert_nonnull (strstr (error->message, number));
  g_assert_null (strstr (error->message, "bin"));
  g_clear_error (&error);

  g_assert_true (readout_test_remove_article (fixture->case_file, id, &error));
  g_assert_cmpint (readout_test_add_article (fixture->case_file, again, NULL, &error), ==, 0);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DUPLICATE);
  g_assert_nonnull (strstr (error->message, "bin"));

  add_text (fixture, "The waters is low.", NULL, NULL, NULL);
}

static void
test_update (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) first = readout_test_make_negotiation ();
  g_autoptr (ReadoutAnalysis) second
      = readout_test_make_plain_analysis ("The gates are open.", "Open", "2016-03-05");
  g_autoptr (ReadoutCaseArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) old_hits = NULL;
  g_autoptr (GPtrArray) new_hits = NULL;
  ReadoutAnalysis *loaded;
  GBytes *original;
  gint64 id = readout_test_add_article (fixture->case_file, first, "Dam", &error);

  g_assert_no_error (error);
  g_assert_true (readout_test_update_article (fixture->case_file, id, second, NULL, &error));
  g_assert_no_error (error);

  article = load (fixture, id);
  loaded = readout_case_article_get_analysis (article);
  original = readout_article_get_original (readout_analysis_get_article (loaded));
  g_assert_cmpstr (readout_article_get_text (readout_analysis_get_article (loaded), NULL), ==,
                   "The gates are open.");
  g_assert_cmpstr (readout_case_article_get_metadata (article)->published, ==, "2016-03-05");
  g_assert_null (readout_case_article_get_metadata (article)->outlet);
  g_assert_null (readout_case_article_get_negotiation (article));
  g_assert_cmpuint (readout_case_article_get_n_quotes (article), ==, 0);
  g_assert_true (
      g_bytes_equal (original, readout_article_get_original (readout_analysis_get_article (first))));

  old_hits = readout_test_search (fixture->case_file, "Brandt", &error);
  new_hits = readout_test_search (fixture->case_file, "gates open", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (old_hits->len, ==, 0);
  g_assert_cmpuint (new_hits->len, ==, 1);
  assert_sound (fixture);
}

/* An update to the words of another article is refused, and changes nothing; to its own words it is fine. */
static void
test_update_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) same = readout_test_make_plain_analysis ("One.\nTwo.", "New title", NULL);
  g_autoptr (ReadoutAnalysis) other = readout_test_make_plain_analysis ("Three.", "Taken", NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = add_text (fixture, "One. Two.", "First", "2016-01-01", NULL);

  add_text (fixture, "Three.", "Third", "2016-01-02", NULL);
  g_assert_false (readout_test_update_article (fixture->case_file, id, other, NULL, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DUPLICATE);
  g_clear_error (&error);
  assert_titles (fixture, "First|Third");

  g_assert_true (readout_test_update_article (fixture->case_file, id, same, NULL, &error));
  g_assert_no_error (error);
  assert_titles (fixture, "Third|New title");
}

static void
test_bin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_analysis ();
  g_autoptr (ReadoutCaseArticle) restored = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) hits_again = NULL;
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = readout_test_add_article (fixture->case_file, analysis, "Dam", &error);

  g_assert_no_error (error);
  g_assert_true (readout_test_remove_article (fixture->case_file, id, &error));
  g_assert_no_error (error);

  reopen (fixture);
  assert_titles (fixture, "");
  hits = readout_test_search (fixture->case_file, "Brandt", &error);
  loaded = readout_test_load_articles (fixture->case_file, "Dam", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 0);
  g_assert_cmpuint (loaded->len, ==, 0);
  g_assert_null (readout_test_load_article (fixture->case_file, id, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  assert_sound (fixture);

  g_assert_true (readout_test_restore_article (fixture->case_file, id, &error));
  g_assert_no_error (error);
  restored = load (fixture, id);
  g_assert_cmpstr (readout_case_article_get_negotiation (restored), ==, "Dam");
  readout_test_assert_same_analysis (readout_case_article_get_analysis (restored), analysis);
  hits_again = readout_test_search (fixture->case_file, "Brandt", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits_again->len, ==, 1);
  assert_titles (fixture, "Talks on the Orla dam resume");
  assert_sound (fixture);
}

static void
test_not_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis ("x", NULL, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = add_text (fixture, "Water", NULL, NULL, NULL);

  g_assert_null (readout_test_load_article (fixture->case_file, 99, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (readout_test_update_article (fixture->case_file, 99, analysis, "New", &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (readout_test_restore_article (fixture->case_file, id, &error)); /* it is not in the bin */
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (readout_test_remove_article (fixture->case_file, id, &error));
  g_assert_false (readout_test_remove_article (fixture->case_file, id, &error)); /* twice */
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
}

/* Verbs in the order in which things were done, each with its article. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis ("New words", NULL, NULL);
  g_autoptr (ReadoutAnalysis) duplicate = readout_test_make_plain_analysis ("New words ", NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) history = g_string_new (NULL);
  sqlite3 *handle;
  sqlite3_stmt *statement;
  gint64 id = add_text (fixture, "Water", NULL, NULL, NULL);

  readout_test_update_article (fixture->case_file, id, analysis, NULL, &error);
  readout_test_add_article (fixture->case_file, duplicate, NULL, NULL); /* fails, and is not done */
  readout_test_remove_article (fixture->case_file, id, &error);
  readout_test_restore_article (fixture->case_file, id, &error);
  g_assert_no_error (error);

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  sqlite3_prepare_v2 (
      handle, "SELECT verb, article_id FROM history WHERE time LIKE '____-__-__T__:__:__Z' ORDER BY id", -1,
      &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (history, "%s %d;", (const char *)sqlite3_column_text (statement, 0),
                            sqlite3_column_int (statement, 1));
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  g_assert_cmpstr (history->str, ==, "create 0;add 1;update 1;remove 1;restore 1;");
}

typedef struct
{
  guint n_added;
  guint n_added_before_list; /* G_MAXUINT until the list is there */
} Race;

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  Race *race = user_data;

  readout_case_file_add_article_finish (READOUT_CASE_FILE (object), result, &error);
  g_assert_no_error (error);
  race->n_added++;
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles
      = readout_case_file_list_articles_finish (READOUT_CASE_FILE (object), result, &error);
  Race *race = user_data;

  g_assert_no_error (error);
  race->n_added_before_list = race->n_added;
}

/* A window that shows a list does not wait until a hundred files are in. */
static void
test_read_overtakes_writes (Fixture *fixture, gconstpointer data)
{
  const guint n_articles = 100;
  Race race = { 0, G_MAXUINT };

  for (guint i = 0; i < n_articles; i++)
    {
      g_autofree char *text = g_strdup_printf ("Article %u", i);
      g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis (text, NULL, NULL);

      readout_case_file_add_article_async (fixture->case_file, analysis, NULL, NULL, added_cb, &race);
    }
  readout_case_file_list_articles_async (fixture->case_file, NULL, listed_cb, &race);

  while (race.n_added < n_articles || race.n_added_before_list == G_MAXUINT)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (race.n_added_before_list, <, n_articles / 2);
}

/* Cancelled before its turn, a job does nothing. */
static void
test_cancel_waiting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis ("Water", NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  readout_case_file_add_article_async (fixture->case_file, analysis, NULL, cancellable,
                                       readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  g_assert_cmpint (readout_case_file_add_article_finish (fixture->case_file, result, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_titles (fixture, "");
}

/* Cancelled while SQLite works, a job ends early, leaves nothing behind, and the next one works.  The check
 * of 300 articles takes long enough to be caught at it; should it be done first, it is tried again. */
static void
test_cancel_running (Fixture *fixture, gconstpointer data)
{
  gboolean was_cancelled = FALSE;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text
          = g_strdup_printf ("Article %u: %s", i, "the water in the lake behind the dam is low. ");

      add_text (fixture, text, NULL, NULL, NULL);
    }

  for (guint i = 0; i < 100 && !was_cancelled; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) found = NULL;

      readout_case_file_check_async (fixture->case_file, cancellable, readout_test_result_cb, &result);
      g_usleep (i * 20);
      g_cancellable_cancel (cancellable);
      readout_test_wait_for (&result);
      found = readout_case_file_check_finish (fixture->case_file, result, &error);
      was_cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_true (was_cancelled || found != NULL);
    }

  g_assert_true (was_cancelled);
  assert_sound (fixture);
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (readout_test_close_case (fixture->case_file, &error));
  articles = readout_test_list_articles (fixture->case_file, &error);
  g_assert_null (articles);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_false (readout_test_close_case (fixture->case_file, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_CLOSED);

  g_clear_object (&fixture->case_file);
}

/* Closing waits for what was asked for before. */
static void
test_close_after_writes (Fixture *fixture, gconstpointer data)
{
  Race race = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("Article %u", i);
      g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis (text, NULL, NULL);

      readout_case_file_add_article_async (fixture->case_file, analysis, NULL, NULL, added_cb, &race);
    }
  readout_case_file_close_async (fixture->case_file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  g_assert_true (readout_case_file_close_finish (fixture->case_file, result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (race.n_added, ==, 20);

  g_clear_object (&fixture->case_file);
}

static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (5 * 1024 * 1024, 'a');
  g_autoptr (ReadoutCaseArticle) article = NULL;
  gint64 id;

  for (gsize i = 10; text[i] != '\0'; i += 10)
    text[i] = ' ';

  id = add_text (fixture, text, NULL, NULL, NULL);
  article = load (fixture, id);
  g_assert_true (
      g_str_equal (readout_article_get_text (
                       readout_analysis_get_article (readout_case_article_get_analysis (article)), NULL),
                   text));
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

  add ("/case-file/round-trip", test_round_trip);
  add ("/case-file/reasons", test_reasons);
  add ("/case-file/chain", test_chain);
  add ("/case-file/one-file", test_one_file);
  add ("/case-file/dropped", test_dropped);
  add ("/case-file/empty-case", test_empty_case);
  add ("/case-file/order", test_order);
  add ("/case-file/headings", test_headings);
  add ("/case-file/negotiations", test_negotiations);
  add ("/case-file/duplicate", test_duplicate);
  add ("/case-file/update", test_update);
  add ("/case-file/update-duplicate", test_update_duplicate);
  add ("/case-file/bin", test_bin);
  add ("/case-file/not-found", test_not_found);
  add ("/case-file/history", test_history);
  add ("/case-file/read-overtakes-writes", test_read_overtakes_writes);
  add ("/case-file/cancel-waiting", test_cancel_waiting);
  add ("/case-file/cancel-running", test_cancel_running);
  add ("/case-file/closed", test_closed);
  add ("/case-file/close-after-writes", test_close_after_writes);
  add ("/case-file/large-text", test_large_text);

  return g_test_run ();
}
