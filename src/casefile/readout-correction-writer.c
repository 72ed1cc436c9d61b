/* readout-correction-writer.c: corrections into rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-correction-store-private.h"

#include <glib/gi18n-lib.h>

#include "readout-article-store-private.h"
#include "readout-batch-private.h"
#include "readout-case-history-private.h"
#include "readout-correction-values.h"
#include "readout-statement-private.h"

/* What a correction is about, and the other form or passage that it names. */
enum
{
  PART_ITSELF,
  PART_OTHER,
};

/* In the order of the columns; none where the verb does not say it. */
static void
bind_values (ReadoutStatement *statement, const ReadoutCorrection *correction)
{
  for (guint i = 0; i < READOUT_N_CORRECTION_VALUES; i++)
    {
      const ReadoutCorrectionValue *value = &readout_correction_values[i];

      if (readout_correction_value_is_said (value, correction->verb))
        readout_statement_bind_enum (statement, value->get_type (),
                                     readout_correction_value_get (value, correction));
      else
        readout_statement_bind_null (statement);
    }
}

static gboolean
insert_row (ReadoutDatabase *database, const ReadoutCorrection *correction, const char *now, GError **error)
{
  ReadoutVerb verb = correction->verb;
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "INSERT INTO correction (article_id, scope, verb, made, revoked, words, type, naming, kind, class, stance,"
      " issue_state, certainty, talks_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

  readout_statement_bind_id (statement, correction->scope == READOUT_SCOPE_HERE ? correction->article_id : 0);
  readout_statement_bind_enum (statement, READOUT_TYPE_SCOPE, (int)correction->scope);
  readout_statement_bind_enum (statement, READOUT_TYPE_VERB, (int)verb);
  readout_statement_bind_text (statement, correction->made != NULL ? correction->made : now);
  readout_statement_bind_text (statement, correction->revoked);
  readout_statement_bind_text (statement, correction->words);
  bind_values (statement, correction);
  return readout_statement_run (statement, error);
}

static gboolean
insert_forms (ReadoutDatabase *database, gint64 id, int part, const char *const *forms, GError **error)
{
  for (guint i = 0; forms != NULL && forms[i] != NULL; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database, "INSERT INTO correction_form (correction_id, part, number, form) VALUES (?, ?, ?, ?)");

      readout_statement_bind_int (statement, id);
      readout_statement_bind_int (statement, part);
      readout_statement_bind_int (statement, i);
      readout_statement_bind_text (statement, forms[i]);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_anchor (ReadoutDatabase *database, gint64 id, int part, const ReadoutAnchor *anchor, GError **error)
{
  g_autoptr (ReadoutStatement) statement = NULL;

  if (anchor == NULL)
    return TRUE;

  statement = readout_statement_borrow (
      database, "INSERT INTO correction_anchor (correction_id, part, exact, prefix, suffix, start_byte)"
                " VALUES (?, ?, ?, ?, ?, ?)");
  readout_statement_bind_int (statement, id);
  readout_statement_bind_int (statement, part);
  readout_statement_bind_text (statement, anchor->exact);
  readout_statement_bind_text (statement, anchor->prefix);
  readout_statement_bind_text (statement, anchor->suffix);
  readout_statement_bind_int (statement, (gint64)MIN (anchor->start_byte, G_MAXINT64));
  return readout_statement_run (statement, error);
}

/* Whether the article that it is about is in the case. */
static gboolean
check_article (ReadoutDatabase *database, const ReadoutCorrection *correction, GError **error)
{
  return correction->scope != READOUT_SCOPE_HERE
         || readout_article_store_check_there (database, correction->article_id, error);
}

/* What it is about, in the words of the article. */
static char *
dup_what (const ReadoutCorrection *correction)
{
  if (correction->forms != NULL)
    return g_strjoinv (", ", (char **)correction->forms);

  return correction->anchor != NULL ? g_strdup (correction->anchor->exact) : NULL;
}

static gboolean
add_history (ReadoutDatabase *database,
             ReadoutCaseVerb verb,
             const ReadoutCorrection *correction,
             GError **error)
{
  g_autofree char *what = dup_what (correction);
  ReadoutCaseEntry entry = {
    verb,
    .article_id = correction->article_id,
    .correction_id = correction->id,
    .what = what,
  };

  return readout_case_history_add (database, &entry, error);
}

/* The correction as it is stored, or NULL. */
static gpointer
insert (ReadoutDatabase *database, gconstpointer thing, const char *now, GError **error)
{
  const ReadoutCorrection *correction = thing;
  ReadoutCorrection stored = *correction;

  if (!check_article (database, correction, error) || !insert_row (database, correction, now, error))
    return NULL;

  stored.id = sqlite3_last_insert_rowid (readout_database_get_handle (database));
  stored.made = correction->made != NULL ? correction->made : now;
  if (!insert_forms (database, stored.id, PART_ITSELF, correction->forms, error)
      || !insert_forms (database, stored.id, PART_OTHER, correction->other_forms, error)
      || !insert_anchor (database, stored.id, PART_ITSELF, correction->anchor, error)
      || !insert_anchor (database, stored.id, PART_OTHER, correction->other_anchor, error)
      || !add_history (database, READOUT_CASE_VERB_CORRECT, &stored, error))
    return NULL;

  return readout_correction_new (&stored);
}

/* All or none; answers with the corrections as they are stored, with their numbers. */
GPtrArray *
readout_correction_store_add (ReadoutDatabase *database, GPtrArray *corrections, GError **error)
{
  return readout_batch_write (database, corrections, insert, (GDestroyNotify)readout_correction_unref, error);
}

static void
set_not_found (ReadoutDatabase *database, gint64 id, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
               /* Translators: number of a correction; name of a file */
               _ ("There is no correction %s in “%s” to be changed. Please look at the list again."), number,
               readout_database_get_name (database));
}

/* @revoked: the time, or NULL to let the correction hold again.  Only one that is on the other side moves. */
static gboolean
set_revoked (ReadoutDatabase *database, gint64 id, const char *revoked, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "UPDATE correction SET revoked = ?1 WHERE id = ?2 AND (revoked IS NULL) <> (?1 IS NULL)"
      " RETURNING coalesce (article_id, 0),"
      " (SELECT what FROM history WHERE history.correction_id = correction.id AND history.verb = 'correct')");
  ReadoutCaseEntry entry
      = { revoked != NULL ? READOUT_CASE_VERB_REVOKE : READOUT_CASE_VERB_REINSTATE, .correction_id = id };
  g_autofree char *what = NULL;
  ReadoutStep step;

  readout_statement_bind_text (statement, revoked);
  readout_statement_bind_int (statement, id);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_DONE)
    set_not_found (database, id, error);
  if (step != READOUT_STEP_ROW)
    return FALSE;

  entry.article_id = readout_statement_read_int (statement, 0, G_MAXINT64);
  what = g_strdup (readout_statement_read_nullable_text (statement));
  entry.what = what;
  return readout_statement_run (statement, error) && readout_case_history_add (database, &entry, error);
}

/* All or none. */
gboolean
readout_correction_store_revoke (
    ReadoutDatabase *database, const gint64 *ids, guint n_ids, gboolean revoked, GError **error)
{
  g_autofree char *now = readout_case_history_dup_now ();
  gboolean success = TRUE;

  if (!readout_database_begin_write (database, error))
    return FALSE;

  for (guint i = 0; success && i < n_ids; i++)
    success = set_revoked (database, ids[i], revoked ? now : NULL, error);
  return readout_database_end_write (database, success, error);
}
