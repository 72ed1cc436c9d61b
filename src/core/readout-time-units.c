/* readout-time-units.c: what counts in units of time: spans, distances, parts of a year, sets
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <string.h>

#include "readout-time-reader-private.h"
#include "readout-time-words.h"

static void
set_duration (ReadoutTimeReader *reader, double number, ReadoutTimeUnit unit)
{
  static const char *const letters[] = {
    [READOUT_UNIT_SECOND] = "S",  [READOUT_UNIT_MINUTE] = "M",   [READOUT_UNIT_HOUR] = "H",
    [READOUT_UNIT_DAY] = "D",     [READOUT_UNIT_WEEKEND] = "WE", [READOUT_UNIT_WEEK] = "W",
    [READOUT_UNIT_MONTH] = "M",   [READOUT_UNIT_QUARTER] = "Q",  [READOUT_UNIT_YEAR] = "Y",
    [READOUT_UNIT_DECADE] = "DE", [READOUT_UNIT_CENTURY] = "CE",
  };
  const char *time = unit <= READOUT_UNIT_HOUR ? "T" : "";
  char amount[16] = "X";
  char value[24];

  if (number > 0 && unit == READOUT_UNIT_DECADE)
    {
      number *= 10;
      unit = READOUT_UNIT_YEAR;
    }
  else if (number > 0 && unit == READOUT_UNIT_CENTURY)
    {
      number *= 100;
      unit = READOUT_UNIT_YEAR;
    }

  if (number > 0)
    g_ascii_formatd (amount, sizeof amount, "%g", number);
  g_snprintf (value, sizeof value, "P%s%s%s", time, amount, letters[unit]);
  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DURATION, value);
}

/* "a few", "two", "twenty five", "2 1/2": the index after the number, or @i. */
static guint
read_number (const ReadoutTimeReader *reader, guint i, double *number)
{
  double more;
  ReadoutTimeWord word;

  if (!readout_time_words_get_number (readout_time_reader_get_word (reader, i, word), number))
    return i;

  if (g_str_equal (word, "a") || g_str_equal (word, "the"))
    {
      if (readout_time_words_get_number (readout_time_reader_get_word (reader, i + 1, word), &more))
        {
          *number = more;
          return readout_time_reader_is_word (reader, i + 2, "of") ? i + 3 : i + 2;
        }
      return i + 1;
    }
  if (readout_time_reader_is_mark (reader, i + 2, '/') && readout_time_reader_is_word (reader, i + 1, "1")
      && readout_time_reader_is_word (reader, i + 3, "2"))
    {
      *number += 0.5;
      return i + 4;
    }
  if (*number >= 20
      && readout_time_words_get_number (readout_time_reader_get_word (reader, i + 1, word), &more)
      && more >= 2 && more < 10)
    {
      *number += more;
      return i + 2;
    }

  return i + 1;
}

/* "two days", "several more weeks", "an hour": the index after it, or @i. */
static guint
read_amount (const ReadoutTimeReader *reader, guint i, double *number, ReadoutTimeUnit *unit)
{
  guint at = read_number (reader, i, number);
  gboolean is_plural;
  ReadoutTimeWord word;

  if (at == i)
    return i;
  if (readout_time_reader_is_word (reader, at, "more") || readout_time_reader_is_word (reader, at, "full")
      || readout_time_reader_is_word (reader, at, "straight"))
    at++;

  *unit = readout_time_words_get_unit (readout_time_reader_get_word (reader, at, word), &is_plural);
  if (*unit == READOUT_UNIT_NONE || (*number == 1 && is_plural && !g_str_equal (word, "series")))
    return i;
  if (*unit == READOUT_UNIT_SECOND && !is_plural)
    return i; /* "a second round" */

  return at + 1;
}

/* "two weeks ago", "a year earlier", "three days later", "two days from now" */
static guint
read_offset (ReadoutTimeReader *reader, guint i, double number, ReadoutTimeUnit unit)
{
  gboolean before = readout_time_reader_is_word (reader, i, "ago");
  gboolean earlier = readout_time_reader_is_word (reader, i, "earlier")
                     || readout_time_reader_is_word (reader, i, "before");
  gboolean later = readout_time_reader_is_word (reader, i, "later");
  gboolean from_now
      = readout_time_reader_is_word (reader, i, "from") && readout_time_reader_is_word (reader, i + 1, "now");
  int sign = before || earlier ? -1 : 1;

  if (!before && !earlier && !later && !from_now)
    return i;

  if (number == READOUT_SOME)
    readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF");
  else
    readout_time_reader_set_offset (reader, unit, sign * (int)number);
  reader->time.after_previous = later;

  return from_now ? i + 2 : i + 1;
}

static guint
read_counted (ReadoutTimeReader *reader, guint i)
{
  ReadoutTimeUnit unit;
  double number;
  guint end = read_amount (reader, i, &number, &unit);
  guint after;

  if (end == i)
    return i;

  after = read_offset (reader, end, number, unit);
  if (after > end)
    return after;

  if (readout_time_reader_is_word (reader, end, "and") && readout_time_reader_is_word (reader, end + 1, "a")
      && readout_time_reader_is_word (reader, end + 2, "half"))
    {
      number += 0.5;
      end += 3;
    }
  if (readout_time_reader_is_word (reader, end, "old"))
    return i; /* an age */

  set_duration (reader, number, unit);
  return end;
}

/* "the past two weeks", "the first nine months", "the next few days", "recent months" */
static guint
read_span (ReadoutTimeReader *reader, guint i)
{
  static const char *const which[]
      = { "past",      "last",   "next",   "first",     "final", "coming", "previous",
          "following", "recent", "latest", "remaining", "early", NULL };
  guint at = readout_time_reader_is_word (reader, i, "the")
                     || readout_time_reader_is_word (reader, i, "these")
                     || readout_time_reader_is_word (reader, i, "those")
                 ? i + 1
                 : i;
  ReadoutTimeUnit unit;
  gboolean is_plural;
  double number;
  guint end;
  ReadoutTimeWord word;

  if (!readout_time_reader_is_one_of (reader, at, which))
    return i;
  end = read_amount (reader, at + 1, &number, &unit);
  if (end > at + 1)
    {
      set_duration (reader, number, unit);
      return end;
    }

  unit = readout_time_words_get_unit (readout_time_reader_get_word (reader, at + 1, word), &is_plural);
  if (unit == READOUT_UNIT_NONE || !is_plural || unit == READOUT_UNIT_SECOND)
    return i;

  set_duration (reader, READOUT_SOME, unit);
  return at + 2;
}

/* "weeks of talks", "for years" */
static guint
read_bare_plural (ReadoutTimeReader *reader, guint i)
{
  static const char *const before[]
      = { "for", "of", "in", "within", "over", "after", "by", "took", "take", NULL };
  gboolean is_plural;
  ReadoutTimeWord word;
  ReadoutTimeUnit unit
      = readout_time_words_get_unit (readout_time_reader_get_word (reader, i, word), &is_plural);
  guint end;

  if (unit == READOUT_UNIT_NONE || !is_plural || unit == READOUT_UNIT_SECOND || unit == READOUT_UNIT_WEEKEND)
    return i;

  end = read_offset (reader, i + 1, READOUT_SOME, unit);
  if (end > i + 1)
    return end;
  if (!readout_time_reader_is_word (reader, i + 1, "of")
      && !(i > 0 && readout_time_reader_is_one_of (reader, i - 1, before)))
    return i;

  set_duration (reader, READOUT_SOME, unit);
  return i + 1;
}

/* One token: "two-week", "10-year", "third-quarter" */
static guint
read_hyphenated (ReadoutTimeReader *reader, guint i)
{
  g_auto (GStrv) parts = NULL;
  gboolean is_plural;
  ReadoutTimeUnit unit;
  guint ordinal;
  double number;
  ReadoutTimeWord word;

  if (strchr (readout_time_reader_get_word (reader, i, word), '-') == NULL)
    return i;

  if (g_str_has_suffix (word, "-old"))
    return i; /* an age */

  parts = g_strsplit (word, "-", 4);
  unit = readout_time_words_get_unit (parts[1], &is_plural);
  if (unit == READOUT_UNIT_NONE)
    return i;

  if (readout_time_words_get_ordinal (parts[0], &ordinal) && unit == READOUT_UNIT_QUARTER && ordinal <= 4)
    {
      reader->time.type = READOUT_TIME_TYPE_DATE;
      reader->time.form = READOUT_TIME_PART;
      g_snprintf (reader->time.value, sizeof reader->time.value, "Q%u", ordinal);
    }
  else if (readout_time_words_get_number (parts[0], &number))
    set_duration (reader, number, unit);
  else
    return i;

  return i + 1;
}

/* "this week", "last month", "the following day", "that year", "next year" */
static guint
read_step (ReadoutTimeReader *reader, guint i)
{
  guint at = readout_time_reader_is_word (reader, i, "the") ? i + 1 : i;
  gboolean after_previous, is_plural;
  ReadoutTimeUnit unit;
  const char *season;
  guint month;
  ReadoutTimeWord word;
  int step;

  if (!readout_time_reader_get_step (reader, at, &step, &after_previous))
    return i;
  if (readout_time_reader_is_word (reader, at, "that") && at > i)
    return i;
  if (at > i && step != 0 && readout_time_reader_is_word (reader, at, "next"))
    after_previous = TRUE; /* "the next day" follows another */

  readout_time_reader_get_word (reader, at + 1, word);
  month = readout_time_dates_get_month (reader, at + 1);
  season = readout_time_words_get_season (word);
  unit = readout_time_words_get_unit (word, &is_plural);

  if (month != 0)
    {
      readout_time_dates_set_calendar (reader, 0, month, 0);
      reader->time.direction = step;
      reader->time.is_stepped = step != 0;
      return at + 2;
    }
  if (season != NULL)
    {
      reader->time.type = READOUT_TIME_TYPE_DATE;
      reader->time.form = READOUT_TIME_PART;
      reader->time.direction = step;
      reader->time.is_stepped = step != 0;
      g_strlcpy (reader->time.value, season, sizeof reader->time.value);
      return at + 2;
    }
  if (unit == READOUT_UNIT_NONE || is_plural || unit <= READOUT_UNIT_HOUR)
    return i;

  readout_time_reader_set_offset (reader, unit, step);
  reader->time.after_previous = after_previous;
  return at + 2;
}

/* "the third quarter of 1997", "the summer of 2012", "spring 2016" */
static guint
read_part_of_year (ReadoutTimeReader *reader, guint i)
{
  guint at = readout_time_reader_is_word (reader, i, "the") ? i + 1 : i;
  gboolean is_plural;
  const char *season;
  guint ordinal, year, end;
  ReadoutTimeWord word, unit;

  season = readout_time_words_get_season (readout_time_reader_get_word (reader, at, word));
  if (season != NULL)
    {
      g_strlcpy (reader->time.value, season, sizeof reader->time.value);
      end = at + 1;
    }
  else if (readout_time_words_get_ordinal (word, &ordinal) && ordinal <= 4
           && readout_time_words_get_unit (readout_time_reader_get_word (reader, at + 1, unit), &is_plural)
                  == READOUT_UNIT_QUARTER)
    {
      g_snprintf (reader->time.value, sizeof reader->time.value, "Q%u", ordinal);
      end = at + 2;
    }
  else
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_PART;
  year
      = readout_time_dates_get_year (reader, readout_time_reader_is_word (reader, end, "of") ? end + 1 : end);
  if (year != 0)
    {
      g_autofree char *part = g_strdup (reader->time.value);

      end = readout_time_reader_is_word (reader, end, "of") ? end + 2 : end + 1;
      reader->time.form = READOUT_TIME_FIXED;
      g_snprintf (reader->time.value, sizeof reader->time.value, "%04u-%s", year, part);
      return end;
    }

  return season == NULL || at > i ? end : i;
}

/* "the year", "the month", "the day": the one that the article is about */
static guint
read_the_unit (ReadoutTimeReader *reader, guint i)
{
  static const char *const units[] = { "year", "week", "month", "quarter", "weekend", NULL };
  gboolean is_plural;
  ReadoutTimeWord word;

  if (!readout_time_reader_is_word (reader, i, "the")
      || !readout_time_reader_is_one_of (reader, i + 1, units))
    return i;

  readout_time_reader_set_offset (
      reader, readout_time_words_get_unit (readout_time_reader_get_word (reader, i + 1, word), &is_plural),
      0);
  return i + 2;
}

/* ---- sets, and dates that are none ---- */

static guint
read_set (ReadoutTimeReader *reader, guint i)
{
  gboolean is_plural;
  ReadoutTimeUnit unit;
  const char *value;
  guint weekday;
  ReadoutTimeWord word;

  if (readout_time_words_get_set (readout_time_reader_get_word (reader, i, word), &value))
    {
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_SET, value);
      return i + 1;
    }
  if (!g_str_equal (word, "every") && !g_str_equal (word, "each"))
    return i;

  weekday = readout_time_reader_get_lexicon_number (reader, i + 1, READOUT_LEXICON_WEEKDAY);
  if (weekday != 0)
    {
      char day[16];

      g_snprintf (day, sizeof day, "XXXX-WXX-%u", weekday % 10);
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_SET, day);
      return i + 2;
    }

  unit = readout_time_words_get_unit (readout_time_reader_get_word (reader, i + 1, word), &is_plural);
  if (unit == READOUT_UNIT_NONE || is_plural || unit == READOUT_UNIT_SECOND)
    return i;

  set_duration (reader, 1, unit);
  reader->time.type = READOUT_TIME_TYPE_SET;
  return i + 2;
}

static guint
read_reference (ReadoutTimeReader *reader, guint i)
{
  const char *value;
  ReadoutTimeWord word;

  if (readout_time_reader_is_word (reader, i, "the")
      && (readout_time_reader_is_word (reader, i + 1, "future")
          || readout_time_reader_is_word (reader, i + 1, "past")))
    {
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE,
                                     readout_time_reader_is_word (reader, i + 1, "past") ? "PAST_REF"
                                                                                         : "FUTURE_REF");
      return i + 2;
    }

  value = readout_time_words_get_reference (readout_time_reader_get_word (reader, i, word));
  if (value == NULL
      || (g_str_equal (word, "soon") && i > 0 && readout_time_reader_is_word (reader, i - 1, "as")))
    return i;

  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, value);
  return i + 1;
}

/* The longest of the expressions of this file. */
guint
readout_time_units_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[]
      = { read_span,        read_step,       read_counted, read_part_of_year, read_the_unit,
          read_bare_plural, read_hyphenated, read_set,     read_reference };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
