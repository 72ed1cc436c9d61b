/* readout-time-figures.c: dates that are written in figures
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "readout-time-reader-private.h"

/* One that has every day. */
#define LEAP_YEAR 2016

/* "2015-12" is a month, unless the years 2015 and 2016 are meant so: "2015-16". */
static gboolean
get_month_of_year (const char *word, guint *year, guint *month)
{
  int n_bytes = 0;

  return sscanf (word, "%4u-%2u%n", year, month, &n_bytes) == 2 && word[n_bytes] == '\0' && n_bytes == 7
         && *year >= READOUT_MIN_YEAR && *year <= READOUT_MAX_YEAR && *month >= 1 && *month <= 12
         && *month <= *year % 100;
}

/* "05-Aug-2016", "Aug-05-2016" */
static gboolean
get_hyphenated_date (const ReadoutTimeReader *reader, const char *word, guint *year, guint *month, guint *day)
{
  char name[12];
  int n_bytes = 0;
  gboolean is_read = sscanf (word, "%2u-%11[a-z]-%4u%n", day, name, year, &n_bytes) == 3
                     || sscanf (word, "%11[a-z]-%2u-%4u%n", name, day, year, &n_bytes) == 3;

  if (!is_read || word[n_bytes] != '\0' || *year < READOUT_MIN_YEAR || *year > READOUT_MAX_YEAR)
    return FALSE;

  *month = readout_time_reader_look_up (reader, name, READOUT_LEXICON_MONTH);
  return *month != 0 && g_date_valid_dmy ((GDateDay)*day, (GDateMonth)*month, (GDateYear)*year);
}

/* "2016-09-09", "2016-9-9"; "09.09.2016" as most of Europe writes it */
static gboolean
get_figures (const char *word, guint *year, guint *month, guint *day)
{
  int n_bytes = 0;
  gboolean is_read = sscanf (word, "%4u-%2u-%2u%n", year, month, day, &n_bytes) == 3;

  if (!is_read)
    is_read = sscanf (word, "%2u.%2u.%4u%n", day, month, year, &n_bytes) == 3;

  return is_read && word[n_bytes] == '\0' && *year >= READOUT_MIN_YEAR && *year <= READOUT_MAX_YEAR
         && g_date_valid_dmy ((GDateDay)*day, (GDateMonth)*month, (GDateYear)*year);
}

/* "2016", or "16" for a year of this century and the end of the last. */
static guint
get_short_year (const ReadoutTimeReader *reader, guint i)
{
  guint year = readout_time_dates_get_year (reader, i);
  ReadoutTimeWord word;

  readout_time_reader_get_word (reader, i, word);
  if (year != 0 || strlen (word) != 2 || strspn (word, "0123456789") != 2)
    return year;

  year = (guint)g_ascii_strtoull (word, NULL, 10);
  return year < 50 ? 2000 + year : 1900 + year;
}

/* "On 9/5" is a date, "1/2" half of a thing, and "9/11" an event of its own. */
static gboolean
is_day_of_month (const ReadoutTimeReader *reader, guint i)
{
  static const char *const before[] = { "on", "by", "until", "from", "since", "between", NULL };

  return i > 0
         && (readout_time_reader_is_one_of (reader, i - 1, before)
             || readout_passage_can_be (reader->passage, i - 1, READOUT_LEXICON_WEEKDAY))
         && !(readout_time_reader_is_word (reader, i, "9")
              && readout_time_reader_is_word (reader, i + 2, "11"));
}

/* "2016/09/09" */
static guint
read_year_first (ReadoutTimeReader *reader, guint i)
{
  guint year = readout_time_dates_get_year (reader, i), month, day;

  if (year == 0 || !readout_time_reader_is_mark (reader, i + 1, '/')
      || !readout_time_reader_is_mark (reader, i + 3, '/'))
    return i;

  month = readout_time_dates_get_day (reader, i + 2);
  day = readout_time_dates_get_day (reader, i + 4);
  if (!g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return i;

  readout_time_dates_set_calendar (reader, year, month, day);
  return i + 5;
}

/* "9/9/2016", "9/9/16", "on 9/9": month first, unless it cannot be one. */
static guint
read_stroke_date (ReadoutTimeReader *reader, guint i)
{
  gboolean has_year = readout_time_reader_is_mark (reader, i + 3, '/');
  guint month, day, year;

  if (readout_time_dates_get_year (reader, i) != 0)
    return read_year_first (reader, i);
  if (!readout_time_reader_is_mark (reader, i + 1, '/') || (!has_year && !is_day_of_month (reader, i)))
    return i;

  month = readout_time_dates_get_day (reader, i);
  day = readout_time_dates_get_day (reader, i + 2);
  year = has_year ? get_short_year (reader, i + 4) : 0;
  if (month > 12)
    {
      guint other = day;

      day = month;
      month = other;
    }
  if ((has_year && year == 0)
      || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)(has_year ? year : LEAP_YEAR)))
    return i;

  readout_time_dates_set_calendar (reader, year, month, day);
  return has_year ? i + 5 : i + 3;
}

/* "2014-2018": the years from the first to the last; "2015-16" is a season or a school year. */
static gboolean
get_years (const char *word, guint *first, guint *last)
{
  int n_bytes = 0;

  return sscanf (word, "%4u-%4u%n", first, last, &n_bytes) == 2 && word[n_bytes] == '\0'
         && n_bytes == (int)strlen ("2014-2018") && *first >= READOUT_MIN_YEAR && *first < *last
         && *last <= READOUT_MAX_YEAR;
}

/* "2016-09-09", "2016-09" and "05-Aug-2016" are one token; "9/9/2016" is several. */
guint
readout_time_figures_read (ReadoutTimeReader *reader, guint i)
{
  guint month, day, year, last;
  ReadoutTimeWord word;

  readout_time_reader_get_word (reader, i, word);
  if (strpbrk (word, "-.") == NULL)
    return g_ascii_isdigit (*word) ? read_stroke_date (reader, i) : i;
  if (get_figures (word, &year, &month, &day) || get_hyphenated_date (reader, word, &year, &month, &day))
    {
      readout_time_dates_set_calendar (reader, year, month, day);
      return i + 1;
    }
  if (get_month_of_year (word, &year, &month))
    {
      readout_time_dates_set_calendar (reader, year, month, 0);
      return i + 1;
    }
  if (get_years (word, &year, &last))
    {
      g_snprintf (word, sizeof word, "%04u/%04u", year, last);
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, word);
      return i + 1;
    }

  return i;
}
