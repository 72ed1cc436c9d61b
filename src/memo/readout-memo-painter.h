/* readout-memo-painter.h: the pages of a memo, drawn on whatever Cairo draws on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "readout-memo.h"

G_BEGIN_DECLS

typedef struct _ReadoutMemoPainter ReadoutMemoPainter;

ReadoutMemoPainter *readout_memo_painter_new (ReadoutMemo *memo);
void readout_memo_painter_free (ReadoutMemoPainter *self);

guint readout_memo_painter_get_n_pages (ReadoutMemoPainter *self);
void readout_memo_painter_get_size (ReadoutMemoPainter *self, double *width, double *height);
void readout_memo_painter_draw_page (ReadoutMemoPainter *self, cairo_t *cr, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoPainter, readout_memo_painter_free)

G_END_DECLS
