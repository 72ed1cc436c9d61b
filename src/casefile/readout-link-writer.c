/* readout-link-writer.c: the relations between articles into rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-link-store-private.h"

#include "readout-analysis.h"
#include "readout-article-store-private.h"
#include "readout-case-history-private.h"
#include "readout-statement-private.h"

/* What the machine has worked out of an article, before its findings go. */
gboolean
readout_link_store_forget (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  static const char *const statements[] = {
    "DELETE FROM link_passage WHERE article_id = ?",
    "DELETE FROM link_passage WHERE (article_id, earlier_id, kind) IN"
    " (SELECT article_id, earlier_id, kind FROM link WHERE earlier_id = ?)",
    "DELETE FROM link WHERE article_id = ?",
    "DELETE FROM link WHERE earlier_id = ?",
    "DELETE FROM seed WHERE article_id = ?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!readout_statement_run_for (database, statements[i], article_id, error))
      return FALSE;

  return TRUE;
}

/* That an article be linked, after its findings have come. */
gboolean
readout_link_store_ask (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  return readout_statement_run_for (database, "INSERT OR IGNORE INTO unlinked (article_id) VALUES (?)",
                                    article_id, error);
}

static void
bind_key (ReadoutStatement *statement, gint64 article_id, gint64 earlier_id, ReadoutRelationKind kind)
{
  readout_statement_bind_int (statement, article_id);
  readout_statement_bind_int (statement, earlier_id);
  readout_statement_bind_enum (statement, READOUT_TYPE_RELATION_KIND, (int)kind);
}

static gboolean
write_passage (ReadoutDatabase *database,
               gint64 article_id,
               gint64 earlier_id,
               const ReadoutRelation *relation,
               guint number,
               GError **error)
{
  const ReadoutEvidence *evidence = &g_array_index (relation->evidence, ReadoutEvidence, number);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "INSERT INTO link_passage (article_id, earlier_id, kind, number, start_byte, end_byte, earlier_start_byte,"
      " earlier_end_byte, quote_number, earlier_quote_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

  bind_key (statement, article_id, earlier_id, relation->kind);
  readout_statement_bind_int (statement, number);
  readout_statement_bind_span (statement, evidence->here);
  readout_statement_bind_span (statement, evidence->there);
  readout_statement_bind_index (statement, evidence->quote_here);
  readout_statement_bind_index (statement, evidence->quote_there);
  return readout_statement_run (statement, error);
}

gboolean
readout_link_store_write (ReadoutDatabase *database,
                          gint64 article_id,
                          gint64 earlier_id,
                          const ReadoutRelation *relation,
                          GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "INSERT INTO link (article_id, earlier_id, kind, score) VALUES (?, ?, ?, ?)");

  bind_key (statement, article_id, earlier_id, relation->kind);
  readout_statement_bind_double (statement, relation->score);
  if (!readout_statement_run (statement, error))
    return FALSE;

  for (guint i = 0; i < relation->evidence->len; i++)
    if (!write_passage (database, article_id, earlier_id, relation, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_decision (ReadoutDatabase *database,
                gint64 article_id,
                gint64 earlier_id,
                ReadoutRelationKind kind,
                ReadoutLinkState state,
                GError **error)
{
  gboolean is_open = state == READOUT_LINK_SUGGESTED;
  g_autofree char *now = readout_case_history_dup_now ();
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, is_open
                    ? "DELETE FROM link_decision WHERE article_id = ? AND earlier_id = ? AND kind = ?"
                    : "INSERT OR REPLACE INTO link_decision (article_id, earlier_id, kind, decision, made)"
                      " VALUES (?, ?, ?, ?, ?)");

  bind_key (statement, article_id, earlier_id, kind);
  if (!is_open)
    {
      readout_statement_bind_enum (statement, READOUT_TYPE_LINK_STATE, (int)state);
      readout_statement_bind_text (statement, now);
    }
  return readout_statement_run (statement, error);
}

/* Before it changes, so that the act that changes it can be taken back. */
static gboolean
read_decision (ReadoutDatabase *database,
               gint64 article_id,
               gint64 earlier_id,
               ReadoutRelationKind kind,
               ReadoutLinkState *state,
               GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT decision FROM link_decision WHERE article_id = ? AND earlier_id = ? AND kind = ?");
  ReadoutStep step;

  *state = READOUT_LINK_SUGGESTED;
  bind_key (statement, article_id, earlier_id, kind);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_ROW)
    {
      *state = (ReadoutLinkState)readout_statement_read_enum (statement, READOUT_TYPE_LINK_STATE);
      step = readout_statement_step (statement, error);
    }

  return step == READOUT_STEP_DONE;
}

/* For the act that was written into the history last. */
static gboolean
keep_former (ReadoutDatabase *database,
             gint64 article_id,
             gint64 earlier_id,
             ReadoutRelationKind kind,
             ReadoutLinkState former,
             GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "INSERT INTO former_decision (history_id, article_id, earlier_id, kind, decision)"
                " VALUES ((SELECT max (id) FROM history), ?, ?, ?, ?)");

  bind_key (statement, article_id, earlier_id, kind);
  if (former == READOUT_LINK_SUGGESTED)
    readout_statement_bind_null (statement);
  else
    readout_statement_bind_enum (statement, READOUT_TYPE_LINK_STATE, (int)former);
  return readout_statement_run (statement, error);
}

/* What the analyst says of a link: it holds whatever the machine finds later. */
gboolean
readout_link_store_decide (ReadoutDatabase *database,
                           gint64 article_id,
                           gint64 earlier_id,
                           ReadoutRelationKind kind,
                           ReadoutLinkState state,
                           GError **error)
{
  static const ReadoutCaseVerb verbs[] = {
    [READOUT_LINK_SUGGESTED] = READOUT_CASE_VERB_REOPEN_LINK,
    [READOUT_LINK_CONFIRMED] = READOUT_CASE_VERB_CONFIRM_LINK,
    [READOUT_LINK_REJECTED] = READOUT_CASE_VERB_REJECT_LINK,
  };
  ReadoutCaseEntry entry = { verbs[state], .article_id = article_id };
  ReadoutLinkState former;

  return readout_database_begin_write (database, error)
         && readout_database_end_write (
             database,
             readout_article_store_check_there (database, article_id, error)
                 && readout_article_store_check_there (database, earlier_id, error)
                 && read_decision (database, article_id, earlier_id, kind, &former, error)
                 && write_decision (database, article_id, earlier_id, kind, state, error)
                 && readout_case_history_add (database, &entry, error)
                 && keep_former (database, article_id, earlier_id, kind, former, error),
             error);
}

/* As before the act of that number. */
gboolean
readout_link_store_restore (ReadoutDatabase *database, gint64 act_id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT article_id, earlier_id, kind, coalesce (decision, 'suggested') FROM former_decision"
                " WHERE history_id = ?");
  gint64 article_id, earlier_id;
  int kind, state;

  readout_statement_bind_int (statement, act_id);
  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  article_id = readout_statement_read_int (statement, 1, G_MAXINT64);
  earlier_id = readout_statement_read_int (statement, 1, G_MAXINT64);
  kind = readout_statement_read_enum (statement, READOUT_TYPE_RELATION_KIND);
  state = readout_statement_read_enum (statement, READOUT_TYPE_LINK_STATE);
  return readout_statement_run (statement, error)
         && readout_link_store_decide (database, article_id, earlier_id, (ReadoutRelationKind)kind,
                                       (ReadoutLinkState)state, error);
}
