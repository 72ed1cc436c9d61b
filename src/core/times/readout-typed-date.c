/* readout-typed-date.c: a day as somebody types it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-typed-date.h"

#include <string.h>

#define MAX_PARTS 3

/* The parts of what was typed: numbers, and at most one name of a month. */
typedef struct
{
  guint numbers[MAX_PARTS];
  gsize n_digits[MAX_PARTS];
  guint n_numbers;
  guint month; /* 0 for none */
} Parts;

static gboolean
begins_with (const char *name, const char *start)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  g_autofree char *folded_start = g_utf8_casefold (start, -1);

  return g_str_has_prefix (folded_name, folded_start);
}

/* 1 to 12 for the name of a month, or three letters and more of it, in English or the language of the user; 0
 * for another word. */
static guint
find_month (const char *word)
{
  static const char *const english[]
      = { "January", "February", "March",     "April",   "May",      "June",
          "July",    "August",   "September", "October", "November", "December" };

  if (g_utf8_strlen (word, -1) < 3)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (2000, (int)i + 1, 1, 0, 0, 0);
      g_autofree char *local = g_date_time_format (day, "%B");

      if (begins_with (english[i], word) || (local != NULL && begins_with (local, word)))
        return i + 1;
    }

  return 0;
}

/* Words that stand beside a date and say nothing of it: the weekday, "of", the ending of "9th". */
static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = { "of", "the", "st", "nd", "rd", "th", "de", "den", "on" };

  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (g_ascii_strcasecmp (word, fillers[i]) == 0)
      return TRUE;

  for (int i = 1; i <= 7; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (2001, 1, i, 0, 0, 0); /* a week from its Monday on */
      static const char *const english[]
          = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
      g_autofree char *local = g_date_time_format (day, "%A");

      if (g_utf8_strlen (word, -1) >= 2
          && (begins_with (english[i - 1], word) || (local != NULL && begins_with (local, word))))
        return TRUE;
    }

  return FALSE;
}

static gboolean
add_word (Parts *parts, const char *word)
{
  guint month;

  if (g_ascii_isdigit (*word))
    {
      if (parts->n_numbers == MAX_PARTS || strlen (word) > 4)
        return FALSE;
      parts->n_digits[parts->n_numbers] = strlen (word);
      parts->numbers[parts->n_numbers++] = (guint)g_ascii_strtoull (word, NULL, 10);
      return TRUE;
    }

  /* "Mar" is a month, and "Mon" a day of the week. */
  month = find_month (word);
  if (month == 0)
    return is_filler (word);
  if (parts->month != 0)
    return FALSE;

  parts->month = month;
  return TRUE;
}

/* Divides it where digits and letters meet, and at everything that is neither. */
static gboolean
divide (const char *typed, Parts *parts)
{
  const char *at = typed;

  while (*at != '\0')
    {
      const char *start = at;
      gboolean is_number = g_ascii_isdigit (*at);
      g_autofree char *word = NULL;

      while (is_number ? g_ascii_isdigit (*at) : g_unichar_isalpha (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at == start)
        {
          at = g_utf8_next_char (at);
          continue;
        }

      word = g_strndup (start, (gsize)(at - start));
      if (!add_word (parts, word))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_day (guint year, guint month, guint day_of_month, GDate *day)
{
  if (year < 1000 || !g_date_valid_dmy ((GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year))
    return FALSE;

  g_date_set_dmy (day, (GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

/* "9 September 2016", "September 9, 2016", "2016 September 9" */
static gboolean
read_named (const Parts *parts, GDate *day)
{
  guint year_at = parts->n_digits[0] == 4 ? 0 : 1;

  if (parts->n_numbers != 2 || parts->n_digits[year_at] != 4)
    return FALSE;

  return set_day (parts->numbers[year_at], parts->month, parts->numbers[1 - year_at], day);
}

/* "2016-09-09", "9.9.2016", "9/13/2016" */
static gboolean
read_numbers (const Parts *parts, gboolean month_first, GDate *day)
{
  const guint *n = parts->numbers;

  if (parts->n_numbers != 3)
    return FALSE;
  if (parts->n_digits[0] == 4)
    return set_day (n[0], n[1], n[2], day);
  if (parts->n_digits[2] != 4)
    return FALSE;
  if (n[0] > 12 || n[1] > 12)
    month_first = n[1] > 12;

  return month_first ? set_day (n[2], n[0], n[1], day) : set_day (n[2], n[1], n[0], day);
}

/**
 * readout_typed_date_parse:
 * @typed: what somebody typed: "2016-09-09", "9 September 2016", "Sept. 9, 2016", "Friday, 9.9.2016"; with
 * the names of English and of the language of the user
 * @month_first: what the first of two numbers is that both can be a month
 * @day: (out): the day
 *
 * Returns: whether it is a day of the calendar, with its year in four digits
 */
gboolean
readout_typed_date_parse (const char *typed, gboolean month_first, GDate *day)
{
  Parts parts = { 0 };

  g_return_val_if_fail (typed != NULL && day != NULL, FALSE);

  if (!divide (typed, &parts))
    return FALSE;

  return parts.month != 0 ? read_named (&parts, day) : read_numbers (&parts, month_first, day);
}

/**
 * readout_typed_date_locale_has_month_first:
 *
 * Returns: whether people write "9/13/2016" where the user is
 */
gboolean
readout_typed_date_locale_has_month_first (void)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2001, 11, 22, 0, 0, 0);
  g_autofree char *written = g_date_time_format (day, "%x");
  const char *month = written != NULL ? strstr (written, "11") : NULL;
  const char *day_of_month = written != NULL ? strstr (written, "22") : NULL;

  /* Who has chosen no locale is nowhere, though that locale writes the month first. */
  if (g_str_has_prefix (g_get_language_names ()[0], "C"))
    return FALSE;

  return month != NULL && day_of_month != NULL && month < day_of_month;
}
