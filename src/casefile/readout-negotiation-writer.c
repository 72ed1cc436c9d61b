/* readout-negotiation-writer.c: what an article tells of a negotiation into rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-row-writer-private.h"

static gboolean
write_parties (ReadoutDatabase *database,
               gint64 article_id,
               guint event_number,
               gboolean is_target,
               const int *entities,
               guint n_entities,
               GError **error)
{
  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO event_party (article_id, event_number, is_target, number, entity_number)"
          " VALUES (?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, event_number);
      readout_statement_bind_int (statement, is_target);
      readout_statement_bind_int (statement, i);
      readout_statement_bind_int (statement, entities[i]);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_both_sides (
    ReadoutDatabase *database, gint64 article_id, guint number, const ReadoutEvent *event, GError **error)
{
  return write_parties (database, article_id, number, FALSE, event->actors, event->n_actors, error)
         && write_parties (database, article_id, number, TRUE, event->targets, event->n_targets, error);
}

static gboolean
write_issue_mentions (
    ReadoutDatabase *database, gint64 article_id, guint number, const ReadoutIssue *issue, GError **error)
{
  for (guint i = 0; i < issue->n_mentions; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO issue_mention (article_id, issue_number, number, start_byte, end_byte)"
          " VALUES (?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, number);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, issue->mentions[i]);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_events (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n;
  const ReadoutEvent *events = readout_analysis_get_events (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO event (article_id, number, start_byte, end_byte, cue_start_byte, cue_end_byte, class, date, modality, is_negated, by_analyst)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, events[i].span);
      readout_row_bind_span (statement, events[i].cue);
      readout_row_bind_nick (statement, READOUT_TYPE_EVENT_CLASS, (int)events[i].klass);
      readout_statement_bind_text (statement, events[i].date);
      readout_row_bind_nick (statement, READOUT_TYPE_MODALITY, (int)events[i].modality);
      readout_statement_bind_int (statement, events[i].is_negated);
      readout_statement_bind_int (statement, events[i].by_analyst);
      if (!readout_statement_run (statement, error)
          || !write_both_sides (database, article_id, i, &events[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_issues (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ReadoutStatement) statement
          = readout_statement_borrow (database,
                                      "INSERT INTO issue (article_id, number, name, state, by_analyst)"
                                      " VALUES (?, ?, ?, ?, ?)",
                                      error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, i);
      readout_statement_bind_text (statement, issues[i].name);
      readout_row_bind_nick (statement, READOUT_TYPE_ISSUE_STATE, (int)issues[i].state);
      readout_statement_bind_int (statement, issues[i].by_analyst);
      if (!readout_statement_run (statement, error)
          || !write_issue_mentions (database, article_id, i, &issues[i], error))
        return FALSE;
    }

  return TRUE;
}

static void
bind_issue (ReadoutStatement *statement, int issue)
{
  if (issue == READOUT_NO_ISSUE)
    readout_statement_bind_null (statement);
  else
    readout_statement_bind_int (statement, issue);
}

static gboolean
write_positions (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n;
  const ReadoutPosition *positions = readout_analysis_get_positions (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO position (article_id, number, start_byte, end_byte, cue_start_byte, cue_end_byte, party_number, stance, what_start_byte, what_end_byte, issue_number, by_analyst)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, positions[i].span);
      readout_row_bind_span (statement, positions[i].cue);
      readout_row_bind_entity (statement, positions[i].party);
      readout_row_bind_nick (statement, READOUT_TYPE_STANCE, (int)positions[i].stance);
      readout_row_bind_span (statement, positions[i].what);
      bind_issue (statement, positions[i].issue);
      readout_statement_bind_int (statement, positions[i].by_analyst);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_conditions (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n;
  const ReadoutCondition *conditions = readout_analysis_get_conditions (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO condition (article_id, number, start_byte, end_byte, cue_start_byte, cue_end_byte, condition_start_byte, condition_end_byte, consequence_start_byte, consequence_end_byte, party_number, by_analyst)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, conditions[i].span);
      readout_row_bind_span (statement, conditions[i].cue);
      readout_row_bind_span (statement, conditions[i].condition);
      readout_row_bind_span (statement, conditions[i].consequence);
      readout_row_bind_entity (statement, conditions[i].party);
      readout_statement_bind_int (statement, conditions[i].by_analyst);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_deadlines (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n;
  const ReadoutDeadline *deadlines = readout_analysis_get_deadlines (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO deadline (article_id, number, start_byte, end_byte, date, certainty, is_over, by_analyst)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, deadlines[i].span);
      readout_statement_bind_text (statement, deadlines[i].date);
      readout_row_bind_nick (statement, READOUT_TYPE_CERTAINTY, (int)deadlines[i].certainty);
      readout_statement_bind_int (statement, deadlines[i].is_over);
      readout_statement_bind_int (statement, deadlines[i].by_analyst);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_statuses (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n;
  const ReadoutStatus *statuses = readout_analysis_get_statuses (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO status (article_id, number, start_byte, end_byte, cue_start_byte, cue_end_byte, state)"
          " VALUES (?, ?, ?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, statuses[i].span);
      readout_row_bind_span (statement, statuses[i].cue);
      readout_row_bind_nick (statement, READOUT_TYPE_TALKS_STATE, (int)statuses[i].state);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* Inside a transaction, after the entities; there is nothing of the article yet. */
gboolean
readout_negotiation_write (ReadoutDatabase *database,
                           gint64 article_id,
                           ReadoutAnalysis *analysis,
                           GError **error)
{
  return write_events (database, article_id, analysis, error)
         && write_issues (database, article_id, analysis, error)
         && write_positions (database, article_id, analysis, error)
         && write_conditions (database, article_id, analysis, error)
         && write_deadlines (database, article_id, analysis, error)
         && write_statuses (database, article_id, analysis, error);
}
