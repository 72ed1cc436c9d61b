/* readout-memo-writer.c: memos into rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-memo-store-private.h"

#include <glib/gi18n-lib.h>

#include "readout-case-history-private.h"

void
readout_memo_store_set_not_found (ReadoutDatabase *database, gint64 id, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
               /* Translators: number of a memo; name of a file */
               _ ("There is no memo %s in “%s”. Please look at the list again."), number,
               readout_database_get_name (database));
}

/* A statement about one version of a memo, with the first two values bound. */
ReadoutStatement *
readout_memo_store_borrow (ReadoutDatabase *database, const ReadoutMemoRecord *record, const char *sql)
{
  ReadoutStatement *statement = readout_statement_borrow (database, sql);

  readout_statement_bind_int (statement, record->id);
  readout_statement_bind_int (statement, record->version);
  return statement;
}

static gboolean
add_to_history (ReadoutDatabase *database,
                ReadoutCaseVerb verb,
                const ReadoutMemoRecord *record,
                GError **error)
{
  return readout_case_history_add (
      database, &(ReadoutCaseEntry){ verb, .what = record->fields[READOUT_MEMO_FIELD_SUBJECT] }, error);
}

static gboolean
insert_memo (ReadoutDatabase *database, ReadoutMemoRecord *record, const char *now, GError **error)
{
  g_autoptr (ReadoutStatement) statement
      = readout_statement_borrow (database, "INSERT INTO memo (made) VALUES (?)");

  readout_statement_bind_text (statement, now);
  if (!readout_statement_run (statement, error))
    return FALSE;

  record->id = sqlite3_last_insert_rowid (readout_database_get_handle (database));
  record->version = 1;
  return add_to_history (database, READOUT_CASE_VERB_WRITE_MEMO, record, error);
}

/* A version that is kept stays as it is: what is written after it has the next number. */
static gboolean
find_version (ReadoutDatabase *database, ReadoutMemoRecord *record, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT version + (label IS NOT NULL) FROM memo_version JOIN memo ON memo.id = memo_id"
                " WHERE memo_id = ? AND removed IS NULL ORDER BY version DESC LIMIT 1");
  ReadoutStep step;

  readout_statement_bind_int (statement, record->id);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_DONE)
    readout_memo_store_set_not_found (database, record->id, error);
  if (step != READOUT_STEP_ROW)
    return FALSE;

  record->version = (guint)readout_statement_read_int (statement, 1, G_MAXUINT);
  return readout_statement_run (statement, error);
}

static gboolean
clear_version (ReadoutDatabase *database, const ReadoutMemoRecord *record, GError **error)
{
  static const char *const sql[] = {
    "DELETE FROM memo_passage WHERE memo_id = ? AND version = ?",
    "DELETE FROM memo_receipt WHERE memo_id = ? AND version = ?",
    "DELETE FROM memo_line WHERE memo_id = ? AND version = ?",
    "DELETE FROM memo_section WHERE memo_id = ? AND version = ?",
    "DELETE FROM memo_field WHERE memo_id = ? AND version = ?",
    "DELETE FROM memo_version WHERE memo_id = ? AND version = ?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_memo_store_borrow (database, record, sql[i]);

      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_version (ReadoutDatabase *database, const ReadoutMemoRecord *record, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_memo_store_borrow (
      database, record, "INSERT INTO memo_version (memo_id, version, saved, label) VALUES (?, ?, ?, ?)");

  readout_statement_bind_text (statement, record->saved);
  readout_statement_bind_text (statement, record->label);
  return readout_statement_run (statement, error);
}

static gboolean
insert_fields (ReadoutDatabase *database, const ReadoutMemoRecord *record, GError **error)
{
  for (guint i = 0; i < READOUT_N_MEMO_FIELDS; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_memo_store_borrow (
          database, record, "INSERT INTO memo_field (memo_id, version, name, words) VALUES (?, ?, ?, ?)");

      readout_statement_bind_enum (statement, READOUT_TYPE_MEMO_FIELD, (int)i);
      readout_statement_bind_text (statement, record->fields[i]);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_line (
    ReadoutDatabase *database, const ReadoutMemoRecord *record, guint section, guint number, GError **error)
{
  const ReadoutMemoPart *part = g_ptr_array_index (record->parts, section);
  const ReadoutMemoLine *line = g_ptr_array_index (part->lines, number);
  g_autoptr (ReadoutStatement) statement = readout_memo_store_borrow (
      database, record,
      "INSERT INTO memo_line (memo_id, version, section_number, number, kind, key, left_out, markup)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

  readout_statement_bind_int (statement, section);
  readout_statement_bind_int (statement, number);
  readout_statement_bind_text (statement, line->kind);
  readout_statement_bind_text (statement, line->key);
  readout_statement_bind_int (statement, line->is_left_out);
  readout_statement_bind_text (statement, line->markup);
  return readout_statement_run (statement, error);
}

static gboolean
insert_section (ReadoutDatabase *database, const ReadoutMemoRecord *record, guint number, GError **error)
{
  const ReadoutMemoPart *part = g_ptr_array_index (record->parts, number);
  g_autoptr (ReadoutStatement) statement = readout_memo_store_borrow (
      database, record,
      "INSERT INTO memo_section (memo_id, version, number, kind, title, hint, shown) VALUES (?, ?, ?, ?, ?, ?, ?)");

  readout_statement_bind_int (statement, number);
  readout_statement_bind_text (statement, part->kind);
  readout_statement_bind_text (statement, part->title);
  readout_statement_bind_text (statement, part->hint);
  readout_statement_bind_int (statement, part->is_shown);
  if (!readout_statement_run (statement, error))
    return FALSE;

  for (guint i = 0; i < part->lines->len; i++)
    if (!insert_line (database, record, number, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
insert_passage (ReadoutDatabase *database,
                const ReadoutMemoRecord *record,
                const ReadoutMemoCitation *citation,
                guint number,
                GError **error)
{
  const ReadoutMemoExcerpt *excerpt = g_ptr_array_index (citation->excerpts, number);
  g_autoptr (ReadoutStatement) statement = readout_memo_store_borrow (
      database, record,
      "INSERT INTO memo_passage (memo_id, version, receipt_number, number, start_byte, end_byte, place, words)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

  readout_statement_bind_int (statement, citation->number);
  readout_statement_bind_int (statement, number);
  readout_statement_bind_span (statement, excerpt->span);
  readout_statement_bind_text (statement, excerpt->place);
  readout_statement_bind_text (statement, excerpt->text);
  return readout_statement_run (statement, error);
}

static gboolean
insert_receipt (ReadoutDatabase *database,
                const ReadoutMemoRecord *record,
                const ReadoutMemoCitation *citation,
                GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_memo_store_borrow (
      database, record,
      "INSERT INTO memo_receipt (memo_id, version, number, article_id, title, outlet, published)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)");

  readout_statement_bind_int (statement, citation->number);
  readout_statement_bind_int (statement, citation->article_id);
  readout_statement_bind_text (statement, citation->title);
  readout_statement_bind_text (statement, citation->outlet);
  readout_statement_bind_text (statement, citation->published);
  if (!readout_statement_run (statement, error))
    return FALSE;

  for (guint i = 0; i < citation->excerpts->len; i++)
    if (!insert_passage (database, record, citation, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
insert_contents (ReadoutDatabase *database, const ReadoutMemoRecord *record, GError **error)
{
  for (guint i = 0; i < record->parts->len; i++)
    if (!insert_section (database, record, i, error))
      return FALSE;
  for (guint i = 0; i < record->citations->len; i++)
    if (!insert_receipt (database, record, g_ptr_array_index (record->citations, i), error))
      return FALSE;

  return record->label == NULL || add_to_history (database, READOUT_CASE_VERB_KEEP_MEMO, record, error);
}

static gboolean
write_memo (ReadoutDatabase *database, ReadoutMemoRecord *record, GError **error)
{
  g_autofree char *now = readout_case_history_dup_now ();
  gboolean has_place
      = record->id == 0 ? insert_memo (database, record, now, error) : find_version (database, record, error);

  g_free (record->saved);
  record->saved = g_steal_pointer (&now);

  return has_place && clear_version (database, record, error) && insert_version (database, record, error)
         && insert_fields (database, record, error) && insert_contents (database, record, error);
}

/* Writes the state of a memo and tells it its number, version and time. */
gboolean
readout_memo_store_save (ReadoutDatabase *database, ReadoutMemoRecord *record, GError **error)
{
  if (!readout_database_begin_write (database, error))
    return FALSE;

  return readout_database_end_write (database, write_memo (database, record, error), error);
}

static gboolean
set_removed (ReadoutDatabase *database, gint64 id, gboolean removed, GError **error)
{
  g_autofree char *now = readout_case_history_dup_now ();
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "UPDATE memo SET removed = ?1 WHERE id = ?2 AND (removed IS NULL) <> (?1 IS NULL) RETURNING id");
  ReadoutStep step;

  readout_statement_bind_text (statement, removed ? now : NULL);
  readout_statement_bind_int (statement, id);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_DONE)
    readout_memo_store_set_not_found (database, id, error);

  return step == READOUT_STEP_ROW && readout_statement_run (statement, error)
         && readout_case_history_add (
             database,
             &(ReadoutCaseEntry){ removed ? READOUT_CASE_VERB_REMOVE_MEMO : READOUT_CASE_VERB_RESTORE_MEMO },
             error);
}

/* Into the bin with all its versions, or out of it. */
gboolean
readout_memo_store_remove (ReadoutDatabase *database, gint64 id, gboolean removed, GError **error)
{
  if (!readout_database_begin_write (database, error))
    return FALSE;

  return readout_database_end_write (database, set_removed (database, id, removed, error), error);
}
