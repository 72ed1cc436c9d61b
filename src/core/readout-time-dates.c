/* readout-time-dates.c: years, months, days and hours
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "readout-time-reader-private.h"
#include "readout-time-words.h"

#define MIN_YEAR 1500
#define MAX_YEAR 2099

/* ---- years, months and days ---- */

guint
readout_time_dates_get_year (const ReadoutTimeReader *reader, guint i)
{
  ReadoutTimeWord word;
  guint64 year;

  readout_time_reader_get_word (reader, i, word);
  if (strlen (word) != 4 || strspn (word, "0123456789") != 4)
    return 0;

  year = g_ascii_strtoull (word, NULL, 10);
  return year >= MIN_YEAR && year <= MAX_YEAR ? (guint)year : 0;
}

static guint
day_at (const ReadoutTimeReader *reader, guint i)
{
  ReadoutTimeWord word;
  guint day = 0;
  double number;

  readout_time_reader_get_word (reader, i, word);
  if (!readout_time_words_get_ordinal (word, &day) && g_ascii_isdigit (*word)
      && readout_time_words_get_number (word, &number) && strlen (word) <= 2)
    day = (guint)number;

  return day >= 1 && day <= 31 ? day : 0;
}

/* "May" and "March" are months where something beside them says so. */
static gboolean
is_month_name (const ReadoutTimeReader *reader, guint i)
{
  static const char *const before[]
      = { "in",  "last", "next", "this", "of",      "since",  "until", "by",    "early", "late",
          "mid", "from", "and",  "to",   "through", "during", "each",  "every", "for",   NULL };

  if (!readout_time_reader_is_word (reader, i, "may") && !readout_time_reader_is_word (reader, i, "march"))
    return TRUE;

  return day_at (reader, i + 1) != 0 || readout_time_dates_get_year (reader, i + 1) != 0
         || (i > 0 && (readout_time_reader_is_one_of (reader, i - 1, before) || day_at (reader, i - 1) != 0));
}

guint
readout_time_dates_get_month (const ReadoutTimeReader *reader, guint i)
{
  guint month = readout_time_reader_get_lexicon_number (reader, i, READOUT_LEXICON_MONTH);

  return month != 0 && is_month_name (reader, i) ? month : 0;
}

/* ", 2016" or "2016" behind a date: the index after it, or @i. */
static guint
read_year_behind (const ReadoutTimeReader *reader, guint i, guint *year)
{
  guint at = readout_time_reader_is_mark (reader, i, ',') ? i + 1 : i;

  *year = readout_time_dates_get_year (reader, at);
  return *year != 0 ? at + 1 : i;
}

void
readout_time_dates_set_calendar (ReadoutTimeReader *reader, guint year, guint month, guint day)
{
  ReadoutFoundTime *time = &reader->time;

  time->type = READOUT_TIME_TYPE_DATE;
  time->form = READOUT_TIME_CALENDAR;
  time->month = month;
  time->day = day;
  if (year == 0)
    return;

  time->form = READOUT_TIME_FIXED;
  if (day != 0)
    g_snprintf (time->value, sizeof time->value, "%04u-%02u-%02u", year, month, day);
  else
    g_snprintf (time->value, sizeof time->value, "%04u-%02u", year, month);
}

/* "September 9, 2016", "9 September 2016", "the 9th of September", "September 2016", "Sept. 9" */
static guint
read_calendar (ReadoutTimeReader *reader, guint i)
{
  guint month = readout_time_dates_get_month (reader, i);
  guint day = 0, year, end = i + 1;
  gboolean after_previous;
  int step;

  if (month != 0)
    {
      day = day_at (reader, i + 1);
      if (day != 0)
        end = i + 2;
    }
  else
    {
      day = day_at (reader, i);
      end = readout_time_reader_is_word (reader, i + 1, "of") ? i + 2 : i + 1;
      month = day != 0 ? readout_time_dates_get_month (reader, end) : 0;
      if (month == 0)
        return i;
      end++;
    }

  end = read_year_behind (reader, end, &year);
  readout_time_dates_set_calendar (reader, year, month, day);
  if (year == 0 && readout_time_reader_is_word (reader, end + 1, "year")
      && readout_time_reader_get_step (reader, end, &step, &after_previous))
    {
      reader->time.amount = step;
      reader->time.whole_year = TRUE;
      end += 2;
    }

  return end;
}

/* "2016-09-09" is one token; "9/9/2016" is several, month first. */
static guint
read_numeric_date (ReadoutTimeReader *reader, guint i)
{
  guint month, day, year;
  ReadoutTimeWord word;
  int n_bytes = 0;

  readout_time_reader_get_word (reader, i, word);
  if (sscanf (word, "%4u-%2u-%2u%n", &year, &month, &day, &n_bytes) == 3 && n_bytes == 10 && word[10] == '\0'
      && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    {
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, word);
      return i + 1;
    }

  if (!readout_time_reader_is_mark (reader, i + 1, '/') || !readout_time_reader_is_mark (reader, i + 3, '/'))
    return i;

  month = day_at (reader, i);
  day = day_at (reader, i + 2);
  year = readout_time_dates_get_year (reader, i + 4);
  if (year == 0 || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return i;

  readout_time_dates_set_calendar (reader, year, month, day);
  return i + 5;
}

/* A number of four digits is a year where nothing is counted with it: not "$1990", not "2000 soldiers". */
static guint
read_year (ReadoutTimeReader *reader, guint i)
{
  static const char *const counts[] = { "about", "some", "nearly", "almost", "than", "over", "least", NULL };
  ReadoutTimeWord word, next;

  if (readout_time_dates_get_year (reader, i) == 0
      || (i > 0
          && (readout_time_reader_is_mark (reader, i - 1, '$')
              || readout_time_reader_is_one_of (reader, i - 1, counts))))
    return i;

  readout_time_reader_get_word (reader, i + 1, next);
  if (g_str_has_suffix (next, "s") && strlen (next) > 3
      && !(i > 0 && readout_time_reader_is_word (reader, i - 1, "in")))
    return i;

  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE,
                                 readout_time_reader_get_word (reader, i, word));
  return i + 1;
}

/* "the 1980s", "1990s" */
static guint
read_decade (ReadoutTimeReader *reader, guint i)
{
  guint at = readout_time_reader_is_word (reader, i, "the") ? i + 1 : i;
  char value[4];
  ReadoutTimeWord word;

  readout_time_reader_get_word (reader, at, word);
  if (strlen (word) != 5 || strspn (word, "0123456789") != 4 || word[3] != '0' || word[4] != 's'
      || (word[0] != '1' && word[0] != '2'))
    return i;

  g_strlcpy (value, word, sizeof value);
  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, value);
  return at + 1;
}

/* ---- days ---- */

static guint
read_day_part (ReadoutTimeReader *reader, guint i)
{
  const char *part;
  ReadoutTimeWord word;

  part = readout_time_words_get_day_part (readout_time_reader_get_word (reader, i, word));
  if (part == NULL)
    return i;

  reader->time.type = READOUT_TIME_TYPE_TIME;
  g_strlcpy (reader->time.clock, part, sizeof reader->time.clock);
  return i + 1;
}

/* "Monday", "last Friday night", "Thursday, Sept. 8": a date behind it says more than the day does. */
static guint
read_weekday (ReadoutTimeReader *reader, guint i)
{
  int step = 0;
  gboolean after_previous, has_step = readout_time_reader_get_step (reader, i, &step, &after_previous);
  guint at = has_step ? i + 1 : i;
  guint weekday, end, date_end;

  if (has_step && readout_time_reader_is_word (reader, at, "coming"))
    at++;

  weekday = readout_time_reader_get_lexicon_number (reader, at, READOUT_LEXICON_WEEKDAY);
  if (weekday == 0)
    return i;

  end = readout_time_reader_is_mark (reader, at + 1, ',') ? at + 2 : at + 1;
  date_end = read_calendar (reader, end);
  if (date_end > end)
    return date_end;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_WEEKDAY;
  reader->time.weekday = weekday;
  if (has_step && step != 0)
    {
      reader->time.direction = step;
      reader->time.is_stepped = TRUE;
    }

  return read_day_part (reader, at + 1);
}

static guint
read_today (ReadoutTimeReader *reader, guint i)
{
  static const struct
  {
    const char *word;
    int amount;
  } days[] = { { "today", 0 }, { "yesterday", -1 }, { "tomorrow", 1 }, { "tonight", 0 } };

  for (guint k = 0; k < G_N_ELEMENTS (days); k++)
    if (readout_time_reader_is_word (reader, i, days[k].word))
      {
        readout_time_reader_set_offset (reader, READOUT_UNIT_DAY, days[k].amount);
        if (g_str_equal (days[k].word, "tonight"))
          {
            reader->time.type = READOUT_TIME_TYPE_TIME;
            g_strlcpy (reader->time.clock, "TNI", sizeof reader->time.clock);
          }
        return read_day_part (reader, i + 1);
      }

  return i;
}

/* "this morning", "last night" */
static guint
read_part_of_today (ReadoutTimeReader *reader, guint i)
{
  gboolean is_last = readout_time_reader_is_word (reader, i, "last");

  if (!is_last && !readout_time_reader_is_word (reader, i, "this"))
    return i;
  if (read_day_part (reader, i + 1) == i + 1
      || (is_last && !readout_time_reader_is_word (reader, i + 1, "night")))
    return i;

  reader->time.form = READOUT_TIME_OFFSET;
  reader->time.unit = READOUT_UNIT_DAY;
  reader->time.amount = is_last ? -1 : 0;
  return i + 2;
}

static guint
read_holiday (ReadoutTimeReader *reader, guint i)
{
  guint month, day, year, end = i + 1;
  ReadoutTimeWord word;

  if (i >= reader->passage->tokens->len || !readout_passage_is_capitalized (reader->passage, i)
      || !readout_time_words_get_holiday (readout_time_reader_get_word (reader, i, word), &month, &day))
    return i;

  if (readout_time_reader_is_word (reader, end, "day"))
    end++;
  else if (readout_time_reader_is_word (reader, end, "eve"))
    {
      day--;
      end++;
    }
  end = read_year_behind (reader, end, &year);
  readout_time_dates_set_calendar (reader, year, month, day);

  return end;
}

/* ---- time of day ---- */

static gboolean
read_half_day (const ReadoutTimeReader *reader, guint i, gboolean *is_afternoon)
{
  static const char *const morning[] = { "a.m.", "am", "a.m", NULL };
  static const char *const afternoon[] = { "p.m.", "pm", "p.m", NULL };

  *is_afternoon = readout_time_reader_is_one_of (reader, i, afternoon);
  return *is_afternoon || readout_time_reader_is_one_of (reader, i, morning);
}

static gboolean
read_hour (const ReadoutTimeReader *reader, guint i, guint *hour, guint *minute, guint *end)
{
  ReadoutTimeWord word;
  char *rest;

  readout_time_reader_get_word (reader, i, word);
  if (!g_ascii_isdigit (*word))
    return FALSE;

  *hour = (guint)g_ascii_strtoull (word, &rest, 10);
  *minute = 0;
  *end = i + 1;
  if (*rest != '\0' || *hour > 23)
    return FALSE;

  if (readout_time_reader_is_mark (reader, i + 1, ':'))
    {
      readout_time_reader_get_word (reader, i + 2, word);
      if (strlen (word) != 2 || strspn (word, "0123456789") != 2)
        return FALSE;
      *minute = (guint)g_ascii_strtoull (word, NULL, 10);
      *end = i + 3;
    }

  return *minute < 60;
}

/* The day that stands behind a time of day: "10 p.m. on Wednesday". */
static guint
read_day_behind (ReadoutTimeReader *reader, guint i)
{
  static const char *const zones[] = { "gmt", "utc", "est", "edt", "cet", "local", NULL };
  ReadoutFoundTime clock = reader->time;
  guint at = readout_time_reader_is_one_of (reader, i, zones) ? i + 1 : i;
  guint first = readout_time_reader_is_word (reader, at, "on") ? at + 1 : at;
  guint end = read_weekday (reader, first);

  if (end == first)
    end = read_today (reader, first);
  if (end == first)
    end = read_calendar (reader, first);

  g_strlcpy (reader->time.clock, clock.clock, sizeof clock.clock);
  reader->time.type = READOUT_TIME_TYPE_TIME;
  if (end > first)
    return end;

  reader->time = clock;
  return at;
}

static guint
read_clock (ReadoutTimeReader *reader, guint i)
{
  guint hour, minute, end;
  gboolean is_afternoon, has_half;

  reader->time.type = READOUT_TIME_TYPE_TIME;
  reader->time.form = READOUT_TIME_CLOCK;

  if (readout_time_reader_is_word (reader, i, "noon") || readout_time_reader_is_word (reader, i, "midnight"))
    {
      g_strlcpy (reader->time.clock, readout_time_reader_is_word (reader, i, "noon") ? "T12:00" : "T24:00",
                 sizeof reader->time.clock);
      return read_day_behind (reader, i + 1);
    }

  if (!read_hour (reader, i, &hour, &minute, &end))
    return i;

  has_half = read_half_day (reader, end, &is_afternoon);
  if (!has_half && end == i + 1)
    return i;
  if (!has_half && !readout_time_reader_is_word (reader, end, "gmt")
      && !(i > 0 && readout_time_reader_is_word (reader, i - 1, "at")))
    return i;
  if (has_half)
    {
      hour = hour % 12 + (is_afternoon ? 12 : 0);
      end++;
    }

  g_snprintf (reader->time.clock, sizeof reader->time.clock, "T%02u:%02u", hour % 24, minute % 60);
  return read_day_behind (reader, end);
}

/* The longest of the expressions of this file. */
guint
readout_time_dates_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[]
      = { read_numeric_date,  read_clock,   read_calendar, read_weekday, read_today,
          read_part_of_today, read_holiday, read_decade,   read_year };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
