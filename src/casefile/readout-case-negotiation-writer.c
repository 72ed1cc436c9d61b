/* readout-case-negotiation-writer.c: what the analyst says of the negotiations of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-negotiation-private.h"

#include <glib/gi18n-lib.h>

#include "readout-article-store-private.h"
#include "readout-case-history-private.h"
#include "readout-statement-private.h"

static gboolean
set_name (ReadoutDatabase *database, const char *from, const char *to, GError **error)
{
  g_autoptr (ReadoutStatement) statement
      = readout_statement_borrow (database, "UPDATE negotiation SET name = ?2 WHERE name = ?1");

  readout_statement_bind_text (statement, from);
  readout_statement_bind_text (statement, to);
  if (!readout_statement_run (statement, error))
    return FALSE;
  if (sqlite3_changes (readout_database_get_handle (database)) > 0)
    return TRUE;

  g_set_error (
      error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
      /* Translators: name of a negotiation; name of a file */
      _ ("There is no negotiation “%s” in “%s”. It may have got another name; please look at the list again."),
      from, readout_database_get_name (database));
  return FALSE;
}

/* For the act that was written into the history last. */
static gboolean
keep_former_name (ReadoutDatabase *database, const char *from, const char *to, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "INSERT INTO former_name (history_id, negotiation_id, name)"
                " SELECT (SELECT max (id) FROM history), id, ?2 FROM negotiation WHERE name = ?1");

  readout_statement_bind_text (statement, to);
  readout_statement_bind_text (statement, from);
  return readout_statement_run (statement, error);
}

/* @to is the name of no other negotiation: two become one when their articles are put into one. */
gboolean
readout_case_negotiation_rename (ReadoutDatabase *database, const char *from, const char *to, GError **error)
{
  ReadoutCaseEntry entry = { READOUT_CASE_VERB_NAME_NEGOTIATION, .what = to };

  return readout_database_begin_write (database, error)
         && readout_database_end_write (database,
                                        set_name (database, from, to, error)
                                            && readout_case_history_add (database, &entry, error)
                                            && keep_former_name (database, from, to, error),
                                        error);
}

/* What it was called before the act of that number. */
gboolean
readout_case_negotiation_restore_name (ReadoutDatabase *database, gint64 act_id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT negotiation.name, former_name.name FROM former_name"
                " JOIN negotiation ON negotiation.id = former_name.negotiation_id WHERE history_id = ?");
  g_autofree char *from = NULL, *to = NULL;

  readout_statement_bind_int (statement, act_id);
  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  from = g_strdup (readout_statement_read_text (statement));
  to = g_strdup (readout_statement_read_text (statement));
  return readout_statement_run (statement, error)
         && readout_case_negotiation_rename (database, from, to, error);
}

static gboolean
write_refusal (
    ReadoutDatabase *database, gint64 article_id, const char *name, gboolean is_refused, GError **error)
{
  g_autofree char *now = readout_case_history_dup_now ();
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, is_refused ? "INSERT OR REPLACE INTO refusal (article_id, negotiation_id, made)"
                             " SELECT ?1, id, ?3 FROM negotiation WHERE name = ?2"
                           : "DELETE FROM refusal WHERE article_id = ?1"
                             " AND negotiation_id IN (SELECT id FROM negotiation WHERE name = ?2)");

  readout_statement_bind_int (statement, article_id);
  readout_statement_bind_text (statement, name);
  if (is_refused)
    readout_statement_bind_text (statement, now);
  return readout_statement_run (statement, error);
}

/* For the act that was written into the history last, before what it does is done. */
static gboolean
keep_former_refusal (ReadoutDatabase *database, gint64 article_id, const char *name, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "INSERT INTO former_refusal (history_id, article_id, negotiation_id, was_refused)"
                " SELECT (SELECT max (id) FROM history), ?1, id, EXISTS (SELECT 1 FROM refusal"
                "  WHERE refusal.article_id = ?1 AND refusal.negotiation_id = negotiation.id)"
                " FROM negotiation WHERE name = ?2");

  readout_statement_bind_int (statement, article_id);
  readout_statement_bind_text (statement, name);
  return readout_statement_run (statement, error);
}

/* That an article is not about a negotiation, or that this was not meant. */
gboolean
readout_case_negotiation_refuse (
    ReadoutDatabase *database, gint64 article_id, const char *name, gboolean is_refused, GError **error)
{
  ReadoutCaseEntry entry = { READOUT_CASE_VERB_REFUSE, .article_id = article_id };

  return readout_database_begin_write (database, error)
         && readout_database_end_write (database,
                                        readout_article_store_check_there (database, article_id, error)
                                            && readout_case_history_add (database, &entry, error)
                                            && keep_former_refusal (database, article_id, name, error)
                                            && write_refusal (database, article_id, name, is_refused, error),
                                        error);
}

/* As before the act of that number. */
gboolean
readout_case_negotiation_restore_refusal (ReadoutDatabase *database, gint64 act_id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT article_id, negotiation.name, was_refused FROM former_refusal"
                " JOIN negotiation ON negotiation.id = former_refusal.negotiation_id WHERE history_id = ?");
  g_autofree char *name = NULL;
  gint64 article_id;
  gboolean was_refused;

  readout_statement_bind_int (statement, act_id);
  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  article_id = readout_statement_read_int (statement, 1, G_MAXINT64);
  name = g_strdup (readout_statement_read_text (statement));
  was_refused = readout_statement_read_int (statement, 0, 1) == 1;
  return readout_statement_run (statement, error)
         && readout_case_negotiation_refuse (database, article_id, name, was_refused, error);
}
