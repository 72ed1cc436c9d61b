/* readout-time-words.h: what single words say of time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-times.h"

G_BEGIN_DECLS

/* A number that a text leaves open: "several", "recent". */
#define READOUT_SOME (-1.0)

gboolean readout_time_words_get_number (const char *word, double *number);
gboolean readout_time_words_get_ordinal (const char *word, guint *number);
ReadoutTimeUnit readout_time_words_get_unit (const char *word, gboolean *is_plural);
const char *readout_time_words_get_day_part (const char *word);
const char *readout_time_words_get_season (const char *word);
const char *readout_time_words_get_reference (const char *word);
gboolean readout_time_words_get_set (const char *word, const char **value);
const ReadoutWordFilter *readout_time_words_get_tense_filter (void);
int readout_time_words_get_tense (const char *word);

G_END_DECLS
