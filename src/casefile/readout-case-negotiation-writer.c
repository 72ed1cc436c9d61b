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

/* @to is the name of no other negotiation: two become one when their articles are put into one. */
gboolean
readout_case_negotiation_rename (ReadoutDatabase *database, const char *from, const char *to, GError **error)
{
  ReadoutCaseEntry entry = { READOUT_CASE_VERB_NAME_NEGOTIATION, .what = to };

  return readout_database_begin_write (database, error)
         && readout_database_end_write (database,
                                        set_name (database, from, to, error)
                                            && readout_case_history_add (database, &entry, error),
                                        error);
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

/* That an article is not about a negotiation, or that this was not meant. */
gboolean
readout_case_negotiation_refuse (
    ReadoutDatabase *database, gint64 article_id, const char *name, gboolean is_refused, GError **error)
{
  ReadoutCaseEntry entry = { READOUT_CASE_VERB_REFUSE, .article_id = article_id };

  return readout_database_begin_write (database, error)
         && readout_database_end_write (database,
                                        readout_article_store_check_there (database, article_id, error)
                                            && write_refusal (database, article_id, name, is_refused, error)
                                            && readout_case_history_add (database, &entry, error),
                                        error);
}
