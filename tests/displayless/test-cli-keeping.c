/* test-cli-keeping.c: bin, history, copies, repairs and exports by readout-cli, as scripts use them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "readout-test-utils.h"

typedef struct
{
  char *folder;
  char *path; /* a case with two articles */
} Fixture;

/* Runs "readout-cli case VERB CASE ARGUMENTS…"; answers with the output. */
static char *
run (Fixture *fixture, int status, const char *verb, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;

  g_ptr_array_add (argv, (gpointer)g_getenv ("READOUT_CLI"));
  g_ptr_array_add (argv, (gpointer) "case");
  g_ptr_array_add (argv, (gpointer)verb);
  g_ptr_array_add (argv, fixture->path);
  for (; *arguments != NULL; arguments++)
    g_ptr_array_add (argv, (gpointer)*arguments);
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, status);

  return output;
}

#define RUN(fixture, status, verb, ...) \
  run (fixture, status, verb, (const char *const[]){ __VA_ARGS__ __VA_OPT__ (, ) NULL })

static void
add_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  output = RUN (fixture, 0, "add", path);
  g_assert_nonnull (strstr (output, "added"));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;

  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "water.readout", NULL);
  output = RUN (fixture, 0, "create");
  add_text (fixture, "one.txt", "Ministers met in Geneva.\n\n“We are close, very close,” Anna Berg said.\n");
  add_text (fixture, "two.txt", "Rain fell in Oslo on Monday.\n");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
test_bin (Fixture *fixture, gconstpointer data)
{
  g_autofree char *removed = RUN (fixture, 0, "remove", "2");
  g_autofree char *bin = RUN (fixture, 0, "bin");
  g_autofree char *restored = RUN (fixture, 0, "restore", "2");
  g_autofree char *list = RUN (fixture, 0, "list");
  g_autofree char *again = RUN (fixture, 1, "restore", "2");

  g_assert_nonnull (strstr (bin, "Rain fell in Oslo"));
  g_assert_nonnull (strstr (list, "Rain fell in Oslo"));
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *corrected = RUN (fixture, 0, "correct", "{\"verb\": \"reject\", \"forms\": [\"Oslo\"]}");
  g_autofree char *without = RUN (fixture, 0, "show", "--json", "2");
  g_autofree char *undone = RUN (fixture, 0, "undo");
  g_autofree char *with = RUN (fixture, 0, "show", "--json", "2");
  g_autofree char *history = RUN (fixture, 0, "history", "--json");
  g_autoptr (JsonNode) acts = json_from_string (history, NULL);
  JsonObject *last = json_array_get_object_element (json_node_get_array (acts), 0);

  g_assert_null (strstr (without, "\"Oslo\""));
  g_assert_nonnull (strstr (with, "\"Oslo\""));
  g_assert_cmpstr (json_object_get_string_member (last, "verb"), ==, "analyze");
  g_assert_cmpstr (json_object_get_string_member (last, "origin"), ==, "machine");
  last = json_array_get_object_element (json_node_get_array (acts), 1);
  g_assert_cmpstr (json_object_get_string_member (last, "verb"), ==, "revoke");
  g_assert_cmpstr (json_object_get_string_member (last, "what"), ==, "Oslo");
}

/* Two names become one entity, and two again. */
static void
test_entities (Fixture *fixture, gconstpointer data)
{
  g_autofree char *none = RUN (fixture, 1, "entity", "Nobody");
  g_autofree char *page = RUN (fixture, 0, "entity", "Anna Berg");
  g_autofree char *joined = RUN (
      fixture, 0, "correct", "{\"verb\": \"same\", \"forms\": [\"Oslo\"], \"other_forms\": [\"Geneva\"]}");
  g_autofree char *list = RUN (fixture, 0, "entities");
  g_autofree char *json = RUN (fixture, 0, "entity", "--json", "Geneva");
  g_autofree char *revoked = RUN (fixture, 0, "revoke", "1");
  g_autofree char *parted = RUN (fixture, 0, "entities");
  g_autoptr (JsonNode) root = json_from_string (json, NULL);

  g_assert_nonnull (strstr (page, "“We are close, very close,”"));
  g_assert_nonnull (strstr (list, "2  Oslo (place) = Geneva"));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "name"), ==, "Oslo");
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "articles"), ==, 2);
  g_assert_nonnull (strstr (parted, "1  Geneva (place)"));
}

/* A search has a name, is run again by it, and goes. */
static void
test_searches (Fixture *fixture, gconstpointer data)
{
  g_autofree char *saved = RUN (fixture, 0, "search", "--save", "Rain", "--to", "2030-01-01", "rain");
  g_autofree char *list = RUN (fixture, 0, "searches", "--json");
  g_autofree char *again = RUN (fixture, 0, "search", "--saved", "Rain");
  g_autofree char *both = RUN (fixture, 2, "search", "--saved", "Rain", "rain");
  g_autofree char *unknown = RUN (fixture, 1, "search", "--saved", "Snow");
  g_autofree char *deleted = RUN (fixture, 0, "searches", "--delete", "Rain");
  g_autofree char *gone = RUN (fixture, 1, "searches", "--delete", "Rain");
  g_autofree char *history = RUN (fixture, 0, "history", "--json");
  g_autoptr (JsonNode) root = json_from_string (list, NULL);
  JsonObject *only = json_array_get_object_element (json_node_get_array (root), 0);

  g_assert_cmpstr (json_object_get_string_member (only, "name"), ==, "Rain");
  g_assert_cmpstr (json_object_get_string_member (only, "query"), ==, "rain");
  g_assert_cmpstr (json_object_get_string_member (only, "to"), ==, "2030-01-01");
  g_assert_cmpstr (again, ==, saved);
  g_assert_nonnull (strstr (history, "delete-search"));
}

static void
test_copies (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copied = RUN (fixture, 0, "copy", "copy.readout");
  g_autofree char *backed_up = RUN (fixture, 0, "backup", "--keep", "2");
  g_autofree char *compacted = RUN (fixture, 0, "compact");
  g_autofree char *refused = RUN (fixture, 2, "backup", "--keep", "0");
  g_autofree char *path = g_build_filename (fixture->folder, "copy.readout", NULL);

  g_assert_nonnull (strstr (backed_up, "water.backups/"));
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&path);
  g_free (g_steal_pointer (&copied));
  copied = RUN (fixture, 0, "check");
  g_assert_nonnull (strstr (copied, "Nothing is wrong"));
}

/* Findings are made again once, and then none are missing. */
static void
test_repair (Fixture *fixture, gconstpointer data)
{
  g_autofree char *repaired = RUN (fixture, 0, "check", "--repair");
  g_autofree char *analyzed = RUN (fixture, 0, "reanalyze");

  g_assert_nonnull (strstr (repaired, "Nothing is wrong"));
  g_assert_nonnull (strstr (analyzed, "0 articles"));
}

static char *
read_file (Fixture *fixture, const char *name, gsize *length_bytes)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, length_bytes, &error);
  g_assert_no_error (error);
  return content;
}

/* The positions of an annotation lead to the words that it quotes. */
static void
assert_selects (JsonObject *article, JsonObject *annotation)
{
  const char *text = json_object_get_string_member (article, "text");
  JsonObject *target = json_object_get_object_member (annotation, "target");
  JsonArray *selectors = json_object_get_array_member (target, "selector");
  JsonObject *quote = json_array_get_object_element (selectors, 0);
  JsonObject *position = json_array_get_object_element (selectors, 1);
  g_autofree char *words = g_utf8_substring (text, json_object_get_int_member (position, "start"),
                                             json_object_get_int_member (position, "end"));

  g_assert_cmpstr (json_object_get_string_member (quote, "type"), ==, "TextQuoteSelector");
  g_assert_cmpstr (json_object_get_string_member (position, "type"), ==, "TextPositionSelector");
  g_assert_cmpstr (json_object_get_string_member (quote, "exact"), ==, words);
}

static void
test_export_json (Fixture *fixture, gconstpointer data)
{
  g_autofree char *note = RUN (fixture, 0, "note", "1", "--text", "Why “close”?", "--passage", "very close");
  g_autofree char *output = RUN (fixture, 0, "export", "--format", "json");
  g_autofree char *json = read_file (fixture, "water.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &error);
  JsonArray *articles;
  JsonObject *article;
  JsonArray *annotations;

  g_assert_no_error (error);
  articles = json_object_get_array_member (json_node_get_object (root), "articles");
  g_assert_cmpuint (json_array_get_length (articles), ==, 2);
  article = json_array_get_object_element (articles, 0);
  annotations = json_object_get_array_member (article, "annotations");
  g_assert_cmpuint (json_array_get_length (annotations), >=, 4);
  for (guint i = 0; i < json_array_get_length (annotations); i++)
    assert_selects (article, json_array_get_object_element (annotations, i));
  g_assert_nonnull (strstr (json, "Why “close”?"));
}

static void
test_export_csv (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = RUN (fixture, 0, "export", "--output", "out.csv");
  g_autofree char *csv = read_file (fixture, "out.csv", NULL);

  g_assert_true (g_str_has_prefix (csv, "article,title,outlet,"));
  g_assert_nonnull (strstr (csv, ",\"We are close, very close,\",Anna Berg,Anna Berg,named,"));
}

static void
test_export_zip (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = RUN (fixture, 0, "export", "--format", "zip");
  gsize length_bytes;
  g_autofree char *zip = read_file (fixture, "water.zip", &length_bytes);
  static const char *const names[]
      = { "articles/0001.txt", "originals/0002.txt", "case.json", "quotes.csv", "case.readout" };

  g_assert_cmpmem (zip, 4, "PK\003\004", 4);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (memmem (zip, length_bytes, names[i], strlen (names[i])));
}

static void
test_export_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *unknown = RUN (fixture, 2, "export", "--format", "docx");
  g_autofree char *nowhere = RUN (fixture, 1, "export", "--output", "no/such/folder.json");
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

  add ("/cli-keeping/bin", test_bin);
  add ("/cli-keeping/undo", test_undo);
  add ("/cli-keeping/entities", test_entities);
  add ("/cli-keeping/searches", test_searches);
  add ("/cli-keeping/copies", test_copies);
  add ("/cli-keeping/repair", test_repair);
  add ("/cli-keeping/export-json", test_export_json);
  add ("/cli-keeping/export-csv", test_export_csv);
#ifdef HAVE_ARCHIVE
  add ("/cli-keeping/export-zip", test_export_zip);
#endif
  add ("/cli-keeping/export-refused", test_export_refused);

  return g_test_run ();
}
