/* readout-findings-writer.c: the findings of an article into rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-findings-store-private.h"
#include "readout-link-store-private.h"
#include "readout-row-writer-private.h"
#include "readout-search-index-private.h"

/* One row of findings after the other goes through the same few prepared statements. */

static gboolean
write_paragraphs (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n_paragraphs;
  const ReadoutParagraph *paragraphs = readout_analysis_get_paragraphs (analysis, &n_paragraphs);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO paragraph (article_id, number, start_byte, end_byte, kind) VALUES (?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, paragraphs[i].span);
      readout_row_bind_nick (statement, READOUT_TYPE_PARAGRAPH_KIND, paragraphs[i].kind);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_sentences (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n_sentences;
  const ReadoutSpan *sentences = readout_analysis_get_sentences (analysis, &n_sentences);

  for (guint i = 0; i < n_sentences; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database, "INSERT INTO sentence (article_id, number, start_byte, end_byte) VALUES (?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, sentences[i]);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_entity (
    ReadoutDatabase *database, gint64 article_id, guint number, const ReadoutEntity *entity, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "INSERT INTO entity (article_id, number, type, name, represents_government, confidence, confirmed)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;

  readout_statement_bind_int (statement, article_id);
  readout_statement_bind_int (statement, number);
  readout_row_bind_nick (statement, READOUT_TYPE_ENTITY_TYPE, entity->type);
  readout_statement_bind_text (statement, entity->name);
  readout_statement_bind_int (statement, entity->represents_government ? 1 : 0);
  readout_statement_bind_double (statement, entity->confidence);
  readout_statement_bind_int (statement, entity->confirmed ? 1 : 0);
  return readout_statement_run (statement, error);
}

static gboolean
write_mentions (
    ReadoutDatabase *database, gint64 article_id, guint number, const ReadoutEntity *entity, GError **error)
{
  for (guint i = 0; i < entity->n_mentions; i++)
    {
      const ReadoutMention *mention = &entity->mentions[i];
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO mention (article_id, entity_number, number, start_byte, end_byte, kind, reason, confidence,"
          " antecedent_start_byte, antecedent_end_byte) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, number);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, mention->span);
      readout_row_bind_nick (statement, READOUT_TYPE_MENTION_KIND, mention->kind);
      readout_row_bind_nick (statement, READOUT_TYPE_REASON, mention->reason);
      readout_statement_bind_double (statement, mention->confidence);
      readout_row_bind_span (statement, mention->antecedent);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_roles (
    ReadoutDatabase *database, gint64 article_id, guint number, const ReadoutEntity *entity, GError **error)
{
  for (guint i = 0; i < entity->n_roles; i++)
    {
      const ReadoutRole *role = &entity->roles[i];
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO role (article_id, entity_number, number, start_byte, end_byte, text, organization_number,"
          " time) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, number);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, role->span);
      readout_statement_bind_text (statement, role->text);
      readout_row_bind_entity (statement, role->organization);
      readout_statement_bind_text (statement, role->time);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* All entities come before the first role, which may name a later one. */
static gboolean
write_entities (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      if (!write_entity (database, article_id, i, &entities[i], error)
          || !readout_search_index_add_name (database, entities[i].name, error))
        return FALSE;
    }

  for (guint i = 0; i < n_entities; i++)
    {
      if (!write_mentions (database, article_id, i, &entities[i], error)
          || !write_roles (database, article_id, i, &entities[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_quote_parts (
    ReadoutDatabase *database, gint64 article_id, guint number, const ReadoutQuote *quote, GError **error)
{
  for (guint i = 0; i < quote->n_parts; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO quote_part (article_id, quote_number, number, start_byte, end_byte) VALUES (?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, number);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, quote->parts[i]);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_relays (
    ReadoutDatabase *database, gint64 article_id, guint number, const ReadoutSource *source, GError **error)
{
  for (guint i = 0; i < source->n_relays; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO relay (article_id, quote_number, number, start_byte, end_byte,"
          " entity_number, kind) VALUES (?, ?, ?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, number);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, source->relays[i].span);
      readout_row_bind_entity (statement, source->relays[i].entity);
      readout_row_bind_nick (statement, READOUT_TYPE_RELAY_KIND, (int)source->relays[i].kind);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static void
bind_source (ReadoutStatement *statement, const ReadoutSource *source)
{
  readout_row_bind_span (statement, source->span);
  readout_row_bind_entity (statement, source->entity);
  readout_row_bind_nick (statement, READOUT_TYPE_NAMING, source->naming);
  readout_row_bind_entity (statement, source->unnamed.side);
  readout_statement_bind_text (statement, source->unnamed.rank);
  readout_statement_bind_text (statement, source->unnamed.institution);
  readout_statement_bind_text (statement, source->unnamed.count);
  readout_statement_bind_text (statement, source->unnamed.access);
  readout_statement_bind_text (statement, source->unnamed.reason);
  readout_row_bind_entity (statement, source->unnamed.same_as);
  readout_statement_bind_text (statement, source->words);
  readout_row_bind_span (statement, source->meant);
}

static gboolean
write_quote (
    ReadoutDatabase *database, gint64 article_id, guint number, const ReadoutQuote *quote, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "INSERT INTO quote (article_id, number, start_byte, end_byte, kind, confidence,"
      " cue_start_byte, cue_end_byte, cue_lemma, source_start_byte, source_end_byte, source_entity_number,"
      " source_naming, side_entity_number, source_rank, source_institution, source_count, source_access,"
      " source_reason, same_source_number, source_words, meant_start_byte, meant_end_byte, telling, translated, by_analyst, confirmed)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;

  readout_statement_bind_int (statement, article_id);
  readout_statement_bind_int (statement, number);
  readout_row_bind_span (statement, quote->span);
  readout_row_bind_nick (statement, READOUT_TYPE_QUOTE_KIND, quote->kind);
  readout_statement_bind_double (statement, quote->confidence);
  readout_row_bind_span (statement, quote->cue);
  readout_statement_bind_text (statement, quote->cue_lemma);
  bind_source (statement, &quote->source);
  readout_row_bind_nick (statement, READOUT_TYPE_TELLING, (int)quote->telling);
  readout_statement_bind_int (statement, quote->is_translated);
  readout_statement_bind_int (statement, quote->by_analyst ? 1 : 0);
  readout_statement_bind_int (statement, quote->is_confirmed ? 1 : 0);
  return readout_statement_run (statement, error);
}

static gboolean
write_quotes (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    {
      if (!write_quote (database, article_id, i, &quotes[i], error)
          || !write_quote_parts (database, article_id, i, &quotes[i], error)
          || !write_relays (database, article_id, i, &quotes[i].source, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_times (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  guint n_times;
  const ReadoutTime *times = readout_analysis_get_times (analysis, &n_times);

  for (guint i = 0; i < n_times; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database,
          "INSERT INTO time (article_id, number, start_byte, end_byte, type, value, mod)"
          " VALUES (?, ?, ?, ?, ?, ?, ?)",
          error);

      if (statement == NULL)
        return FALSE;

      readout_statement_bind_int (statement, article_id);
      readout_statement_bind_int (statement, i);
      readout_row_bind_span (statement, times[i].span);
      readout_statement_bind_text (statement,
                                   readout_enum_to_nick (READOUT_TYPE_TIME_TYPE, (int)times[i].type));
      readout_statement_bind_text (statement, times[i].value);
      readout_row_bind_nick (statement, READOUT_TYPE_TIME_MOD, times[i].mod);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_version (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  const char *version = readout_analysis_get_version (analysis);
  g_autoptr (ReadoutStatement) statement = NULL;

  if (version == NULL)
    return TRUE;

  statement = readout_statement_borrow (database, "INSERT INTO analyzed (article_id, version) VALUES (?, ?)",
                                        error);
  if (statement == NULL)
    return FALSE;

  readout_statement_bind_int (statement, article_id);
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
  return write_paragraphs (database, article_id, analysis, error)
         && write_sentences (database, article_id, analysis, error)
         && write_entities (database, article_id, analysis, error)
         && write_quotes (database, article_id, analysis, error)
         && write_times (database, article_id, analysis, error)
         && readout_negotiation_write (database, article_id, analysis, error)
         && write_version (database, article_id, analysis, error)
         && readout_link_store_ask (database, article_id, error);
}

/* Inside a transaction; those that point to others go first, and what was worked out from them. */
gboolean
readout_findings_delete (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  static const char *const deletions[] = {
    "DELETE FROM event_party WHERE article_id = ?",   "DELETE FROM event WHERE article_id = ?",
    "DELETE FROM issue_mention WHERE article_id = ?", "DELETE FROM issue WHERE article_id = ?",
    "DELETE FROM position WHERE article_id = ?",      "DELETE FROM condition WHERE article_id = ?",
    "DELETE FROM deadline WHERE article_id = ?",      "DELETE FROM status WHERE article_id = ?",
    "DELETE FROM time WHERE article_id = ?",          "DELETE FROM relay WHERE article_id = ?",
    "DELETE FROM quote_part WHERE article_id = ?",    "DELETE FROM quote WHERE article_id = ?",
    "DELETE FROM role WHERE article_id = ?",          "DELETE FROM mention WHERE article_id = ?",
    "DELETE FROM entity WHERE article_id = ?",        "DELETE FROM sentence WHERE article_id = ?",
    "DELETE FROM paragraph WHERE article_id = ?",     "DELETE FROM analyzed WHERE article_id = ?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (deletions); i++)
    {
      if (!readout_statement_run_for (database, deletions[i], article_id, error))
        return FALSE;
    }

  return readout_link_store_forget (database, article_id, error);
}
