/* readout-memo-clause.h: the own words of a finding in a long sentence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-material.h"

G_BEGIN_DECLS

ReadoutSpan readout_memo_skip_dateline (ReadoutAnalysis *analysis, ReadoutSpan sentence);
ReadoutSpan readout_memo_find_lead (ReadoutAnalysis *analysis);
ReadoutSpan readout_memo_find_clause (ReadoutAnalysis *analysis, ReadoutSpan sentence, ReadoutSpan cue);
void readout_memo_append_clause (ReadoutMemoMaterial *material,
                                 ReadoutMemoText *text,
                                 const ReadoutMemoArticle *article,
                                 ReadoutSpan sentence,
                                 ReadoutSpan cue);

G_END_DECLS
