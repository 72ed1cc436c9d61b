/* readout-negotiation-json.c: what an article tells of a negotiation as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-negotiation-json.h"

typedef struct
{
  ReadoutJsonWriter *json;
  const ReadoutCharacterMap *map;
  ReadoutAnalysis *analysis;
} Writer;

static void
add_int (Writer *writer, const char *name, gint64 value)
{
  readout_json_writer_add_name (writer->json, name);
  readout_json_writer_add_int (writer->json, value);
}

static void
add_string (Writer *writer, const char *name, const char *value)
{
  readout_json_writer_add_name (writer->json, name);
  readout_json_writer_add_string (writer->json, value);
}

/* Of an entity or an issue; null for none. */
static void
add_index (Writer *writer, const char *name, int index)
{
  if (index < 0)
    add_string (writer, name, NULL);
  else
    add_int (writer, name, index);
}

static void
add_boolean (Writer *writer, const char *name, gboolean value)
{
  readout_json_writer_add_name (writer->json, name);
  readout_json_writer_add_json (writer->json, value ? "true" : "false");
}

static void
add_start_and_end (Writer *writer, ReadoutSpan span)
{
  add_int (writer, "start", (gint64)readout_character_map_get_offset (writer->map, span.start_byte));
  add_int (writer, "end", (gint64)readout_character_map_get_offset (writer->map, span.end_byte));
}

/* An object with the offsets, or null for no words. */
static void
add_span (Writer *writer, const char *name, ReadoutSpan span)
{
  if (readout_span_is_empty (span))
    {
      add_string (writer, name, NULL);
      return;
    }

  readout_json_writer_add_name (writer->json, name);
  readout_json_writer_begin_object (writer->json);
  add_start_and_end (writer, span);
  readout_json_writer_end_object (writer->json);
}

static void
begin_array (Writer *writer, const char *name)
{
  readout_json_writer_add_name (writer->json, name);
  readout_json_writer_begin_array (writer->json);
}

static void
begin_finding (Writer *writer, ReadoutSpan span)
{
  readout_json_writer_begin_object (writer->json);
  add_start_and_end (writer, span);
}

/* Of most findings nothing is said. */
static void
add_by_analyst (Writer *writer, gboolean by_analyst)
{
  if (!by_analyst)
    return;

  readout_json_writer_add_name (writer->json, "by_analyst");
  readout_json_writer_add_json (writer->json, "true");
}

static void
add_entities (Writer *writer, const char *name, const int *entities, guint n_entities)
{
  begin_array (writer, name);
  for (guint i = 0; i < n_entities; i++)
    readout_json_writer_add_int (writer->json, entities[i]);
  readout_json_writer_end_array (writer->json);
}

static void
add_events (Writer *writer)
{
  guint n;
  const ReadoutEvent *events = readout_analysis_get_events (writer->analysis, &n);

  begin_array (writer, "events");
  for (guint i = 0; i < n; i++)
    {
      begin_finding (writer, events[i].span);
      add_string (writer, "class", readout_enum_to_nick (READOUT_TYPE_EVENT_CLASS, (int)events[i].klass));
      add_entities (writer, "actors", events[i].actors, events[i].n_actors);
      add_entities (writer, "targets", events[i].targets, events[i].n_targets);
      add_string (writer, "date", events[i].date);
      add_string (writer, "modality", readout_enum_to_nick (READOUT_TYPE_MODALITY, (int)events[i].modality));
      add_boolean (writer, "negated", events[i].is_negated);
      add_span (writer, "cue", events[i].cue);
      add_by_analyst (writer, events[i].by_analyst);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_issues (Writer *writer)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (writer->analysis, &n);

  begin_array (writer, "issues");
  for (guint i = 0; i < n; i++)
    {
      readout_json_writer_begin_object (writer->json);
      add_string (writer, "name", issues[i].name);
      begin_array (writer, "mentions");
      for (guint k = 0; k < issues[i].n_mentions; k++)
        {
          begin_finding (writer, issues[i].mentions[k]);
          readout_json_writer_end_object (writer->json);
        }
      readout_json_writer_end_array (writer->json);
      add_boolean (writer, "sticking", issues[i].state == READOUT_ISSUE_STICKING);
      add_string (writer, "state", readout_enum_to_nick (READOUT_TYPE_ISSUE_STATE, (int)issues[i].state));
      add_by_analyst (writer, issues[i].by_analyst);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_positions (Writer *writer)
{
  guint n;
  const ReadoutPosition *positions = readout_analysis_get_positions (writer->analysis, &n);

  begin_array (writer, "positions");
  for (guint i = 0; i < n; i++)
    {
      begin_finding (writer, positions[i].span);
      add_index (writer, "party", positions[i].party);
      add_string (writer, "stance", readout_enum_to_nick (READOUT_TYPE_STANCE, (int)positions[i].stance));
      add_span (writer, "what", positions[i].what);
      add_index (writer, "issue", positions[i].issue);
      add_span (writer, "cue", positions[i].cue);
      add_by_analyst (writer, positions[i].by_analyst);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_conditions (Writer *writer)
{
  guint n;
  const ReadoutCondition *conditions = readout_analysis_get_conditions (writer->analysis, &n);

  begin_array (writer, "conditions");
  for (guint i = 0; i < n; i++)
    {
      begin_finding (writer, conditions[i].span);
      add_index (writer, "party", conditions[i].party);
      add_span (writer, "condition", conditions[i].condition);
      add_span (writer, "consequence", conditions[i].consequence);
      add_span (writer, "cue", conditions[i].cue);
      add_by_analyst (writer, conditions[i].by_analyst);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_deadlines (Writer *writer)
{
  guint n;
  const ReadoutDeadline *deadlines = readout_analysis_get_deadlines (writer->analysis, &n);

  begin_array (writer, "deadlines");
  for (guint i = 0; i < n; i++)
    {
      begin_finding (writer, deadlines[i].span);
      add_string (writer, "date", deadlines[i].date);
      add_string (writer, "certainty",
                  readout_enum_to_nick (READOUT_TYPE_CERTAINTY, (int)deadlines[i].certainty));
      add_boolean (writer, "over", deadlines[i].is_over);
      add_by_analyst (writer, deadlines[i].by_analyst);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

static void
add_statuses (Writer *writer)
{
  guint n;
  const ReadoutStatus *statuses = readout_analysis_get_statuses (writer->analysis, &n);

  begin_array (writer, "status");
  for (guint i = 0; i < n; i++)
    {
      begin_finding (writer, statuses[i].span);
      add_string (writer, "state", readout_enum_to_nick (READOUT_TYPE_TALKS_STATE, (int)statuses[i].state));
      add_span (writer, "cue", statuses[i].cue);
      readout_json_writer_end_object (writer->json);
    }
  readout_json_writer_end_array (writer->json);
}

/**
 * readout_negotiation_json_add:
 * @json: a writer inside the object of an analysis
 * @map: from bytes of the article's text to characters
 * @analysis: what was found in the article
 *
 * Adds the members "events", "issues", "positions", "conditions", "deadlines" and "status".  Each finding but
 * an issue has "start" and "end": of a deadline its words, of the others the sentence that tells it.  Words
 * inside are objects of "start" and "end", or null; entities and issues are indices, or null.
 *
 *     events      class, actors, targets, date, modality, negated, cue
 *     issues      name, mentions, sticking, state: open, sticking, agreed
 *     positions   party, stance: wants, offers, refuses; what, issue, cue
 *     conditions  party, condition, consequence, cue
 *     deadlines   date, certainty: fixed, estimated, open; over
 *     status      state: planned, under-way, no-result, adjourned, suspended, agreed, collapsed; cue
 *
 * and "by_analyst": true where the analyst says some of it.
 */
void
readout_negotiation_json_add (ReadoutJsonWriter *json,
                              const ReadoutCharacterMap *map,
                              ReadoutAnalysis *analysis)
{
  Writer writer = { json, map, analysis };

  add_events (&writer);
  add_issues (&writer);
  add_positions (&writer);
  add_conditions (&writer);
  add_deadlines (&writer);
  add_statuses (&writer);
}
