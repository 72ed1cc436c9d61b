/* readout-time-values.c: what a time expression means on the day of publication
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-time-values.h"

#include <stdio.h>
#include <string.h>

/* The year that an ISO week belongs to is that of its Thursday. */
static char *
format_week (const GDate *date)
{
  GDate thursday = *date;

  g_date_add_days (&thursday, 3);
  g_date_subtract_days (&thursday, (guint)g_date_get_weekday (date) - 1);

  return g_strdup_printf ("%04u-W%02u", g_date_get_year (&thursday), g_date_get_iso8601_week_of_year (date));
}

static char *
format_day (const GDate *date, const char *clock)
{
  return g_strdup_printf ("%04u-%02u-%02u%s", g_date_get_year (date), (guint)g_date_get_month (date),
                          g_date_get_day (date), clock);
}

static void
add_days (GDate *date, int n_days)
{
  guint32 julian = g_date_get_julian (date);

  if (n_days < 0 && (guint32)-n_days >= julian)
    return;
  g_date_set_julian (date, julian + (guint32)n_days);
}

static void
add_months (GDate *date, int n_months)
{
  if (n_months >= 0)
    g_date_add_months (date, (guint)n_months);
  else if (-n_months < g_date_get_year (date) * 12)
    g_date_subtract_months (date, (guint)-n_months);
}

/* Without a day to count from, what is left is the grain: a day, a week, a month. */
static char *
format_unknown (const ReadoutFoundTime *time)
{
  switch (time->form)
    {
    case READOUT_TIME_WEEKDAY:
      return g_strdup_printf ("XXXX-WXX-%u%s", time->weekday, time->clock);
    case READOUT_TIME_CALENDAR:
      if (time->day != 0)
        return g_strdup_printf ("XXXX-%02u-%02u%s", time->month, time->day, time->clock);
      return g_strdup_printf ("XXXX-%02u", time->month);
    case READOUT_TIME_PART:
      return g_strdup_printf ("XXXX-%s", time->value);
    case READOUT_TIME_CLOCK:
      return g_strdup_printf ("XXXX-XX-XX%s", time->clock);
    case READOUT_TIME_OFFSET:
      if (time->unit <= READOUT_UNIT_DAY)
        return g_strdup_printf ("XXXX-XX-XX%s", time->clock);
      if (time->unit <= READOUT_UNIT_WEEK)
        return g_strdup ("XXXX-WXX");
      return g_strdup (time->unit == READOUT_UNIT_MONTH ? "XXXX-XX" : "XXXX");
    case READOUT_TIME_FIXED:
    default:
      return g_strdup (time->value);
    }
}

static char *
resolve_offset (const ReadoutFoundTime *time, GDate *date)
{
  char *week;

  switch (time->unit)
    {
    case READOUT_UNIT_WEEKEND:
    case READOUT_UNIT_WEEK:
      add_days (date, 7 * time->amount);
      week = format_week (date);
      if (time->unit == READOUT_UNIT_WEEK)
        return week;
      else
        {
          g_autofree char *owned = week;

          return g_strconcat (owned, "-WE", NULL);
        }
    case READOUT_UNIT_MONTH:
      add_months (date, time->amount);
      return g_strdup_printf ("%04u-%02u", g_date_get_year (date), (guint)g_date_get_month (date));
    case READOUT_UNIT_QUARTER:
      add_months (date, 3 * time->amount);
      return g_strdup_printf ("%04u-Q%u", g_date_get_year (date), ((guint)g_date_get_month (date) + 2) / 3);
    case READOUT_UNIT_YEAR:
      return g_strdup_printf ("%04d", g_date_get_year (date) + time->amount);
    case READOUT_UNIT_DECADE:
      if (time->amount < -1 || time->amount > 1)
        return g_strdup_printf ("%04d", g_date_get_year (date) + 10 * time->amount);
      return g_strdup_printf ("%03d", g_date_get_year (date) / 10 + time->amount);
    case READOUT_UNIT_CENTURY:
      return g_strdup_printf ("%02d", g_date_get_year (date) / 100 + time->amount);
    case READOUT_UNIT_DAY:
      add_days (date, time->amount);
      return format_day (date, time->clock);
    case READOUT_UNIT_NONE:
    case READOUT_UNIT_SECOND:
    case READOUT_UNIT_MINUTE:
    case READOUT_UNIT_HOUR:
    default: /* minutes and hours ago are today */
      return format_day (date, "");
    }
}

/* The nearest day of that name: behind when the sentence tells of the past, ahead when it tells of what is to
 * come; news without a verb that says tells what has happened.  "Last" and "next" are never today. */
static char *
resolve_weekday (const ReadoutFoundTime *time, GDate *date)
{
  int distance = (int)time->weekday - (int)g_date_get_weekday (date);

  if (time->direction > 0 && (distance < 0 || (distance == 0 && time->is_stepped)))
    distance += 7;
  else if (time->direction <= 0 && (distance > 0 || (distance == 0 && time->is_stepped)))
    distance -= 7;
  add_days (date, distance);

  return format_day (date, time->clock);
}

static int
year_of_month (const ReadoutFoundTime *time, const GDate *date)
{
  int year = g_date_get_year (date);
  int distance = (int)time->month - (int)g_date_get_month (date);

  if (time->whole_year)
    return year + time->amount;
  if (time->direction > 0 && distance < 0)
    return year + 1;
  if (time->direction < 0 && distance > 0)
    return year - 1;
  if (time->direction == 0 && distance > 6)
    return year - 1;
  if (time->direction == 0 && distance < -6)
    return year + 1;

  return year;
}

/* The month in the middle of a season or quarter. */
static guint
month_of_part (const char *part)
{
  static const struct
  {
    const char *part;
    guint month;
  } parts[] = { { "SP", 4 }, { "SU", 7 }, { "FA", 10 }, { "WI", 1 },
                { "Q1", 2 }, { "Q2", 5 }, { "Q3", 8 },  { "Q4", 11 } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].part, part))
      return parts[i].month;

  g_assert_not_reached ();
}

/* "Last fall" is the latest that is over, "next spring" the first that has not begun; any other is this
 * year's. */
static int
year_of_part (const ReadoutFoundTime *time, const GDate *date)
{
  int year = g_date_get_year (date);
  int distance = (int)month_of_part (time->value) - (int)g_date_get_month (date);

  if (g_ascii_isdigit (time->value[1]))
    return distance > 1 && time->direction < 0 ? year - 1 : year;
  if (time->is_stepped && time->direction < 0 && distance > -2)
    return year - 1;
  if (time->is_stepped && time->direction > 0 && distance < 2)
    return year + 1;

  return year;
}

static char *
resolve_calendar (const ReadoutFoundTime *time, GDate *date)
{
  int year = year_of_month (time, date);

  if (time->day == 0)
    {
      g_date_set_dmy (date, 1, (GDateMonth)time->month, (GDateYear)year);
      return g_strdup_printf ("%04d-%02u", year, time->month);
    }

  if (!g_date_valid_dmy ((GDateDay)time->day, (GDateMonth)time->month, (GDateYear)year))
    return g_strdup_printf ("%04d-%02u", year, time->month);

  g_date_set_dmy (date, (GDateDay)time->day, (GDateMonth)time->month, (GDateYear)year);
  return format_day (date, time->clock);
}

static gboolean
is_day (const char *value)
{
  return g_ascii_isdigit (value[0]) && strlen (value) >= strlen ("2016-09-09") && value[4] == '-'
         && g_ascii_isdigit (value[5]) && value[7] == '-';
}

/* Days named in the text are what "two days later" counts from. */
static void
remember (const char *value, GDate *previous)
{
  guint year, month, day;

  if (is_day (value) && sscanf (value, "%4u-%2u-%2u", &year, &month, &day) == 3
      && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    g_date_set_dmy (previous, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/**
 * readout_time_values_resolve:
 * @time: a time expression
 * @published: (nullable): the day of publication, or %NULL when nobody knows
 * @previous: (inout): the day named before in the article, or an invalid date; takes the day of @time
 *
 * Without a day of publication a value stays relative: "XXXX-WXX-1" is some Monday.
 *
 * Returns: (transfer full): the TIMEX3 value
 */
char *
readout_time_values_resolve (const ReadoutFoundTime *time, const GDate *published, GDate *previous)
{
  const GDate *anchor = time->after_previous && g_date_valid (previous) ? previous : published;
  char *value;
  GDate date;

  if (time->form == READOUT_TIME_FIXED)
    value = g_strconcat (time->value, time->clock, NULL);
  else if (anchor == NULL)
    value = format_unknown (time);
  else
    {
      date = *anchor;
      switch (time->form)
        {
        case READOUT_TIME_OFFSET:
          value = resolve_offset (time, &date);
          break;
        case READOUT_TIME_WEEKDAY:
          value = resolve_weekday (time, &date);
          break;
        case READOUT_TIME_CALENDAR:
          value = resolve_calendar (time, &date);
          break;
        case READOUT_TIME_PART:
          value = g_strdup_printf ("%04d-%s", year_of_part (time, &date), time->value);
          break;
        case READOUT_TIME_CLOCK:
        case READOUT_TIME_FIXED:
        default:
          value = format_day (&date, time->clock);
          break;
        }
    }

  remember (value, previous);

  return value;
}
