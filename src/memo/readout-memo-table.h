/* readout-memo-table.h: rows and columns of a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-text.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoColumn:
 * @title: what stands above it; empty for fields
 */
typedef struct
{
  char *title;
} ReadoutMemoColumn;

typedef struct _ReadoutMemoTable ReadoutMemoTable;

ReadoutMemoTable *readout_memo_table_new (void);
void readout_memo_table_free (ReadoutMemoTable *self);

void readout_memo_table_add_column (ReadoutMemoTable *self, const char *title);
void readout_memo_table_add_cell (ReadoutMemoTable *self, ReadoutMemoText *cell);

guint readout_memo_table_get_n_columns (ReadoutMemoTable *self);
guint readout_memo_table_get_n_rows (ReadoutMemoTable *self);
const ReadoutMemoColumn *readout_memo_table_get_column (ReadoutMemoTable *self, guint column);
ReadoutMemoText *readout_memo_table_get_cell (ReadoutMemoTable *self, guint row, guint column);

gboolean readout_memo_table_is_number (ReadoutMemoTable *self, guint column);
gboolean readout_memo_table_is_short (ReadoutMemoTable *self, guint column);

G_END_DECLS
