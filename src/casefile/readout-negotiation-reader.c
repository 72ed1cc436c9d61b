/* readout-negotiation-reader.c: what an article tells of a negotiation from rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-row-reader-private.h"

static GArray *
read_parties (ReadoutRowReader *self, guint event_number, gboolean is_target, GError **error)
{
  g_autoptr (GArray) parties = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      self,
      "SELECT number, entity_number FROM event_party WHERE article_id = ? AND event_number = ? AND is_target = ?"
      " ORDER BY number",
      error);
  ReadoutStep step;

  if (statement == NULL)
    return NULL;

  readout_statement_bind_int (statement, event_number);
  readout_statement_bind_int (statement, is_target);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      int party;

      readout_row_reader_read_number (statement, parties->len);
      party = (int)readout_statement_read_int (statement, 0, (gint64)self->n_entities - 1);
      g_array_append_val (parties, party);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&parties) : NULL;
}

static gboolean
read_event (ReadoutRowReader *self, ReadoutStatement *statement, guint number, GError **error)
{
  g_autoptr (GArray) actors = read_parties (self, number, FALSE, error);
  g_autoptr (GArray) targets = actors != NULL ? read_parties (self, number, TRUE, error) : NULL;
  ReadoutEvent event = { 0 };

  if (targets == NULL)
    return FALSE;

  readout_row_reader_read_number (statement, number);
  event.span = readout_row_reader_read_span (self, statement);
  event.cue = readout_row_reader_read_span (self, statement);
  event.klass = (ReadoutEventClass)readout_statement_read_enum (statement, READOUT_TYPE_EVENT_CLASS);
  event.date = readout_statement_read_nullable_text (statement);
  event.modality = (ReadoutModality)readout_statement_read_enum (statement, READOUT_TYPE_MODALITY);
  event.is_negated = readout_statement_read_int (statement, 0, 1) != 0;
  event.by_analyst = readout_statement_read_int (statement, 0, 1) != 0;
  event.actors = (const int *)actors->data;
  event.n_actors = actors->len;
  event.targets = (const int *)targets->data;
  event.n_targets = targets->len;
  readout_analysis_builder_add_event (self->builder, &event);

  return TRUE;
}

static GArray *
read_issue_mentions (ReadoutRowReader *self, guint issue_number, GError **error)
{
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      self,
      "SELECT number, start_byte, end_byte FROM issue_mention WHERE article_id = ? AND issue_number = ?"
      " ORDER BY number",
      error);
  ReadoutStep step;

  if (statement == NULL)
    return NULL;

  readout_statement_bind_int (statement, issue_number);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutSpan mention;

      readout_row_reader_read_number (statement, mentions->len);
      mention = readout_row_reader_read_span (self, statement);
      g_array_append_val (mentions, mention);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&mentions) : NULL;
}

static gboolean
read_issue (ReadoutRowReader *self, ReadoutStatement *statement, guint number, GError **error)
{
  g_autoptr (GArray) mentions = read_issue_mentions (self, number, error);
  ReadoutIssue issue = { 0 };

  if (mentions == NULL)
    return FALSE;

  readout_row_reader_read_number (statement, number);
  issue.name = readout_statement_read_text (statement);
  issue.state = (ReadoutIssueState)readout_statement_read_enum (statement, READOUT_TYPE_ISSUE_STATE);
  issue.by_analyst = readout_statement_read_int (statement, 0, 1) != 0;
  issue.mentions = (const ReadoutSpan *)mentions->data;
  issue.n_mentions = mentions->len;
  readout_analysis_builder_add_issue (self->builder, &issue);
  self->n_issues++;

  return TRUE;
}

static gboolean
read_events (ReadoutRowReader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      self,
      "SELECT number, start_byte, end_byte, cue_start_byte, cue_end_byte, class, date, modality, is_negated, by_analyst FROM event WHERE article_id = ? ORDER BY number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  for (guint i = 0;
       statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW; i++)
    {
      if (!read_event (self, statement, i, error))
        return FALSE;
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
read_issues (ReadoutRowReader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      self, "SELECT number, name, state, by_analyst FROM issue WHERE article_id = ? ORDER BY number", error);
  ReadoutStep step = READOUT_STEP_FAILED;

  for (guint i = 0;
       statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW; i++)
    {
      if (!read_issue (self, statement, i, error))
        return FALSE;
    }

  return step == READOUT_STEP_DONE;
}

static int
read_issue_number (ReadoutRowReader *self, ReadoutStatement *statement)
{
  if (readout_statement_read_is_null (statement))
    return READOUT_NO_ISSUE;

  return (int)readout_statement_read_int (statement, 0, (gint64)self->n_issues - 1);
}

static gboolean
read_positions (ReadoutRowReader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      self,
      "SELECT number, start_byte, end_byte, cue_start_byte, cue_end_byte, party_number, stance, what_start_byte, what_end_byte, issue_number, by_analyst FROM position WHERE article_id = ? ORDER BY number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  for (guint i = 0;
       statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW; i++)
    {
      ReadoutPosition position;

      readout_row_reader_read_number (statement, i);
      position.span = readout_row_reader_read_span (self, statement);
      position.cue = readout_row_reader_read_span (self, statement);
      position.party = readout_row_reader_read_entity (self, statement);
      position.stance = (ReadoutStance)readout_statement_read_enum (statement, READOUT_TYPE_STANCE);
      position.what = readout_row_reader_read_span (self, statement);
      position.issue = read_issue_number (self, statement);
      position.by_analyst = readout_statement_read_int (statement, 0, 1) != 0;
      readout_analysis_builder_add_position (self->builder, &position);
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
read_conditions (ReadoutRowReader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      self,
      "SELECT number, start_byte, end_byte, cue_start_byte, cue_end_byte, condition_start_byte, condition_end_byte, consequence_start_byte, consequence_end_byte, party_number, by_analyst FROM condition WHERE article_id = ? ORDER BY number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  for (guint i = 0;
       statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW; i++)
    {
      ReadoutCondition condition;

      readout_row_reader_read_number (statement, i);
      condition.span = readout_row_reader_read_span (self, statement);
      condition.cue = readout_row_reader_read_span (self, statement);
      condition.condition = readout_row_reader_read_span (self, statement);
      condition.consequence = readout_row_reader_read_span (self, statement);
      condition.party = readout_row_reader_read_entity (self, statement);
      condition.by_analyst = readout_statement_read_int (statement, 0, 1) != 0;
      readout_analysis_builder_add_condition (self->builder, &condition);
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
read_deadlines (ReadoutRowReader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      self,
      "SELECT number, start_byte, end_byte, date, certainty, is_over, by_analyst FROM deadline WHERE article_id = ? ORDER BY number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  for (guint i = 0;
       statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW; i++)
    {
      ReadoutDeadline deadline;

      readout_row_reader_read_number (statement, i);
      deadline.span = readout_row_reader_read_span (self, statement);
      deadline.date = readout_statement_read_nullable_text (statement);
      deadline.certainty = (ReadoutCertainty)readout_statement_read_enum (statement, READOUT_TYPE_CERTAINTY);
      deadline.is_over = readout_statement_read_int (statement, 0, 1) != 0;
      deadline.by_analyst = readout_statement_read_int (statement, 0, 1) != 0;
      readout_analysis_builder_add_deadline (self->builder, &deadline);
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
read_statuses (ReadoutRowReader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      self,
      "SELECT number, start_byte, end_byte, cue_start_byte, cue_end_byte, state FROM status WHERE article_id = ? ORDER BY number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  for (guint i = 0;
       statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW; i++)
    {
      ReadoutStatus status;

      readout_row_reader_read_number (statement, i);
      status.span = readout_row_reader_read_span (self, statement);
      status.cue = readout_row_reader_read_span (self, statement);
      status.state = (ReadoutTalksState)readout_statement_read_enum (statement, READOUT_TYPE_TALKS_STATE);
      readout_analysis_builder_add_status (self->builder, &status);
    }

  return step == READOUT_STEP_DONE;
}

/* After the entities. */
gboolean
readout_negotiation_read (ReadoutRowReader *self, GError **error)
{
  return read_events (self, error) && read_issues (self, error) && read_positions (self, error)
         && read_conditions (self, error) && read_deadlines (self, error) && read_statuses (self, error);
}
