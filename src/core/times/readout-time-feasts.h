/* readout-time-feasts.h: holidays, and the days that they fall on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-times.h"

G_BEGIN_DECLS

const ReadoutWordFilter *readout_time_feasts_get_filter (void);
const ReadoutFeast *readout_time_feasts_look_up (const char *words);
guint readout_time_feasts_get_n_days (const ReadoutFeast *feast);
gboolean readout_time_feasts_is_sighted (const ReadoutFeast *feast);
void readout_time_feasts_get_date (const ReadoutFeast *feast, GDateYear year, GDate *date);
int readout_time_feasts_find_year (const ReadoutFoundTime *time, const GDate *anchor);

G_END_DECLS
