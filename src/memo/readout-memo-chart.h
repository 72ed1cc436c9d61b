/* readout-memo-chart.h: dots over days, drawn with lines and letters
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_MEMO_MARK_DONE,    /* a full dot: it has been */
  READOUT_MEMO_MARK_AHEAD,   /* an empty dot: it is to come */
  READOUT_MEMO_MARK_WANTS,   /* a triangle that points up */
  READOUT_MEMO_MARK_OFFERS,  /* a square */
  READOUT_MEMO_MARK_REFUSES, /* a cross */
} ReadoutMemoMark;

#define READOUT_N_MEMO_MARKS (READOUT_MEMO_MARK_REFUSES + 1)

typedef struct _ReadoutMemoChart ReadoutMemoChart;

ReadoutMemoChart *readout_memo_chart_new (const char *title, const char *cut_off);
ReadoutMemoChart *readout_memo_chart_parse (const char *words);
void readout_memo_chart_free (ReadoutMemoChart *self);

void readout_memo_chart_add (ReadoutMemoChart *self, const char *lane, const char *day, ReadoutMemoMark mark);
guint readout_memo_chart_get_n_marks (ReadoutMemoChart *self);
const char *readout_memo_chart_get_title (ReadoutMemoChart *self);
char *readout_memo_chart_dup_words (ReadoutMemoChart *self);
char *readout_memo_chart_dup_description (ReadoutMemoChart *self);

double readout_memo_chart_get_height (ReadoutMemoChart *self);
void readout_memo_chart_draw (ReadoutMemoChart *self, cairo_t *cr, const ReadoutMemoSheet *sheet);
GBytes *readout_memo_chart_to_svg (ReadoutMemoChart *self, const ReadoutMemoSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoChart, readout_memo_chart_free)

G_END_DECLS
