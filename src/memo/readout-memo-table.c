/* readout-memo-table.c: rows and columns of a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-table.h"

#include <string.h>

/* Characters: "27 September 2016". */
#define MAX_SHORT 20

struct _ReadoutMemoTable
{
  GArray *columns;  /* ReadoutMemoColumn */
  GPtrArray *cells; /* ReadoutMemoText, row by row */
};

static void
column_clear (gpointer data)
{
  ReadoutMemoColumn *column = data;

  g_free (column->title);
}

static void
cell_free (gpointer data)
{
  readout_memo_text_free (data);
}

/**
 * readout_memo_table_new:
 *
 * Returns: (transfer full): a table without columns and rows
 */
ReadoutMemoTable *
readout_memo_table_new (void)
{
  ReadoutMemoTable *self = g_new0 (ReadoutMemoTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (ReadoutMemoColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->cells = g_ptr_array_new_with_free_func (cell_free);

  return self;
}

/**
 * readout_memo_table_free:
 * @self: (transfer full): a table
 */
void
readout_memo_table_free (ReadoutMemoTable *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * readout_memo_table_add_column:
 * @self: a table without cells
 * @title: what stands above the column
 */
void
readout_memo_table_add_column (ReadoutMemoTable *self, const char *title)
{
  ReadoutMemoColumn column = { readout_memo_clean (title) };

  g_array_append_val (self->columns, column);
}

/**
 * readout_memo_table_add_cell:
 * @self: a table with all its columns
 * @cell: (transfer full): the next cell of the row; after the last column, the first of a new row
 */
void
readout_memo_table_add_cell (ReadoutMemoTable *self, ReadoutMemoText *cell)
{
  g_ptr_array_add (self->cells, cell);
}

/**
 * readout_memo_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has
 */
guint
readout_memo_table_get_n_columns (ReadoutMemoTable *self)
{
  return self->columns->len;
}

/**
 * readout_memo_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has, without the titles of the columns
 */
guint
readout_memo_table_get_n_rows (ReadoutMemoTable *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

/**
 * readout_memo_table_get_column:
 * @self: a table
 * @column: below the number of columns
 *
 * Returns: (transfer none): a column
 */
const ReadoutMemoColumn *
readout_memo_table_get_column (ReadoutMemoTable *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, ReadoutMemoColumn, column);
}

/**
 * readout_memo_table_get_cell:
 * @self: a table
 * @row: below the number of rows
 * @column: below the number of columns
 *
 * Returns: (transfer none): a cell
 */
ReadoutMemoText *
readout_memo_table_get_cell (ReadoutMemoTable *self, guint row, guint column)
{
  guint index = row * self->columns->len + column;

  g_return_val_if_fail (index < self->cells->len, NULL);

  return g_ptr_array_index (self->cells, index);
}

/**
 * readout_memo_table_is_number:
 * @self: a table
 * @column: below the number of columns
 *
 * Returns: whether every cell of the column is a whole number, so that its words stand at the end
 */
gboolean
readout_memo_table_is_number (ReadoutMemoTable *self, guint column)
{
  guint n_rows = readout_memo_table_get_n_rows (self);

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *words = readout_memo_text_dup_words (readout_memo_table_get_cell (self, row, column));

      if (*words == '\0' || strspn (words, "0123456789") != strlen (words))
        return FALSE;
    }

  return n_rows > 0;
}

/**
 * readout_memo_table_is_short:
 * @self: a table
 * @column: below the number of columns
 *
 * Returns: whether every cell of the column is as short as a date, so that its words stand on one line
 */
gboolean
readout_memo_table_is_short (ReadoutMemoTable *self, guint column)
{
  for (guint row = 0; row < readout_memo_table_get_n_rows (self); row++)
    {
      g_autofree char *words = readout_memo_text_dup_words (readout_memo_table_get_cell (self, row, column));

      if (g_utf8_strlen (words, -1) > MAX_SHORT)
        return FALSE;
    }

  return TRUE;
}
