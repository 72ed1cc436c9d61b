/* readout-findings-writer.c: the findings of an article into rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-findings-store-private.h"
#include "readout-link-store-private.h"
#include "readout-search-index-private.h"
#include "readout-table-private.h"

typedef struct
{
  ReadoutDatabase *database;
  gint64 article_id;
  ReadoutAnalysis *analysis;
} Writer;

static void
bind_column (ReadoutStatement *statement, const ReadoutColumn *column, gconstpointer row)
{
  gconstpointer field = (const char *)row + column->offset_bytes;

  switch (column->kind)
    {
    case READOUT_COLUMN_SPAN:
      readout_statement_bind_span (statement, *(const ReadoutSpan *)field);
      break;
    case READOUT_COLUMN_NICK:
      readout_statement_bind_enum (statement, column->get_type (), *(const int *)field);
      break;
    case READOUT_COLUMN_FLAG:
      readout_statement_bind_int (statement, *(const gboolean *)field ? 1 : 0);
      break;
    case READOUT_COLUMN_SHARE:
      readout_statement_bind_double (statement, *(const double *)field);
      break;
    case READOUT_COLUMN_TEXT:
    case READOUT_COLUMN_NULLABLE_TEXT:
      readout_statement_bind_text (statement, *(const char *const *)field);
      break;
    case READOUT_COLUMN_PARTY:
    case READOUT_COLUMN_ENTITY:
    case READOUT_COLUMN_ISSUE:
    case READOUT_COLUMN_EARLIER:
      readout_statement_bind_index (statement, *(const int *)field);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* The parts of one finding, or all findings of their kind, which have no owner. */
static gboolean
write_parts (
    Writer *self, ReadoutTableName name, guint owner, gconstpointer rows, guint n_rows, GError **error)
{
  const ReadoutTable *table = readout_table_get (name);
  g_autofree char *sql = n_rows > 0 ? readout_table_dup_insertion (table) : NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (self->database, sql);

      readout_statement_bind_int (statement, self->article_id);
      if (table->owner != NULL)
        readout_statement_bind_int (statement, owner);
      readout_statement_bind_int (statement, i);
      for (guint j = 0; j < table->n_columns; j++)
        bind_column (statement, &table->columns[j], (const char *)rows + i * table->row_bytes);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_whole (Writer *self, ReadoutTableName name, gconstpointer rows, guint n_rows, GError **error)
{
  return write_parts (self, name, 0, rows, n_rows, error);
}

static gboolean
write_structure (Writer *self, GError **error)
{
  guint n_paragraphs, n_sentences;
  const ReadoutParagraph *paragraphs = readout_analysis_get_paragraphs (self->analysis, &n_paragraphs);
  const ReadoutSpan *sentences = readout_analysis_get_sentences (self->analysis, &n_sentences);

  return write_whole (self, READOUT_TABLE_PARAGRAPH, paragraphs, n_paragraphs, error)
         && write_whole (self, READOUT_TABLE_SENTENCE, sentences, n_sentences, error);
}

/* All entities come before the first role, which may name a later one. */
static gboolean
write_entities (Writer *self, GError **error)
{
  guint n;
  const ReadoutEntity *entities = readout_analysis_get_entities (self->analysis, &n);
  gboolean success = write_whole (self, READOUT_TABLE_ENTITY, entities, n, error);

  for (guint i = 0; success && i < n; i++)
    success
        = readout_search_index_add_name (self->database, entities[i].name, error)
          && write_parts (self, READOUT_TABLE_MENTION, i, entities[i].mentions, entities[i].n_mentions, error)
          && write_parts (self, READOUT_TABLE_ROLE, i, entities[i].roles, entities[i].n_roles, error);
  return success;
}

static gboolean
write_quotes (Writer *self, GError **error)
{
  guint n;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (self->analysis, &n);
  gboolean success = write_whole (self, READOUT_TABLE_QUOTE, quotes, n, error);

  for (guint i = 0; success && i < n; i++)
    success = write_parts (self, READOUT_TABLE_QUOTE_PART, i, quotes[i].parts, quotes[i].n_parts, error)
              && write_parts (self, READOUT_TABLE_RELAY, i, quotes[i].source.relays,
                              quotes[i].source.n_relays, error);
  return success;
}

static gboolean
write_events (Writer *self, GError **error)
{
  guint n;
  const ReadoutEvent *events = readout_analysis_get_events (self->analysis, &n);
  gboolean success = write_whole (self, READOUT_TABLE_EVENT, events, n, error);

  for (guint i = 0; success && i < n; i++)
    success = write_parts (self, READOUT_TABLE_ACTOR, i, events[i].actors, events[i].n_actors, error)
              && write_parts (self, READOUT_TABLE_TARGET, i, events[i].targets, events[i].n_targets, error);
  return success;
}

static gboolean
write_issues (Writer *self, GError **error)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (self->analysis, &n);
  gboolean success = write_whole (self, READOUT_TABLE_ISSUE, issues, n, error);

  for (guint i = 0; success && i < n; i++)
    success
        = write_parts (self, READOUT_TABLE_ISSUE_MENTION, i, issues[i].mentions, issues[i].n_mentions, error);
  return success;
}

/* What has no parts of its own. */
static gboolean
write_others (Writer *self, GError **error)
{
  guint n_times, n_positions, n_conditions, n_deadlines, n_statuses;
  const ReadoutTime *times = readout_analysis_get_times (self->analysis, &n_times);
  const ReadoutPosition *positions = readout_analysis_get_positions (self->analysis, &n_positions);
  const ReadoutCondition *conditions = readout_analysis_get_conditions (self->analysis, &n_conditions);
  const ReadoutDeadline *deadlines = readout_analysis_get_deadlines (self->analysis, &n_deadlines);
  const ReadoutStatus *statuses = readout_analysis_get_statuses (self->analysis, &n_statuses);

  return write_whole (self, READOUT_TABLE_TIME, times, n_times, error)
         && write_whole (self, READOUT_TABLE_POSITION, positions, n_positions, error)
         && write_whole (self, READOUT_TABLE_CONDITION, conditions, n_conditions, error)
         && write_whole (self, READOUT_TABLE_DEADLINE, deadlines, n_deadlines, error)
         && write_whole (self, READOUT_TABLE_STATUS, statuses, n_statuses, error);
}

static gboolean
write_version (Writer *self, GError **error)
{
  const char *version = readout_analysis_get_version (self->analysis);
  g_autoptr (ReadoutStatement) statement = NULL;

  if (version == NULL)
    return TRUE;

  statement
      = readout_statement_borrow (self->database, "INSERT INTO analyzed (article_id, version) VALUES (?, ?)");
  readout_statement_bind_int (statement, self->article_id);
  readout_statement_bind_text (statement, version);
  return readout_statement_run (statement, error);
}

/* Inside a transaction; there are no findings of the article yet. */
gboolean
readout_findings_write (ReadoutDatabase *database,
                        gint64 article_id,
                        ReadoutAnalysis *analysis,
                        GError **error)
{
  Writer self = { database, article_id, analysis };

  return write_structure (&self, error) && write_entities (&self, error) && write_quotes (&self, error)
         && write_events (&self, error) && write_issues (&self, error) && write_others (&self, error)
         && write_version (&self, error) && readout_link_store_ask (database, article_id, error);
}

/* Inside a transaction; those that point to others go first, and what was worked out from them. */
gboolean
readout_findings_delete (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  for (guint i = READOUT_N_TABLES; i > 0; i--)
    {
      g_autofree char *sql = readout_table_dup_deletion (readout_table_get ((ReadoutTableName)(i - 1)));

      if (!readout_statement_run_for (database, sql, article_id, error))
        return FALSE;
    }

  return readout_statement_run_for (database, "DELETE FROM analyzed WHERE article_id = ?", article_id, error)
         && readout_link_store_forget (database, article_id, error);
}
