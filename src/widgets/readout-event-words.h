/* readout-event-words.h: who did what to whom, and when, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

char *readout_event_words_dup_title (ReadoutAnalysis *analysis, const ReadoutEvent *event);
char *readout_event_words_dup_date (ReadoutAnalysis *analysis, const ReadoutEvent *event);
char *readout_event_words_dup_caption (ReadoutAnalysis *analysis, const ReadoutEvent *event);
char *readout_event_words_dup_badge (const ReadoutEvent *event);

G_END_DECLS
