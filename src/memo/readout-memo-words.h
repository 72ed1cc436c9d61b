/* readout-memo-words.h: how a memo says dates, namings and places
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

char *readout_memo_dup_date (const char *iso_date);
char *readout_memo_dup_short_date (const char *iso_date);
const char *readout_memo_get_outlet (const ReadoutMetadata *metadata);
gboolean readout_memo_begins_from_right (const char *words);
char *readout_memo_dup_set_off (const char *words);
const char *readout_memo_get_direction_mark (const char *words);
char *readout_memo_dup_publication (const ReadoutMetadata *metadata);
const char *readout_memo_get_naming (ReadoutNaming naming);
const char *readout_memo_get_talks_state (ReadoutTalksState state);
char *readout_memo_dup_place (ReadoutAnalysis *analysis, ReadoutSpan span);

G_END_DECLS
