/* test-cli.c: readout-cli from outside, as scripts use it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-test-utils.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <string.h>

typedef struct
{
  int status;
  char *output;
  char *complaints;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_free (outcome->output);
  g_free (outcome->complaints);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

/* Runs readout-cli with @arguments, which end with NULL, and @input. */
static Outcome
run (const char *input, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GStrvBuilder) command = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  Outcome outcome = { 0 };

  g_strv_builder_add (command, g_getenv ("READOUT_CLI"));
  for (; *arguments != NULL; arguments++)
    g_strv_builder_add (command, *arguments);
  argv = g_strv_builder_end (command);

  process = g_subprocess_newv ((const char *const *)argv,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                   | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input != NULL ? input : "", NULL, &outcome.output,
                                 &outcome.complaints, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  outcome.status = g_subprocess_get_exit_status (process);

  return outcome;
}

#define RUN(input, ...) run (input, (const char *const[]){ __VA_ARGS__, NULL })

static JsonObject *
parse_object (const char *json, JsonNode **root)
{
  g_autoptr (GError) error = NULL;

  *root = json_from_string (json, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (*root));

  return json_node_get_object (*root);
}

/* Bad lines between good ones, on several threads: an answer a line, in order, ids as they came. */
static void
test_jsonl (void)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_auto (Outcome) outcome = { 0 };
  g_auto (GStrv) lines = NULL;

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *padding = g_strnfill ((gsize)(300 - i) * 10, 'x');

      if (i % 10 == 7)
        g_string_append (input, "{\"id\": broken\n");
      else
        g_string_append_printf (input, "{\"id\": %d, \"text\": \"Talks in Geneva. %s\"}\n", i, padding);
    }

  outcome = RUN (input->str, "analyze", "--jsonl", "--threads", "3");
  g_assert_cmpint (outcome.status, ==, 1);
  g_assert_nonnull (strstr (outcome.complaints, "Line 8: The line is not a JSON object."));

  lines = g_strsplit (outcome.output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 301);
  for (int i = 0; i < 300; i++)
    {
      g_autoptr (JsonNode) root = NULL;
      JsonObject *answer = parse_object (lines[i], &root);

      if (i % 10 == 7)
        {
          g_assert_true (json_object_get_null_member (answer, "id"));
          g_assert_cmpstr (json_object_get_string_member (answer, "error"), ==,
                           "The line is not a JSON object.");
        }
      else
        {
          g_assert_cmpint (json_object_get_int_member (answer, "id"), ==, i);
          g_assert_cmpstr (json_object_get_string_member (answer, "format"), ==, "readout-analysis/1");
        }
    }
}

static void
test_jsonl_of_nothing (void)
{
  g_auto (Outcome) outcome = RUN ("", "analyze", "--jsonl");

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_cmpstr (outcome.output, ==, "");
}

/* An engine that sends one line and waits for its answer before the next must not wait for ever. */
static void
test_jsonl_in_turns (void)
{
  const char *request = "{\"id\": \"a\", \"text\": \"Talks in Geneva.\"}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          g_getenv ("READOUT_CLI"), "analyze", "--jsonl", NULL);
  g_autoptr (GDataInputStream) answers = NULL;
  GOutputStream *requests;

  g_assert_no_error (error);
  requests = g_subprocess_get_stdin_pipe (process);
  answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *answer = NULL;

      g_output_stream_write_all (requests, request, strlen (request), NULL, NULL, &error);
      g_assert_no_error (error);
      answer = g_data_input_stream_read_line (answers, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (strstr (answer, "\"id\":\"a\""));
    }

  g_output_stream_close (requests, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
}

/* When nobody reads the answers any more, the program ends by itself, without a crash. */
static void
test_jsonl_broken_pipe (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          g_getenv ("READOUT_CLI"), "analyze", "--jsonl", NULL);
  const char *request = "{\"id\": \"a\", \"text\": \"Talks in Geneva.\"}\n";
  GOutputStream *requests;

  g_assert_no_error (error);
  g_input_stream_close (g_subprocess_get_stdout_pipe (process), NULL, &error);
  g_assert_no_error (error);

  requests = g_subprocess_get_stdin_pipe (process);
  while (g_output_stream_write_all (requests, request, strlen (request), NULL, NULL, NULL))
    ;

  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
}

#define STORY                                               \
  "Ministers meet again\n\n"                                \
  "The foreign ministers met in Geneva 😀 on Friday.\n\n" \
  "\"We are not there yet,\" said Anna Berg, the Norwegian foreign minister.\n"

typedef struct
{
  char *folder;
  char *case_path;
  char *story; /* in UTF-16 */
  char *other;
} Fixture;

static char *
write_file (Fixture *fixture, const char *name, const char *bytes, gssize length_bytes)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length_bytes, &error);
  g_assert_no_error (error);

  return path;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gsize length_bytes;
  g_autofree char *utf16 = g_convert (STORY, -1, "UTF-16LE", "UTF-8", NULL, &length_bytes, NULL);

  fixture->folder = readout_test_make_folder ();
  g_setenv ("XDG_DATA_HOME", fixture->folder, TRUE); /* where the corrections of the user are */
  fixture->case_path = g_build_filename (fixture->folder, "talks.readout", NULL);
  fixture->story = write_file (fixture, "story.txt", utf16, (gssize)length_bytes);
  fixture->other = write_file (fixture, "other.txt", "Bread prices rise\n\nFlour is dear this year.\n", -1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->case_path);
  g_free (fixture->story);
  g_free (fixture->other);
}

static JsonArray *
parse_array (const char *json, JsonNode **root)
{
  g_autoptr (GError) error = NULL;

  *root = json_from_string (json, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (*root));

  return json_node_get_array (*root);
}

/* Offsets are characters, also after one that takes two units of UTF-16 and four bytes of UTF-8. */
static void
test_analyze_files (Fixture *fixture, gconstpointer data)
{
  g_auto (Outcome) outcome
      = RUN (NULL, "analyze", "--published", "2016-09-09", fixture->story, "/nowhere.txt", fixture->other);
  g_auto (GStrv) lines = g_strsplit (outcome.output, "\n", -1);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *answer, *quote;
  const char *start;

  g_assert_cmpint (outcome.status, ==, 1);
  g_assert_nonnull (strstr (outcome.complaints, "“nowhere.txt”"));
  g_assert_cmpuint (g_strv_length (lines), ==, 3); /* the last one is empty */

  answer = parse_object (lines[0], &root);
  g_assert_cmpstr (json_object_get_string_member (answer, "id"), ==, fixture->story);
  g_assert_cmpstr (json_object_get_string_member (answer, "published"), ==, "2016-09-09");

  quote = json_array_get_object_element (json_object_get_array_member (answer, "quotes"), 0);
  start = g_utf8_offset_to_pointer (STORY, json_object_get_int_member (quote, "start"));
  g_assert_true (g_str_has_prefix (start, "We are not there yet"));
}

static void
test_analyze_for_people (Fixture *fixture, gconstpointer data)
{
  g_auto (Outcome) outcome = RUN (NULL, "analyze", "--text", fixture->story);

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_true (g_str_has_prefix (outcome.output, "Ministers meet again\n"));
  g_assert_nonnull (strstr (outcome.output, "Anna Berg"));
  g_assert_nonnull (strstr (outcome.output, "“We are not there yet,”"));
}

static void
create_case (Fixture *fixture)
{
  g_auto (Outcome) created = RUN (NULL, "case", "create", fixture->case_path);
  g_auto (Outcome) added = RUN (NULL, "case", "add", fixture->case_path, "--published=2016-09-09",
                                "--outlet=The Lake Courier", "--negotiation=Genève", fixture->story);
  g_autofree char *line = g_strdup_printf ("%s: added as article 1\n", fixture->story);

  g_assert_cmpint (created.status, ==, 0);
  g_assert_cmpstr (added.output, ==, line);
  g_assert_cmpint (added.status, ==, 0);
}

static void
test_case_add (Fixture *fixture, gconstpointer data)
{
  g_autofree char *empty = write_file (fixture, "empty.txt", "", 0);
  g_auto (Outcome) outcome = { 0 };
  g_auto (GStrv) lines = NULL;

  create_case (fixture);
  outcome = RUN (NULL, "case", "add", fixture->case_path, fixture->story, empty, fixture->other);
  g_assert_cmpint (outcome.status, ==, 1);

  lines = g_strsplit (outcome.output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4); /* the last one is empty */
  g_assert_nonnull (strstr (lines[0], "story.txt: duplicate: "));
  g_assert_nonnull (strstr (lines[0], "article 1"));
  g_assert_nonnull (strstr (lines[1], "empty.txt: failed: "));
  g_assert_nonnull (strstr (lines[2], "other.txt: added as article 2"));
}

static void
test_case_list (Fixture *fixture, gconstpointer data)
{
  g_auto (Outcome) outcome = { 0 };
  g_auto (Outcome) for_people = { 0 };
  g_autoptr (JsonNode) root = NULL;
  JsonArray *articles;
  JsonObject *article;

  create_case (fixture);
  outcome = RUN (NULL, "case", "list", "--json", fixture->case_path);
  for_people = RUN (NULL, "case", "list", fixture->case_path);
  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_cmpint (for_people.status, ==, 0);
  g_assert_nonnull (strstr (for_people.output, "Ministers meet again"));

  articles = parse_array (outcome.output, &root);
  g_assert_cmpuint (json_array_get_length (articles), ==, 1);
  article = json_array_get_object_element (articles, 0);
  g_assert_cmpint (json_object_get_int_member (article, "article"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (article, "title"), ==, "Ministers meet again");
  g_assert_cmpstr (json_object_get_string_member (article, "outlet"), ==, "The Lake Courier");
  g_assert_cmpstr (json_object_get_string_member (article, "published"), ==, "2016-09-09");
  g_assert_cmpstr (json_object_get_string_member (article, "negotiation"), ==, "Genève");
}

static void
test_case_show_and_remove (Fixture *fixture, gconstpointer data)
{
  g_auto (Outcome) shown = { 0 };
  g_auto (Outcome) removed = { 0 };
  g_auto (Outcome) shown_again = { 0 };

  create_case (fixture);
  shown = RUN (NULL, "case", "show", fixture->case_path, "1");
  removed = RUN (NULL, "case", "remove", fixture->case_path, "1");
  shown_again = RUN (NULL, "case", "show", fixture->case_path, "1");

  g_assert_cmpint (shown.status, ==, 0);
  g_assert_nonnull (strstr (shown.output, STORY));
  g_assert_nonnull (strstr (shown.output, "Anna Berg"));
  g_assert_cmpint (removed.status, ==, 0);
  g_assert_cmpint (shown_again.status, ==, 1);
  g_assert_nonnull (strstr (shown_again.complaints, "1"));
}

static void
test_case_search (Fixture *fixture, gconstpointer data)
{
  g_auto (Outcome) found = { 0 };
  g_auto (Outcome) nothing = { 0 };
  g_autoptr (JsonNode) root = NULL;
  JsonArray *hits;

  create_case (fixture);
  found = RUN (NULL, "case", "search", "--json", fixture->case_path, "norwegian geneva");
  nothing = RUN (NULL, "case", "search", fixture->case_path, "bread\" OR (");

  hits = parse_array (found.output, &root);
  g_assert_cmpuint (json_array_get_length (hits), ==, 1);
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (hits, 0), "article"), ==, 1);
  g_assert_cmpint (nothing.status, ==, 0);
  g_assert_cmpstr (nothing.output, ==, "");
}

static void
test_case_quotes (Fixture *fixture, gconstpointer data)
{
  g_auto (Outcome) hers = { 0 };
  g_auto (Outcome) others = { 0 };
  g_autoptr (JsonNode) root = NULL;
  JsonArray *quotes;

  create_case (fixture);
  hers = RUN (NULL, "case", "quotes", "--json", fixture->case_path, "--speaker", "BERG");
  others = RUN (NULL, "case", "quotes", fixture->case_path, "--speaker", "Nobody");

  quotes = parse_array (hers.output, &root);
  g_assert_cmpuint (json_array_get_length (quotes), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (quotes, 0), "words"), ==,
                   "We are not there yet,");
  g_assert_cmpstr (others.output, ==, "");
}

/* How often @name is an entity in the article. */
static guint
count_entity (Fixture *fixture, const char *article, const char *name)
{
  g_auto (Outcome) outcome = RUN (NULL, "case", "show", "--json", fixture->case_path, article);
  g_autoptr (JsonNode) root = NULL;
  JsonArray *entities = json_object_get_array_member (parse_object (outcome.output, &root), "entities");
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (entities); i++)
    n += g_str_equal (json_object_get_string_member (json_array_get_object_element (entities, i), "name"),
                      name);

  return n;
}

/* What is said once of a case holds in all its articles, those too that come later, until it is taken back;
 * what is said of one holds there alone. */
static void
test_case_correct (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = write_file (fixture, "first.txt", "They met in Geneva.", -1);
  g_autofree char *second = write_file (fixture, "second.txt", "The talks in Geneva and Vienna went on.", -1);
  g_autofree char *third = write_file (fixture, "third.txt", "Geneva was calm, and so was Vienna.", -1);
  g_auto (Outcome) created = RUN (NULL, "case", "create", fixture->case_path);
  g_auto (Outcome) added = RUN (NULL, "case", "add", fixture->case_path, first, second);
  g_auto (Outcome) corrected
      = RUN (NULL, "case", "correct", fixture->case_path, "{\"verb\": \"reject\", \"forms\": [\"Geneva\"]}",
             "{\"verb\": \"reject\", \"article\": 2, \"forms\": [\"Vienna\"]}");
  g_auto (Outcome) later = RUN (NULL, "case", "add", fixture->case_path, third);
  g_auto (Outcome) listed = { 0 };
  g_auto (Outcome) revoked = { 0 };

  g_assert_cmpint (corrected.status, ==, 0);
  g_assert_cmpstr (corrected.output, ==, "1\n2\n");
  g_assert_cmpuint (count_entity (fixture, "1", "Geneva"), ==, 0);
  g_assert_cmpuint (count_entity (fixture, "2", "Geneva"), ==, 0);
  g_assert_cmpuint (count_entity (fixture, "2", "Vienna"), ==, 0);
  g_assert_cmpuint (count_entity (fixture, "3", "Geneva"), ==, 0);
  g_assert_cmpuint (count_entity (fixture, "3", "Vienna"), ==, 1);

  revoked = RUN (NULL, "case", "revoke", fixture->case_path, "1");
  g_assert_cmpint (revoked.status, ==, 0);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *article = g_strdup_printf ("%u", i);

      g_assert_cmpuint (count_entity (fixture, article, "Geneva"), ==, 1);
    }
  g_assert_cmpuint (count_entity (fixture, "2", "Vienna"), ==, 0);

  listed = RUN (NULL, "case", "corrections", fixture->case_path);
  g_assert_cmpint (listed.status, ==, 0);
  g_assert_cmpstr (listed.output, ==, "   1  reject: Geneva · revoked\n   2  reject: Vienna · article 2\n");
}

static void
test_case_notes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = write_file (fixture, "first.txt", "They met in Geneva, and Geneva was calm.", -1);
  g_auto (Outcome) created = RUN (NULL, "case", "create", fixture->case_path);
  g_auto (Outcome) added = RUN (NULL, "case", "add", fixture->case_path, first);
  g_auto (Outcome) noted = RUN (NULL, "case", "note", fixture->case_path, "1", "--passage",
                                "They met in Geneva", "--text", "Who?", "--tag", "to check", "--memo");
  g_auto (Outcome) marked = RUN (NULL, "case", "note", fixture->case_path, "1", "--passage", "calm");
  g_auto (Outcome) of_case = RUN (NULL, "case", "note", fixture->case_path, "--text", "Ask the desk.");
  g_auto (Outcome) twice = RUN (NULL, "case", "note", fixture->case_path, "1", "--passage", "Geneva");
  g_auto (Outcome) nowhere = RUN (NULL, "case", "note", fixture->case_path, "1", "--passage", "Vienna");
  g_auto (Outcome) unknown = RUN (NULL, "case", "note", fixture->case_path, "9", "--text", "A");
  g_auto (Outcome) empty = RUN (NULL, "case", "note", fixture->case_path, "1");
  g_auto (Outcome) without_article = RUN (NULL, "case", "note", fixture->case_path, "--passage", "calm");
  g_auto (Outcome) listed = RUN (NULL, "case", "notes", fixture->case_path);
  g_auto (Outcome) as_json = RUN (NULL, "case", "notes", "--json", fixture->case_path);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *one;

  g_assert_cmpstr (noted.output, ==, "1\n");
  g_assert_cmpstr (marked.output, ==, "2\n");
  g_assert_cmpstr (of_case.output, ==, "3\n");
  g_assert_cmpint (twice.status, ==, 1);
  g_assert_nonnull (strstr (twice.complaints, "more than once"));
  g_assert_cmpint (nowhere.status, ==, 1);
  g_assert_cmpint (unknown.status, ==, 1);
  g_assert_cmpint (empty.status, ==, 2);
  g_assert_cmpint (without_article.status, ==, 2);
  g_assert_cmpstr (listed.output, ==,
                   "   1  “They met in Geneva” · Who? #to check · article 1 · for the memo\n"
                   "   2  “calm” · article 1\n"
                   "   3  Ask the desk.\n");

  one = json_array_get_object_element (parse_array (as_json.output, &root), 0);
  g_assert_cmpstr (json_object_get_string_member (one, "text"), ==, "Who?");
  g_assert_true (json_object_get_boolean_member (one, "for_memo"));
  g_assert_false (json_object_get_boolean_member (one, "needs_review"));
}

/* What the user says of all articles holds in every case. */
static void
test_always (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "readout", NULL);
  g_autofree char *name = g_build_filename ("readout", "corrections.json", NULL);
  g_autofree char *first = write_file (fixture, "first.txt", "They met in Geneva.", -1);
  g_autofree char *second = write_file (fixture, "second.txt", "They met in Vienna and Geneva.", -1);
  g_auto (Outcome) created = RUN (NULL, "case", "create", fixture->case_path);
  g_auto (Outcome) added = { 0 };
  g_auto (Outcome) damaged = { 0 };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_free (write_file (fixture, name,
                      "{\"format\": \"readout-corrections/1\", \"corrections\": [{\"scope\": \"always\","
                      " \"verb\": \"reject\", \"forms\": [\"Geneva\"]}]}",
                      -1));
  added = RUN (NULL, "case", "add", fixture->case_path, first);
  g_assert_cmpint (added.status, ==, 0);
  g_assert_cmpuint (count_entity (fixture, "1", "Geneva"), ==, 0);

  g_free (write_file (fixture, name, "{", -1));
  damaged = RUN (NULL, "case", "add", fixture->case_path, second);
  g_assert_cmpint (damaged.status, ==, 1);
  g_assert_nonnull (strstr (damaged.complaints, "corrections.json"));

  readout_test_remove_folder (folder);
}

static void
test_bad_corrections (Fixture *fixture, gconstpointer data)
{
  static const char *const bad[] = {
    "x",
    "{\"verb\": \"reject\"}",
    "{\"verb\": \"reject\", \"forms\": [\"A\"], \"scope\": \"always\"}",
    "{\"verb\": \"reject\", \"forms\": [\"A\"], \"article\": 99}",
    "{\"verb\": \"reject\", \"forms\": [\"A\"], \"article\": \"one\"}",
    "{\"verb\": \"reject\", \"forms\": [\"A\"], \"scope\": \"case\", \"article\": 1}",
  };
  g_auto (Outcome) listed = { 0 };

  create_case (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_auto (Outcome) outcome = RUN (NULL, "case", "correct", fixture->case_path, bad[i]);

      g_assert_cmpint (outcome.status, ==, 1);
      g_assert_cmpstr (outcome.output, ==, "");
      g_assert_true (g_str_has_prefix (outcome.complaints, "readout-cli case correct: "));
    }

  listed = RUN (NULL, "case", "corrections", "--json", fixture->case_path);
  g_assert_cmpstr (listed.output, ==, "[]\n");
}

/* A request brings what the analyst says, and the answer tells what has become of it. */
static void
test_jsonl_corrections (void)
{
  static const char request[]
      = "{\"text\": \"They met in Geneva.\", \"corrections\": [{\"verb\": \"reject\", \"forms\": [\"Geneva\"],"
        " \"anchor\": {\"start\": 12, \"end\": 18}}, {\"verb\": \"accept\", \"forms\": [\"Vienna\"]},"
        " {\"verb\": \"reject\", \"forms\": [\"X\"], \"anchor\": {\"exact\": \"X\"}}]}\n"
        "{\"text\": \"They met.\", \"corrections\": 7}\n";
  static const char *const effects[] = { "done", "none", "review" };
  g_auto (Outcome) outcome = RUN (request, "analyze", "--jsonl");
  g_auto (GStrv) lines = g_strsplit (outcome.output, "\n", -1);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *answer = parse_object (lines[0], &root);
  JsonArray *corrections = json_object_get_array_member (answer, "corrections");

  g_assert_cmpint (outcome.status, ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (answer, "entities")), ==, 0);
  g_assert_cmpuint (json_array_get_length (corrections), ==, G_N_ELEMENTS (effects));
  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (corrections, i), "effect"),
                     ==, effects[i]);
  g_assert_cmpstr (lines[1], ==, "{\"id\":null,\"error\":\"“corrections” is not a list.\"}");
}

static void
test_case_check (Fixture *fixture, gconstpointer data)
{
  g_auto (Outcome) outcome = { 0 };
  g_auto (GStrv) names = NULL;

  create_case (fixture);
  outcome = RUN (NULL, "case", "check", fixture->case_path);
  g_assert_cmpint (outcome.status, ==, 0);

  /* Closed, a case is one file. */
  names = readout_test_list_folder (fixture->folder);
  g_assert_cmpuint (g_strv_length (names), ==, 3);
}

static void
test_no_case (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.readout", NULL);
  g_autofree char *memo = g_build_filename (fixture->folder, "memo.md", NULL);
  const char *const commands[][6] = {
    { "case", "list", missing, NULL },
    { "case", "list", fixture->other, NULL },
    { "case", "add", missing, fixture->story, NULL },
    { "case", "create", fixture->other, NULL },
    { "memo", missing, "--output", memo, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Outcome) outcome = run (NULL, commands[i]);

      g_assert_cmpint (outcome.status, ==, 3);
      g_assert_cmpstr (outcome.output, ==, "");
      g_assert_cmpstr (outcome.complaints, !=, "");
    }
}

static void
test_memo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *markdown = g_build_filename (fixture->folder, "memo.md", NULL);
  g_autofree char *pdf = g_build_filename (fixture->folder, "memo.pdf", NULL);
  g_autofree char *wrong = g_build_filename (fixture->folder, "memo.doc", NULL);
  g_auto (Outcome) first = { 0 };
  g_auto (Outcome) second = { 0 };
  g_auto (Outcome) third = { 0 };
  g_auto (Outcome) fourth = { 0 };
  g_auto (Outcome) fifth = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *pages = NULL;

  create_case (fixture);
  first = RUN (NULL, "memo", fixture->case_path, "--negotiation=Genève", "--cutoff=2016-09-10",
               "--grade=Evening Post=B", "--output", markdown);
  second = RUN (NULL, "memo", fixture->case_path, "--output", pdf);
  third = RUN (NULL, "memo", fixture->case_path, "--output", wrong);
  fourth = RUN (NULL, "memo", fixture->case_path, "--negotiation=Other", "--output", wrong);

  g_assert_cmpint (first.status, ==, 0);
  g_assert_true (g_file_get_contents (markdown, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "We are not there yet"));
  g_assert_nonnull (strstr (text, "Admiralty grades: "));
  g_assert_cmpint (second.status, ==, 0);
  g_assert_true (g_file_get_contents (pdf, &pages, NULL, NULL));
  g_assert_true (g_str_has_prefix (pages, "%PDF-"));
  g_assert_cmpint (third.status, ==, 1);
  g_assert_cmpint (fourth.status, ==, 1);
  g_assert_nonnull (strstr (fourth.complaints, "“Other”"));
  fifth = RUN (NULL, "memo", fixture->case_path, "--grade=Evening Post", "--output", wrong);
  g_assert_cmpint (fifth.status, ==, 2);
  g_assert_nonnull (strstr (fifth.complaints, "“Evening Post” is no grade."));
}

static void
test_help (void)
{
  g_auto (Outcome) outcome = RUN (NULL, "--help");
  g_auto (Outcome) version = RUN (NULL, "--version");
  const char *const *verb;
  const char *const verbs[]
      = { "analyze",    "case create", "case add",    "case list", "case show", "case remove",
          "case check", "case search", "case quotes", "memo",      NULL };

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_cmpint (version.status, ==, 0);
  g_assert_cmpstr (version.output, ==, "readout-cli " PACKAGE_VERSION "\n");

  for (verb = verbs; *verb != NULL; verb++)
    {
      g_autofree char *usage = g_strdup_printf ("readout-cli %s", *verb);
      g_auto (GStrv) arguments = g_strsplit (*verb, " ", -1);
      g_auto (Outcome) help
          = RUN (NULL, arguments[0], arguments[1] != NULL ? arguments[1] : "--help", "--help");

      g_assert_nonnull (strstr (outcome.output, *verb));
      g_assert_cmpint (help.status, ==, 0);
      g_assert_nonnull (strstr (help.output, usage));
      g_assert_cmpstr (help.complaints, ==, "");
    }
}

static void
test_wrong_usage (void)
{
  const char *const commands[][5] = {
    { NULL },
    { "analyse", NULL },
    { "analyze", NULL },
    { "analyze", "--no-such-option", NULL },
    { "analyze", "--jsonl", "--threads=-1", NULL },
    { "analyze", "--jsonl", "a.txt", NULL },
    { "analyze", "--published=9.9.2016", "a.txt", NULL },
    { "case", NULL },
    { "case", "create", NULL },
    { "case", "show", "a.readout", NULL },
    { "case", "remove", "a.readout", "first", NULL },
    { "memo", "a.readout", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Outcome) outcome = run (NULL, commands[i]);

      g_assert_cmpint (outcome.status, ==, 2);
      g_assert_cmpstr (outcome.output, ==, "");
      g_assert_nonnull (strstr (outcome.complaints, "--help"));
    }
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGPIPE, SIG_IGN); /* a test writes to a program that has ended */

  g_test_add_func ("/cli/jsonl", test_jsonl);
  g_test_add_func ("/cli/jsonl-of-nothing", test_jsonl_of_nothing);
  g_test_add_func ("/cli/jsonl-in-turns", test_jsonl_in_turns);
  g_test_add_func ("/cli/jsonl-broken-pipe", test_jsonl_broken_pipe);
  add ("/cli/analyze-files", test_analyze_files);
  add ("/cli/analyze-for-people", test_analyze_for_people);
  add ("/cli/case-add", test_case_add);
  add ("/cli/case-list", test_case_list);
  add ("/cli/case-show-and-remove", test_case_show_and_remove);
  add ("/cli/case-search", test_case_search);
  add ("/cli/case-quotes", test_case_quotes);
  add ("/cli/case-correct", test_case_correct);
  add ("/cli/case-notes", test_case_notes);
  add ("/cli/always", test_always);
  add ("/cli/bad-corrections", test_bad_corrections);
  g_test_add_func ("/cli/jsonl-corrections", test_jsonl_corrections);
  add ("/cli/case-check", test_case_check);
  add ("/cli/no-case", test_no_case);
  add ("/cli/memo", test_memo);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/wrong-usage", test_wrong_usage);

  return g_test_run ();
}
