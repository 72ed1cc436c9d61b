/* readout-case-history.c: what was done to a case file, by whom, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-act-private.h"
#include "readout-case-history-private.h"
#include "readout-statement-private.h"

/* What was said before is kept with the act, in @table, and nothing was said of the @same thing later that
 * was not taken back. */
#define IS_LAST(table, same)                                                      \
  "EXISTS (SELECT 1 FROM " table " AS before WHERE before.history_id = act.id"    \
  " AND NOT EXISTS (SELECT 1 FROM " table " AS after JOIN history AS later"       \
  "  ON later.id = after.history_id AND later.undoes IS NULL"                     \
  "  AND NOT EXISTS (SELECT 1 FROM history AS back WHERE back.undoes = later.id)" \
  "  WHERE after.history_id > act.id AND " same "))"

#define SAME_LINK \
  "after.article_id = before.article_id AND after.earlier_id = before.earlier_id AND after.kind = before.kind"
#define SAME_SUGGESTION \
  "after.article_id = before.article_id AND after.negotiation_id = before.negotiation_id"
#define SAME_NEGOTIATION "after.negotiation_id = before.negotiation_id"

#define IS_LAST_DECISION IS_LAST ("former_decision", SAME_LINK)
#define IS_LAST_REFUSAL  IS_LAST ("former_refusal", SAME_SUGGESTION)
#define IS_LAST_NAME     IS_LAST ("former_name", SAME_NEGOTIATION)

/* An act can be taken back while what it has led to is still there. */
#define CAN_UNDO                                                                                             \
  "CASE WHEN EXISTS (SELECT 1 FROM history AS later WHERE later.undoes = act.id) THEN 0"                     \
  " WHEN act.verb IN ('add', 'restore') THEN article.id IS NOT NULL AND article.removed IS NULL"             \
  " WHEN act.verb = 'remove' THEN article.removed IS NOT NULL"                                               \
  " WHEN act.verb IN ('correct', 'reinstate') THEN correction.id IS NOT NULL AND correction.revoked IS NULL" \
  " WHEN act.verb = 'revoke' THEN correction.revoked IS NOT NULL"                                            \
  " WHEN act.verb = 'update' THEN article.removed IS NULL AND former.history_id IS NOT NULL"                 \
  "  AND NOT EXISTS (SELECT 1 FROM history AS later WHERE later.article_id = act.article_id"                 \
  "   AND later.verb = 'update' AND later.id > act.id)"                                                      \
  " WHEN act.verb IN ('confirm-link', 'reject-link', 'reopen-link') THEN " IS_LAST_DECISION                  \
  " WHEN act.verb = 'refuse' THEN article.removed IS NULL AND " IS_LAST_REFUSAL                              \
  " WHEN act.verb = 'name-negotiation' THEN " IS_LAST_NAME                                                   \
  "  AND former_name.name NOT IN (SELECT name FROM negotiation WHERE id <> former_name.negotiation_id)"      \
  " ELSE 0 END"

#define ACTS                                                                                                \
  "SELECT act.id, act.time, act.verb, act.origin = 'machine', act.article_id, act.correction_id, act.what," \
  " act.undoes, EXISTS (SELECT 1 FROM history AS later WHERE later.undoes = act.id), " CAN_UNDO             \
  ", former_name.name"                                                                                      \
  " FROM history AS act LEFT JOIN article ON article.id = act.article_id"                                   \
  " LEFT JOIN correction ON correction.id = act.correction_id"                                              \
  " LEFT JOIN former_article AS former ON former.history_id = act.id"                                       \
  " LEFT JOIN former_name ON former_name.history_id = act.id"

/* The time as a case file writes it: ISO 8601, UTC, whole seconds. */
char *
readout_case_history_dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* Inside the transaction of the change itself. */
gboolean
readout_case_history_add (ReadoutDatabase *database, const ReadoutCaseEntry *entry, GError **error)
{
  g_autofree char *now = readout_case_history_dup_now ();
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "INSERT INTO history (time, verb, origin, article_id, correction_id, what)"
                " VALUES (?1, ?2, ?3, ?4, ?5, coalesce (?6, (SELECT heading FROM article WHERE id = ?4)))");

  readout_statement_bind_text (statement, now);
  readout_statement_bind_text (statement, readout_case_verb_get_word (entry->verb));
  readout_statement_bind_text (statement, entry->by_machine ? "machine" : "analyst");
  readout_statement_bind_id (statement, entry->article_id);
  readout_statement_bind_id (statement, entry->correction_id);
  readout_statement_bind_text (statement, entry->what);
  return readout_statement_run (statement, error);
}

static ReadoutCaseAct *
read_act (ReadoutStatement *statement)
{
  ReadoutCaseAct *act = g_object_new (READOUT_TYPE_CASE_ACT, NULL);

  act->id = readout_statement_read_int (statement, 1, G_MAXINT64);
  act->time = g_strdup (readout_statement_read_text (statement));
  if (!readout_case_verb_from_word (readout_statement_read_text (statement), &act->verb))
    readout_statement_refuse_row (statement);
  act->by_machine = readout_statement_read_int (statement, 0, 1) == 1;
  act->article_id = readout_statement_read_id (statement);
  act->correction_id = readout_statement_read_id (statement);
  act->what = g_strdup (readout_statement_read_nullable_text (statement));
  act->undoes = readout_statement_read_id (statement);
  act->is_undone = readout_statement_read_int (statement, 0, 1) == 1;
  act->can_undo = readout_statement_read_int (statement, 0, 1) == 1;
  act->former_name = g_strdup (readout_statement_read_nullable_text (statement));

  return act;
}

/* The @limit last acts, the last one first. */
GPtrArray *
readout_case_history_list (ReadoutDatabase *database, guint limit, GError **error)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ReadoutStatement) statement
      = readout_statement_borrow (database, ACTS " ORDER BY act.id DESC LIMIT ?");
  ReadoutStep step;

  readout_statement_bind_int (statement, limit);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_ptr_array_add (acts, read_act (statement));

  return step == READOUT_STEP_DONE ? g_steal_pointer (&acts) : NULL;
}

static ReadoutCaseAct *
find (ReadoutDatabase *database, const char *sql, gint64 act_id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, sql);
  g_autoptr (ReadoutCaseAct) act = NULL;

  readout_statement_bind_int (statement, act_id);
  if (readout_statement_step (statement, error) == READOUT_STEP_ROW)
    act = read_act (statement);
  if (act == NULL || !readout_statement_run (statement, error))
    return NULL;

  return g_steal_pointer (&act);
}

/* NULL without an error when there is none. */
ReadoutCaseAct *
readout_case_history_find (ReadoutDatabase *database, gint64 act_id, GError **error)
{
  return find (database, ACTS " WHERE act.id = ?", act_id, error);
}

/* The last act of the analyst that can be taken back and does not itself take one back, so that one undo
 * after the other goes back in time.  NULL without an error when there is none. */
ReadoutCaseAct *
readout_case_history_find_last (ReadoutDatabase *database, GError **error)
{
  return find (database,
               ACTS " WHERE act.id > ? AND act.origin = 'analyst' AND act.undoes IS NULL AND (" CAN_UNDO
                    ") ORDER BY act.id DESC LIMIT 1",
               0, error);
}

/* Says that what was written into the history last takes back @act_id. */
gboolean
readout_case_history_set_undoes (ReadoutDatabase *database, gint64 act_id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "UPDATE history SET undoes = ? WHERE id = (SELECT max (id) FROM history)");

  readout_statement_bind_int (statement, act_id);
  return readout_statement_run (statement, error);
}
