/* test-exchange.c
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-analysis-builder.h"
#include "readout-analysis-json.h"
#include "readout-character-map.h"
#include "readout-json-writer.h"
#include "readout-request.h"

#include <gio/gio.h>
#include <string.h>

/* Characters of one, two, three and four bytes. */
#define TEXT "Élan 😀 “No,” said Ŋ."

static ReadoutSpan
find (const char *words)
{
  const char *place = strstr (TEXT, words);
  gsize start_byte;

  g_assert_nonnull (place);
  start_byte = (gsize)(place - TEXT);

  return (ReadoutSpan){ start_byte, start_byte + strlen (words) };
}

static ReadoutAnalysis *
make_analysis (void)
{
  ReadoutMetadata metadata = { .published = (char *)"2016-09-09" };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (TEXT), &metadata, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  ReadoutEntity entity
      = { .type = READOUT_ENTITY_PLACE, .name = "Ŋ", .represents_government = TRUE, .confidence = 0.5 };
  ReadoutMention mention = { find ("Ŋ"), READOUT_MENTION_NAME, READOUT_REASON_SURNAME, 0.75, find ("Élan") };
  ReadoutRole role = { find ("Élan"), "Élan", 0, "former" };
  ReadoutSpan words = find ("No,");
  ReadoutRelay relay = { find ("Élan"), 0, READOUT_RELAY_AGENCY };
  ReadoutQuote quote
      = { .span = words,
          .kind = READOUT_QUOTE_DIRECT,
          .parts = &words,
          .n_parts = 1,
          .cue = find ("said"),
          .cue_lemma = "say",
          .source = { find ("Ŋ"),
                      find ("Élan"),
                      0,
                      READOUT_NAMING_UNNAMED,
                      { .side = READOUT_NO_ENTITY, .rank = "senior", .same_as = READOUT_NO_QUOTE },
                      &relay,
                      1 },
          .telling = READOUT_TELLING_DENIED,
          .is_translated = TRUE,
          .confidence = 0.25 };
  ReadoutQuote bare = { .span = find ("Élan"),
                        .parts = &words,
                        .n_parts = 1,
                        .source = { .entity = READOUT_NO_ENTITY,
                                    .naming = READOUT_NAMING_UNATTRIBUTED,
                                    .unnamed = { .side = READOUT_NO_ENTITY, .same_as = READOUT_NO_QUOTE } } };

  readout_analysis_builder_add_paragraph (builder, find (TEXT), READOUT_PARAGRAPH_TITLE);
  readout_analysis_builder_add_sentence (builder, find (TEXT));
  readout_analysis_builder_add_entity (builder, &entity);
  readout_analysis_builder_add_mention (builder, 0, &mention);
  readout_analysis_builder_add_role (builder, 0, &role);
  readout_analysis_builder_add_quote (builder, &quote);
  readout_analysis_builder_add_quote (builder, &bare);

  return readout_analysis_builder_end (builder);
}

/* Every field of the exchange format, offsets in characters. */
static void
test_analysis (void)
{
  g_autoptr (ReadoutAnalysis) analysis = make_analysis ();
  g_autoptr (JsonNode) id = json_node_init_string (json_node_alloc (), "a1");
  g_autofree char *json = readout_analysis_to_json (analysis, id, FALSE);

  g_assert_cmpstr (
      json, ==,
      "{\"format\":\"readout-analysis/1\",\"id\":\"a1\",\"title\":{\"start\":0,\"end\":20},"
      "\"published\":\"2016-09-09\",\"paragraphs\":[{\"start\":0,\"end\":20,\"kind\":\"title\"}],"
      "\"sentences\":[{\"start\":0,\"end\":20}],"
      "\"entities\":[{\"id\":0,\"type\":\"place\",\"name\":\"Ŋ\",\"confidence\":0.5,"
      "\"roles\":[{\"text\":\"Élan\",\"start\":0,\"end\":4,\"organization\":0,\"time\":\"former\"}],"
      "\"represents\":\"government\","
      "\"mentions\":[{\"start\":18,\"end\":19,\"kind\":\"name\",\"reason\":\"surname\",\"confidence\":0.75,"
      "\"antecedent\":{\"start\":0,\"end\":4,\"text\":\"Élan\",\"sentences\":0}}]}],"
      "\"quotes\":[{\"start\":8,\"end\":11,\"kind\":\"direct\",\"spans\":[[8,11]],\"confidence\":0.25,"
      "\"cue\":{\"start\":13,\"end\":17,\"lemma\":\"say\"},"
      "\"source\":{\"start\":18,\"end\":19,\"text\":\"Ŋ\",\"entity\":0,\"naming\":\"unnamed\","
      "\"meant\":{\"start\":0,\"end\":4},\"unnamed\":{\"side\":null,\"rank\":\"senior\",\"institution\":null,\"count\":null,\"access\":null,"
      "\"reason\":null,\"same_as\":null},"
      "\"via\":[{\"start\":0,\"end\":4,\"text\":\"Élan\",\"entity\":0,\"kind\":\"agency\"}]},"
      "\"telling\":\"denied\",\"translated\":true},"
      "{\"start\":0,\"end\":4,\"kind\":\"direct\",\"spans\":[[8,11]],\"confidence\":0.0,\"cue\":null,"
      "\"source\":{\"start\":null,\"end\":null,\"text\":null,\"entity\":null,\"naming\":\"unattributed\","
      "\"meant\":null,\"unnamed\":null,\"via\":[]},\"telling\":\"said\",\"translated\":false}],"
      "\"times\":[],\"events\":[],\"issues\":[],\"positions\":[],\"conditions\":[],\"deadlines\":[],"
      "\"status\":[],"
      "\"sourcing\":{\"named\":0,\"spokesperson\":0,\"unnamed\":1,\"collective\":0,\"document\":0,"
      "\"outlet\":0,\"unattributed\":1,"
      "\"sides\":[{\"entity\":0,\"statements\":1}],\"silent\":[],\"unnamed_only\":[0]}}");
}

static void
test_failure (void)
{
  g_autofree char *json = readout_failure_to_json (NULL, "No “text”\nhere.");

  g_assert_cmpstr (json, ==, "{\"id\":null,\"error\":\"No “text”\\nhere.\"}");
}

static void
test_character_map (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (ReadoutCharacterMap) map = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, TEXT);

  map = readout_character_map_new (text->str, text->len);
  for (const char *c = text->str; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_cmpuint (readout_character_map_get_offset (map, (gsize)(c - text->str)), ==,
                      (gsize)g_utf8_pointer_to_offset (text->str, c));
  g_assert_cmpuint (readout_character_map_get_offset (map, text->len), ==,
                    (gsize)g_utf8_strlen (text->str, -1));
}

static void
test_request (void)
{
  static const char line[]
      = "\xef\xbb\xbf{\"id\": 7, \"text\": \"a\\r\\nb\\rc \\ud83d\\ude00\\u0000\\\\u0000.\", "
        "\"title\": \"\", \"published\": \"2016-09-09\", \"more\": {\"list\": [1, null]}} \n";
  g_autoptr (JsonNode) id = NULL;
  g_autoptr (ReadoutCorrections) corrections = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutArticle) article
      = readout_request_from_json (line, strlen (line), &id, &corrections, &error);

  g_assert_no_error (error);
  g_assert_cmpint (json_node_get_int (id), ==, 7);
  g_assert_cmpstr (readout_article_get_text (article, NULL), ==, "a \nb\nc 😀\uFFFD\\u0000.");
  g_assert_cmpstr (readout_article_get_metadata (article)->published, ==, "2016-09-09");
  g_assert_null (readout_article_get_metadata (article)->title);
}

/* The id comes back as it came, whatever kind of scalar it is. */
static void
test_ids (void)
{
  const struct
  {
    const char *line;
    const char *answer;
  } cases[] = {
    { "{\"id\": \"7\", \"text\": 1}", "{\"id\":\"7\",\"error\":\"\"}" },
    { "{\"id\": 7, \"text\": 1}", "{\"id\":7,\"error\":\"\"}" },
    { "{\"id\": -7.5, \"text\": 1}", "{\"id\":-7.5,\"error\":\"\"}" },
    { "{\"id\": true, \"text\": 1}", "{\"id\":true,\"error\":\"\"}" },
    { "{\"id\": null, \"text\": 1}", "{\"id\":null,\"error\":\"\"}" },
    { "{\"id\": [7], \"text\": 1}", "{\"id\":null,\"error\":\"\"}" },
    { "{\"id\": 1e999, \"text\": 1}", "{\"id\":null,\"error\":\"\"}" },
    { "{\"text\": 1}", "{\"id\":null,\"error\":\"\"}" },
    { "{\"id\": \"b\", \"text\": \"\\ud800\\ud800 \"}", "{\"id\":\"b\",\"error\":\"\"}" },
    { "{\"id\": \"b\", \"text\": \"\x80\"}", "{\"id\":\"b\",\"error\":\"\"}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) id = NULL;
      g_autoptr (ReadoutCorrections) corrections = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *answer = NULL;

      g_assert_null (
          readout_request_from_json (cases[i].line, strlen (cases[i].line), &id, &corrections, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      answer = readout_failure_to_json (id, "");
      g_assert_cmpstr (answer, ==, cases[i].answer);
    }
}

static void
test_bad_requests (void)
{
  const struct
  {
    const char *line;
    const char *message;
  } cases[] = {
    { "", "The line is not a JSON object." },
    { "  ", "The line is not a JSON object." },
    { "hello", "The line is not a JSON object." },
    { "\"text\"", "The line is not a JSON object." },
    { "[1]", "The line is not a JSON object." },
    { "{\"text\": \"a\"", "The line is not a JSON object." },
    { "{\"text\": \"a\"} {}", "The line is not a JSON object." },
    { "{\"text\": 'a'}", "The line is not a JSON object." },
    { "{\"text\": \"a\" /* b */}", "The line is not a JSON object." },
    { "{\"text\": \"a\\", "The line is not a JSON object." },
    { "{\"text\": \"a\\x\"}", "The line is not a JSON object." },
    { "{\"text\": \"a\\u12\\u00e9\"}", "The line is not a JSON object." },
    { "{}", "“text” is missing." },
    { "{\"text\": null}", "“text” is missing." },
    { "{\"text\": [\"a\"]}", "“text” is not a string." },
    { "{\"text\": \"a\\ud800\"}", "The line is not UTF-8." },
    { "{\"text\": \"a\\udc00b\"}", "The line is not UTF-8." },
    { "{\"text\": \"a\", \"title\": 1}", "“title” is not a string." },
    { "{\"text\": \"a\xff\"}", "The line is not UTF-8." },
    { "{\"text\": \"a\", \"published\": \"9 September\"}",
      "“9 September” is not a date such as 2016-09-09." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) id = NULL;
      g_autoptr (ReadoutCorrections) corrections = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (
          readout_request_from_json (cases[i].line, strlen (cases[i].line), &id, &corrections, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* A line of a megabyte of brackets must not use up the stack. */
static void
test_deep_request (void)
{
  g_autofree char *line = g_strnfill (1024 * 1024, '[');
  g_autoptr (JsonNode) id = NULL;
  g_autoptr (ReadoutCorrections) corrections = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (readout_request_from_json (line, strlen (line), &id, &corrections, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* Every character that means something to JSON, or nothing to a person. */
static void
test_strings_read_back (void)
{
  ReadoutJsonWriter *writer = readout_json_writer_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  char special[0x82];

  for (guint i = 0; i < 0x7f; i++)
    special[i] = (char)(i + 1);
  strcpy (special + 0x7f, "é");

  readout_json_writer_begin_array (writer);
  readout_json_writer_add_string (writer, special);
  readout_json_writer_end_array (writer);
  json = readout_json_writer_finish (writer);
  for (const char *at = json; *at != '\0'; at++)
    g_assert_cmpuint ((guchar)*at, >=, 0x20);

  root = json_from_string (json, NULL);
  g_assert_nonnull (root);
  g_assert_cmpstr (json_array_get_string_element (json_node_get_array (root), 0), ==, special);
}

static void
test_numbers (void)
{
  ReadoutJsonWriter *writer = readout_json_writer_new ();
  g_autofree char *json = NULL;

  readout_json_writer_begin_object (writer);
  readout_json_writer_add_name (writer, "numbers");
  readout_json_writer_begin_array (writer);
  readout_json_writer_add_int (writer, 0);
  readout_json_writer_add_int (writer, -120);
  readout_json_writer_add_int (writer, G_MAXINT64);
  readout_json_writer_add_int (writer, G_MININT64);
  readout_json_writer_add_double (writer, 1);
  readout_json_writer_add_double (writer, -0.5);
  readout_json_writer_begin_array (writer);
  readout_json_writer_end_array (writer);
  readout_json_writer_add_string (writer, NULL);
  readout_json_writer_end_array (writer);
  readout_json_writer_end_object (writer);
  json = readout_json_writer_finish (writer);

  g_assert_cmpstr (json, ==,
                   "{\"numbers\":[0,-120,9223372036854775807,-9223372036854775808,1.0,-0.5,[],null]}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/analysis", test_analysis);
  g_test_add_func ("/exchange/failure", test_failure);
  g_test_add_func ("/exchange/strings-read-back", test_strings_read_back);
  g_test_add_func ("/exchange/numbers", test_numbers);
  g_test_add_func ("/exchange/character-map", test_character_map);
  g_test_add_func ("/exchange/request", test_request);
  g_test_add_func ("/exchange/ids", test_ids);
  g_test_add_func ("/exchange/bad-requests", test_bad_requests);
  g_test_add_func ("/exchange/deep-request", test_deep_request);

  return g_test_run ();
}
