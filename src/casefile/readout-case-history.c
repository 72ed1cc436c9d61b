/* readout-case-history.c: what was done to a case file, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-history-private.h"
#include "readout-statement-private.h"

/* The words of the column: they stay as they are for as long as there are files. */
static const char *const words[] = {
  [READOUT_CASE_VERB_CREATE] = "create",
  [READOUT_CASE_VERB_UPGRADE] = "upgrade",
  [READOUT_CASE_VERB_ADD] = "add",
  [READOUT_CASE_VERB_UPDATE] = "update",
  [READOUT_CASE_VERB_REMOVE] = "remove",
  [READOUT_CASE_VERB_RESTORE] = "restore",
  [READOUT_CASE_VERB_CORRECT] = "correct",
  [READOUT_CASE_VERB_REVOKE] = "revoke",
  [READOUT_CASE_VERB_REINSTATE] = "reinstate",
  [READOUT_CASE_VERB_NOTE] = "note",
  [READOUT_CASE_VERB_REMOVE_NOTE] = "remove-note",
};

/* The time as a case file writes it: ISO 8601, UTC, whole seconds. */
char *
readout_case_history_dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* Inside the transaction of the change itself.  @article_id is 0 where the whole file is meant. */
gboolean
readout_case_history_add (ReadoutDatabase *database, ReadoutCaseVerb verb, gint64 article_id, GError **error)
{
  g_autofree char *now = readout_case_history_dup_now ();
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "INSERT INTO history (time, verb, article_id) VALUES (?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;

  readout_statement_bind_text (statement, now);
  readout_statement_bind_text (statement, words[verb]);
  if (article_id != 0)
    readout_statement_bind_int (statement, article_id);
  else
    readout_statement_bind_null (statement);

  return readout_statement_run (statement, error);
}
