/* readout-times.h: the time expressions of a paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-enums.h"
#include "readout-passage.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_UNIT_NONE,
  READOUT_UNIT_SECOND,
  READOUT_UNIT_MINUTE,
  READOUT_UNIT_HOUR,
  READOUT_UNIT_DAY,
  READOUT_UNIT_WEEKEND,
  READOUT_UNIT_WEEK,
  READOUT_UNIT_MONTH,
  READOUT_UNIT_QUARTER,
  READOUT_UNIT_YEAR,
  READOUT_UNIT_DECADE,
  READOUT_UNIT_CENTURY,
} ReadoutTimeUnit;

typedef struct _ReadoutFeast ReadoutFeast;

/* "T15:50:06" */
#define READOUT_CLOCK_SIZE 12

/* How the value of an expression is found. */
typedef enum
{
  READOUT_TIME_FIXED,        /* it stands in @value: durations, sets, "now", whole dates */
  READOUT_TIME_OFFSET,       /* so many units from the anchor: "last week", "two years ago" */
  READOUT_TIME_WEEKDAY,      /* a day of the week near the anchor */
  READOUT_TIME_CALENDAR,     /* a month, perhaps with a day, in a year near the anchor */
  READOUT_TIME_PART,         /* a season or quarter in a year near the anchor: @value ends it, "SU", "Q3" */
  READOUT_TIME_FEAST,        /* a holiday in a year near the anchor */
  READOUT_TIME_CLOCK,        /* a time of the anchor's day */
  READOUT_TIME_DAY_OF_WEEK,  /* a day of the week so many weeks from the anchor */
  READOUT_TIME_DAY_OF_MONTH, /* a day of the month so many months from the anchor */
} ReadoutTimeForm;

/**
 * ReadoutFoundTime:
 * @span: where it stands in the paragraph
 * @type: what it is
 * @form: how its value is found
 * @unit: for an offset, of what
 * @amount: for an offset, how many; for a holiday, how many days behind it
 * @after_previous: whether the anchor is the date named before ("two days later"), not the day of publication
 * @direction: -1 when the sentence tells of the past, 1 of what is to come, 0 unknown
 * @weekday: 1 is Monday
 * @month: 1 is January
 * @day: of the month, or 0
 * @last_day: of the month, where several days on end are meant, or 0
 * @year: of a holiday, or 0
 * @feast: (nullable): the holiday
 * @is_stepped: whether "last" or "next" gave the direction
 * @whole_year: whether @amount counts years from that of the anchor ("June last year")
 * @compares: whether it means the same part of the year before, where the text has named one
 * @mod: what part of it is meant, or how exact it is
 * @shift: how many units the day lies behind the one that the rest tells: -2 for "two days before Christmas"
 * @shift_unit: of what
 * @nth: which week, or which @weekday, of the month that the rest tells: -1 is the last, 0 the whole month
 * @as_week: whether the week of the day is meant
 * @clock: what follows the date: "TNI", "T10:35", or nothing
 * @clock_end: the same of the end, where a stretch of a day is meant: "from 3 to 5 p.m."
 * @value: the value, or its end
 *
 * A time expression.  Its value waits for the day of publication, which only the article knows.
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutTimeType type;
  ReadoutTimeForm form;
  ReadoutTimeUnit unit;
  int amount;
  gboolean after_previous;
  int direction;
  guint weekday;
  guint month;
  guint day;
  guint last_day;
  guint year;
  const ReadoutFeast *feast;
  gboolean is_stepped;
  gboolean whole_year;
  gboolean compares;
  ReadoutTimeMod mod;
  int shift;
  ReadoutTimeUnit shift_unit;
  int nth;
  gboolean as_week;
  char clock[READOUT_CLOCK_SIZE];
  char clock_end[READOUT_CLOCK_SIZE];
  char value[24];
} ReadoutFoundTime;

GArray *readout_times_find (const ReadoutPassage *passage);

G_END_DECLS
