/* readout-date-words.h: a date as somebody would say it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-day-range.h"
#include "readout-enums.h"

G_BEGIN_DECLS

char *readout_date_words_new (const char *value, ReadoutTimeMod mod);
char *readout_date_words_new_day (const GDate *date);
char *readout_date_words_new_left (int n_days);

G_END_DECLS
