/* readout-memo-private.h: a memo from a finished tree
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-document.h"
#include "readout-memo-painter.h"
#include "readout-memo.h"

G_BEGIN_DECLS

ReadoutMemo *readout_memo_new_for_document (ReadoutMemoDocument *document);

ReadoutMemoDocument *readout_memo_get_document (ReadoutMemo *self);
ReadoutMemoPainter *readout_memo_painter_new_for_document (ReadoutMemoDocument *document);

G_END_DECLS
