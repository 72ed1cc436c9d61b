/* readout-time-dates.c: years, months and days of the calendar
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "readout-time-reader-private.h"
#include "readout-time-words.h"

guint
readout_time_dates_get_year (const ReadoutTimeReader *reader, guint i)
{
  ReadoutTimeWord word;
  guint64 year;

  readout_time_reader_get_word (reader, i, word);
  if (strlen (word) != 4 || strspn (word, "0123456789") != 4)
    return 0;

  year = g_ascii_strtoull (word, NULL, 10);
  return year >= READOUT_MIN_YEAR && year <= READOUT_MAX_YEAR ? (guint)year : 0;
}

guint
readout_time_dates_get_day (const ReadoutTimeReader *reader, guint i)
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

/* "5-9", "5–9" or "9 through 17" behind or before a month: two days, from the first on to the last.  The
 * index after them, or @i. */
static guint
read_days (const ReadoutTimeReader *reader, guint i, guint *first, guint *last)
{
  static const char *const joins[] = { "to", "through", NULL };
  int n_bytes = 0;
  ReadoutTimeWord word;

  *last = 0;
  readout_time_reader_get_word (reader, i, word);
  if (strchr (word, '-') != NULL && sscanf (word, "%2u-%2u%n", first, last, &n_bytes) == 2
      && word[n_bytes] == '\0' && *first >= 1 && *first < *last && *last <= 31)
    return i + 1;

  *last = 0;
  *first = readout_time_dates_get_day (reader, i);
  if (*first == 0)
    return i;
  if (readout_time_reader_is_dash (reader, i + 1) || readout_time_reader_is_one_of (reader, i + 1, joins))
    *last = readout_time_dates_get_day (reader, i + 2);
  if (*last > *first && !readout_time_reader_is_mark (reader, i + 3, ':'))
    return i + 3;

  *last = 0;
  return i + 1;
}

/* "May", "March" and "Jan" are months where something beside them says so. */
static gboolean
is_month_name (const ReadoutTimeReader *reader, guint i)
{
  static const char *const before[]
      = { "in",  "last", "next", "this", "of",      "since",  "until", "by",    "early", "late",
          "mid", "from", "and",  "to",   "through", "during", "each",  "every", "for",   NULL };

  if (!readout_time_reader_is_word (reader, i, "may") && !readout_time_reader_is_word (reader, i, "march")
      && !readout_time_reader_is_word (reader, i, "jan"))
    return TRUE;

  return readout_time_dates_get_day (reader, i + 1) != 0 || readout_time_dates_get_year (reader, i + 1) != 0
         || (i > 0
             && (readout_time_reader_is_one_of (reader, i - 1, before)
                 || readout_time_dates_get_day (reader, i - 1) != 0));
}

static gboolean
is_ordinal (const ReadoutTimeReader *reader, guint i)
{
  guint ordinal;
  ReadoutTimeWord word;

  return readout_time_words_get_ordinal (readout_time_reader_get_word (reader, i, word), &ordinal);
}

/* "14 nov 2023", "march 3rd": who writes months small is understood beside a day; "may" and "march" are words
 * as well, and ask for an ordinal or a year. */
static gboolean
is_small_month_name (const ReadoutTimeReader *reader, guint i)
{
  static const char *const words[] = { "may", "march", "mar", NULL };
  guint before = i > 1 && readout_time_reader_is_word (reader, i - 1, "of") ? i - 2 : i - 1;
  gboolean is_before = i > 0 && readout_time_dates_get_day (reader, before) != 0,
           is_behind = readout_time_dates_get_day (reader, i + 1) != 0;

  if (!is_before && !is_behind)
    return FALSE;
  if (!readout_time_reader_is_one_of (reader, i, words))
    return TRUE;

  return readout_time_dates_get_year (reader, is_behind ? i + 2 : i + 1) != 0
         || (is_before && is_ordinal (reader, before)) || (is_behind && is_ordinal (reader, i + 1));
}

guint
readout_time_dates_get_month (const ReadoutTimeReader *reader, guint i)
{
  guint month = readout_time_reader_get_lexicon_number (reader, i, READOUT_LEXICON_MONTH);
  ReadoutTimeWord word;

  if (month != 0)
    return is_month_name (reader, i) ? month : 0;

  if (!is_small_month_name (reader, i))
    return 0;

  return readout_time_reader_look_up (reader, readout_time_reader_get_word (reader, i, word),
                                      READOUT_LEXICON_MONTH);
}

/* "Four", "ninety-six", "ninety six": a number in words below a hundred; the index after it, or @i. */
static guint
read_spelled_number (const ReadoutTimeReader *reader, guint i, guint *number)
{
  double tens, units;
  ReadoutTimeWord word;

  if (!readout_time_words_get_number (readout_time_reader_get_word (reader, i, word), &tens)
      || g_ascii_isdigit (*word) || tens < 1 || tens > 99)
    return i;

  *number = (guint)tens;
  if (*number < 20 || *number % 10 != 0
      || !readout_time_words_get_number (readout_time_reader_get_word (reader, i + 1, word), &units)
      || g_ascii_isdigit (*word) || units < 1 || units > 9 || strlen (word) == strlen ("a"))
    return i + 1;

  *number += (guint)units;
  return i + 2;
}

/* "Two thousand", "two thousand and four": the index after it, or @i. */
static guint
read_thousands (const ReadoutTimeReader *reader, guint i, guint *year)
{
  guint at = readout_time_reader_is_word (reader, i + 2, "and") ? i + 3 : i + 2;
  guint more, end;

  if (!readout_time_reader_is_word (reader, i, "two")
      || !readout_time_reader_is_word (reader, i + 1, "thousand"))
    return i;

  *year = 2000;
  end = read_spelled_number (reader, at, &more);
  if (end == at)
    return i + 2;

  *year += more;
  return end;
}

/* "nineteen ninety-six", "twenty sixteen", "two thousand and four": the index after it, or @i. */
static guint
read_spelled_year (const ReadoutTimeReader *reader, guint i, guint *year)
{
  gboolean is_old = readout_time_reader_is_word (reader, i, "nineteen");
  guint of_century, end;

  *year = 0;
  if (!is_old && !readout_time_reader_is_word (reader, i, "twenty"))
    return read_thousands (reader, i, year);

  end = read_spelled_number (reader, i + 1, &of_century);
  if (end == i + 1 || of_century < 10)
    return i;

  *year = (is_old ? 1900 : 2000) + of_century;
  return end;
}

/* A year in figures or words: the index after it, or @i with 0 in @year. */
guint
readout_time_dates_read_year (const ReadoutTimeReader *reader, guint i, guint *year)
{
  *year = readout_time_dates_get_year (reader, i);

  return *year != 0 ? i + 1 : read_spelled_year (reader, i, year);
}

/* ", 2016", "of 2016" or "2016" behind a date: the index after it, or @i. */
guint
readout_time_dates_read_year_behind (const ReadoutTimeReader *reader, guint i, guint *year)
{
  gboolean is_joined
      = readout_time_reader_is_mark (reader, i, ',') || readout_time_reader_is_word (reader, i, "of");
  guint at = is_joined ? i + 1 : i;

  *year = readout_time_dates_get_year (reader, at);
  return *year != 0 ? at + 1 : read_spelled_year (reader, i, year);
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

/* ISO 8601 writes an interval with a stroke. */
static void
set_last_day (ReadoutTimeReader *reader, guint year, guint month, guint last_day)
{
  ReadoutFoundTime *time = &reader->time;
  gsize length = strlen (time->value);

  time->last_day = last_day;
  if (year != 0)
    g_snprintf (time->value + length, sizeof time->value - length, "/%04u-%02u-%02u", year, month, last_day);
}

/* "September 9, 2016", "9 September 2016", "5-9 September", "the 9th of September", "September 2016", "Sept.
 * 9" */
guint
readout_time_dates_read_calendar (ReadoutTimeReader *reader, guint i)
{
  guint month = readout_time_dates_get_month (reader, i);
  guint day = 0, last_day = 0, year, end = i + 1;
  gboolean after_previous;
  int step;

  if (month != 0)
    {
      end = readout_time_reader_is_word (reader, i + 1, "the") && is_ordinal (reader, i + 2) ? i + 2 : i + 1;
      end = read_days (reader, end, &day, &last_day);
    }
  else
    {
      end = read_days (reader, i, &day, &last_day);
      end = readout_time_reader_is_word (reader, end, "of") ? end + 1 : end;
      month = day != 0 ? readout_time_dates_get_month (reader, end) : 0;
      if (month == 0)
        return i;
      end++;
    }

  end = readout_time_dates_read_year_behind (reader, end, &year);
  readout_time_dates_set_calendar (reader, year, month, day);
  if (last_day != 0)
    set_last_day (reader, year, month, last_day);
  if (year == 0 && readout_time_reader_is_word (reader, end + 1, "year")
      && readout_time_reader_get_step (reader, end, &step, &after_previous))
    {
      reader->time.amount = step;
      reader->time.whole_year = TRUE;
      end += 2;
    }

  return end;
}

/* A number of four digits is a year where nothing is counted with it: not "$1990", not "2000 soldiers". */
static guint
read_year (ReadoutTimeReader *reader, guint i)
{
  static const char *const counts[] = { "about", "some", "nearly", "almost", "than", "over", "least", NULL };
  ReadoutTimeWord word, next;
  guint spelled, end = read_spelled_year (reader, i, &spelled);

  if (end > i && readout_time_reader_is_word (reader, i, "two")
      && !(i > 0 && readout_time_reader_is_word (reader, i - 1, "year")))
    return i; /* a number */
  if (end > i)
    {
      g_snprintf (word, sizeof word, "%04u", spelled);
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, word);
      return end;
    }
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

/* "10" of "10 and 11 May 2014": the month and the year stand behind the second day. */
static guint
read_first_of_two (ReadoutTimeReader *reader, guint i)
{
  guint day = readout_time_dates_get_day (reader, i), month, year;

  if (day == 0 || !readout_time_reader_is_word (reader, i + 1, "and")
      || readout_time_dates_get_day (reader, i + 2) <= day)
    return i;

  month = readout_time_dates_get_month (reader, i + 3);
  if (month == 0)
    return i;

  readout_time_dates_read_year_behind (reader, i + 4, &year);
  readout_time_dates_set_calendar (reader, year, month, day);
  return i + 1;
}

/* The longest of the expressions of this file. */
guint
readout_time_dates_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[]
      = { readout_time_dates_read_calendar, read_first_of_two, read_year };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
