/* readout-date-words.c: a date as somebody would say it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-date-words.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
format (const GDate *date, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (date), (int)g_date_get_month (date),
                                                    g_date_get_day (date), 0, 0, 0);

  return g_date_time_format (time, format);
}

/* What TIMEX3 calls a part of the day; NULL for none. */
static const char *
find_part_of_day (const char *clock)
{
  static const struct
  {
    const char *value;
    const char *words;
  } parts[] = {
    { "TMO", N_ ("morning") }, { "TMI", N_ ("midday") }, { "TAF", N_ ("afternoon") },
    { "TEV", N_ ("evening") }, { "TNI", N_ ("night") },  { "TDT", N_ ("daytime") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (clock, parts[i].value))
      return _ (parts[i].words);

  return NULL;
}

/* "14:30" of "2016-09-05T14:30", "15:00–17:00" of "2016-09-05T15:00/2016-09-05T17:00" */
static char *
dup_clock (const char *clock)
{
  const char *stroke = strchr (clock, '/');
  const char *last = stroke != NULL ? strchr (stroke, 'T') : NULL;

  if (stroke == NULL)
    return g_strdup (clock + 1);

  return g_strdup_printf ("%.*s%s%s", (int)(stroke - clock - 1), clock + 1, last != NULL ? "–" : "",
                          last != NULL ? last + 1 : "");
}

/* "Mon 5 Sep 2016, night", "Mon 5 Sep 2016, 14:30" */
static char *
dup_day (const char *value, const GDate *date)
{
  const char *clock = strchr (value, 'T');
  g_autofree char *day = readout_date_words_new_day (date);
  g_autofree char *hours = NULL;
  const char *part;

  if (clock == NULL)
    return g_steal_pointer (&day);

  part = find_part_of_day (clock);
  hours = dup_clock (clock);
  /* Translators: a day, and a part of it ("night") or the time */
  return g_strdup_printf (_ ("%s, %s"), day, part != NULL ? part : hours);
}

/* "Mon 5 Sep 2016 – Wed 7 Sep 2016" */
static char *
dup_days (const ReadoutDayRange *range)
{
  g_autofree char *first = readout_date_words_new_day (&range->first);
  g_autofree char *last = readout_date_words_new_day (&range->last);

  return g_strdup_printf ("%s – %s", first, last);
}

static char *
dup_season (const char *value, const GDate *first)
{
  g_autofree char *year = g_strndup (value, 4);

  switch (g_date_get_month (first))
    {
    case G_DATE_MARCH:
      return g_strdup_printf (_ ("spring %s"), year);
    case G_DATE_JUNE:
      return g_strdup_printf (_ ("summer %s"), year);
    case G_DATE_SEPTEMBER:
      return g_strdup_printf (_ ("autumn %s"), year);
    default:
      return g_strdup_printf (_ ("winter %s"), year);
    }
}

static char *
dup_half (const GDate *first)
{
  if (g_date_get_month (first) == G_DATE_JANUARY)
    /* Translators: in the form of strftime */
    return format (first, _ ("first half of %Y"));

  /* Translators: in the form of strftime */
  return format (first, _ ("second half of %Y"));
}

static char *
dup_range (const char *value, const ReadoutDayRange *range)
{
  switch (range->grain)
    {
    case READOUT_GRAIN_DAY:
      return g_date_compare (&range->first, &range->last) < 0 ? dup_days (range)
                                                              : dup_day (value, &range->first);
    case READOUT_GRAIN_WEEK:
      /* Translators: the week that begins on a day, in the form of strftime */
      return format (&range->first, _ ("week of %-d %b %Y"));
    case READOUT_GRAIN_WEEKEND:
      /* Translators: the weekend that begins on a day, in the form of strftime */
      return format (&range->first, _ ("weekend of %-d %b %Y"));
    case READOUT_GRAIN_MONTH:
      /* Translators: a month, in the form of strftime */
      return format (&range->first, _ ("%B %Y"));
    case READOUT_GRAIN_QUARTER:
      /* Translators: a quarter and its year */
      return g_strdup_printf (_ ("quarter %d of %d"), ((int)g_date_get_month (&range->first) + 2) / 3,
                              (int)g_date_get_year (&range->first));
    case READOUT_GRAIN_SEASON:
      return dup_season (value, &range->first);
    case READOUT_GRAIN_HALF:
      return dup_half (&range->first);
    case READOUT_GRAIN_YEAR:
      return format (&range->first, "%Y");
    case READOUT_GRAIN_DECADE:
    case READOUT_GRAIN_CENTURY:
      /* Translators: the first and the last of some years */
      return g_strdup_printf (_ ("%d to %d"), (int)g_date_get_year (&range->first),
                              (int)g_date_get_year (&range->last));
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
modify (const char *date, ReadoutTimeMod mod)
{
  switch (mod)
    {
    case READOUT_TIME_MOD_START:
      /* Translators: the first part of a month or year ("September 2016") */
      return g_strdup_printf (_ ("early %s"), date);
    case READOUT_TIME_MOD_MID:
      /* Translators: the middle of a month or year */
      return g_strdup_printf (_ ("mid-%s"), date);
    case READOUT_TIME_MOD_END:
      /* Translators: the last part of a month or year */
      return g_strdup_printf (_ ("late %s"), date);
    case READOUT_TIME_MOD_APPROX:
      /* Translators: around a date */
      return g_strdup_printf (_ ("about %s"), date);
    default:
      return g_strdup (date);
    }
}

/* "Mon 5 Sep 2016" */
char *
readout_date_words_new_day (const GDate *date)
{
  /* Translators: a day with its weekday, in the form of strftime */
  return format (date, _ ("%a %-d %b %Y"));
}

/* value: as in TIMEX3; NULL for what names no days of the calendar. */
char *
readout_date_words_new (const char *value, ReadoutTimeMod mod)
{
  ReadoutDayRange range;
  g_autofree char *date = NULL;

  if (!readout_day_range_parse (value, &range))
    return NULL;

  date = dup_range (value, &range);
  return modify (date, mod);
}

/* n_days: from the day of the article to that of a deadline */
char *
readout_date_words_new_left (int n_days)
{
  if (n_days < 0)
    return g_strdup_printf (ngettext ("passed %d day ago", "passed %d days ago", (gulong)-n_days), -n_days);
  if (n_days == 0)
    return g_strdup (_ ("on the day of the article"));

  return g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong)n_days), n_days);
}
