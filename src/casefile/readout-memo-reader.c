/* readout-memo-reader.c: rows into memos
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-memo-store-private.h"

static gboolean
read_fields (ReadoutDatabase *database, ReadoutMemoRecord *record, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_memo_store_borrow (
      database, record, "SELECT name, words FROM memo_field WHERE memo_id = ? AND version = ?");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      int field = readout_statement_read_enum (statement, READOUT_TYPE_MEMO_FIELD);

      readout_memo_record_set_field (record, (ReadoutMemoField)field,
                                     readout_statement_read_text (statement));
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
read_sections (ReadoutDatabase *database, ReadoutMemoRecord *record, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_memo_store_borrow (
      database, record,
      "SELECT number, kind, title, hint, shown FROM memo_section WHERE memo_id = ? AND version = ? ORDER BY number");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      guint number = (guint)readout_statement_read_int (statement, 0, G_MAXUINT);
      g_autofree char *kind = g_strdup (readout_statement_read_text (statement));
      g_autofree char *title = g_strdup (readout_statement_read_text (statement));
      g_autofree char *hint = g_strdup (readout_statement_read_text (statement));

      if (number != record->parts->len)
        readout_statement_refuse_row (statement);
      readout_memo_record_add_part (record, kind, title, hint,
                                    readout_statement_read_int (statement, 0, 1) != 0);
    }

  return step == READOUT_STEP_DONE;
}

static void
read_line (ReadoutStatement *statement, ReadoutMemoRecord *record)
{
  guint section = (guint)readout_statement_read_int (statement, 0, G_MAXUINT);
  ReadoutMemoLine *line = g_new0 (ReadoutMemoLine, 1);

  line->kind = g_strdup (readout_statement_read_text (statement));
  line->key = g_strdup (readout_statement_read_nullable_text (statement));
  line->is_left_out = readout_statement_read_int (statement, 0, 1) != 0;
  line->markup = g_strdup (readout_statement_read_text (statement));
  if (section < record->parts->len)
    g_ptr_array_add (((ReadoutMemoPart *)g_ptr_array_index (record->parts, section))->lines, line);
  else
    {
      readout_statement_refuse_row (statement);
      readout_memo_line_free (line);
    }
}

static gboolean
read_lines (ReadoutDatabase *database, ReadoutMemoRecord *record, GError **error)
{
  g_autoptr (ReadoutStatement) statement
      = readout_memo_store_borrow (database, record,
                                   "SELECT section_number, kind, key, left_out, markup FROM memo_line"
                                   " WHERE memo_id = ? AND version = ? ORDER BY section_number, number");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    read_line (statement, record);

  return step == READOUT_STEP_DONE;
}

static gboolean
read_receipts (ReadoutDatabase *database, ReadoutMemoRecord *record, GError **error)
{
  g_autoptr (ReadoutStatement) statement
      = readout_memo_store_borrow (database, record,
                                   "SELECT number, article_id, title, outlet, published FROM memo_receipt"
                                   " WHERE memo_id = ? AND version = ? ORDER BY number");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      guint number = (guint)readout_statement_read_int (statement, 1, G_MAXUINT);
      gint64 article_id = readout_statement_read_int (statement, 1, G_MAXINT64);
      g_autofree char *title = g_strdup (readout_statement_read_text (statement));
      g_autofree char *outlet = g_strdup (readout_statement_read_nullable_text (statement));

      readout_memo_record_add_citation (record, number, article_id, title, outlet,
                                        readout_statement_read_nullable_text (statement));
    }

  return step == READOUT_STEP_DONE;
}

/* Where a passage stands is compared with the article when the memo is checked. */
static gboolean
read_passages (ReadoutDatabase *database, ReadoutMemoRecord *record, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_memo_store_borrow (
      database, record,
      "SELECT receipt_number, start_byte, end_byte, place, words FROM memo_passage"
      " WHERE memo_id = ? AND version = ? ORDER BY receipt_number, number");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      guint number = (guint)readout_statement_read_int (statement, 1, G_MAXUINT);
      ReadoutMemoCitation *citation = readout_memo_record_find_citation (record, number);
      ReadoutSpan span;
      g_autofree char *place = NULL;

      span.start_byte = (gsize)readout_statement_read_int (statement, 0, G_MAXINT64);
      span.end_byte = (gsize)readout_statement_read_int (statement, 0, G_MAXINT64);
      place = g_strdup (readout_statement_read_text (statement));
      if (citation != NULL)
        readout_memo_citation_add_excerpt (citation, span, place, readout_statement_read_text (statement));
      else
        readout_statement_refuse_row (statement);
    }

  return step == READOUT_STEP_DONE;
}

static ReadoutMemoRecord *
read_version (ReadoutStatement *statement)
{
  ReadoutMemoRecord *record = readout_memo_record_new ();

  record->id = readout_statement_read_int (statement, 1, G_MAXINT64);
  record->version = (guint)readout_statement_read_int (statement, 1, G_MAXUINT);
  record->saved = g_strdup (readout_statement_read_text (statement));
  record->label = g_strdup (readout_statement_read_nullable_text (statement));

  return record;
}

static gboolean
read_contents (ReadoutDatabase *database, ReadoutMemoRecord *record, GError **error)
{
  return read_fields (database, record, error) && read_sections (database, record, error)
         && read_lines (database, record, error) && read_receipts (database, record, error)
         && read_passages (database, record, error);
}

/* @version: 0 for the latest */
static ReadoutMemoRecord *
find (ReadoutDatabase *database, gint64 id, guint version, GError **error)
{
  g_autoptr (ReadoutMemoRecord) record = NULL;
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "SELECT memo_id, version, saved, label FROM memo_version JOIN memo ON memo.id = memo_id"
      " WHERE memo_id = ?1 AND removed IS NULL AND (version = ?2 OR ?2 = 0) ORDER BY version DESC LIMIT 1");
  ReadoutStep step;

  readout_statement_bind_int (statement, id);
  readout_statement_bind_int (statement, version);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_DONE)
    readout_memo_store_set_not_found (database, id, error);
  if (step != READOUT_STEP_ROW)
    return NULL;

  record = read_version (statement);
  return readout_statement_run (statement, error) ? g_steal_pointer (&record) : NULL;
}

/* One version of a memo, the latest where @version is 0. */
ReadoutMemoRecord *
readout_memo_store_load (ReadoutDatabase *database, gint64 id, guint version, GError **error)
{
  g_autoptr (ReadoutMemoRecord) record = NULL;
  gboolean success;

  if (!readout_database_begin_read (database, error))
    return NULL;

  record = find (database, id, version, error);
  success = record != NULL && read_contents (database, record, error);
  readout_database_end_read (database);

  return success ? g_steal_pointer (&record) : NULL;
}

static void
record_free (gpointer data)
{
  readout_memo_record_free (data);
}

static gboolean
read_all_fields (ReadoutDatabase *database, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!read_fields (database, g_ptr_array_index (records, i), error))
      return FALSE;

  return TRUE;
}

/* Without sections: the latest version of each memo where @id is 0, else the versions of that one, the latest
 * first. */
GPtrArray *
readout_memo_store_list (ReadoutDatabase *database, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (record_free);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "SELECT memo_id, version, saved, label FROM memo_version AS this JOIN memo ON memo.id = memo_id"
      " WHERE removed IS NULL AND (memo_id = ?1 OR ?1 = 0 AND version ="
      "  (SELECT max(version) FROM memo_version WHERE memo_id = this.memo_id))"
      " ORDER BY saved DESC, memo_id DESC, version DESC");
  ReadoutStep step;

  readout_statement_bind_int (statement, id);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_ptr_array_add (records, read_version (statement));

  return step == READOUT_STEP_DONE && read_all_fields (database, records, error) ? g_steal_pointer (&records)
                                                                                 : NULL;
}
