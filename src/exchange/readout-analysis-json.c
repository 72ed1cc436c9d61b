/* readout-analysis-json.c: an analysis in the exchange format "readout-analysis/1"
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-analysis-json.h"
#include "readout-character-map.h"
#include "readout-json-writer.h"
#include "readout-negotiation-json.h"
#include "readout-sourcing.h"

typedef struct
{
  ReadoutAnalysis *analysis;
  ReadoutCharacterMap *map;
  ReadoutJsonWriter *json;
} Writer;

static void
add_string (Writer *writer, const char *name, const char *value)
{
  readout_json_writer_add_name (writer->json, name);
  readout_json_writer_add_string (writer->json, value);
}

static void
add_int (Writer *writer, const char *name, gint64 value)
{
  readout_json_writer_add_name (writer->json, name);
  readout_json_writer_add_int (writer->json, value);
}

static void
add_double (Writer *writer, const char *name, double value)
{
  readout_json_writer_add_name (writer->json, name);
  readout_json_writer_add_double (writer->json, value);
}

static void
add_true (Writer *writer, const char *name)
{
  readout_json_writer_add_name (writer->json, name);
  readout_json_writer_add_json (writer->json, "true");
}

static void
add_entity_index (Writer *writer, const char *name, int entity)
{
  readout_json_writer_add_name (writer->json, name);
  if (entity == READOUT_NO_ENTITY)
    readout_json_writer_add_string (writer->json, NULL);
  else
    readout_json_writer_add_int (writer->json, entity);
}

static void
begin_array (Writer *writer, const char *name)
{
  readout_json_writer_add_name (writer->json, name);
  readout_json_writer_begin_array (writer->json);
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
  g_autofree char *json = id != NULL ? json_to_string (id, FALSE) : g_strdup ("null");

  readout_json_writer_add_name (writer->json, "id");
  readout_json_writer_add_json (writer->json, json);
}

static void
add_title (Writer *writer)
{
  ReadoutSpan title = readout_analysis_get_title (writer->analysis);

  readout_json_writer_add_name (writer->json, "title");
  if (readout_span_is_empty (title))
    {
      readout_json_writer_add_string (writer->json, NULL);
      return;
    }

  readout_json_writer_begin_object (writer->json);
  add_start_and_end (writer, title);
  readout_json_writer_end_object (writer->json);
}

static void
add_paragraphs (Writer *writer)
{
  guint n_paragraphs;
  const ReadoutParagraph *paragraphs = readout_analysis_get_paragraphs (writer->analysis, &n_paragraphs);

  begin_array (writer, "paragraphs");
  for (guint i = 0; i < n_paragraphs; i++)
    {
      readout_json_writer_begin_object (writer->json);
      add_start_and_end (writer, paragraphs[i].span);
      add_string (writer, "kind", readout_enum_to_nick (READOUT_TYPE_PARAGRAPH_KIND, paragraphs[i].kind));
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_sentences (Writer *writer)
{
  guint n_sentences;
  const ReadoutSpan *sentences = readout_analysis_get_sentences (writer->analysis, &n_sentences);

  begin_array (writer, "sentences");
  for (guint i = 0; i < n_sentences; i++)
    {
      readout_json_writer_begin_object (writer->json);
      add_start_and_end (writer, sentences[i]);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_roles (Writer *writer, const ReadoutEntity *entity)
{
  begin_array (writer, "roles");
  for (guint i = 0; i < entity->n_roles; i++)
    {
      readout_json_writer_begin_object (writer->json);
      add_string (writer, "text", entity->roles[i].text);
      add_start_and_end (writer, entity->roles[i].span);
      add_entity_index (writer, "organization", entity->roles[i].organization);
      add_string (writer, "time", entity->roles[i].time);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

/* Whom the reason speaks of, in the words of the article, and how many sentences before. */
static void
add_antecedent (Writer *writer, const ReadoutMention *mention)
{
  g_autofree char *text = NULL;

  readout_json_writer_add_name (writer->json, "antecedent");
  if (readout_span_is_empty (mention->antecedent))
    {
      readout_json_writer_add_string (writer->json, NULL);
      return;
    }

  text = readout_analysis_dup_text (writer->analysis, mention->antecedent);
  readout_json_writer_begin_object (writer->json);
  add_start_and_end (writer, mention->antecedent);
  add_string (writer, "text", text);
  add_int (writer, "sentences",
           readout_analysis_count_sentences (writer->analysis, mention->antecedent.start_byte,
                                             mention->span.start_byte));
  readout_json_writer_end_object (writer->json);
}

static void
add_mentions (Writer *writer, const ReadoutEntity *entity)
{
  begin_array (writer, "mentions");
  for (guint i = 0; i < entity->n_mentions; i++)
    {
      const ReadoutMention *mention = &entity->mentions[i];

      readout_json_writer_begin_object (writer->json);
      add_start_and_end (writer, mention->span);
      add_string (writer, "kind", readout_enum_to_nick (READOUT_TYPE_MENTION_KIND, mention->kind));
      add_string (writer, "reason", readout_enum_to_nick (READOUT_TYPE_REASON, mention->reason));
      add_double (writer, "confidence", mention->confidence);
      add_antecedent (writer, mention);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_entities (Writer *writer)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (writer->analysis, &n_entities);

  begin_array (writer, "entities");
  for (guint i = 0; i < n_entities; i++)
    {
      readout_json_writer_begin_object (writer->json);
      add_int (writer, "id", i);
      add_string (writer, "type", readout_enum_to_nick (READOUT_TYPE_ENTITY_TYPE, entities[i].type));
      add_string (writer, "name", entities[i].name);
      add_double (writer, "confidence", entities[i].confidence);
      add_roles (writer, &entities[i]);
      add_string (writer, "represents", entities[i].represents_government ? "government" : NULL);
      if (entities[i].confirmed)
        add_true (writer, "confirmed");
      add_mentions (writer, &entities[i]);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_quote_parts (Writer *writer, const ReadoutQuote *quote)
{
  begin_array (writer, "spans");
  for (guint i = 0; i < quote->n_parts; i++)
    {
      ReadoutSpan part = quote->parts[i];

      readout_json_writer_begin_array (writer->json);
      readout_json_writer_add_int (writer->json,
                                   (gint64)readout_character_map_get_offset (writer->map, part.start_byte));
      readout_json_writer_add_int (writer->json,
                                   (gint64)readout_character_map_get_offset (writer->map, part.end_byte));
      readout_json_writer_end_array (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_cue (Writer *writer, const ReadoutQuote *quote)
{
  readout_json_writer_add_name (writer->json, "cue");
  if (readout_span_is_empty (quote->cue))
    {
      readout_json_writer_add_string (writer->json, NULL);
      return;
    }

  readout_json_writer_begin_object (writer->json);
  add_start_and_end (writer, quote->cue);
  add_string (writer, "lemma", quote->cue_lemma);
  readout_json_writer_end_object (writer->json);
}

static void
add_unnamed (Writer *writer, const ReadoutSource *source)
{
  const ReadoutUnnamed *unnamed = &source->unnamed;

  readout_json_writer_add_name (writer->json, "unnamed");
  if (source->naming != READOUT_NAMING_UNNAMED && source->naming != READOUT_NAMING_COLLECTIVE)
    {
      readout_json_writer_add_string (writer->json, NULL);
      return;
    }

  readout_json_writer_begin_object (writer->json);
  add_entity_index (writer, "side", unnamed->side);
  add_string (writer, "rank", unnamed->rank);
  add_string (writer, "institution", unnamed->institution);
  add_string (writer, "count", unnamed->count);
  add_string (writer, "access", unnamed->access);
  add_string (writer, "reason", unnamed->reason);
  add_entity_index (writer, "same_as", unnamed->same_as);
  readout_json_writer_end_object (writer->json);
}

/* Through whom the words have come. */
static void
add_relays (Writer *writer, const ReadoutSource *source)
{
  begin_array (writer, "via");
  for (guint i = 0; i < source->n_relays; i++)
    {
      g_autofree char *text = readout_analysis_dup_text (writer->analysis, source->relays[i].span);

      readout_json_writer_begin_object (writer->json);
      add_start_and_end (writer, source->relays[i].span);
      add_string (writer, "text", text);
      add_entity_index (writer, "entity", source->relays[i].entity);
      add_string (writer, "kind",
                  readout_enum_to_nick (READOUT_TYPE_RELAY_KIND, (int)source->relays[i].kind));
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_meant (Writer *writer, const ReadoutSource *source)
{
  if (readout_span_is_empty (source->meant))
    {
      add_string (writer, "meant", NULL);
      return;
    }

  readout_json_writer_add_name (writer->json, "meant");
  readout_json_writer_begin_object (writer->json);
  add_start_and_end (writer, source->meant);
  readout_json_writer_end_object (writer->json);
}

/* An unattributed quote keeps its source object, for the naming, but without a place in the text. */
static void
add_source (Writer *writer, const ReadoutSource *source)
{
  readout_json_writer_add_name (writer->json, "source");
  readout_json_writer_begin_object (writer->json);
  if (readout_span_is_empty (source->span))
    {
      add_string (writer, "start", NULL);
      add_string (writer, "end", NULL);
      add_string (writer, "text", source->words);
    }
  else
    {
      g_autofree char *text = readout_analysis_dup_text (writer->analysis, source->span);

      add_start_and_end (writer, source->span);
      add_string (writer, "text", text);
    }
  add_entity_index (writer, "entity", source->entity);
  add_string (writer, "naming", readout_enum_to_nick (READOUT_TYPE_NAMING, source->naming));
  add_meant (writer, source);
  add_unnamed (writer, source);
  add_relays (writer, source);
  readout_json_writer_end_object (writer->json);
}

static void
add_quotes (Writer *writer)
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (writer->analysis, &n_quotes);

  begin_array (writer, "quotes");
  for (guint i = 0; i < n_quotes; i++)
    {
      readout_json_writer_begin_object (writer->json);
      add_start_and_end (writer, quotes[i].span);
      add_string (writer, "kind", readout_enum_to_nick (READOUT_TYPE_QUOTE_KIND, quotes[i].kind));
      add_quote_parts (writer, &quotes[i]);
      add_double (writer, "confidence", quotes[i].confidence);
      add_cue (writer, &quotes[i]);
      add_source (writer, &quotes[i].source);
      add_string (writer, "telling", readout_enum_to_nick (READOUT_TYPE_TELLING, (int)quotes[i].telling));
      readout_json_writer_add_name (writer->json, "translated");
      readout_json_writer_add_json (writer->json, quotes[i].is_translated ? "true" : "false");
      if (quotes[i].by_analyst)
        add_true (writer, "by_analyst");
      if (quotes[i].is_confirmed)
        add_true (writer, "confirmed");
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_times (Writer *writer)
{
  guint n_times;
  const ReadoutTime *times = readout_analysis_get_times (writer->analysis, &n_times);

  begin_array (writer, "times");
  for (guint i = 0; i < n_times; i++)
    {
      readout_json_writer_begin_object (writer->json);
      add_start_and_end (writer, times[i].span);
      add_string (writer, "type", readout_enum_to_nick (READOUT_TYPE_TIME_TYPE, (int)times[i].type));
      add_string (writer, "value", times[i].value);
      if (times[i].mod != READOUT_TIME_MOD_NONE)
        add_string (writer, "mod", readout_enum_to_nick (READOUT_TYPE_TIME_MOD, (int)times[i].mod));
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_numbers (Writer *writer, const char *name, const GArray *numbers)
{
  begin_array (writer, name);
  for (guint i = 0; i < numbers->len; i++)
    readout_json_writer_add_int (writer->json, g_array_index (numbers, int, i));
  readout_json_writer_end_array (writer->json);
}

static void
add_sourcing (Writer *writer)
{
  g_autoptr (ReadoutSourcing) sourcing = readout_sourcing_new (writer->analysis);

  readout_json_writer_add_name (writer->json, "sourcing");
  readout_json_writer_begin_object (writer->json);
  for (int naming = 0; naming < READOUT_N_NAMINGS; naming++)
    add_int (writer, readout_enum_to_nick (READOUT_TYPE_NAMING, naming), sourcing->n_by_naming[naming]);
  begin_array (writer, "sides");
  for (guint i = 0; i < sourcing->sides->len; i++)
    {
      const ReadoutSide *side = &g_array_index (sourcing->sides, ReadoutSide, i);

      readout_json_writer_begin_object (writer->json);
      add_int (writer, "entity", side->entity);
      add_int (writer, "statements", side->n_statements);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
  add_numbers (writer, "silent", sourcing->silent);
  add_numbers (writer, "unnamed_only", sourcing->unnamed_only);
  readout_json_writer_end_object (writer->json);
}

/* What has become of what the analyst said; nothing when nothing was said. */
static void
add_corrections (Writer *writer)
{
  ReadoutCorrections *corrections = readout_analysis_get_corrections (writer->analysis);

  if (corrections == NULL)
    return;

  begin_array (writer, "corrections");
  for (guint i = 0; i < readout_corrections_get_n (corrections); i++)
    {
      const ReadoutCorrection *correction = readout_corrections_get (corrections, i);
      ReadoutEffect effect = readout_analysis_get_effect (writer->analysis, i);

      readout_json_writer_begin_object (writer->json);
      add_int (writer, "id", correction->id);
      add_string (writer, "scope", readout_enum_to_nick (READOUT_TYPE_SCOPE, (int)correction->scope));
      add_string (writer, "verb", readout_enum_to_nick (READOUT_TYPE_VERB, (int)correction->verb));
      add_string (writer, "effect", readout_enum_to_nick (READOUT_TYPE_EFFECT, (int)effect));
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
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
  g_autofree char *json = NULL;
  ReadoutArticle *article;
  const char *text;
  gsize length_bytes;
  Writer writer;

  g_return_val_if_fail (READOUT_IS_ANALYSIS (analysis), NULL);

  article = readout_analysis_get_article (analysis);
  text = readout_article_get_text (article, &length_bytes);
  map = readout_character_map_new (text, length_bytes);
  writer = (Writer){ analysis, map, readout_json_writer_new () };

  readout_json_writer_begin_object (writer.json);
  add_string (&writer, "format", "readout-analysis/1");
  add_id (&writer, id);
  add_title (&writer);
  add_string (&writer, "published", readout_article_get_metadata (article)->published);
  add_paragraphs (&writer);
  add_sentences (&writer);
  add_entities (&writer);
  add_quotes (&writer);
  add_times (&writer);
  readout_negotiation_json_add (writer.json, writer.map, writer.analysis);
  add_sourcing (&writer);
  add_corrections (&writer);
  readout_json_writer_end_object (writer.json);
  json = readout_json_writer_finish (writer.json);

  return pretty ? make_pretty (json) : g_steal_pointer (&json);
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
  Writer writer = { .json = readout_json_writer_new () };

  readout_json_writer_begin_object (writer.json);
  add_id (&writer, id);
  add_string (&writer, "error", message);
  readout_json_writer_end_object (writer.json);

  return readout_json_writer_finish (writer.json);
}
