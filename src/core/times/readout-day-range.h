/* readout-day-range.h: the days that the value of a time means
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReadoutGrain:
 * @READOUT_GRAIN_DAY: one day, or a part of it
 * @READOUT_GRAIN_WEEK: an ISO week
 * @READOUT_GRAIN_WEEKEND: Saturday and Sunday
 * @READOUT_GRAIN_MONTH: a month
 * @READOUT_GRAIN_QUARTER: three months
 * @READOUT_GRAIN_SEASON: spring, summer, autumn or winter
 * @READOUT_GRAIN_HALF: half a year
 * @READOUT_GRAIN_YEAR: a year
 * @READOUT_GRAIN_DECADE: ten years
 * @READOUT_GRAIN_CENTURY: a hundred years
 *
 * How exactly a date is told.
 */
typedef enum
{
  READOUT_GRAIN_DAY,
  READOUT_GRAIN_WEEK,
  READOUT_GRAIN_WEEKEND,
  READOUT_GRAIN_MONTH,
  READOUT_GRAIN_QUARTER,
  READOUT_GRAIN_SEASON,
  READOUT_GRAIN_HALF,
  READOUT_GRAIN_YEAR,
  READOUT_GRAIN_DECADE,
  READOUT_GRAIN_CENTURY,
} ReadoutGrain;

/**
 * ReadoutDayRange:
 * @grain: how exactly it is told
 * @first: the first day
 * @last: the last day; the same where it is one
 */
typedef struct
{
  ReadoutGrain grain;
  GDate first;
  GDate last;
} ReadoutDayRange;

gboolean readout_day_range_parse (const char *value, ReadoutDayRange *range);
int readout_day_range_compare (const ReadoutDayRange *a, const ReadoutDayRange *b);

G_END_DECLS
