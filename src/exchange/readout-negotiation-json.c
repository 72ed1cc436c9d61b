/* readout-negotiation-json.c: what an article tells of a negotiation as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-negotiation-json.h"

static void
add_events (ReadoutFindingJson *json)
{
  guint n;
  const ReadoutEvent *events = readout_analysis_get_events (json->analysis, &n);

  readout_finding_json_begin_list (json, "events");
  for (guint i = 0; i < n; i++)
    {
      readout_finding_json_begin (json, events[i].span);
      readout_finding_json_add_nick (json, "class", READOUT_TYPE_EVENT_CLASS, (int)events[i].klass);
      readout_finding_json_add_indices (json, "actors", events[i].actors, events[i].n_actors);
      readout_finding_json_add_indices (json, "targets", events[i].targets, events[i].n_targets);
      readout_finding_json_add_string (json, "date", events[i].date);
      readout_finding_json_add_nick (json, "modality", READOUT_TYPE_MODALITY, (int)events[i].modality);
      readout_finding_json_add_boolean (json, "negated", events[i].is_negated);
      readout_finding_json_add_words (json, "cue", events[i].cue);
      readout_finding_json_add_if_true (json, "by_analyst", events[i].by_analyst);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

static void
add_issues (ReadoutFindingJson *json)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (json->analysis, &n);

  readout_finding_json_begin_list (json, "issues");
  for (guint i = 0; i < n; i++)
    {
      readout_json_writer_begin_object (json->writer);
      readout_finding_json_add_string (json, "name", issues[i].name);
      readout_finding_json_begin_list (json, "mentions");
      for (guint k = 0; k < issues[i].n_mentions; k++)
        {
          readout_finding_json_begin (json, issues[i].mentions[k]);
          readout_finding_json_end (json);
        }
      readout_finding_json_end_list (json);
      readout_finding_json_add_boolean (json, "sticking", issues[i].state == READOUT_ISSUE_STICKING);
      readout_finding_json_add_nick (json, "state", READOUT_TYPE_ISSUE_STATE, (int)issues[i].state);
      readout_finding_json_add_if_true (json, "by_analyst", issues[i].by_analyst);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

static void
add_positions (ReadoutFindingJson *json)
{
  guint n;
  const ReadoutPosition *positions = readout_analysis_get_positions (json->analysis, &n);

  readout_finding_json_begin_list (json, "positions");
  for (guint i = 0; i < n; i++)
    {
      readout_finding_json_begin (json, positions[i].span);
      readout_finding_json_add_index (json, "party", positions[i].party);
      readout_finding_json_add_nick (json, "stance", READOUT_TYPE_STANCE, (int)positions[i].stance);
      readout_finding_json_add_words (json, "what", positions[i].what);
      readout_finding_json_add_index (json, "issue", positions[i].issue);
      readout_finding_json_add_words (json, "cue", positions[i].cue);
      readout_finding_json_add_if_true (json, "by_analyst", positions[i].by_analyst);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

static void
add_conditions (ReadoutFindingJson *json)
{
  guint n;
  const ReadoutCondition *conditions = readout_analysis_get_conditions (json->analysis, &n);

  readout_finding_json_begin_list (json, "conditions");
  for (guint i = 0; i < n; i++)
    {
      readout_finding_json_begin (json, conditions[i].span);
      readout_finding_json_add_index (json, "party", conditions[i].party);
      readout_finding_json_add_words (json, "condition", conditions[i].condition);
      readout_finding_json_add_words (json, "consequence", conditions[i].consequence);
      readout_finding_json_add_words (json, "cue", conditions[i].cue);
      readout_finding_json_add_if_true (json, "by_analyst", conditions[i].by_analyst);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

static void
add_deadlines (ReadoutFindingJson *json)
{
  guint n;
  const ReadoutDeadline *deadlines = readout_analysis_get_deadlines (json->analysis, &n);

  readout_finding_json_begin_list (json, "deadlines");
  for (guint i = 0; i < n; i++)
    {
      readout_finding_json_begin (json, deadlines[i].span);
      readout_finding_json_add_string (json, "date", deadlines[i].date);
      readout_finding_json_add_nick (json, "certainty", READOUT_TYPE_CERTAINTY, (int)deadlines[i].certainty);
      readout_finding_json_add_boolean (json, "over", deadlines[i].is_over);
      readout_finding_json_add_if_true (json, "by_analyst", deadlines[i].by_analyst);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

static void
add_statuses (ReadoutFindingJson *json)
{
  guint n;
  const ReadoutStatus *statuses = readout_analysis_get_statuses (json->analysis, &n);

  readout_finding_json_begin_list (json, "status");
  for (guint i = 0; i < n; i++)
    {
      readout_finding_json_begin (json, statuses[i].span);
      readout_finding_json_add_nick (json, "state", READOUT_TYPE_TALKS_STATE, (int)statuses[i].state);
      readout_finding_json_add_words (json, "cue", statuses[i].cue);
      readout_finding_json_add_if_true (json, "by_analyst", statuses[i].by_analyst);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

/**
 * readout_negotiation_json_add:
 * @json: inside the object of an analysis
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
readout_negotiation_json_add (ReadoutFindingJson *json)
{
  add_events (json);
  add_issues (json);
  add_positions (json);
  add_conditions (json);
  add_deadlines (json);
  add_statuses (json);
}
