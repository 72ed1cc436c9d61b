/* test-notes.c: notes, and notes as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-note-json.h"

#define TEXT "They met in Geneva. The talks in Geneva went on."

static void
test_tags (void)
{
  g_auto (GStrv) typed = readout_note_parse_tags (" #to  check, place;;to check\n#,  ");
  g_auto (GStrv) none = readout_note_parse_tags ("");
  g_autoptr (ReadoutNote) note
      = readout_note_new (&(ReadoutNote){ .tags = (const char *const[]){ " a  b ", "a b", "", "c", NULL } });

  g_assert_cmpuint (g_strv_length (typed), ==, 2);
  g_assert_cmpstr (typed[0], ==, "to check");
  g_assert_cmpstr (typed[1], ==, "place");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpstr (note->tags[0], ==, "a b");
  g_assert_cmpstr (note->tags[1], ==, "c");
  g_assert_null (note->tags[2]);
  g_assert_cmpstr (note->text, ==, "");
}

static void
test_equal (void)
{
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (TEXT, (ReadoutSpan){ 12, 18 });
  const ReadoutNote note = { .id = 1, .anchor = anchor, .text = "A", .made = "2016-09-09T10:00:00Z" };
  ReadoutNote other = note;

  other.id = 2;
  other.made = NULL;
  g_assert_true (readout_note_equal (&note, &other));
  other.text = "B";
  g_assert_false (readout_note_equal (&note, &other));
  other = note;
  other.anchor = NULL;
  g_assert_false (readout_note_equal (&note, &other));
  other = note;
  other.tags = (const char *const[]){ "t", NULL };
  g_assert_false (readout_note_equal (&note, &other));
  other = note;
  other.removed = "2016-09-09T10:00:00Z";
  g_assert_false (readout_note_equal (&note, &other));
}

static ReadoutNote *
parse (const char *json, const char *text, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (json, error);

  g_assert_no_error (*error);
  return readout_note_from_json (node, text, error);
}

static void
test_round_trip (void)
{
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new_from_parts ("Geneva", "They met in ", ". The", 12);
  g_autoptr (ReadoutNote) note = readout_note_new (&(ReadoutNote){
      .id = 7,
      .article_id = 3,
      .anchor = anchor,
      .text = "“Which” hotel?\nאיזה?",
      .tags = (const char *const[]){ "place", NULL },
      .for_memo = TRUE,
      .made = "2016-09-09T10:00:00Z",
      .changed = "2016-09-10T10:00:00Z",
      .removed = "2016-09-11T10:00:00Z",
  });
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  g_autoptr (ReadoutNote) back = NULL;
  g_autoptr (GError) error = NULL;

  readout_note_to_json (note, builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, FALSE);
  back = parse (json, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (back->id, ==, 7);
  g_assert_cmpint (back->article_id, ==, 3);
  g_assert_cmpstr (back->text, ==, note->text);
  g_assert_cmpstr (back->tags[0], ==, "place");
  g_assert_true (back->for_memo);
  g_assert_cmpstr (back->made, ==, note->made);
  g_assert_cmpstr (back->changed, ==, note->changed);
  g_assert_cmpstr (back->removed, ==, note->removed);
  g_assert_cmpstr (back->anchor->exact, ==, "Geneva");
  g_assert_cmpstr (back->anchor->prefix, ==, "They met in ");
  g_assert_cmpstr (back->anchor->suffix, ==, ". The");
}

static void
test_offsets (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutNote) note = parse ("{\"anchor\": {\"start\": 12, \"end\": 18}}", TEXT, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (note->anchor->exact, ==, "Geneva");
}

static void
test_bad (void)
{
  static const char *const bad[] = {
    "[]",
    "{\"text\": 1}",
    "{\"tags\": \"a\"}",
    "{\"tags\": [1]}",
    "{\"for_memo\": \"yes\"}",
    "{\"id\": -1}",
    "{\"anchor\": {}}",
    "{\"anchor\": {\"exact\": \"\"}}",
    "{\"anchor\": {\"exact\": \"a\", \"prefix\": 1}}",
    "{\"anchor\": {\"start\": 3, \"end\": 3}}",
    "{\"anchor\": {\"start\": 3, \"end\": 300}}",
    "{\"of_case\": true, \"article\": 1}",
    "{\"of_case\": true, \"anchor\": {\"exact\": \"a\"}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ReadoutNote) note = parse (bad[i], TEXT, &error);

      g_assert_null (note);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notes/tags", test_tags);
  g_test_add_func ("/notes/equal", test_equal);
  g_test_add_func ("/notes/round-trip", test_round_trip);
  g_test_add_func ("/notes/offsets", test_offsets);
  g_test_add_func ("/notes/bad", test_bad);

  return g_test_run ();
}
