/* readout-time-feasts.c: holidays, and the days that they fall on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-time-feasts.h"

#include <stdlib.h>
#include <string.h>

#include "readout-time-calendars.h"

/* How the day of a feast is found. */
typedef enum
{
  FIXED,
  NTH_WEEKDAY, /* of its month; the last when nth is -1 */
  FROM_EASTER,
  FROM_ORTHODOX_EASTER,
  FROM_ROSH_HASHANAH,
  ISLAMIC, /* a month and day of that calendar */
} Rule;

/* A day of the year that has a name, or the first of several. */
struct _ReadoutFeast
{
  const char *name;
  Rule rule;
  guint month;
  int day; /* of the month, or how many from Easter or the new year */
  guint weekday;
  int nth;
  guint n_days; /* 0: one */
};

static const ReadoutFeast feasts[] = {
  { "ash wednesday", FROM_EASTER, .day = -46 },
  { "palm sunday", FROM_EASTER, .day = -7 },
  { "good friday", FROM_EASTER, .day = -2 },
  { "easter", FROM_EASTER, .day = 0 },
  { "easter sunday", FROM_EASTER, .day = 0 },
  { "easter monday", FROM_EASTER, .day = 1 },
  { "ascension day", FROM_EASTER, .day = 39 },
  { "pentecost", FROM_EASTER, .day = 49 },
  { "new year's day", FIXED, .month = 1, .day = 1 },
  { "new year's eve", FIXED, .month = 12, .day = 31 },
  { "epiphany", FIXED, .month = 1, .day = 6 },
  { "martin luther king day", NTH_WEEKDAY, .month = 1, .weekday = 1, .nth = 3 },
  { "valentine's day", FIXED, .month = 2, .day = 14 },
  { "presidents day", NTH_WEEKDAY, .month = 2, .weekday = 1, .nth = 3 },
  { "international women's day", FIXED, .month = 3, .day = 8 },
  { "nowruz", FIXED, .month = 3, .day = 20 },
  { "may day", FIXED, .month = 5, .day = 1 },
  { "victory day", FIXED, .month = 5, .day = 9 },
  { "memorial day", NTH_WEEKDAY, .month = 5, .weekday = 1, .nth = -1 },
  { "independence day", FIXED, .month = 7, .day = 4 },
  { "bastille day", FIXED, .month = 7, .day = 14 },
  { "labor day", NTH_WEEKDAY, .month = 9, .weekday = 1, .nth = 1 },
  { "columbus day", NTH_WEEKDAY, .month = 10, .weekday = 1, .nth = 2 },
  { "halloween", FIXED, .month = 10, .day = 31 },
  { "armistice day", FIXED, .month = 11, .day = 11 },
  { "veterans day", FIXED, .month = 11, .day = 11 },
  { "thanksgiving", NTH_WEEKDAY, .month = 11, .weekday = 4, .nth = 4 },
  { "thanksgiving day", NTH_WEEKDAY, .month = 11, .weekday = 4, .nth = 4 },
  { "christmas", FIXED, .month = 12, .day = 25 },
  { "christmas day", FIXED, .month = 12, .day = 25 },
  { "christmas eve", FIXED, .month = 12, .day = 24 },
  { "boxing day", FIXED, .month = 12, .day = 26 },
  { "orthodox christmas", FIXED, .month = 1, .day = 7 },
  { "st. patrick's day", FIXED, .month = 3, .day = 17 },
  { "anzac day", FIXED, .month = 4, .day = 25 },
  { "remembrance day", FIXED, .month = 11, .day = 11 },
  { "orthodox good friday", FROM_ORTHODOX_EASTER, .day = -2 },
  { "orthodox easter", FROM_ORTHODOX_EASTER, .day = 0 },
  { "orthodox easter sunday", FROM_ORTHODOX_EASTER, .day = 0 },
  { "purim", FROM_ROSH_HASHANAH, .day = -193 },
  { "passover", FROM_ROSH_HASHANAH, .day = -163 },
  { "shavuot", FROM_ROSH_HASHANAH, .day = -113 },
  { "rosh hashanah", FROM_ROSH_HASHANAH, .day = 0 },
  { "yom kippur", FROM_ROSH_HASHANAH, .day = 9 },
  { "sukkot", FROM_ROSH_HASHANAH, .day = 14 },
  { "islamic new year", ISLAMIC, .month = 1, .day = 1 },
  { "ashura", ISLAMIC, .month = 1, .day = 10 },
  { "mawlid", ISLAMIC, .month = 3, .day = 12 },
  { "ramadan", ISLAMIC, .month = 9, .day = 1, .n_days = 30 },
  { "eid al-fitr", ISLAMIC, .month = 10, .day = 1 },
  { "eid al fitr", ISLAMIC, .month = 10, .day = 1 },
  { "eid ul-fitr", ISLAMIC, .month = 10, .day = 1 },
  { "eid-al-fitr", ISLAMIC, .month = 10, .day = 1 },
  { "eid-ul-fitr", ISLAMIC, .month = 10, .day = 1 },
  { "eid al-adha", ISLAMIC, .month = 12, .day = 10 },
  { "eid al adha", ISLAMIC, .month = 12, .day = 10 },
  { "eid ul-adha", ISLAMIC, .month = 12, .day = 10 },
  { "eid-al-adha", ISLAMIC, .month = 12, .day = 10 },
  { "eid-ul-adha", ISLAMIC, .month = 12, .day = 10 },
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
 * readout_time_feasts_get_n_days:
 * @feast: a holiday
 *
 * Returns: how many days it has
 */
guint
readout_time_feasts_get_n_days (const ReadoutFeast *feast)
{
  return MAX (feast->n_days, 1);
}

/**
 * readout_time_feasts_is_sighted:
 * @feast: a holiday
 *
 * Returns: whether it waits for the moon to be seen, so that its day is known but for one or two
 */
gboolean
readout_time_feasts_is_sighted (const ReadoutFeast *feast)
{
  return feast->rule == ISLAMIC;
}

static void
move (GDate *date, int n_days)
{
  g_date_set_julian (date, (guint32)((int)g_date_get_julian (date) + n_days));
}

/**
 * readout_time_feasts_get_date:
 * @feast: a holiday
 * @year: a year
 * @date: (out): the day of that year that it falls on, or begins
 */
void
readout_time_feasts_get_date (const ReadoutFeast *feast, GDateYear year, GDate *date)
{
  switch (feast->rule)
    {
    case NTH_WEEKDAY:
      find_nth_weekday (feast, year, date);
      return;
    case FROM_EASTER:
      readout_time_calendars_get_easter (year, date);
      move (date, feast->day);
      return;
    case FROM_ORTHODOX_EASTER:
      readout_time_calendars_get_orthodox_easter (year, date);
      move (date, feast->day);
      return;
    case FROM_ROSH_HASHANAH:
      readout_time_calendars_get_rosh_hashanah (year, date);
      move (date, feast->day);
      return;
    case ISLAMIC:
      readout_time_calendars_get_islamic (year, feast->month, (guint)feast->day, date);
      return;
    case FIXED:
    default:
      g_date_set_dmy (date, (GDateDay)feast->day, (GDateMonth)feast->month, year);
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
