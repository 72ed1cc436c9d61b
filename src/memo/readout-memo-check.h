/* readout-memo-check.h: whether every receipt of a memo agrees with its article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-document.h"

G_BEGIN_DECLS

GStrv readout_memo_document_check (ReadoutMemoDocument *document);

G_END_DECLS
