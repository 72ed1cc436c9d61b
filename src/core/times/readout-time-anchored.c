/* readout-time-anchored.c: times that are told by another time beside them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Two days before Christmas", "Tuesday of next week", "the 21st of this month", "the week of March 6". */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-time-reader-private.h"
#include "readout-time-words.h"

/* No calendar reaches farther. */
#define MAX_SHIFT 100000

static guint
skip_word (const ReadoutTimeReader *reader, guint i, const char *word)
{
  return readout_time_reader_is_word (reader, i, word) ? i + 1 : i;
}

/* "This week", "the following month", "next week": the index after it, or @i. */
static guint
read_stepped_unit (
    const ReadoutTimeReader *reader, guint i, ReadoutTimeUnit expected, int *step, gboolean *after)
{
  guint at = skip_word (reader, i, "the");
  gboolean is_plural;
  ReadoutTimeWord word;

  if (!readout_time_reader_get_step (reader, at, step, after)
      || readout_time_words_get_unit (readout_time_reader_get_word (reader, at + 1, word), &is_plural)
             != expected
      || is_plural)
    return i;

  return at + 2;
}

/* "Two days", "the day", "a week": how many of what; the index after it, or @i. */
static guint
read_distance (const ReadoutTimeReader *reader, guint i, double *number, ReadoutTimeUnit *unit)
{
  gboolean is_plural;
  ReadoutTimeWord word;

  if (!readout_time_reader_is_word (reader, i, "the"))
    return readout_time_units_read_amount (reader, i, number, unit);

  *number = 1;
  *unit = readout_time_words_get_unit (readout_time_reader_get_word (reader, i + 1, word), &is_plural);
  return *unit != READOUT_UNIT_NONE && !is_plural ? i + 2 : i;
}

/* "Two days before Christmas", "three weeks from Tuesday", "the day after tomorrow" */
static guint
read_shifted (ReadoutTimeReader *reader, guint i)
{
  static const char *const behind[] = { "after", "from", "since", "following", NULL };
  ReadoutTimeUnit unit;
  double number;
  guint end = read_distance (reader, i, &number, &unit);
  gboolean is_before = readout_time_reader_is_word (reader, end, "before");
  guint day_end;

  if (end == i || number <= 0 || number > MAX_SHIFT || unit < READOUT_UNIT_DAY
      || !(is_before || readout_time_reader_is_one_of (reader, end, behind)))
    return i;

  day_end = readout_time_dates_read_day (reader, end + 1);
  if (day_end == end + 1 || (reader->time.form == READOUT_TIME_CALENDAR && reader->time.day == 0))
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.shift_unit = unit;
  reader->time.shift = is_before ? -(int)number : (int)number;
  return day_end;
}

/* "Tuesday of next week", "Wednesday evening next week" */
static guint
read_day_of_week (ReadoutTimeReader *reader, guint i)
{
  gboolean after_previous;
  guint end, at, week_end;
  int step;

  if (!readout_passage_can_be (reader->passage, i, READOUT_LEXICON_WEEKDAY))
    return i;

  end = readout_time_dates_read_day (reader, i);
  at = skip_word (reader, end, "of");
  if (end == i || reader->time.form != READOUT_TIME_WEEKDAY || reader->time.is_stepped)
    return i;

  week_end = read_stepped_unit (reader, at, READOUT_UNIT_WEEK, &step, &after_previous);
  if (week_end == at)
    return i;

  reader->time.form = READOUT_TIME_DAY_OF_WEEK;
  reader->time.amount = step;
  reader->time.after_previous = after_previous;
  return week_end;
}

/* "Next week Wednesday", "next week on Tuesday" */
static guint
read_week_and_day (ReadoutTimeReader *reader, guint i)
{
  gboolean after_previous;
  int step;
  guint end = read_stepped_unit (reader, i, READOUT_UNIT_WEEK, &step, &after_previous);
  guint at = skip_word (reader, end, "on");
  guint day_end = end > i ? readout_time_dates_read_day (reader, at) : at;

  if (day_end == at || reader->time.form != READOUT_TIME_WEEKDAY || reader->time.is_stepped)
    return i;

  reader->time.form = READOUT_TIME_DAY_OF_WEEK;
  reader->time.amount = step;
  reader->time.after_previous = after_previous;
  return day_end;
}

/* "The 21st of this month", "the 31st day of the month" */
static guint
read_day_of_month (ReadoutTimeReader *reader, guint i)
{
  guint at = skip_word (reader, i, "the");
  guint day, end, month_end;
  gboolean after_previous = FALSE;
  int step = 0;
  ReadoutTimeWord word;

  if (!readout_time_words_get_ordinal (readout_time_reader_get_word (reader, at, word), &day) || day < 1
      || day > 31)
    return i;

  end = skip_word (reader, skip_word (reader, at + 1, "day"), "of");
  month_end = read_stepped_unit (reader, end, READOUT_UNIT_MONTH, &step, &after_previous);
  if (month_end == end && readout_time_reader_is_word (reader, end, "the")
      && readout_time_reader_is_word (reader, end + 1, "month") && end > at + 1)
    month_end = end + 2;
  if (month_end == end)
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_DAY_OF_MONTH;
  reader->time.day = day;
  reader->time.amount = step;
  reader->time.after_previous = after_previous;
  return month_end;
}

/* "The week of March 6", "the week beginning Monday" */
static guint
read_week_of_day (ReadoutTimeReader *reader, guint i)
{
  static const char *const links[] = { "of", "beginning", "starting", "commencing", "ending", NULL };
  guint at = skip_word (reader, i, "the");
  guint end;

  if (!readout_time_reader_is_word (reader, at, "week")
      || !readout_time_reader_is_one_of (reader, at + 1, links))
    return i;

  end = readout_time_dates_read_day (reader, at + 2);
  if (end == at + 2 || (reader->time.form == READOUT_TIME_CALENDAR && reader->time.day == 0))
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.as_week = TRUE;
  return end;
}

/* "Week 31", "the first week of 2015" */
static guint
read_week_of_year (ReadoutTimeReader *reader, guint i)
{
  guint at = skip_word (reader, i, "the");
  gboolean is_last = readout_time_reader_is_word (reader, at, "last");
  guint week = 0, year = 0;
  ReadoutTimeWord word;

  if (!is_last && !readout_time_words_get_ordinal (readout_time_reader_get_word (reader, at, word), &week))
    return i;
  if (!readout_time_reader_is_word (reader, at + 1, "week")
      || !readout_time_reader_is_word (reader, at + 2, "of"))
    return i;

  year = readout_time_dates_get_year (reader, at + 3);
  if (year == 0 || week > 53)
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_FIXED;
  g_snprintf (reader->time.value, sizeof reader->time.value, "%04u-W%02u", year,
              is_last ? g_date_get_monday_weeks_in_year ((GDateYear)year) : week);
  return at + 4;
}

/* The longest of the expressions of this file. */
guint
readout_time_anchored_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[] = { read_shifted,      read_day_of_week, read_week_and_day,
                                                 read_day_of_month, read_week_of_day, read_week_of_year };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
