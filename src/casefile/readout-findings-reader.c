/* readout-findings-reader.c: the findings of an article from rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "readout-analysis-builder.h"
#include "readout-findings-store-private.h"
#include "readout-row-reader-private.h"

/* The strings of an article's findings are as long as this, more or less. */
#define STRINGS_BYTES 4096

typedef struct
{
  ReadoutRowReader rows;
  ReadoutAnalysisBuilder *builder;
} Reader;

/* Tells the builder of one finding. */
typedef void (*AddFunc) (ReadoutAnalysisBuilder *builder, gconstpointer finding);

static void
add_paragraph (ReadoutAnalysisBuilder *builder, gconstpointer finding)
{
  const ReadoutParagraph *paragraph = finding;

  readout_analysis_builder_add_paragraph (builder, paragraph->span, paragraph->kind);
}

static void
add_sentence (ReadoutAnalysisBuilder *builder, gconstpointer finding)
{
  readout_analysis_builder_add_sentence (builder, *(const ReadoutSpan *)finding);
}

static void
add_entity (ReadoutAnalysisBuilder *builder, gconstpointer finding)
{
  readout_analysis_builder_add_entity (builder, finding);
}

static ReadoutRows *
read_all (Reader *self, ReadoutTableName name, GError **error)
{
  return readout_row_reader_read (&self->rows, name, 1, error);
}

/* What has no parts of its own. */
static gboolean
read_plain (Reader *self, ReadoutTableName name, AddFunc add, guint *n, GError **error)
{
  g_autoptr (ReadoutRows) rows = read_all (self, name, error);
  const char *findings;

  if (rows == NULL)
    return FALSE;

  findings = readout_rows_get (rows, 0, n);
  for (guint i = 0; i < *n; i++)
    add (self->builder, findings + i * readout_table_get (name)->row_bytes);
  return TRUE;
}

/* An entity that no passage names has nothing to show for it. */
static gboolean
read_mentions (Reader *self, GError **error)
{
  g_autoptr (ReadoutRows) rows
      = readout_row_reader_read (&self->rows, READOUT_TABLE_MENTION, self->rows.n_entities, error);

  for (guint entity = 0; rows != NULL && entity < self->rows.n_entities; entity++)
    {
      guint n;
      const ReadoutMention *mentions = readout_rows_get (rows, entity, &n);

      if (n == 0)
        {
          /* Translators: it follows "“NAME” is damaged:" */
          readout_database_set_damaged (self->rows.database, _ ("an entity has no mention"), error);
          return FALSE;
        }
      for (guint i = 0; i < n; i++)
        readout_analysis_builder_add_mention (self->builder, (int)entity, &mentions[i]);
    }

  return rows != NULL;
}

static gboolean
read_roles (Reader *self, GError **error)
{
  g_autoptr (ReadoutRows) rows
      = readout_row_reader_read (&self->rows, READOUT_TABLE_ROLE, self->rows.n_entities, error);

  for (guint entity = 0; rows != NULL && entity < self->rows.n_entities; entity++)
    {
      guint n;
      const ReadoutRole *roles = readout_rows_get (rows, entity, &n);

      for (guint i = 0; i < n; i++)
        readout_analysis_builder_add_role (self->builder, (int)entity, &roles[i]);
    }

  return rows != NULL;
}

static gboolean
add_quotes (Reader *self,
            const ReadoutQuote *quotes,
            guint n,
            const ReadoutRows *parts,
            const ReadoutRows *relays,
            GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      ReadoutQuote quote = quotes[i];

      quote.parts = readout_rows_get (parts, i, &quote.n_parts);
      quote.source.relays = readout_rows_get (relays, i, &quote.source.n_relays);
      if (quote.n_parts == 0)
        {
          readout_database_set_refused (self->rows.database, error);
          return FALSE;
        }
      readout_analysis_builder_add_quote (self->builder, &quote);
    }

  return TRUE;
}

static gboolean
read_quotes (Reader *self, GError **error)
{
  g_autoptr (ReadoutRows) rows = read_all (self, READOUT_TABLE_QUOTE, error);
  g_autoptr (ReadoutRows) parts = NULL;
  g_autoptr (ReadoutRows) relays = NULL;
  const ReadoutQuote *quotes;
  guint n;

  if (rows == NULL)
    return FALSE;

  quotes = readout_rows_get (rows, 0, &n);
  parts = readout_row_reader_read (&self->rows, READOUT_TABLE_QUOTE_PART, n, error);
  if (parts == NULL)
    return FALSE;
  relays = readout_row_reader_read (&self->rows, READOUT_TABLE_RELAY, n, error);

  return relays != NULL && add_quotes (self, quotes, n, parts, relays, error);
}

static gboolean
read_events (Reader *self, GError **error)
{
  g_autoptr (ReadoutRows) rows = read_all (self, READOUT_TABLE_EVENT, error);
  g_autoptr (ReadoutRows) actors = NULL;
  g_autoptr (ReadoutRows) targets = NULL;
  const ReadoutEvent *events;
  guint n;

  if (rows == NULL)
    return FALSE;

  events = readout_rows_get (rows, 0, &n);
  actors = readout_row_reader_read (&self->rows, READOUT_TABLE_ACTOR, n, error);
  if (actors == NULL)
    return FALSE;
  targets = readout_row_reader_read (&self->rows, READOUT_TABLE_TARGET, n, error);

  for (guint i = 0; targets != NULL && i < n; i++)
    {
      ReadoutEvent event = events[i];

      event.actors = readout_rows_get (actors, i, &event.n_actors);
      event.targets = readout_rows_get (targets, i, &event.n_targets);
      readout_analysis_builder_add_event (self->builder, &event);
    }

  return targets != NULL;
}

static gboolean
read_issues (Reader *self, GError **error)
{
  g_autoptr (ReadoutRows) rows = read_all (self, READOUT_TABLE_ISSUE, error);
  g_autoptr (ReadoutRows) mentions = NULL;
  const ReadoutIssue *issues;

  if (rows == NULL)
    return FALSE;

  issues = readout_rows_get (rows, 0, &self->rows.n_issues);
  mentions = readout_row_reader_read (&self->rows, READOUT_TABLE_ISSUE_MENTION, self->rows.n_issues, error);

  for (guint i = 0; mentions != NULL && i < self->rows.n_issues; i++)
    {
      ReadoutIssue issue = issues[i];

      issue.mentions = readout_rows_get (mentions, i, &issue.n_mentions);
      readout_analysis_builder_add_issue (self->builder, &issue);
    }

  return mentions != NULL;
}

/* Before what names them. */
static gboolean
read_entities (Reader *self, GError **error)
{
  return read_plain (self, READOUT_TABLE_ENTITY, add_entity, &self->rows.n_entities, error)
         && read_mentions (self, error) && read_roles (self, error);
}

static gboolean
read_others (Reader *self, GError **error)
{
  static const struct
  {
    ReadoutTableName name;
    AddFunc add;
  } others[] = {
    { READOUT_TABLE_PARAGRAPH, add_paragraph },
    { READOUT_TABLE_SENTENCE, add_sentence },
    { READOUT_TABLE_TIME, (AddFunc)readout_analysis_builder_add_time },
    { READOUT_TABLE_POSITION, (AddFunc)readout_analysis_builder_add_position },
    { READOUT_TABLE_CONDITION, (AddFunc)readout_analysis_builder_add_condition },
    { READOUT_TABLE_DEADLINE, (AddFunc)readout_analysis_builder_add_deadline },
    { READOUT_TABLE_STATUS, (AddFunc)readout_analysis_builder_add_status },
  };
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (!read_plain (self, others[i].name, others[i].add, &n, error))
      return FALSE;

  return TRUE;
}

/* Rebuilds the analysis of @article as it was written, or says that the file is damaged. */
ReadoutAnalysis *
readout_findings_read (
    ReadoutDatabase *database, gint64 article_id, ReadoutArticle *article, guint n_words, GError **error)
{
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  g_autoptr (GStringChunk) strings = g_string_chunk_new (STRINGS_BYTES);
  Reader self = { { .database = database, .article_id = article_id, .strings = strings }, builder };

  self.rows.text = readout_article_get_text (article, &self.rows.length_bytes);
  readout_analysis_builder_set_n_words (builder, n_words);
  if (!read_entities (&self, error) || !read_quotes (&self, error) || !read_events (&self, error)
      || !read_issues (&self, error) || !read_others (&self, error))
    return NULL;

  return readout_analysis_builder_end (builder);
}
