/* readout-point-words.h: what is negotiated, who wants what, and until when, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-entry-words.h"

G_BEGIN_DECLS

void readout_point_words_fill (ReadoutEntryWords *words,
                               ReadoutAnalysis *analysis,
                               ReadoutFindingKind kind,
                               guint index);

G_END_DECLS
