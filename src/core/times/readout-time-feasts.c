/* readout-time-feasts.c: holidays, and the days that they fall on
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Easter is found as in J. Meeus, Astronomical Algorithms (1991), chapter 8. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-time-feasts.h"

#include <stdlib.h>
#include <string.h>

/* A day of the year that has a name: a fixed day, one counted from Easter, or the nth of its weekday in a
 * month, the last when nth is -1. */
struct _ReadoutFeast
{
  const char *name;
  guint month; /* 0: counted from Easter */
  int day;     /* of the month, or from Easter */
  guint weekday;
  int nth;
};

static const ReadoutFeast feasts[] = {
  { "ash wednesday", 0, -46, 0, 0 },
  { "palm sunday", 0, -7, 0, 0 },
  { "good friday", 0, -2, 0, 0 },
  { "easter", 0, 0, 0, 0 },
  { "easter sunday", 0, 0, 0, 0 },
  { "easter monday", 0, 1, 0, 0 },
  { "ascension day", 0, 39, 0, 0 },
  { "pentecost", 0, 49, 0, 0 },
  { "new year's day", 1, 1, 0, 0 },
  { "new year's eve", 12, 31, 0, 0 },
  { "epiphany", 1, 6, 0, 0 },
  { "martin luther king day", 1, 0, 1, 3 },
  { "valentine's day", 2, 14, 0, 0 },
  { "presidents day", 2, 0, 1, 3 },
  { "international women's day", 3, 8, 0, 0 },
  { "nowruz", 3, 20, 0, 0 },
  { "may day", 5, 1, 0, 0 },
  { "victory day", 5, 9, 0, 0 },
  { "memorial day", 5, 0, 1, -1 },
  { "independence day", 7, 4, 0, 0 },
  { "bastille day", 7, 14, 0, 0 },
  { "labor day", 9, 0, 1, 1 },
  { "columbus day", 10, 0, 1, 2 },
  { "halloween", 10, 31, 0, 0 },
  { "armistice day", 11, 11, 0, 0 },
  { "veterans day", 11, 11, 0, 0 },
  { "thanksgiving", 11, 0, 4, 4 },
  { "thanksgiving day", 11, 0, 4, 4 },
  { "christmas", 12, 25, 0, 0 },
  { "christmas day", 12, 25, 0, 0 },
  { "christmas eve", 12, 24, 0, 0 },
  { "boxing day", 12, 26, 0, 0 },
};

/**
 * readout_time_feasts_get_filter:
 *
 * Returns: (transfer none): the words that a holiday's name can begin with
 */
const ReadoutWordFilter *
readout_time_feasts_get_filter (void)
{
  static ReadoutWordFilter filter;
  static gsize is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (feasts); i++)
        readout_word_filter_add (&filter, feasts[i].name, strcspn (feasts[i].name, " '"));
      g_once_init_leave (&is_made, 1);
    }

  return &filter;
}

/**
 * readout_time_feasts_look_up:
 * @words: in small letters
 *
 * Returns: (nullable) (transfer none): the holiday of that name
 */
const ReadoutFeast *
readout_time_feasts_look_up (const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (feasts); i++)
    if (g_str_equal (feasts[i].name, words))
      return &feasts[i];

  return NULL;
}

static void
find_easter (GDateYear year, GDate *date)
{
  int golden = year % 19, century = year / 100, of_century = year % 100;
  int lag = (century - (century + 8) / 25 + 1) / 3;
  int moon = (19 * golden + century - century / 4 - lag + 15) % 30;
  int week = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
  int shift = (golden + 11 * moon + 22 * week) / 451;
  int sum = moon + week - 7 * shift + 114;

  g_date_set_dmy (date, (GDateDay)(sum % 31 + 1), (GDateMonth)(sum / 31), year);
}

static void
find_nth_weekday (const ReadoutFeast *feast, GDateYear year, GDate *date)
{
  guint ahead;

  g_date_set_dmy (date, 1, (GDateMonth)feast->month, year);
  if (feast->nth < 0)
    {
      g_date_set_day (date, g_date_get_days_in_month ((GDateMonth)feast->month, year));
      g_date_subtract_days (date, ((guint)g_date_get_weekday (date) + 7 - feast->weekday) % 7);
      return;
    }

  ahead = (feast->weekday + 7 - (guint)g_date_get_weekday (date)) % 7;
  g_date_add_days (date, ahead + 7 * (guint)(feast->nth - 1));
}

/**
 * readout_time_feasts_get_date:
 * @feast: a holiday
 * @year: a year
 * @date: (out): the day of that year that it falls on
 */
void
readout_time_feasts_get_date (const ReadoutFeast *feast, GDateYear year, GDate *date)
{
  if (feast->nth != 0)
    find_nth_weekday (feast, year, date);
  else if (feast->month != 0)
    g_date_set_dmy (date, (GDateDay)feast->day, (GDateMonth)feast->month, year);
  else
    {
      find_easter (year, date);
      g_date_set_julian (date, (guint32)((int)g_date_get_julian (date) + feast->day));
    }
}

/**
 * readout_time_feasts_find_year:
 * @time: an expression that names a holiday
 * @anchor: the day that it was written on
 *
 * Returns: the year in which the holiday is nearest on the side that the sentence tells of
 */
int
readout_time_feasts_find_year (const ReadoutFoundTime *time, const GDate *anchor)
{
  int year = g_date_get_year (anchor), best = year, best_distance = G_MAXINT;

  for (int candidate = year - 1; candidate <= year + 1; candidate++)
    {
      GDate date;
      int distance;

      readout_time_feasts_get_date (time->feast, (GDateYear)candidate, &date);
      distance = g_date_days_between (anchor, &date);
      if (time->is_stepped && distance * time->direction <= 0)
        continue;
      if (distance * time->direction < 0)
        distance *= 4;
      if (abs (distance) < best_distance)
        {
          best = candidate;
          best_distance = abs (distance);
        }
    }

  return best;
}
