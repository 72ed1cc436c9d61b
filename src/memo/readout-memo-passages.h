/* readout-memo-passages.h: the sentences around findings
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

GArray *readout_memo_find_passages (ReadoutAnalysis *analysis, GArray *findings);
ReadoutSpan readout_memo_find_sentence (ReadoutAnalysis *analysis, ReadoutSpan finding);
char *readout_memo_dup_span (ReadoutAnalysis *analysis, ReadoutSpan span);
guint readout_memo_count_words (ReadoutAnalysis *analysis, ReadoutSpan span);

G_END_DECLS
