/* readout-day-range.c: the days that the value of a time means
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-day-range.h"

#include <stdio.h>
#include <string.h>

/* Where each season begins, as the news of the northern hemisphere counts them. */
static const struct
{
  const char *name;
  GDateMonth month;
} seasons[] = {
  { "SP", G_DATE_MARCH },
  { "SU", G_DATE_JUNE },
  { "FA", G_DATE_SEPTEMBER },
  { "WI", G_DATE_DECEMBER },
};

static gboolean
has_digits (const char *text, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

/* From the first day of a month on, n_months long. */
static gboolean
set_months (ReadoutDayRange *range, ReadoutGrain grain, guint year, guint month, guint n_months)
{
  if (year == 0 || year > 9000 || !g_date_valid_month ((GDateMonth)month))
    return FALSE;

  range->grain = grain;
  g_date_clear (&range->first, 1);
  g_date_set_dmy (&range->first, 1, (GDateMonth)month, (GDateYear)year);
  range->last = range->first;
  g_date_add_months (&range->last, n_months);
  g_date_subtract_days (&range->last, 1);

  return TRUE;
}

static gboolean
set_days (ReadoutDayRange *range, ReadoutGrain grain, const GDate *first, guint n_days)
{
  range->grain = grain;
  range->first = *first;
  range->last = *first;
  g_date_add_days (&range->last, n_days - 1);

  return TRUE;
}

/* The first week of a year is the one that has its first Thursday, and with it the fourth of January. */
static gboolean
parse_week (const char *rest, guint year, ReadoutDayRange *range)
{
  guint week = 0;
  GDate monday;

  if (year == 0 || year > 9000 || sscanf (rest, "W%2u", &week) != 1 || week < 1 || week > 53)
    return FALSE;

  g_date_clear (&monday, 1);
  g_date_set_dmy (&monday, 4, G_DATE_JANUARY, (GDateYear)year);
  g_date_subtract_days (&monday, (guint)g_date_get_weekday (&monday) - 1);
  g_date_add_days (&monday, (week - 1) * 7);
  if (g_str_has_suffix (rest, "-WE"))
    {
      g_date_add_days (&monday, 5);
      return set_days (range, READOUT_GRAIN_WEEKEND, &monday, 2);
    }

  return set_days (range, READOUT_GRAIN_WEEK, &monday, 7);
}

static gboolean
parse_part_of_year (const char *rest, guint year, ReadoutDayRange *range)
{
  guint number = rest[0] != '\0' ? (guint)g_ascii_digit_value (rest[1]) : 0;

  if (rest[0] == 'Q' && number >= 1 && number <= 4)
    return set_months (range, READOUT_GRAIN_QUARTER, year, (number - 1) * 3 + 1, 3);
  if (rest[0] == 'H' && number >= 1 && number <= 2)
    return set_months (range, READOUT_GRAIN_HALF, year, (number - 1) * 6 + 1, 6);
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (g_str_has_prefix (rest, seasons[i].name))
      return set_months (range, READOUT_GRAIN_SEASON, year, seasons[i].month, 3);

  return FALSE;
}

static gboolean
parse_date (const char *value, GDate *date)
{
  guint year, month, day;

  if (sscanf (value, "%4u-%2u-%2u", &year, &month, &day) != 3 || !has_digits (value, 4)
      || !has_digits (value + 5, 2) || !has_digits (value + 8, 2)
      || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;

  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

/* "2016-09-05", "2016-09-05TNI" */
static gboolean
parse_day (const char *value, ReadoutDayRange *range)
{
  GDate day;

  g_date_clear (&day, 1);
  return parse_date (value, &day) && set_days (range, READOUT_GRAIN_DAY, &day, 1);
}

/* "201": the years from 2010 on; "20": those from 2000 on. */
static gboolean
parse_years (const char *value, ReadoutDayRange *range)
{
  guint n_digits = (guint)strspn (value, "0123456789");
  guint number = (guint)g_ascii_strtoull (value, NULL, 10);

  if (value[n_digits] != '\0')
    return FALSE;
  if (n_digits == 2)
    return set_months (range, READOUT_GRAIN_CENTURY, number * 100, 1, 1200);
  if (n_digits == 3)
    return set_months (range, READOUT_GRAIN_DECADE, number * 10, 1, 120);

  return n_digits == 4 && set_months (range, READOUT_GRAIN_YEAR, number, 1, 12);
}

static gboolean
parse_one (const char *value, ReadoutDayRange *range)
{
  const char *rest;
  guint year;

  if (!has_digits (value, 4) || value[4] != '-')
    return parse_years (value, range);

  year = (guint)g_ascii_strtoull (value, NULL, 10);
  rest = value + 5;
  if (rest[0] == 'W' && g_ascii_isdigit (rest[1]))
    return parse_week (rest, year, range);
  if (!has_digits (rest, 2))
    return parse_part_of_year (rest, year, range);
  if (rest[2] == '-')
    return parse_day (value, range);

  return rest[2] == '\0'
         && set_months (range, READOUT_GRAIN_MONTH, year, (guint)g_ascii_strtoull (rest, NULL, 10), 1);
}

/**
 * readout_day_range_parse:
 * @value: (nullable): the value of a time, as in TIMEX3
 * @range: (out): the days that it means, of two with a stroke between them those from the first on to the
 * last
 *
 * Returns: whether @value names days of the calendar; a duration, a set and a day that depends on an unknown
 * one do not
 */
gboolean
readout_day_range_parse (const char *value, ReadoutDayRange *range)
{
  const char *stroke = value != NULL ? strchr (value, '/') : NULL;
  g_autofree char *first = stroke != NULL ? g_strndup (value, (gsize)(stroke - value)) : g_strdup (value);
  ReadoutDayRange last;

  if (first == NULL || !parse_one (first, range))
    return FALSE;
  if (stroke != NULL && parse_one (stroke + 1, &last) && g_date_compare (&range->last, &last.last) < 0)
    range->last = last.last;

  return TRUE;
}

/**
 * readout_day_range_compare:
 * @a: some days
 * @b: others
 *
 * Returns: as strcmp(): the order in which they begin, and where they begin on one day, the order in which
 * they end
 */
int
readout_day_range_compare (const ReadoutDayRange *a, const ReadoutDayRange *b)
{
  int order = g_date_compare (&a->first, &b->first);

  return order != 0 ? order : g_date_compare (&a->last, &b->last);
}
