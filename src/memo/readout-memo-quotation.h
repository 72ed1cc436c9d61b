/* readout-memo-quotation.h: the words of a quote, with its quotation marks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-memo-text.h"

G_BEGIN_DECLS

ReadoutMemoText *
readout_memo_quotation_new (ReadoutAnalysis *analysis, const ReadoutQuote *quote, guint receipt);

G_END_DECLS
