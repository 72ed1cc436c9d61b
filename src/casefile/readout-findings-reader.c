/* readout-findings-reader.c: the findings of an article from rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "readout-findings-store-private.h"
#include "readout-row-reader-private.h"

typedef struct
{
  ReadoutRowReader rows;
  guint *n_mentions; /* of each entity */
} Reader;

static gboolean
read_paragraphs (Reader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      &self->rows,
      "SELECT number, start_byte, end_byte, kind FROM paragraph WHERE article_id = ? ORDER BY number", error);
  ReadoutStep step = READOUT_STEP_FAILED;

  for (guint i = 0;
       statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW; i++)
    {
      ReadoutSpan span;
      ReadoutParagraphKind kind;

      readout_row_reader_read_number (statement, i);
      span = readout_row_reader_read_span (&self->rows, statement);
      kind = (ReadoutParagraphKind)readout_statement_read_enum (statement, READOUT_TYPE_PARAGRAPH_KIND);
      readout_analysis_builder_add_paragraph (self->rows.builder, span, kind);
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
read_sentences (Reader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      &self->rows, "SELECT number, start_byte, end_byte FROM sentence WHERE article_id = ? ORDER BY number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  for (guint i = 0;
       statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW; i++)
    {
      readout_row_reader_read_number (statement, i);
      readout_analysis_builder_add_sentence (self->rows.builder,
                                             readout_row_reader_read_span (&self->rows, statement));
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
read_times (Reader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      &self->rows,
      "SELECT number, start_byte, end_byte, type, value, mod FROM time WHERE article_id = ? ORDER BY number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  for (guint i = 0;
       statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW; i++)
    {
      ReadoutTime time;

      readout_row_reader_read_number (statement, i);
      time.span = readout_row_reader_read_span (&self->rows, statement);
      time.type = (ReadoutTimeType)readout_statement_read_enum (statement, READOUT_TYPE_TIME_TYPE);
      time.value = readout_statement_read_text (statement);
      time.mod = (ReadoutTimeMod)readout_statement_read_enum (statement, READOUT_TYPE_TIME_MOD);
      readout_analysis_builder_add_time (self->rows.builder, &time);
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
read_entities (Reader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      &self->rows,
      "SELECT number, type, name, represents_government, confidence, confirmed FROM entity WHERE article_id = ?"
      " ORDER BY number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  while (statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutEntity entity = { 0 };

      readout_row_reader_read_number (statement, self->rows.n_entities++);
      entity.type = (ReadoutEntityType)readout_statement_read_enum (statement, READOUT_TYPE_ENTITY_TYPE);
      entity.name = readout_statement_read_text (statement);
      entity.represents_government = readout_statement_read_int (statement, 0, 1) == 1;
      entity.confidence = readout_statement_read_double (statement, 0, 1);
      entity.confirmed = readout_statement_read_int (statement, 0, 1) == 1;
      readout_analysis_builder_add_entity (self->rows.builder, &entity);
    }

  self->n_mentions = g_new0 (guint, self->rows.n_entities);
  return step == READOUT_STEP_DONE;
}

static gboolean
read_mentions (Reader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      &self->rows,
      "SELECT entity_number, number, start_byte, end_byte, kind, reason, confidence,"
      " antecedent_start_byte, antecedent_end_byte FROM mention"
      " WHERE article_id = ? ORDER BY entity_number, number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  while (statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutMention mention;
      int entity = readout_row_reader_read_entity (&self->rows, statement);

      if (entity < 0 || (guint)entity >= self->rows.n_entities)
        {
          readout_statement_refuse_row (statement);
          continue;
        }

      readout_row_reader_read_number (statement, self->n_mentions[entity]++);
      mention.span = readout_row_reader_read_span (&self->rows, statement);
      mention.kind = (ReadoutMentionKind)readout_statement_read_enum (statement, READOUT_TYPE_MENTION_KIND);
      mention.reason = (ReadoutReason)readout_statement_read_enum (statement, READOUT_TYPE_REASON);
      mention.confidence = readout_statement_read_double (statement, 0, 1);
      mention.antecedent = readout_row_reader_read_span (&self->rows, statement);
      readout_analysis_builder_add_mention (self->rows.builder, entity, &mention);
    }

  return step == READOUT_STEP_DONE;
}

/* An entity that no passage names has nothing to show for it. */
static gboolean
check_mentions (Reader *self, GError **error)
{
  for (guint i = 0; i < self->rows.n_entities; i++)
    {
      if (self->n_mentions[i] == 0)
        {
          /* Translators: it follows "“NAME” is damaged:" */
          readout_database_set_damaged (self->rows.database, _ ("an entity has no mention"), error);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_roles (Reader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      &self->rows,
      "SELECT entity_number, start_byte, end_byte, text, organization_number, time FROM role"
      " WHERE article_id = ? ORDER BY entity_number, number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  while (statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutRole role;
      int entity = readout_row_reader_read_entity (&self->rows, statement);

      if (entity < 0 || (guint)entity >= self->rows.n_entities)
        {
          readout_statement_refuse_row (statement);
          continue;
        }

      role.span = readout_row_reader_read_span (&self->rows, statement);
      role.text = readout_statement_read_text (statement);
      role.organization = readout_row_reader_read_entity (&self->rows, statement);
      role.time = readout_statement_read_nullable_text (statement);
      readout_analysis_builder_add_role (self->rows.builder, entity, &role);
    }

  return step == READOUT_STEP_DONE;
}

static GArray *
read_quote_parts (Reader *self, guint quote_number, GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      &self->rows,
      "SELECT number, start_byte, end_byte FROM quote_part WHERE article_id = ? AND quote_number = ?"
      " ORDER BY number",
      error);
  ReadoutStep step;

  if (statement == NULL)
    return NULL;

  readout_statement_bind_int (statement, quote_number);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutSpan part;

      readout_row_reader_read_number (statement, parts->len);
      part = readout_row_reader_read_span (&self->rows, statement);
      g_array_append_val (parts, part);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&parts) : NULL;
}

static GArray *
read_relays (Reader *self, guint quote_number, GError **error)
{
  g_autoptr (GArray) relays = g_array_new (FALSE, FALSE, sizeof (ReadoutRelay));
  g_autoptr (ReadoutStatement) statement
      = readout_row_reader_borrow (&self->rows,
                                   "SELECT number, start_byte, end_byte, entity_number, kind FROM relay"
                                   " WHERE article_id = ? AND quote_number = ? ORDER BY number",
                                   error);
  ReadoutStep step;

  if (statement == NULL)
    return NULL;

  readout_statement_bind_int (statement, quote_number);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutRelay relay;

      readout_row_reader_read_number (statement, relays->len);
      relay.span = readout_row_reader_read_span (&self->rows, statement);
      relay.entity = readout_row_reader_read_entity (&self->rows, statement);
      relay.kind = (ReadoutRelayKind)readout_statement_read_enum (statement, READOUT_TYPE_RELAY_KIND);
      g_array_append_val (relays, relay);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&relays) : NULL;
}

static int
read_earlier_quote (ReadoutStatement *statement, guint number)
{
  if (readout_statement_read_is_null (statement))
    return READOUT_NO_QUOTE;

  return (int)readout_statement_read_int (statement, 0, (gint64)number - 1);
}

static void
read_source (Reader *self, ReadoutStatement *statement, guint number, ReadoutSource *source)
{
  source->span = readout_row_reader_read_span (&self->rows, statement);
  source->entity = readout_row_reader_read_entity (&self->rows, statement);
  source->naming = (ReadoutNaming)readout_statement_read_enum (statement, READOUT_TYPE_NAMING);
  source->unnamed.side = readout_row_reader_read_entity (&self->rows, statement);
  source->unnamed.rank = readout_statement_read_nullable_text (statement);
  source->unnamed.institution = readout_statement_read_nullable_text (statement);
  source->unnamed.count = readout_statement_read_nullable_text (statement);
  source->unnamed.access = readout_statement_read_nullable_text (statement);
  source->unnamed.reason = readout_statement_read_nullable_text (statement);
  source->unnamed.same_as = read_earlier_quote (statement, number);
  source->words = readout_statement_read_nullable_text (statement);
  source->meant = readout_row_reader_read_span (&self->rows, statement);
}

static gboolean
read_quote (Reader *self, ReadoutStatement *statement, guint number, GError **error)
{
  g_autoptr (GArray) parts = read_quote_parts (self, number, error);
  g_autoptr (GArray) relays = parts != NULL ? read_relays (self, number, error) : NULL;
  ReadoutQuote quote;

  if (relays == NULL)
    return FALSE;

  readout_row_reader_read_number (statement, number);
  quote.span = readout_row_reader_read_span (&self->rows, statement);
  quote.kind = (ReadoutQuoteKind)readout_statement_read_enum (statement, READOUT_TYPE_QUOTE_KIND);
  quote.confidence = readout_statement_read_double (statement, 0, 1);
  quote.cue = readout_row_reader_read_span (&self->rows, statement);
  quote.cue_lemma = readout_statement_read_nullable_text (statement);
  read_source (self, statement, number, &quote.source);
  quote.source.relays = (const ReadoutRelay *)(gpointer)relays->data;
  quote.source.n_relays = relays->len;
  quote.telling = (ReadoutTelling)readout_statement_read_enum (statement, READOUT_TYPE_TELLING);
  quote.is_translated = readout_statement_read_int (statement, 0, 1) == 1;
  quote.by_analyst = readout_statement_read_int (statement, 0, 1) == 1;
  quote.is_confirmed = readout_statement_read_int (statement, 0, 1) == 1;
  quote.parts = (const ReadoutSpan *)parts->data;
  quote.n_parts = parts->len;
  if (quote.n_parts == 0)
    readout_statement_refuse_row (statement);

  readout_analysis_builder_add_quote (self->rows.builder, &quote);
  return TRUE;
}

static gboolean
read_quotes (Reader *self, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_row_reader_borrow (
      &self->rows,
      "SELECT number, start_byte, end_byte, kind, confidence, cue_start_byte, cue_end_byte, cue_lemma,"
      " source_start_byte, source_end_byte, source_entity_number, source_naming, side_entity_number,"
      " source_rank, source_institution, source_count, source_access, source_reason, same_source_number,"
      " source_words, meant_start_byte, meant_end_byte, telling, translated, by_analyst, confirmed FROM quote"
      " WHERE article_id = ? ORDER BY number",
      error);
  ReadoutStep step = READOUT_STEP_FAILED;

  for (guint i = 0;
       statement != NULL && (step = readout_statement_step (statement, error)) == READOUT_STEP_ROW; i++)
    {
      if (!read_quote (self, statement, i, error))
        return FALSE;
    }

  return step == READOUT_STEP_DONE;
}

/* Rebuilds the analysis of @article as it was written, or says that the file is damaged. */
ReadoutAnalysis *
readout_findings_read (
    ReadoutDatabase *database, gint64 article_id, ReadoutArticle *article, guint n_words, GError **error)
{
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  g_autofree guint *n_mentions = NULL;
  Reader self = { .rows = { .database = database, .article_id = article_id, .builder = builder } };
  gboolean success;

  self.rows.text = readout_article_get_text (article, &self.rows.length_bytes);
  readout_analysis_builder_set_n_words (builder, n_words);
  success = read_paragraphs (&self, error) && read_sentences (&self, error) && read_entities (&self, error)
            && read_mentions (&self, error) && check_mentions (&self, error) && read_roles (&self, error)
            && read_quotes (&self, error) && read_times (&self, error)
            && readout_negotiation_read (&self.rows, error);
  n_mentions = self.n_mentions;

  return success ? readout_analysis_builder_end (builder) : NULL;
}
