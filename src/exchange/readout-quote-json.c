/* readout-quote-json.c: who says what in an article as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-quote-json.h"

static void
add_quote_parts (ReadoutFindingJson *json, const ReadoutQuote *quote)
{
  readout_finding_json_begin_list (json, "spans");
  for (guint i = 0; i < quote->n_parts; i++)
    {
      ReadoutSpan part = quote->parts[i];

      readout_json_writer_begin_array (json->writer);
      readout_json_writer_add_int (json->writer,
                                   (gint64)readout_character_map_get_offset (json->map, part.start_byte));
      readout_json_writer_add_int (json->writer,
                                   (gint64)readout_character_map_get_offset (json->map, part.end_byte));
      readout_finding_json_end_list (json);
    }
  readout_finding_json_end_list (json);
}

static void
add_cue (ReadoutFindingJson *json, const ReadoutQuote *quote)
{
  if (readout_span_is_empty (quote->cue))
    {
      readout_finding_json_add_string (json, "cue", NULL);
      return;
    }

  readout_finding_json_begin_member (json, "cue");
  readout_finding_json_add_place (json, quote->cue);
  readout_finding_json_add_string (json, "lemma", quote->cue_lemma);
  readout_finding_json_end (json);
}

static void
add_unnamed (ReadoutFindingJson *json, const ReadoutSource *source)
{
  const ReadoutUnnamed *unnamed = &source->unnamed;

  if (source->naming != READOUT_NAMING_UNNAMED && source->naming != READOUT_NAMING_COLLECTIVE)
    {
      readout_finding_json_add_string (json, "unnamed", NULL);
      return;
    }

  readout_finding_json_begin_member (json, "unnamed");
  readout_finding_json_add_index (json, "side", unnamed->side);
  readout_finding_json_add_string (json, "rank", unnamed->rank);
  readout_finding_json_add_string (json, "institution", unnamed->institution);
  readout_finding_json_add_string (json, "count", unnamed->count);
  readout_finding_json_add_string (json, "access", unnamed->access);
  readout_finding_json_add_string (json, "reason", unnamed->reason);
  readout_finding_json_add_index (json, "same_as", unnamed->same_as);
  readout_finding_json_end (json);
}

/* Through whom the words have come. */
static void
add_relays (ReadoutFindingJson *json, const ReadoutSource *source)
{
  readout_finding_json_begin_list (json, "via");
  for (guint i = 0; i < source->n_relays; i++)
    {
      g_autofree char *text = readout_analysis_dup_text (json->analysis, source->relays[i].span);

      readout_finding_json_begin (json, source->relays[i].span);
      readout_finding_json_add_string (json, "text", text);
      readout_finding_json_add_index (json, "entity", source->relays[i].entity);
      readout_finding_json_add_nick (json, "kind", READOUT_TYPE_RELAY_KIND, (int)source->relays[i].kind);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

/* An unattributed quote keeps its source object, for the naming, but without a place in the text. */
static void
add_source (ReadoutFindingJson *json, const ReadoutSource *source)
{
  readout_finding_json_begin_member (json, "source");
  if (readout_span_is_empty (source->span))
    {
      readout_finding_json_add_string (json, "start", NULL);
      readout_finding_json_add_string (json, "end", NULL);
      readout_finding_json_add_string (json, "text", source->words);
    }
  else
    {
      g_autofree char *text = readout_analysis_dup_text (json->analysis, source->span);

      readout_finding_json_add_place (json, source->span);
      readout_finding_json_add_string (json, "text", text);
    }
  readout_finding_json_add_index (json, "entity", source->entity);
  readout_finding_json_add_nick (json, "naming", READOUT_TYPE_NAMING, (int)source->naming);
  readout_finding_json_add_words (json, "meant", source->meant);
  add_unnamed (json, source);
  add_relays (json, source);
  readout_finding_json_end (json);
}

/**
 * readout_quote_json_add:
 * @json: inside the object of an analysis
 *
 * Adds the member "quotes".
 */
void
readout_quote_json_add (ReadoutFindingJson *json)
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (json->analysis, &n_quotes);

  readout_finding_json_begin_list (json, "quotes");
  for (guint i = 0; i < n_quotes; i++)
    {
      readout_finding_json_begin (json, quotes[i].span);
      readout_finding_json_add_nick (json, "kind", READOUT_TYPE_QUOTE_KIND, (int)quotes[i].kind);
      add_quote_parts (json, &quotes[i]);
      readout_finding_json_add_double (json, "confidence", quotes[i].confidence);
      add_cue (json, &quotes[i]);
      add_source (json, &quotes[i].source);
      readout_finding_json_add_nick (json, "telling", READOUT_TYPE_TELLING, (int)quotes[i].telling);
      readout_finding_json_add_boolean (json, "translated", quotes[i].is_translated);
      readout_finding_json_add_if_true (json, "by_analyst", quotes[i].by_analyst);
      readout_finding_json_add_if_true (json, "confirmed", quotes[i].is_confirmed);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}
