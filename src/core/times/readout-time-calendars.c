/* readout-time-calendars.c: the days of moveable feasts
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All years are those of the Gregorian calendar, and so are all days that are given back. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-time-calendars.h"

/* The first day of GDate, the first of January of the year 1, is this Julian day. */
#define JULIAN_DAY_OF_FIRST_DAY 1721426

/* The first of Tishri of the year 1 of the Jewish calendar, counted from that first day. */
#define JEWISH_EPOCH (-1373427)

/**
 * readout_time_calendars_get_easter:
 * @year: a year
 * @date: (out): Easter Sunday of the Western churches
 *
 * J. Meeus, Astronomical Algorithms (1991), chapter 8.
 */
void
readout_time_calendars_get_easter (GDateYear year, GDate *date)
{
  int golden = year % 19, century = year / 100, of_century = year % 100;
  int lag = (century - (century + 8) / 25 + 1) / 3;
  int moon = (19 * golden + century - century / 4 - lag + 15) % 30;
  int week = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
  int shift = (golden + 11 * moon + 22 * week) / 451;
  int sum = moon + week - 7 * shift + 114;

  g_date_set_dmy (date, (GDateDay)(sum % 31 + 1), (GDateMonth)(sum / 31), year);
}

/**
 * readout_time_calendars_get_orthodox_easter:
 * @year: a year
 * @date: (out): Easter Sunday of the Eastern churches
 *
 * J. Meeus, Astronomical Algorithms (1991), chapter 8.
 */
void
readout_time_calendars_get_orthodox_easter (GDateYear year, GDate *date)
{
  int moon = (19 * (year % 19) + 15) % 30;
  int week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  int sum = moon + week + 114;
  guint century = year / 100u;

  g_date_set_dmy (date, (GDateDay)(sum % 31 + 1), (GDateMonth)(sum / 31), year);
  g_date_add_days (date, century - century / 4 - 2); /* the Julian calendar is behind */
}

/* Days from the epoch to the new moon of the first of Tishri, moved where it may not be that day of the week.
 */
static int
get_jewish_days (int year)
{
  int months = (235 * year - 234) / 19;
  gint64 parts = 12084 + (gint64)13753 * months;
  int days = 29 * months + (int)(parts / 25920);

  return (3 * (days + 1)) % 7 < 3 ? days + 1 : days;
}

/**
 * readout_time_calendars_get_rosh_hashanah:
 * @year: a year
 * @date: (out): the Jewish new year's day that falls into it
 *
 * E. Reingold and N. Dershowitz, Calendrical Calculations (3rd edition, 2008), chapter 7.
 */
void
readout_time_calendars_get_rosh_hashanah (GDateYear year, GDate *date)
{
  int jewish_year = year + 3761;
  int before = get_jewish_days (jewish_year - 1), days = get_jewish_days (jewish_year);
  int after = get_jewish_days (jewish_year + 1);

  if (after - days == 356)
    days += 2; /* no year is so long */
  else if (days - before == 382)
    days++; /* and none so short */

  g_date_set_julian (date, (guint32)(JEWISH_EPOCH + days));
}

static int
get_islamic_julian_day (int year, int month, int day)
{
  return (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day + 1948439 - 385;
}

/**
 * readout_time_calendars_get_islamic:
 * @year: a year
 * @month: of the Islamic calendar, 1 is Muharram
 * @day: of that month
 * @date: (out): the first such day of @year
 *
 * The calendar of the tables (J. Meeus, Astronomical Algorithms, 1991, chapter 9), from the evening on which
 * the astronomers begin it, which comes nearest to what is kept: where the moon is sighted, the feast may be
 * a day or two off.
 */
void
readout_time_calendars_get_islamic (GDateYear year, guint month, guint day, GDate *date)
{
  int islamic_year = (year - 622) * 33 / 32 - 1;

  do
    g_date_set_julian (date, (guint32)(get_islamic_julian_day (islamic_year++, (int)month, (int)day)
                                       - JULIAN_DAY_OF_FIRST_DAY + 1));
  while (g_date_get_year (date) < year);
}
