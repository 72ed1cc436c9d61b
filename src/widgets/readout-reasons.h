/* readout-reasons.h: why a mention means its entity, in words for the analyst
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

char *readout_reasons_dup_words (ReadoutAnalysis *analysis, const ReadoutMention *mention);

G_END_DECLS
