/* readout-case-json.c: an article of a case with all that is said of it, as W3C Web Annotations
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each annotation has a target with a TextQuoteSelector and a TextPositionSelector of the article's text,
 * which count characters, so that other programs find the passage.  What the machine found has a creator of
 * the type Software, what the analyst wrote one of the type Person. */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-case-json.h"

#include "readout-anchor.h"
#include "readout-case-act.h"
#include "readout-character-map.h"
#include "readout-json-writer.h"

typedef struct
{
  ReadoutJsonWriter *json;
  ReadoutCaseArticle *article;
  ReadoutAnalysis *analysis;
  ReadoutCharacterMap *map;
  const char *text;
} Writer;

static void
add_string (ReadoutJsonWriter *json, const char *name, const char *value)
{
  readout_json_writer_add_name (json, name);
  readout_json_writer_add_string (json, value);
}

static void
add_int (ReadoutJsonWriter *json, const char *name, gint64 value)
{
  readout_json_writer_add_name (json, name);
  readout_json_writer_add_int (json, value);
}

static void
add_selectors (Writer *writer, ReadoutSpan span)
{
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (writer->text, span);

  readout_json_writer_add_name (writer->json, "selector");
  readout_json_writer_begin_array (writer->json);
  readout_json_writer_begin_object (writer->json);
  add_string (writer->json, "type", "TextQuoteSelector");
  add_string (writer->json, "exact", anchor->exact);
  add_string (writer->json, "prefix", anchor->prefix);
  add_string (writer->json, "suffix", anchor->suffix);
  readout_json_writer_end_object (writer->json);
  readout_json_writer_begin_object (writer->json);
  add_string (writer->json, "type", "TextPositionSelector");
  add_int (writer->json, "start", (gint64)readout_character_map_get_offset (writer->map, span.start_byte));
  add_int (writer->json, "end", (gint64)readout_character_map_get_offset (writer->map, span.end_byte));
  readout_json_writer_end_object (writer->json);
  readout_json_writer_end_array (writer->json);
}

static void
add_target (Writer *writer, ReadoutSpan span)
{
  g_autofree char *source = g_strdup_printf ("urn:readout:article:%" G_GINT64_FORMAT,
                                             readout_case_article_get_id (writer->article));

  readout_json_writer_add_name (writer->json, "target");
  readout_json_writer_begin_object (writer->json);
  add_string (writer->json, "source", source);
  if (span.end_byte > span.start_byte)
    add_selectors (writer, span);
  readout_json_writer_end_object (writer->json);
}

static void
begin_annotation (Writer *writer, const char *motivation, gboolean by_analyst)
{
  readout_json_writer_begin_object (writer->json);
  add_string (writer->json, "type", "Annotation");
  add_string (writer->json, "motivation", motivation);
  readout_json_writer_add_name (writer->json, "creator");
  readout_json_writer_begin_object (writer->json);
  add_string (writer->json, "type", by_analyst ? "Person" : "Software");
  if (!by_analyst)
    add_string (writer->json, "name", "Readout");
  readout_json_writer_end_object (writer->json);
  readout_json_writer_add_name (writer->json, "body");
  readout_json_writer_begin_array (writer->json);
}

static void
add_body (Writer *writer, const char *purpose, const char *value)
{
  readout_json_writer_begin_object (writer->json);
  add_string (writer->json, "type", "TextualBody");
  add_string (writer->json, "purpose", purpose);
  add_string (writer->json, "value", value);
  readout_json_writer_end_object (writer->json);
}

static void
end_annotation (Writer *writer, ReadoutSpan span)
{
  readout_json_writer_end_array (writer->json);
  add_target (writer, span);
  readout_json_writer_end_object (writer->json);
}

static void
add_mentions (Writer *writer)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (writer->analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    for (guint j = 0; j < entities[i].n_mentions; j++)
      {
        const ReadoutMention *mention = &entities[i].mentions[j];

        begin_annotation (writer, "identifying", mention->reason == READOUT_REASON_ANALYST);
        add_body (writer, "identifying", entities[i].name);
        add_body (writer, "classifying",
                  readout_enum_to_nick (READOUT_TYPE_ENTITY_TYPE, (int)entities[i].type));
        end_annotation (writer, mention->span);
      }
}

static void
add_speaker (Writer *writer, const ReadoutSource *source)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (writer->analysis, &n_entities);

  if (source->entity != READOUT_NO_ENTITY)
    add_body (writer, "identifying", entities[source->entity].name);
  else if (source->words != NULL)
    add_body (writer, "identifying", source->words);
  else if (source->span.end_byte > source->span.start_byte)
    {
      g_autofree char *words = readout_analysis_dup_text (writer->analysis, source->span);

      add_body (writer, "identifying", words);
    }
}

static void
add_quotes (Writer *writer)
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (writer->analysis, &n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    {
      begin_annotation (writer, "describing", quotes[i].by_analyst);
      add_speaker (writer, &quotes[i].source);
      add_body (writer, "classifying", readout_enum_to_nick (READOUT_TYPE_QUOTE_KIND, (int)quotes[i].kind));
      add_body (writer, "classifying",
                readout_enum_to_nick (READOUT_TYPE_NAMING, (int)quotes[i].source.naming));
      end_annotation (writer, quotes[i].span);
    }
}

static void
add_times (Writer *writer)
{
  guint n_times;
  const ReadoutTime *times = readout_analysis_get_times (writer->analysis, &n_times);

  for (guint i = 0; i < n_times; i++)
    {
      begin_annotation (writer, "tagging", FALSE);
      add_body (writer, "tagging", times[i].value);
      end_annotation (writer, times[i].span);
    }
}

static void
add_note (Writer *writer, const ReadoutNote *note)
{
  ReadoutSpan span = { 0 };

  if (note->anchor != NULL && readout_anchor_find (note->anchor, writer->text, &span) != READOUT_ANCHOR_FOUND)
    span = (ReadoutSpan){ 0 }; /* the whole article, rather than a place that looks alike */

  begin_annotation (writer, *note->text != '\0' ? "commenting" : "highlighting", TRUE);
  add_body (writer, "commenting", note->text);
  for (guint i = 0; note->tags != NULL && note->tags[i] != NULL; i++)
    add_body (writer, "tagging", note->tags[i]);
  end_annotation (writer, span);
}

static void
add_notes (Writer *writer, GPtrArray *notes)
{
  gint64 id = readout_case_article_get_id (writer->article);

  for (guint i = 0; i < notes->len; i++)
    {
      const ReadoutNote *note = g_ptr_array_index (notes, i);

      if (note->article_id == id && note->removed == NULL)
        add_note (writer, note);
    }
}

static void
add_metadata (Writer *writer)
{
  const ReadoutMetadata *metadata = readout_case_article_get_metadata (writer->article);

  add_int (writer->json, "id", readout_case_article_get_id (writer->article));
  add_string (writer->json, "title", metadata->title);
  add_string (writer->json, "outlet", metadata->outlet);
  add_string (writer->json, "author", metadata->author);
  add_string (writer->json, "address", metadata->address);
  add_string (writer->json, "published", metadata->published);
  add_string (writer->json, "negotiation", readout_case_article_get_negotiation (writer->article));
  add_string (writer->json, "added", readout_case_article_get_added (writer->article));
  add_string (writer->json, "text", writer->text);
}

/**
 * readout_case_article_to_json:
 * @article: an article of a case, with its findings
 * @notes: (element-type ReadoutNote): the notes of the case
 *
 * Returns: (transfer full): an object with metadata, text and annotations
 */
char *
readout_case_article_to_json (ReadoutCaseArticle *article, GPtrArray *notes)
{
  ReadoutAnalysis *analysis = readout_case_article_get_analysis (article);
  gsize length_bytes;
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), &length_bytes);
  g_autoptr (ReadoutCharacterMap) map = readout_character_map_new (text, length_bytes);
  Writer writer = { readout_json_writer_new (), article, analysis, map, text };

  readout_json_writer_begin_object (writer.json);
  add_metadata (&writer);
  readout_json_writer_add_name (writer.json, "annotations");
  readout_json_writer_begin_array (writer.json);
  add_mentions (&writer);
  add_quotes (&writer);
  add_times (&writer);
  add_notes (&writer, notes);
  readout_json_writer_end_array (writer.json);
  readout_json_writer_end_object (writer.json);

  return readout_json_writer_finish (writer.json);
}

static void
add_act (ReadoutJsonWriter *json, ReadoutCaseAct *act)
{
  readout_json_writer_begin_object (json);
  add_int (json, "id", readout_case_act_get_id (act));
  add_string (json, "time", readout_case_act_get_time (act));
  add_string (json, "origin", readout_case_act_get_by_machine (act) ? "machine" : "analyst");
  add_string (json, "verb", readout_case_act_get_verb_word (act));
  if (readout_case_act_get_article_id (act) != 0)
    add_int (json, "article", readout_case_act_get_article_id (act));
  if (readout_case_act_get_correction_id (act) != 0)
    add_int (json, "correction", readout_case_act_get_correction_id (act));
  if (readout_case_act_get_undoes (act) != 0)
    add_int (json, "undoes", readout_case_act_get_undoes (act));
  add_string (json, "what", readout_case_act_get_what (act));
  readout_json_writer_end_object (json);
}

/**
 * readout_case_acts_to_json:
 * @acts: (element-type ReadoutCaseAct): what was done to a case
 *
 * Returns: (transfer full): an array of objects
 */
char *
readout_case_acts_to_json (GPtrArray *acts)
{
  ReadoutJsonWriter *json = readout_json_writer_new ();

  readout_json_writer_begin_array (json);
  for (guint i = 0; i < acts->len; i++)
    add_act (json, g_ptr_array_index (acts, i));
  readout_json_writer_end_array (json);

  return readout_json_writer_finish (json);
}

static void
add_free_note (ReadoutJsonWriter *json, const ReadoutNote *note)
{
  readout_json_writer_begin_object (json);
  add_int (json, "id", note->id);
  add_string (json, "made", note->made);
  add_string (json, "changed", note->changed);
  add_string (json, "text", note->text);
  readout_json_writer_add_name (json, "tags");
  readout_json_writer_begin_array (json);
  for (guint i = 0; note->tags != NULL && note->tags[i] != NULL; i++)
    readout_json_writer_add_string (json, note->tags[i]);
  readout_json_writer_end_array (json);
  readout_json_writer_end_object (json);
}

/**
 * readout_case_free_notes_to_json:
 * @notes: (element-type ReadoutNote): the notes of a case
 *
 * Returns: (transfer full): those that are about no article, as an array of objects
 */
char *
readout_case_free_notes_to_json (GPtrArray *notes)
{
  ReadoutJsonWriter *json = readout_json_writer_new ();

  readout_json_writer_begin_array (json);
  for (guint i = 0; i < notes->len; i++)
    {
      const ReadoutNote *note = g_ptr_array_index (notes, i);

      if (note->article_id == 0 && note->removed == NULL)
        add_free_note (json, note);
    }
  readout_json_writer_end_array (json);

  return readout_json_writer_finish (json);
}
