/* readout-time-values.h: what a time expression means on the day of publication
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-times.h"

G_BEGIN_DECLS

/**
 * ReadoutTimeContext:
 * @published: the day of publication; invalid when nobody knows
 * @previous_day: the last day that the text has named; invalid before the first
 * @quarter: the last quarter that it has named, by a day of it; invalid before the first
 * @times_since_quarter: how many time expressions ago that was
 *
 * What an article has said of time up to some place.
 */
typedef struct
{
  GDate published;
  GDate previous_day;
  GDate quarter;
  guint times_since_quarter;
} ReadoutTimeContext;

void readout_time_context_init (ReadoutTimeContext *self, const char *published);
char *readout_time_values_resolve (const ReadoutFoundTime *time, ReadoutTimeContext *context);
char *readout_time_values_add_duration (const GDate *date, const char *duration);

G_END_DECLS
