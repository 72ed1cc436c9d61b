/* readout-memo-pages.h: where page breaks fall
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-row.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoPlaced:
 * @row: a row
 * @first_line: the first line of it that stands here
 * @n_lines: how many lines of it stand here
 * @y: their top, from the top of the text area, in points
 */
typedef struct
{
  ReadoutMemoRow *row;
  guint first_line;
  guint n_lines;
  double y;
} ReadoutMemoPlaced;

GPtrArray *readout_memo_pages_new (GPtrArray *rows, double height);

G_END_DECLS
