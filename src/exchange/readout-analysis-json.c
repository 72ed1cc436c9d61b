/* readout-analysis-json.c: an analysis in the exchange format "readout-analysis/1"
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-analysis-json.h"
#include "readout-character-map.h"

typedef struct
{
  ReadoutAnalysis *analysis;
  ReadoutCharacterMap *map;
  JsonBuilder *builder;
} Writer;

static void
add_string (Writer *writer, const char *name, const char *value)
{
  json_builder_set_member_name (writer->builder, name);
  if (value != NULL)
    json_builder_add_string_value (writer->builder, value);
  else
    json_builder_add_null_value (writer->builder);
}

static void
add_int (Writer *writer, const char *name, gint64 value)
{
  json_builder_set_member_name (writer->builder, name);
  json_builder_add_int_value (writer->builder, value);
}

static void
add_double (Writer *writer, const char *name, double value)
{
  json_builder_set_member_name (writer->builder, name);
  json_builder_add_double_value (writer->builder, value);
}

static void
add_entity_index (Writer *writer, const char *name, int entity)
{
  json_builder_set_member_name (writer->builder, name);
  if (entity == READOUT_NO_ENTITY)
    json_builder_add_null_value (writer->builder);
  else
    json_builder_add_int_value (writer->builder, entity);
}

static void
add_empty_array (Writer *writer, const char *name)
{
  json_builder_set_member_name (writer->builder, name);
  json_builder_begin_array (writer->builder);
  json_builder_end_array (writer->builder);
}

static void
begin_array (Writer *writer, const char *name)
{
  json_builder_set_member_name (writer->builder, name);
  json_builder_begin_array (writer->builder);
}

static void
add_start_and_end (Writer *writer, ReadoutSpan span)
{
  add_int (writer, "start", (gint64)readout_character_map_get_offset (writer->map, span.start_byte));
  add_int (writer, "end", (gint64)readout_character_map_get_offset (writer->map, span.end_byte));
}

static void
add_id (Writer *writer, JsonNode *id)
{
  json_builder_set_member_name (writer->builder, "id");
  json_builder_add_value (writer->builder, id != NULL ? json_node_copy (id) : json_node_new (JSON_NODE_NULL));
}

static void
add_title (Writer *writer)
{
  ReadoutSpan title = readout_analysis_get_title (writer->analysis);

  json_builder_set_member_name (writer->builder, "title");
  if (readout_span_is_empty (title))
    {
      json_builder_add_null_value (writer->builder);
      return;
    }

  json_builder_begin_object (writer->builder);
  add_start_and_end (writer, title);
  json_builder_end_object (writer->builder);
}

static void
add_paragraphs (Writer *writer)
{
  guint n_paragraphs;
  const ReadoutParagraph *paragraphs = readout_analysis_get_paragraphs (writer->analysis, &n_paragraphs);

  begin_array (writer, "paragraphs");
  for (guint i = 0; i < n_paragraphs; i++)
    {
      json_builder_begin_object (writer->builder);
      add_start_and_end (writer, paragraphs[i].span);
      add_string (writer, "kind", readout_enum_to_nick (READOUT_TYPE_PARAGRAPH_KIND, paragraphs[i].kind));
      json_builder_end_object (writer->builder);
    }
  json_builder_end_array (writer->builder);
}

static void
add_sentences (Writer *writer)
{
  guint n_sentences;
  const ReadoutSpan *sentences = readout_analysis_get_sentences (writer->analysis, &n_sentences);

  begin_array (writer, "sentences");
  for (guint i = 0; i < n_sentences; i++)
    {
      json_builder_begin_object (writer->builder);
      add_start_and_end (writer, sentences[i]);
      json_builder_end_object (writer->builder);
    }
  json_builder_end_array (writer->builder);
}

static void
add_roles (Writer *writer, const ReadoutEntity *entity)
{
  begin_array (writer, "roles");
  for (guint i = 0; i < entity->n_roles; i++)
    {
      json_builder_begin_object (writer->builder);
      add_string (writer, "text", entity->roles[i].text);
      add_start_and_end (writer, entity->roles[i].span);
      add_entity_index (writer, "organization", entity->roles[i].organization);
      json_builder_end_object (writer->builder);
    }
  json_builder_end_array (writer->builder);
}

static void
add_mentions (Writer *writer, const ReadoutEntity *entity)
{
  begin_array (writer, "mentions");
  for (guint i = 0; i < entity->n_mentions; i++)
    {
      const ReadoutMention *mention = &entity->mentions[i];

      json_builder_begin_object (writer->builder);
      add_start_and_end (writer, mention->span);
      add_string (writer, "kind", readout_enum_to_nick (READOUT_TYPE_MENTION_KIND, mention->kind));
      add_string (writer, "reason", readout_enum_to_nick (READOUT_TYPE_REASON, mention->reason));
      add_double (writer, "confidence", mention->confidence);
      json_builder_end_object (writer->builder);
    }
  json_builder_end_array (writer->builder);
}

static void
add_entities (Writer *writer)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (writer->analysis, &n_entities);

  begin_array (writer, "entities");
  for (guint i = 0; i < n_entities; i++)
    {
      json_builder_begin_object (writer->builder);
      add_int (writer, "id", i);
      add_string (writer, "type", readout_enum_to_nick (READOUT_TYPE_ENTITY_TYPE, entities[i].type));
      add_string (writer, "name", entities[i].name);
      add_double (writer, "confidence", entities[i].confidence);
      add_roles (writer, &entities[i]);
      add_string (writer, "represents", entities[i].represents_government ? "government" : NULL);
      add_mentions (writer, &entities[i]);
      json_builder_end_object (writer->builder);
    }
  json_builder_end_array (writer->builder);
}

static void
add_quote_parts (Writer *writer, const ReadoutQuote *quote)
{
  begin_array (writer, "spans");
  for (guint i = 0; i < quote->n_parts; i++)
    {
      ReadoutSpan part = quote->parts[i];

      json_builder_begin_array (writer->builder);
      json_builder_add_int_value (writer->builder,
                                  (gint64)readout_character_map_get_offset (writer->map, part.start_byte));
      json_builder_add_int_value (writer->builder,
                                  (gint64)readout_character_map_get_offset (writer->map, part.end_byte));
      json_builder_end_array (writer->builder);
    }
  json_builder_end_array (writer->builder);
}

static void
add_cue (Writer *writer, const ReadoutQuote *quote)
{
  json_builder_set_member_name (writer->builder, "cue");
  if (readout_span_is_empty (quote->cue))
    {
      json_builder_add_null_value (writer->builder);
      return;
    }

  json_builder_begin_object (writer->builder);
  add_start_and_end (writer, quote->cue);
  add_string (writer, "lemma", quote->cue_lemma);
  json_builder_end_object (writer->builder);
}

static void
add_unnamed (Writer *writer, const ReadoutSource *source)
{
  const ReadoutUnnamed *unnamed = &source->unnamed;

  json_builder_set_member_name (writer->builder, "unnamed");
  if (source->naming != READOUT_NAMING_UNNAMED && source->naming != READOUT_NAMING_COLLECTIVE)
    {
      json_builder_add_null_value (writer->builder);
      return;
    }

  json_builder_begin_object (writer->builder);
  add_entity_index (writer, "side", unnamed->side);
  add_string (writer, "rank", unnamed->rank);
  add_string (writer, "institution", unnamed->institution);
  add_string (writer, "count", unnamed->count);
  add_string (writer, "access", unnamed->access);
  add_string (writer, "reason", unnamed->reason);
  json_builder_end_object (writer->builder);
}

/* An unattributed quote keeps its source object, for the naming, but without a place in the text. */
static void
add_source (Writer *writer, const ReadoutSource *source)
{
  json_builder_set_member_name (writer->builder, "source");
  json_builder_begin_object (writer->builder);
  if (readout_span_is_empty (source->span))
    {
      add_string (writer, "start", NULL);
      add_string (writer, "end", NULL);
      add_string (writer, "text", NULL);
    }
  else
    {
      g_autofree char *text = readout_analysis_dup_text (writer->analysis, source->span);

      add_start_and_end (writer, source->span);
      add_string (writer, "text", text);
    }
  add_entity_index (writer, "entity", source->entity);
  add_string (writer, "naming", readout_enum_to_nick (READOUT_TYPE_NAMING, source->naming));
  add_unnamed (writer, source);
  json_builder_end_object (writer->builder);
}

static void
add_quotes (Writer *writer)
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (writer->analysis, &n_quotes);

  begin_array (writer, "quotes");
  for (guint i = 0; i < n_quotes; i++)
    {
      json_builder_begin_object (writer->builder);
      add_start_and_end (writer, quotes[i].span);
      add_string (writer, "kind", readout_enum_to_nick (READOUT_TYPE_QUOTE_KIND, quotes[i].kind));
      add_quote_parts (writer, &quotes[i]);
      add_double (writer, "confidence", quotes[i].confidence);
      add_cue (writer, &quotes[i]);
      add_source (writer, &quotes[i].source);
      json_builder_end_object (writer->builder);
    }
  json_builder_end_array (writer->builder);
}

static void
add_times (Writer *writer)
{
  guint n_times;
  const ReadoutTime *times = readout_analysis_get_times (writer->analysis, &n_times);

  begin_array (writer, "times");
  for (guint i = 0; i < n_times; i++)
    {
      json_builder_begin_object (writer->builder);
      add_start_and_end (writer, times[i].span);
      add_string (writer, "type", readout_enum_to_nick (READOUT_TYPE_TIME_TYPE, (int)times[i].type));
      add_string (writer, "value", times[i].value);
      json_builder_end_object (writer->builder);
    }
  json_builder_end_array (writer->builder);
}

static void
add_sourcing (Writer *writer)
{
  guint counts[READOUT_N_NAMINGS];

  readout_analysis_count_namings (writer->analysis, counts);

  json_builder_set_member_name (writer->builder, "sourcing");
  json_builder_begin_object (writer->builder);
  for (int naming = 0; naming < READOUT_N_NAMINGS; naming++)
    add_int (writer, readout_enum_to_nick (READOUT_TYPE_NAMING, naming), counts[naming]);
  json_builder_end_object (writer->builder);
}

static char *
to_data (JsonBuilder *builder, gboolean pretty)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, pretty);
  json_generator_set_root (generator, root);

  return json_generator_to_data (generator, NULL);
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
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (ReadoutCharacterMap) map = NULL;
  ReadoutArticle *article;
  const char *text;
  gsize length_bytes;
  Writer writer;

  g_return_val_if_fail (READOUT_IS_ANALYSIS (analysis), NULL);

  article = readout_analysis_get_article (analysis);
  text = readout_article_get_text (article, &length_bytes);
  map = readout_character_map_new (text, length_bytes);
  builder = json_builder_new ();
  writer = (Writer){ analysis, map, builder };

  json_builder_begin_object (builder);
  add_string (&writer, "format", "readout-analysis/1");
  add_id (&writer, id);
  add_title (&writer);
  add_string (&writer, "published", readout_article_get_metadata (article)->published);
  add_paragraphs (&writer);
  add_sentences (&writer);
  add_entities (&writer);
  add_quotes (&writer);
  add_times (&writer);
  add_empty_array (&writer, "events");
  add_empty_array (&writer, "issues");
  add_sourcing (&writer);
  json_builder_end_object (builder);

  return to_data (builder, pretty);
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
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Writer writer = { NULL, NULL, builder };

  json_builder_begin_object (builder);
  add_id (&writer, id);
  add_string (&writer, "error", message);
  json_builder_end_object (builder);

  return to_data (builder, FALSE);
}
