/* readout-memo-flow.h: a document as rows of set text, before it is divided into pages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-document.h"
#include "readout-memo-row.h"

G_BEGIN_DECLS

GPtrArray *readout_memo_flow_new (ReadoutMemoDocument *document, const ReadoutMemoSheet *sheet);

G_END_DECLS
