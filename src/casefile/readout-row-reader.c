/* readout-row-reader.c: reads the findings of an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-row-reader-private.h"

static gboolean
is_border (ReadoutRowReader *self, gsize byte)
{
  return byte == self->length_bytes || ((guint8)self->text[byte] & 0xc0) != 0x80;
}

static ReadoutSpan
read_span (ReadoutRowReader *self, ReadoutStatement *statement)
{
  ReadoutSpan span;

  span.start_byte = (gsize)readout_statement_read_int (statement, 0, (gint64)self->length_bytes);
  span.end_byte = (gsize)readout_statement_read_int (statement, 0, (gint64)self->length_bytes);
  if (span.start_byte <= span.end_byte && is_border (self, span.start_byte)
      && is_border (self, span.end_byte))
    return span;

  readout_statement_refuse_row (statement);
  return (ReadoutSpan){ 0 };
}

static const char *
keep (ReadoutRowReader *self, const char *value)
{
  return value != NULL ? g_string_chunk_insert (self->strings, value) : NULL;
}

/* @number: of the row */
static void
read_column (ReadoutRowReader *self,
             ReadoutStatement *statement,
             const ReadoutColumn *column,
             guint number,
             gpointer row)
{
  gpointer field = (char *)row + column->offset_bytes;

  switch (column->kind)
    {
    case READOUT_COLUMN_SPAN:
      *(ReadoutSpan *)field = read_span (self, statement);
      break;
    case READOUT_COLUMN_NICK:
      *(int *)field = readout_statement_read_enum (statement, column->get_type ());
      break;
    case READOUT_COLUMN_FLAG:
      *(gboolean *)field = readout_statement_read_int (statement, 0, 1) == 1;
      break;
    case READOUT_COLUMN_SHARE:
      *(double *)field = readout_statement_read_double (statement, 0, 1);
      break;
    case READOUT_COLUMN_TEXT:
      *(const char **)field = keep (self, readout_statement_read_text (statement));
      break;
    case READOUT_COLUMN_NULLABLE_TEXT:
      *(const char **)field = keep (self, readout_statement_read_nullable_text (statement));
      break;
    case READOUT_COLUMN_PARTY:
      *(int *)field = (int)readout_statement_read_int (statement, 0, (gint64)self->n_entities - 1);
      break;
    case READOUT_COLUMN_ENTITY:
      *(int *)field = readout_statement_read_index (statement, self->n_entities);
      break;
    case READOUT_COLUMN_ISSUE:
      *(int *)field = readout_statement_read_index (statement, self->n_issues);
      break;
    case READOUT_COLUMN_EARLIER:
      *(int *)field = readout_statement_read_index (statement, number);
      break;
    default:
      g_assert_not_reached ();
    }
}

static ReadoutRows *
rows_new (const ReadoutTable *table)
{
  ReadoutRows *rows = g_new (ReadoutRows, 1);

  rows->rows = g_array_new (FALSE, TRUE, (guint)table->row_bytes);
  rows->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  return rows;
}

/* Where the rows of @owner begin, after all that belong to those before it. */
static guint
begin_owner (ReadoutRows *rows, guint owner)
{
  while (rows->ends->len < owner)
    g_array_append_val (rows->ends, rows->rows->len);

  return owner > 0 ? g_array_index (rows->ends, guint, owner - 1) : 0;
}

/* The findings of one kind are counted from 0 without a gap. */
static void
read_row (ReadoutRowReader *self,
          ReadoutStatement *statement,
          const ReadoutTable *table,
          guint n_owners,
          ReadoutRows *rows)
{
  guint owner = 0, number;

  if (table->owner != NULL)
    owner = (guint)readout_statement_read_int (statement, 0, (gint64)n_owners - 1);

  number = rows->rows->len - begin_owner (rows, owner);
  readout_statement_read_int (statement, number, number);
  g_array_set_size (rows->rows, rows->rows->len + 1);
  for (guint i = 0; i < table->n_columns; i++)
    read_column (self, statement, &table->columns[i], number,
                 rows->rows->data + (rows->rows->len - 1) * table->row_bytes);
}

/* All rows of a table that belong to the article. @n_owners: how many findings may have parts in it; 1 where
 * it has no owners */
ReadoutRows *
readout_row_reader_read (ReadoutRowReader *self, ReadoutTableName name, guint n_owners, GError **error)
{
  const ReadoutTable *table = readout_table_get (name);
  g_autofree char *sql = readout_table_dup_selection (table);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (self->database, sql);
  g_autoptr (ReadoutRows) rows = rows_new (table);
  ReadoutStep step;

  readout_statement_bind_int (statement, self->article_id);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    read_row (self, statement, table, n_owners, rows);
  begin_owner (rows, n_owners);

  return step == READOUT_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* The rows that belong to @owner, one after the other; NULL when there are none. */
gconstpointer
readout_rows_get (const ReadoutRows *self, guint owner, guint *n_rows)
{
  guint start = owner > 0 ? g_array_index (self->ends, guint, owner - 1) : 0;

  *n_rows = g_array_index (self->ends, guint, owner) - start;
  return *n_rows > 0 ? self->rows->data + start * g_array_get_element_size (self->rows) : NULL;
}

void
readout_rows_free (ReadoutRows *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->ends);
  g_free (self);
}
