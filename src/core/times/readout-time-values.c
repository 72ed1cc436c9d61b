/* readout-time-values.c: what a time expression means on the day of publication
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-time-values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "readout-time-feasts.h"

/* A quarter that was named longer ago is no longer what the text is about. */
#define MAX_TIMES_SINCE_QUARTER 8

/* Every day of a month is a Friday within fourteen months, but for the 29th to the 31st, which may take
 * longer. */
#define MAX_DAYS_TO_WEEKDAY_OF_MONTH 1000

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

/* "2016-06-06/2016-07-05": so many days from that one on */
static char *
format_days (const GDate *first, guint n_days)
{
  g_autofree char *start = format_day (first, "");
  g_autofree char *end = NULL;
  GDate last = *first;

  g_date_add_days (&last, n_days - 1);
  end = format_day (&last, "");
  return g_strconcat (start, "/", end, NULL);
}

static char *
format_quarter (const GDate *date)
{
  return g_strdup_printf ("%04u-Q%u", g_date_get_year (date), ((guint)g_date_get_month (date) + 2) / 3);
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

/* "The 13th" of a month that nobody knows */
static char *
format_day_of_some_month (const ReadoutFoundTime *time)
{
  return g_strdup_printf ("XXXX-XX-%02u%s", time->day, time->clock);
}

/* Without a day to count from, what is left is the grain: a day, a week, a month. */
static char *
format_unknown (const ReadoutFoundTime *time)
{
  switch (time->form)
    {
    case READOUT_TIME_WEEKDAY:
    case READOUT_TIME_DAY_OF_WEEK:
      if (time->day != 0)
        return format_day_of_some_month (time);
      return g_strdup_printf ("XXXX-WXX-%u%s", time->weekday, time->clock);
    case READOUT_TIME_DAY_OF_MONTH:
      return format_day_of_some_month (time);
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

/* "This weekend" is the one just over while the sentence tells of the past. */
static gboolean
is_weekend_before (const ReadoutFoundTime *time, const GDate *date)
{
  return time->unit == READOUT_UNIT_WEEKEND && time->amount == 0 && time->direction < 0
         && g_date_get_weekday (date) <= G_DATE_FRIDAY;
}

static char *
resolve_offset (const ReadoutFoundTime *time, GDate *date)
{
  char *week;

  switch (time->unit)
    {
    case READOUT_UNIT_WEEKEND:
    case READOUT_UNIT_WEEK:
      if (is_weekend_before (time, date))
        add_days (date, -7);
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
      return format_quarter (date);
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

/* The nearest "13th" or "Friday the 13th" on the side that the sentence tells of. */
static char *
resolve_weekday_of_month (const ReadoutFoundTime *time, GDate *date)
{
  for (int distance = 0; distance < MAX_DAYS_TO_WEEKDAY_OF_MONTH; distance++)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        GDate day = *date;

        add_days (&day, sign * distance);
        if (sign * time->direction >= 0 && g_date_get_day (&day) == time->day
            && (time->weekday == 0 || (guint)g_date_get_weekday (&day) == time->weekday))
          return format_day (&day, time->clock);
      }

  return format_day_of_some_month (time);
}

/* The nearest day of that name: behind when the sentence tells of the past, ahead when it tells of what is to
 * come; news without a verb that says tells what has happened.  "Last" and "next" are never today. */
static char *
resolve_weekday (const ReadoutFoundTime *time, GDate *date)
{
  int distance = (int)time->weekday - (int)g_date_get_weekday (date);

  if (time->day != 0)
    return resolve_weekday_of_month (time, date);
  if (time->direction > 0 && (distance < 0 || (distance == 0 && time->is_stepped)))
    distance += 7;
  else if (time->direction <= 0 && (distance > 0 || (distance == 0 && time->is_stepped)))
    distance -= 7;
  add_days (date, distance);

  return format_day (date, time->clock);
}

/* How far away the month or day is in a year, in days; against the direction of the sentence a day seems
 * twice as far, a month so far that any other is nearer. */
static double
get_distance (const ReadoutFoundTime *time, const GDate *date, int year)
{
  guint day = time->day != 0 ? time->day : g_date_get_day (date);
  int days = 365 * (year - g_date_get_year (date))
             + (int)(30.4 * ((int)time->month - (int)g_date_get_month (date))) + (int)day
             - (int)g_date_get_day (date);

  return days * time->direction < 0 ? abs (days) * (time->day != 0 ? 2.0 : 12.0) : abs (days);
}

/* The year in which the month or day is nearest; who means another one says so.  "Last March" is never this
 * month or later, "next March" never this month or earlier. */
static int
year_of_month (const ReadoutFoundTime *time, const GDate *date)
{
  int year = g_date_get_year (date);
  int months = (int)time->month - (int)g_date_get_month (date);
  int best = year;

  if (time->whole_year)
    return year + time->amount;
  if (time->is_stepped)
    return time->direction < 0 ? year - (months >= 0) : year + (months <= 0);

  for (int candidate = year - 1; candidate <= year + 1; candidate += 2)
    if (get_distance (time, date, candidate) < get_distance (time, date, best))
      best = candidate;

  return best;
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
  int distance;

  if (time->whole_year)
    return year + time->amount;

  distance = (int)month_of_part (time->value) - (int)g_date_get_month (date);
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
  if (time->last_day != 0)
    return g_strdup_printf ("%04d-%02u-%02u/%04d-%02u-%02u", year, time->month, time->day, year, time->month,
                            time->last_day);

  return format_day (date, time->clock);
}

static char *
resolve_day_of_week (const ReadoutFoundTime *time, GDate *date)
{
  add_days (date, 7 * time->amount + (int)time->weekday - (int)g_date_get_weekday (date));

  return format_day (date, time->clock);
}

static char *
resolve_day_of_month (const ReadoutFoundTime *time, GDate *date)
{
  add_months (date, time->amount);
  if (time->day > g_date_get_days_in_month (g_date_get_month (date), g_date_get_year (date)))
    return g_strdup_printf ("%04u-%02u", g_date_get_year (date), (guint)g_date_get_month (date));

  g_date_set_day (date, (GDateDay)time->day);
  return format_day (date, time->clock);
}

static char *
resolve_feast (const ReadoutFoundTime *time, GDate *date)
{
  int year = time->year != 0 ? (int)time->year : readout_time_feasts_find_year (time, date);

  readout_time_feasts_get_date (time->feast, (GDateYear)year, date);
  add_days (date, time->amount);
  if (readout_time_feasts_get_n_days (time->feast) > 1)
    return format_days (date, readout_time_feasts_get_n_days (time->feast));

  return format_day (date, time->clock);
}

static gboolean
is_day (const char *value)
{
  return g_ascii_isdigit (value[0]) && strlen (value) >= strlen ("2016-09-09") && value[4] == '-'
         && g_ascii_isdigit (value[5]) && value[7] == '-';
}

/* The day that a value begins with. */
static gboolean
get_day (const char *value, GDate *day)
{
  guint year, month, day_of_month;

  if (!is_day (value) || sscanf (value, "%4u-%2u-%2u", &year, &month, &day_of_month) != 3
      || !g_date_valid_dmy ((GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year))
    return FALSE;

  g_date_set_dmy (day, (GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

/* Days and quarters named in the text are what "two days later" and "a year earlier" count from. */
static void
remember (ReadoutTimeContext *context, const char *value)
{
  guint year, month;

  if (context->times_since_quarter < MAX_TIMES_SINCE_QUARTER)
    context->times_since_quarter++;
  if (!get_day (value, &context->previous_day) && strlen (value) == strlen ("2016-Q3")
      && sscanf (value, "%4u-Q%1u", &year, &month) == 2
      && g_date_valid_dmy (1, (GDateMonth)(3 * month), (GDateYear)year))
    {
      g_date_set_dmy (&context->quarter, 1, (GDateMonth)(3 * month), (GDateYear)year);
      context->times_since_quarter = 0;
    }
}

/* "The quarter" is the one that the text has named, or else the last that was over when it was published. */
static gboolean
resolve_quarter (const ReadoutFoundTime *time, const ReadoutTimeContext *context, GDate *date)
{
  gboolean is_named = context->times_since_quarter < MAX_TIMES_SINCE_QUARTER;

  *date = is_named ? context->quarter : context->published;
  if (time->form != READOUT_TIME_OFFSET || !g_date_valid (date))
    return FALSE;
  if (time->compares && is_named)
    {
      add_months (date, -12);
      return TRUE;
    }
  if (time->unit != READOUT_UNIT_QUARTER || !time->after_previous)
    return FALSE;

  add_months (date, 3 * (time->amount - (is_named ? 0 : 1)));
  return TRUE;
}

static char *
resolve (const ReadoutFoundTime *time, const ReadoutTimeContext *context)
{
  gboolean from_text = time->after_previous && g_date_valid (&context->previous_day);
  GDate date = from_text ? context->previous_day : context->published;

  if (time->form == READOUT_TIME_FIXED)
    return g_strconcat (time->value, time->clock, NULL);
  if (!g_date_valid (&date))
    return format_unknown (time);

  switch (time->form)
    {
    case READOUT_TIME_OFFSET:
      return resolve_offset (time, &date);
    case READOUT_TIME_WEEKDAY:
      return resolve_weekday (time, &date);
    case READOUT_TIME_CALENDAR:
      return resolve_calendar (time, &date);
    case READOUT_TIME_PART:
      return g_strdup_printf ("%04d-%s", year_of_part (time, &date), time->value);
    case READOUT_TIME_FEAST:
      return resolve_feast (time, &date);
    case READOUT_TIME_DAY_OF_WEEK:
      return resolve_day_of_week (time, &date);
    case READOUT_TIME_DAY_OF_MONTH:
      return resolve_day_of_month (time, &date);
    case READOUT_TIME_CLOCK:
    case READOUT_TIME_FIXED:
    default:
      return format_day (&date, time->clock);
    }
}

static void
shift_day (GDate *date, ReadoutTimeUnit unit, int amount)
{
  switch (unit)
    {
    case READOUT_UNIT_WEEK:
    case READOUT_UNIT_WEEKEND:
      add_days (date, 7 * amount);
      break;
    case READOUT_UNIT_MONTH:
      add_months (date, amount);
      break;
    case READOUT_UNIT_QUARTER:
      add_months (date, 3 * amount);
      break;
    case READOUT_UNIT_YEAR:
      add_months (date, 12 * amount);
      break;
    default:
      add_days (date, amount);
    }
}

/* "Two days before Christmas", "the week of March 6" */
static char *
resolve_from_day (const ReadoutFoundTime *time, const ReadoutTimeContext *context)
{
  g_autofree char *value = resolve (time, context);
  GDate day;

  if (!get_day (value, &day))
    return g_steal_pointer (&value);

  if (time->shift != 0)
    shift_day (&day, time->shift_unit, time->shift);
  return time->as_week ? format_week (&day) : format_day (&day, "");
}

/* "From 3 to 5 p.m." */
static char *
resolve_stretch (const ReadoutFoundTime *time, const ReadoutTimeContext *context)
{
  ReadoutFoundTime last = *time;
  g_autofree char *start = resolve (time, context);
  g_autofree char *end = NULL;

  g_strlcpy (last.clock, time->clock_end, sizeof last.clock);
  end = resolve (&last, context);

  return g_strconcat (start, "/", end, NULL);
}

/* The nth day of its name in the month, or the nth week: the first is the one of the first Thursday, as with
 * the weeks of a year in ISO 8601.  FALSE where the month has no fifth. */
static gboolean
move_to_nth (GDate *day, const ReadoutFoundTime *time)
{
  GDateMonth month = g_date_get_month (day);
  guint weekday = time->as_week ? G_DATE_THURSDAY : time->weekday;

  g_date_set_day (day, time->nth > 0 ? 1 : g_date_get_days_in_month (month, g_date_get_year (day)));
  while ((guint)g_date_get_weekday (day) != weekday)
    add_days (day, time->nth > 0 ? 1 : -1);
  if (time->nth > 0)
    add_days (day, 7 * (time->nth - 1));

  return g_date_get_month (day) == month;
}

/* "The last Monday of March", "the first week of July" */
static char *
resolve_nth_of_month (const ReadoutFoundTime *time, const ReadoutTimeContext *context)
{
  g_autofree char *value = resolve (time, context);
  guint year, month;
  GDate day;

  if (sscanf (value, "%4u-%2u", &year, &month) != 2
      || !g_date_valid_dmy (1, (GDateMonth)month, (GDateYear)year))
    return g_steal_pointer (&value);

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, (GDateMonth)month, (GDateYear)year);
  if (!move_to_nth (&day, time))
    return g_steal_pointer (&value);

  return time->as_week ? format_week (&day) : format_day (&day, "");
}

static char *
resolve_any (const ReadoutFoundTime *time, const ReadoutTimeContext *context)
{
  if (time->nth != 0)
    return resolve_nth_of_month (time, context);
  if (time->shift != 0 || time->as_week)
    return resolve_from_day (time, context);

  return *time->clock_end != '\0' ? resolve_stretch (time, context) : resolve (time, context);
}

/**
 * readout_time_context_init:
 * @self: a context
 * @published: (nullable): the day of publication, "2016-09-09", or %NULL when nobody knows
 */
void
readout_time_context_init (ReadoutTimeContext *self, const char *published)
{
  g_date_clear (&self->published, 1);
  g_date_clear (&self->previous_day, 1);
  g_date_clear (&self->quarter, 1);
  self->times_since_quarter = MAX_TIMES_SINCE_QUARTER;
  if (published != NULL)
    g_date_set_parse (&self->published, published);
}

/**
 * readout_time_values_resolve:
 * @time: a time expression
 * @context: what the article has said of time so far; learns of @time
 *
 * Without a day of publication a value stays relative: "XXXX-WXX-1" is some Monday.
 *
 * Returns: (transfer full): the TIMEX3 value
 */
char *
readout_time_values_resolve (const ReadoutFoundTime *time, ReadoutTimeContext *context)
{
  char *value;
  GDate date;

  if (resolve_quarter (time, context, &date))
    value = format_quarter (&date);
  else
    {
      value = resolve_any (time, context);
      remember (context, value);
    }

  return value;
}

/**
 * readout_time_values_add_duration:
 * @date: a day; may be invalid
 * @duration: a TIMEX3 value: "P2W"
 *
 * Returns: (transfer full) (nullable): the day so long after @date, or %NULL where one of the two is not
 * known
 */
char *
readout_time_values_add_duration (const GDate *date, const char *duration)
{
  GDate end = *date;
  guint amount;
  char unit;

  if (!g_date_valid (date) || sscanf (duration, "P%3u%c", &amount, &unit) != 2)
    return g_date_valid (date) && g_str_has_prefix (duration, "PT") ? format_day (date, "") : NULL;

  switch (unit)
    {
    case 'D':
      add_days (&end, (int)amount);
      break;
    case 'W':
      add_days (&end, 7 * (int)amount);
      break;
    case 'M':
      add_months (&end, (int)amount);
      break;
    case 'Y':
      add_months (&end, 12 * (int)amount);
      break;
    default:
      return NULL;
    }

  return format_day (&end, "");
}
