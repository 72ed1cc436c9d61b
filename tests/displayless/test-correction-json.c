/* test-correction-json.c: what the analyst says as JSON, and in the file of the user
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-correction-json.h"
#include "readout-corrections-file.h"
#include "readout-test-utils.h"

#include <string.h>

#define FORMS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static ReadoutCorrection *
read_back (const ReadoutCorrection *correction)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) parsed = NULL;
  g_autoptr (GError) error = NULL;
  ReadoutCorrection *found;

  readout_correction_to_json (correction, builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  parsed = json_from_string (json, &error);
  g_assert_no_error (error);
  found = readout_correction_from_json (parsed, NULL, &error);
  g_assert_no_error (error);

  return found;
}

static void
test_round_trip (void)
{
  g_autoptr (ReadoutAnchor) anchor
      = readout_anchor_new_from_parts ("“Genève”", "in\n", "", READOUT_ANCHOR_NOWHERE);
  const ReadoutCorrection all[] = {
    { .id = 7,
      .scope = READOUT_SCOPE_ALWAYS,
      .verb = READOUT_VERB_REJECT,
      .forms = FORMS ("Will", "a\"b\\") },
    { .article_id = 3,
      .verb = READOUT_VERB_TYPE,
      .forms = FORMS ("Genève"),
      .type = READOUT_ENTITY_EVENT,
      .anchor = anchor },
    { .scope = READOUT_SCOPE_CASE,
      .verb = READOUT_VERB_RENAME,
      .forms = FORMS ("Kerry"),
      .words = "John Kerry",
      .made = "2016-09-09T10:00:00Z",
      .revoked = "2016-09-10T10:00:00Z" },
    { .scope = READOUT_SCOPE_CASE,
      .verb = READOUT_VERB_SAME,
      .forms = FORMS ("A"),
      .other_forms = FORMS ("B", "C") },
    { .verb = READOUT_VERB_SPEAKER,
      .words = "his driver",
      .naming = READOUT_NAMING_UNNAMED,
      .anchor = anchor },
    { .verb = READOUT_VERB_ADD_QUOTE, .kind = READOUT_QUOTE_MIXED, .anchor = anchor, .other_anchor = anchor },
    { .verb = READOUT_VERB_ACCEPT_QUOTE, .anchor = anchor },
    { .scope = READOUT_SCOPE_CASE,
      .verb = READOUT_VERB_CLASS,
      .forms = FORMS ("met"),
      .klass = READOUT_EVENT_ASSAULT },
    { .verb = READOUT_VERB_ADD_EVENT,
      .klass = READOUT_EVENT_CONSULT,
      .other_forms = FORMS ("A", "B"),
      .words = "2016-09-09",
      .anchor = anchor },
    { .verb = READOUT_VERB_ADD_POSITION,
      .stance = READOUT_STANCE_REFUSES,
      .other_forms = FORMS ("A"),
      .anchor = anchor },
    { .verb = READOUT_VERB_STANCE, .stance = READOUT_STANCE_OFFERS, .anchor = anchor },
    { .verb = READOUT_VERB_CERTAINTY, .certainty = READOUT_CERTAINTY_OPEN, .anchor = anchor },
    { .scope = READOUT_SCOPE_CASE,
      .verb = READOUT_VERB_ISSUE_STATE,
      .forms = FORMS ("the border"),
      .issue_state = READOUT_ISSUE_AGREED },
    { .scope = READOUT_SCOPE_CASE,
      .verb = READOUT_VERB_TALKS_STATE,
      .forms = FORMS ("on ice"),
      .talks_state = READOUT_TALKS_SUSPENDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (ReadoutCorrection) found = read_back (&all[i]);

      g_assert_true (readout_correction_equal (found, &all[i]));
      g_assert_cmpint (found->id, ==, all[i].id);
      g_assert_cmpint (found->article_id, ==, all[i].article_id);
      g_assert_cmpstr (found->made, ==, all[i].made);
      g_assert_cmpstr (found->revoked, ==, all[i].revoked);
    }
}

static ReadoutCorrection *
from_json (const char *json, const char *text, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);

  return readout_correction_from_json (node, text, error);
}

/* Offsets count characters of the text. */
static void
test_offsets (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCorrection) found
      = from_json ("{\"verb\": \"reject\", \"forms\": [\"Bern\"], \"anchor\": {\"start\": 9, \"end\": 13}}",
                   "é é é in Bern.", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found->anchor->exact, ==, "Bern");
  g_assert_cmpuint (found->anchor->start_byte, ==, strlen ("é é é in "));
}

static void
test_refused (void)
{
  static const char *const cases[][2] = {
    { "[]", "A correction is not an object." },
    { "{}", "“verb” cannot be used." },
    { "{\"verb\": \"destroy\"}", "“verb” is none of the words that it can be." },
    { "{\"verb\": [\"reject\"]}", "“verb” is not a string." },
    { "{\"verb\": \"reject\"}", "A correction “reject” does not say all that it must, or says too much." },
    { "{\"verb\": \"reject\", \"forms\": []}",
      "A correction “reject” does not say all that it must, or says too much." },
    { "{\"verb\": \"issue-state\", \"forms\": [\"Will\"]}",
      "A correction “issue-state” says nothing for “issue_state”." },
    { "{\"verb\": \"reject\", \"forms\": [1]}", "“forms” is not a list of strings." },
    { "{\"verb\": \"reject\", \"forms\": \"Will\"}", "“forms” is not a list of strings." },
    { "{\"verb\": \"reject\", \"forms\": [\"Will\"], \"scope\": \"world\"}",
      "“scope” is none of the words that it can be." },
    { "{\"verb\": \"reject\", \"forms\": [\"Will\"], \"id\": -1}",
      "“id” is not a whole number of 0 or more." },
    { "{\"verb\": \"reject\", \"forms\": [\"Will\"], \"id\": 1.5}",
      "“id” is not a whole number of 0 or more." },
    { "{\"verb\": \"reject\", \"forms\": [\"Will\"], \"anchor\": 3}",
      "“anchor” is not a passage of the text." },
    { "{\"verb\": \"reject\", \"forms\": [\"Will\"], \"anchor\": {\"exact\": \"\"}}",
      "“anchor” is not a passage of the text." },
    { "{\"verb\": \"reject\", \"forms\": [\"Will\"], \"anchor\": {\"start\": 2, \"end\": 2}}",
      "“anchor” is not a passage of the text." },
    { "{\"verb\": \"reject\", \"forms\": [\"Will\"], \"anchor\": {\"start\": 0, \"end\": 99}}",
      "“anchor” is not a passage of the text." },
    { "{\"verb\": \"reject\", \"forms\": [\"Will\"], \"scope\": \"case\", \"anchor\": {\"exact\": \"Will\"}}",
      "A correction “reject” does not say all that it must, or says too much." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (from_json (cases[i][0], "Will he?", &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_cmpstr (error->message, ==, cases[i][1]);
    }
}

/* ---- the file of the user ---- */

typedef struct
{
  char *folder;
  char *path;
  GFile *file; /* nothing is there, nor is its folder */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "corrections.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = readout_corrections_file_read (fixture->file, &error);
  g_autoptr (GPtrArray) found = NULL;
  const ReadoutCorrection will
      = { .scope = READOUT_SCOPE_ALWAYS, .verb = READOUT_VERB_REJECT, .forms = FORMS ("Will") };

  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  g_ptr_array_add (none, readout_correction_new (&will));
  g_ptr_array_add (none, readout_correction_new (&will));
  g_assert_true (readout_corrections_file_write (fixture->file, none, &error));
  g_assert_no_error (error);
  found = readout_corrections_file_read (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (readout_correction_equal (g_ptr_array_index (found, 1), &will));
  g_assert_cmpint (((ReadoutCorrection *)g_ptr_array_index (found, 1))->id, ==, 2);
}

/* Whatever is in the file: a sentence, and the file as it was. */
static void
test_damaged_file (Fixture *fixture, gconstpointer data)
{
  static const char *const contents[] = {
    "",
    "hello",
    "[]",
    "{}",
    "{\"format\": 1}",
    "{\"format\": \"readout-corrections/1\"}",
    "{\"format\": \"readout-corrections/1\", \"corrections\": {}}",
    "{\"format\": \"readout-corrections/1\", \"corrections\": [{}]}",
    "{\"format\": \"readout-corrections/1\", \"corrections\": [{\"verb\": \"reject\", \"forms\": [\"Will\"]}]}",
    "{\"format\": \"readout-corrections/1\", \"corrections\": [",
    "{\"format\": \"readout-corrections/1\", \"corrections\": [\"\xff\"]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_file_set_contents (fixture->path, contents[i], -1, NULL);
      g_assert_null (readout_corrections_file_read (fixture->file, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (error->message, fixture->path));
      g_file_get_contents (fixture->path, &after, NULL, NULL);
      g_assert_cmpstr (after, ==, contents[i]);
    }
}

static void
test_deep_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deep = g_strnfill (1024 * 1024, '[');
  g_autofree char *content
      = g_strconcat ("{\"format\": \"readout-corrections/1\", \"corrections\": ", deep, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, content, -1, NULL);
  g_assert_null (readout_corrections_file_read (fixture->file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_newer_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, "{\"format\": \"readout-corrections/2\"}", -1, NULL);
  g_assert_null (readout_corrections_file_read (fixture->file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/* Two damaged files lie beside each other. */
static void
test_put_aside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_file_set_contents (fixture->path, i == 0 ? "first" : "second", -1, NULL);
      g_assert_true (readout_corrections_file_put_aside (fixture->file, &error));
      g_assert_no_error (error);
    }

  names = readout_test_list_folder (fixture->folder);
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
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

  g_test_add_func ("/correction-json/round-trip", test_round_trip);
  g_test_add_func ("/correction-json/offsets", test_offsets);
  g_test_add_func ("/correction-json/refused", test_refused);
  add ("/correction-json/file", test_file);
  add ("/correction-json/damaged-file", test_damaged_file);
  add ("/correction-json/deep-file", test_deep_file);
  add ("/correction-json/newer-file", test_newer_file);
  add ("/correction-json/put-aside", test_put_aside);

  return g_test_run ();
}
