/* readout-analysis-json.c: an analysis in the exchange format "readout-analysis/1"
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-analysis-json.h"
#include "readout-entity-json.h"
#include "readout-finding-json.h"
#include "readout-negotiation-json.h"
#include "readout-quote-json.h"
#include "readout-sourcing.h"

static void
add_id (ReadoutJsonWriter *writer, JsonNode *id)
{
  g_autofree char *json = id != NULL ? json_to_string (id, FALSE) : g_strdup ("null");

  readout_json_writer_add_name (writer, "id");
  readout_json_writer_add_json (writer, json);
}

static void
add_paragraphs (ReadoutFindingJson *json)
{
  guint n_paragraphs;
  const ReadoutParagraph *paragraphs = readout_analysis_get_paragraphs (json->analysis, &n_paragraphs);

  readout_finding_json_begin_list (json, "paragraphs");
  for (guint i = 0; i < n_paragraphs; i++)
    {
      readout_finding_json_begin (json, paragraphs[i].span);
      readout_finding_json_add_nick (json, "kind", READOUT_TYPE_PARAGRAPH_KIND, (int)paragraphs[i].kind);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

static void
add_sentences (ReadoutFindingJson *json)
{
  guint n_sentences;
  const ReadoutSpan *sentences = readout_analysis_get_sentences (json->analysis, &n_sentences);

  readout_finding_json_begin_list (json, "sentences");
  for (guint i = 0; i < n_sentences; i++)
    {
      readout_finding_json_begin (json, sentences[i]);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

static void
add_times (ReadoutFindingJson *json)
{
  guint n_times;
  const ReadoutTime *times = readout_analysis_get_times (json->analysis, &n_times);

  readout_finding_json_begin_list (json, "times");
  for (guint i = 0; i < n_times; i++)
    {
      readout_finding_json_begin (json, times[i].span);
      readout_finding_json_add_nick (json, "type", READOUT_TYPE_TIME_TYPE, (int)times[i].type);
      readout_finding_json_add_string (json, "value", times[i].value);
      if (times[i].mod != READOUT_TIME_MOD_NONE)
        readout_finding_json_add_nick (json, "mod", READOUT_TYPE_TIME_MOD, (int)times[i].mod);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

static void
add_sourcing (ReadoutFindingJson *json)
{
  g_autoptr (ReadoutSourcing) sourcing = readout_sourcing_new (json->analysis);

  readout_finding_json_begin_member (json, "sourcing");
  for (int naming = 0; naming < READOUT_N_NAMINGS; naming++)
    readout_finding_json_add_int (json, readout_enum_to_nick (READOUT_TYPE_NAMING, naming),
                                  sourcing->n_by_naming[naming]);
  readout_finding_json_begin_list (json, "sides");
  for (guint i = 0; i < sourcing->sides->len; i++)
    {
      const ReadoutSide *side = &g_array_index (sourcing->sides, ReadoutSide, i);

      readout_json_writer_begin_object (json->writer);
      readout_finding_json_add_int (json, "entity", side->entity);
      readout_finding_json_add_int (json, "statements", side->n_statements);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
  readout_finding_json_add_indices (json, "silent", (const int *)sourcing->silent->data,
                                    sourcing->silent->len);
  readout_finding_json_add_indices (json, "unnamed_only", (const int *)sourcing->unnamed_only->data,
                                    sourcing->unnamed_only->len);
  readout_finding_json_end (json);
}

/* What has become of what the analyst said; nothing when nothing was said. */
static void
add_corrections (ReadoutFindingJson *json)
{
  ReadoutCorrections *corrections = readout_analysis_get_corrections (json->analysis);

  if (corrections == NULL)
    return;

  readout_finding_json_begin_list (json, "corrections");
  for (guint i = 0; i < readout_corrections_get_n (corrections); i++)
    {
      const ReadoutCorrection *correction = readout_corrections_get (corrections, i);
      ReadoutEffect effect = readout_analysis_get_effect (json->analysis, i);

      readout_json_writer_begin_object (json->writer);
      readout_finding_json_add_int (json, "id", correction->id);
      readout_finding_json_add_nick (json, "scope", READOUT_TYPE_SCOPE, (int)correction->scope);
      readout_finding_json_add_nick (json, "verb", READOUT_TYPE_VERB, (int)correction->verb);
      readout_finding_json_add_nick (json, "effect", READOUT_TYPE_EFFECT, (int)effect);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

/* For people, and rare: json-glib breaks and indents the lines. */
static char *
make_pretty (const char *json)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);

  return json_to_string (root, TRUE);
}

/**
 * readout_analysis_to_json:
 * @analysis: an analysis
 * @id: (nullable): what the request called it, a scalar of JSON; %NULL becomes null
 * @pretty: whether to break and indent lines
 *
 * Writes the exchange format.  Its offsets are Unicode code points from the start of the article's text.
 *
 * Returns: (transfer full): one JSON object, without a line feed at its end; when @pretty is unset, without
 *   any line feed
 */
char *
readout_analysis_to_json (ReadoutAnalysis *analysis, JsonNode *id, gboolean pretty)
{
  g_autoptr (ReadoutCharacterMap) map = NULL;
  g_autofree char *text_of_json = NULL;
  ReadoutArticle *article;
  const char *text;
  gsize length_bytes;
  ReadoutFindingJson json;

  g_return_val_if_fail (READOUT_IS_ANALYSIS (analysis), NULL);

  article = readout_analysis_get_article (analysis);
  text = readout_article_get_text (article, &length_bytes);
  map = readout_character_map_new (text, length_bytes);
  json = (ReadoutFindingJson){ analysis, map, readout_json_writer_new () };

  readout_json_writer_begin_object (json.writer);
  readout_finding_json_add_string (&json, "format", "readout-analysis/1");
  add_id (json.writer, id);
  readout_finding_json_add_words (&json, "title", readout_analysis_get_title (analysis));
  readout_finding_json_add_string (&json, "published", readout_article_get_metadata (article)->published);
  add_paragraphs (&json);
  add_sentences (&json);
  readout_entity_json_add (&json);
  readout_quote_json_add (&json);
  add_times (&json);
  readout_negotiation_json_add (&json);
  add_sourcing (&json);
  add_corrections (&json);
  readout_finding_json_end (&json);
  text_of_json = readout_json_writer_finish (json.writer);

  return pretty ? make_pretty (text_of_json) : g_steal_pointer (&text_of_json);
}

/**
 * readout_failure_to_json:
 * @id: (nullable): what the request called it; %NULL becomes null
 * @message: a sentence that says why there is no analysis
 *
 * Returns: (transfer full): what stands in the place of the analysis, without any line feed
 */
char *
readout_failure_to_json (JsonNode *id, const char *message)
{
  ReadoutJsonWriter *writer = readout_json_writer_new ();

  readout_json_writer_begin_object (writer);
  add_id (writer, id);
  readout_json_writer_add_name (writer, "error");
  readout_json_writer_add_string (writer, message);
  readout_json_writer_end_object (writer);

  return readout_json_writer_finish (writer);
}
