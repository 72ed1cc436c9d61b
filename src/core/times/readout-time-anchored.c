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

  day_end = readout_time_days_read_one (reader, end + 1);
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

  if (readout_time_reader_get_lexicon_number (reader, i, READOUT_LEXICON_WEEKDAY) == 0)
    return i;

  end = readout_time_days_read_one (reader, i);
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
  guint day_end = end > i ? readout_time_days_read_one (reader, at) : at;

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

  end = readout_time_days_read_one (reader, at + 2);
  if (end == at + 2 || (reader->time.form == READOUT_TIME_CALENDAR && reader->time.day == 0))
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.as_week = TRUE;
  return end;
}

/* "First", "third", "last" before a week or a day of the week: the index after it, or @i; -1 in @nth is the
 * last. */
static guint
read_nth (const ReadoutTimeReader *reader, guint i, int *nth)
{
  guint at = skip_word (reader, i, "the");
  guint ordinal;
  ReadoutTimeWord word;

  if (readout_time_reader_is_word (reader, at, "last") || readout_time_reader_is_word (reader, at, "final"))
    *nth = -1;
  else if (readout_time_words_get_ordinal (readout_time_reader_get_word (reader, at, word), &ordinal)
           && ordinal <= 53)
    *nth = (int)ordinal;
  else
    return i;

  return at + 1;
}

/* "The first week of 2015" */
static guint
read_week_of_year (ReadoutTimeReader *reader, guint i)
{
  int nth;
  guint end = read_nth (reader, i, &nth);
  guint year;

  if (end == i || !readout_time_reader_is_word (reader, end, "week")
      || !readout_time_reader_is_word (reader, end + 1, "of"))
    return i;

  year = readout_time_dates_get_year (reader, end + 2);
  if (year == 0)
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_FIXED;
  g_snprintf (reader->time.value, sizeof reader->time.value, "%04u-W%02u", year,
              nth < 0 ? g_date_get_monday_weeks_in_year ((GDateYear)year) : (guint)nth);
  return end + 3;
}

/* "Week 31": of the year of publication */
static guint
read_numbered_week (ReadoutTimeReader *reader, guint i)
{
  ReadoutTimeWord word;
  double week;

  if (!readout_time_reader_is_word (reader, i, "week")
      || !readout_time_words_get_number (readout_time_reader_get_word (reader, i + 1, word), &week)
      || !g_ascii_isdigit (*word) || week < 1 || week > 53
      || !readout_time_reader_ends_phrase (reader, i + 2))
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_PART;
  reader->time.whole_year = TRUE;
  g_snprintf (reader->time.value, sizeof reader->time.value, "W%02d", (int)week);
  return i + 2;
}

/* "July", "June 2016", "next month": the index after it, or @i. */
static guint
read_month (ReadoutTimeReader *reader, guint i)
{
  gboolean after_previous;
  int step;
  guint end
      = readout_time_dates_get_month (reader, i) != 0 ? readout_time_dates_read_calendar (reader, i) : i;

  if (end > i)
    return reader->time.day == 0 ? end : i;

  end = read_stepped_unit (reader, i, READOUT_UNIT_MONTH, &step, &after_previous);
  if (end == i)
    return i;

  readout_time_reader_set_offset (reader, READOUT_UNIT_MONTH, step);
  reader->time.after_previous = after_previous;
  return end;
}

/* "The last Monday of March", "the first week of next month", "the second Tuesday in June 2016" */
static guint
read_nth_of_month (ReadoutTimeReader *reader, guint i)
{
  int nth;
  guint at = read_nth (reader, i, &nth);
  guint weekday = at > i ? readout_time_reader_get_lexicon_number (reader, at, READOUT_LEXICON_WEEKDAY) : 0;
  guint end;

  if (at == i || nth > 5 || (weekday == 0 && !readout_time_reader_is_word (reader, at, "week"))
      || !(readout_time_reader_is_word (reader, at + 1, "of")
           || readout_time_reader_is_word (reader, at + 1, "in")))
    return i;

  end = read_month (reader, at + 2);
  if (end == at + 2)
    return i;

  reader->time.nth = nth;
  reader->time.weekday = weekday;
  reader->time.as_week = weekday == 0;
  return end;
}

/* "The week after next", "the year before last" */
static guint
read_after_next (ReadoutTimeReader *reader, guint i)
{
  gboolean is_after = readout_time_reader_is_word (reader, i + 2, "after")
                      && readout_time_reader_is_word (reader, i + 3, "next");
  gboolean is_before = readout_time_reader_is_word (reader, i + 2, "before")
                       && readout_time_reader_is_word (reader, i + 3, "last");
  gboolean is_plural;
  ReadoutTimeUnit unit;
  ReadoutTimeWord word;

  if (!readout_time_reader_is_word (reader, i, "the") || (!is_after && !is_before))
    return i;

  unit = readout_time_words_get_unit (readout_time_reader_get_word (reader, i + 1, word), &is_plural);
  if (is_plural || unit < READOUT_UNIT_DAY)
    return i;

  readout_time_reader_set_offset (reader, unit, is_after ? 2 : -2);
  return i + 4;
}

/* "Three Fridays from now", "two Thursdays ago" */
static guint
read_counted_weekdays (ReadoutTimeReader *reader, guint i)
{
  guint weekday = readout_time_reader_get_lexicon_number (reader, i + 1, READOUT_LEXICON_WEEKDAY);
  gboolean is_ago = readout_time_reader_is_word (reader, i + 2, "ago");
  int sign = is_ago ? -1 : 1;
  double number;
  ReadoutTimeWord word;

  if (weekday == 0
      || !(is_ago
           || (readout_time_reader_is_word (reader, i + 2, "from")
               && readout_time_reader_is_word (reader, i + 3, "now")))
      || !readout_time_words_get_number (readout_time_reader_get_word (reader, i, word), &number)
      || number < 1 || number > MAX_SHIFT)
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_WEEKDAY;
  reader->time.weekday = weekday;
  reader->time.direction = sign;
  reader->time.is_stepped = TRUE;
  reader->time.shift_unit = READOUT_UNIT_WEEK;
  reader->time.shift = sign * ((int)number - 1);
  return is_ago ? i + 3 : i + 4;
}

/* The longest of the expressions of this file. */
guint
readout_time_anchored_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[] = { read_shifted,         read_day_of_week,   read_week_and_day,
                                                 read_day_of_month,    read_week_of_day,   read_week_of_year,
                                                 read_nth_of_month,    read_numbered_week, read_after_next,
                                                 read_counted_weekdays };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
