/* readout-time-units.c: what counts in units of time: spans, distances, seasons
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <math.h>
#include <string.h>

#include "readout-time-reader-private.h"
#include "readout-time-words.h"

/* More of any unit leads out of every calendar. */
#define MAX_AMOUNT 1e8

/* "two days" is a duration of two days; a number of %READOUT_SOME leaves open how many. */
void
readout_time_units_set_duration (ReadoutTimeReader *reader, double number, ReadoutTimeUnit unit)
{
  static const char *const letters[] = {
    [READOUT_UNIT_SECOND] = "S",  [READOUT_UNIT_MINUTE] = "M",   [READOUT_UNIT_HOUR] = "H",
    [READOUT_UNIT_DAY] = "D",     [READOUT_UNIT_WEEKEND] = "WE", [READOUT_UNIT_WEEK] = "W",
    [READOUT_UNIT_MONTH] = "M",   [READOUT_UNIT_QUARTER] = "Q",  [READOUT_UNIT_YEAR] = "Y",
    [READOUT_UNIT_DECADE] = "DE", [READOUT_UNIT_CENTURY] = "CE",
  };
  static const char *const halves[READOUT_UNIT_CENTURY + 1] = {
    [READOUT_UNIT_MINUTE] = "30S",
    [READOUT_UNIT_HOUR] = "30M",
    [READOUT_UNIT_DAY] = "T12H",
    [READOUT_UNIT_YEAR] = "6M",
  };
  const char *time = unit <= READOUT_UNIT_HOUR ? "T" : "";
  gboolean has_half;
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

  has_half = number > 1 && number - floor (number) == 0.5;
  if (number > 0)
    g_ascii_formatd (amount, sizeof amount, "%g", has_half && halves[unit] != NULL ? floor (number) : number);
  g_snprintf (value, sizeof value, "P%s%s%s%s", time, amount, letters[unit],
              has_half && halves[unit] != NULL ? halves[unit] : "");
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
  if (readout_time_reader_is_word (reader, i + 1, "and") && readout_time_reader_is_word (reader, i + 2, "a")
      && readout_time_reader_is_word (reader, i + 3, "half"))
    {
      *number += 0.5;
      return i + 4;
    }
  if (*number == 0.5 && readout_time_reader_is_word (reader, i + 1, "an"))
    return i + 2; /* "half an hour" */
  if (*number >= 20
      && readout_time_words_get_number (readout_time_reader_get_word (reader, i + 1, word), &more)
      && more >= 2 && more < 10)
    {
      *number += more;
      return i + 2;
    }

  return i + 1;
}

/* "two to three weeks", "two or three days": the first number counts. */
static guint
skip_alternative (const ReadoutTimeReader *reader, guint i)
{
  double other;

  if (!readout_time_reader_is_word (reader, i, "to") && !readout_time_reader_is_word (reader, i, "or"))
    return i;

  return read_number (reader, i + 1, &other) > i + 1 ? read_number (reader, i + 1, &other) : i;
}

/* "two days", "several more weeks", "an hour": the index after it, or @i. */
guint
readout_time_units_read_amount (const ReadoutTimeReader *reader,
                                guint i,
                                double *number,
                                ReadoutTimeUnit *unit)
{
  guint at = read_number (reader, i, number);
  gboolean is_plural;
  ReadoutTimeWord word;

  if (at == i || readout_time_dates_get_year (reader, i) != 0)
    return i;
  at = skip_alternative (reader, at);
  if (readout_time_reader_is_word (reader, at, "more") || readout_time_reader_is_word (reader, at, "full")
      || readout_time_reader_is_word (reader, at, "straight"))
    at++;

  readout_time_reader_get_word (reader, at, word);
  if (g_str_has_prefix (word, "fortnight"))
    {
      *unit = READOUT_UNIT_WEEK;
      *number *= *number > 0 ? 2 : 1;
      return at + 1;
    }

  *unit = readout_time_words_get_unit (word, &is_plural);
  if (*unit == READOUT_UNIT_NONE || (*number == 1 && is_plural && !g_str_equal (word, "series")))
    return i;
  if (*unit == READOUT_UNIT_SECOND && !is_plural)
    return i; /* "a second round" */

  return at + 1;
}

/* "Two days before." says when; "two days before the vote" says how long. */
static gboolean
ends_clause (const ReadoutTimeReader *reader, guint i)
{
  return i >= reader->passage->tokens->len
         || (readout_passage_get_token (reader->passage, i)->kind != READOUT_TOKEN_WORD
             && readout_passage_get_token (reader->passage, i)->kind != READOUT_TOKEN_NUMBER);
}

/* "From now", "hence", "' time": behind a distance that leads ahead; the index after it, or @i. */
static guint
read_from_now (const ReadoutTimeReader *reader, guint i)
{
  if (readout_time_reader_is_word (reader, i, "hence"))
    return i + 1;
  if (readout_time_reader_is_word (reader, i, "from") && readout_time_reader_is_word (reader, i + 1, "now"))
    return i + 2;
  if (readout_time_reader_is_word (reader, i + 1, "time")
      && (readout_passage_get_token (reader->passage, i)->kind == READOUT_TOKEN_POSSESSIVE
          || readout_time_reader_is_mark (reader, i, '\'')))
    return i + 2;

  return i;
}

/* "two weeks ago", "a year earlier", "three days later", "two days from now", "in a month's time" */
static guint
read_offset (ReadoutTimeReader *reader, guint i, double number, ReadoutTimeUnit unit)
{
  guint now_end = read_from_now (reader, i);
  gboolean ago = readout_time_reader_is_word (reader, i, "ago");
  gboolean earlier = readout_time_reader_is_word (reader, i, "earlier")
                     || (readout_time_reader_is_word (reader, i, "before") && ends_clause (reader, i + 1));
  gboolean later = readout_time_reader_is_word (reader, i, "later");
  int sign = ago || earlier ? -1 : 1;

  if (!ago && !earlier && !later && now_end == i)
    return i;

  if (number == READOUT_SOME)
    readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF");
  else
    readout_time_reader_set_offset (reader, unit, sign * (int)MIN (number, MAX_AMOUNT));
  reader->time.after_previous = later || earlier;
  reader->time.compares = sign < 0 && unit == READOUT_UNIT_YEAR && number == 1;

  return MAX (now_end, i + 1);
}

/* "One hour and 30 minutes", "two years and three months": what stands behind the first unit joins its value.
 */
static guint
read_rest (ReadoutTimeReader *reader, guint i, ReadoutTimeUnit unit)
{
  ReadoutFoundTime first = reader->time;
  ReadoutTimeUnit smaller;
  double number;
  guint at = readout_time_reader_is_word (reader, i, "and") || readout_time_reader_is_mark (reader, i, ',')
                 ? i + 1
                 : i;
  guint end = readout_time_units_read_amount (reader, at, &number, &smaller);
  gsize length = strlen (first.value);
  const char *joined;

  if (end == at || smaller >= unit || number <= 0 || strchr (first.value, 'X') != NULL
      || readout_time_reader_is_word (reader, end, "ago")
      || readout_time_reader_is_word (reader, end, "later"))
    return i;

  readout_time_units_set_duration (reader, number, smaller);
  joined = reader->time.value + (g_str_has_prefix (first.value, "PT") ? strlen ("PT") : strlen ("P"));
  if (length + strlen (joined) < sizeof first.value)
    {
      g_strlcpy (first.value + length, joined, sizeof first.value - length);
      reader->time = first;
      return end;
    }

  reader->time = first;
  return i;
}

/* "Talks will resume in two weeks" says when, "the third round in two weeks" how long. */
static gboolean
is_ahead (const ReadoutTimeReader *reader, guint i, guint end)
{
  guint ordinal;
  ReadoutTimeWord word;

  if (i == 0 || !readout_time_reader_is_word (reader, i - 1, "in")
      || readout_time_reader_is_word (reader, end, "of")
      || (i > 1
          && (readout_time_reader_is_word (reader, i - 2, "time")
              || readout_time_reader_is_word (reader, i - 2, "times"))))
    return FALSE;
  for (guint k = i - 1; k > 0 && i - k < 5; k--)
    if (readout_time_words_get_ordinal (readout_time_reader_get_word (reader, k, word), &ordinal))
      return FALSE;

  return readout_time_tense_find (reader, i, end) > 0;
}

static guint
read_counted (ReadoutTimeReader *reader, guint i)
{
  ReadoutTimeUnit unit;
  double number;
  guint end = readout_time_units_read_amount (reader, i, &number, &unit);
  guint after;

  if (end == i)
    return i;

  if (readout_time_reader_is_word (reader, end, "or") && readout_time_reader_is_word (reader, end + 1, "so"))
    end += 2;
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

  if (number > 0 && unit != READOUT_UNIT_QUARTER && is_ahead (reader, i, end))
    {
      readout_time_reader_set_offset (reader, unit, (int)MIN (number, MAX_AMOUNT));
      return end;
    }

  readout_time_units_set_duration (reader, number, unit);
  return read_rest (reader, end, unit);
}

/* "All day", "another week", "weeklong", "months-long" */
static guint
read_whole (ReadoutTimeReader *reader, guint i)
{
  gboolean is_plural;
  ReadoutTimeUnit unit;
  ReadoutTimeWord word;
  char *ending;

  readout_time_reader_get_word (reader, i, word);
  ending = g_str_has_suffix (word, "long") ? word + strlen (word) - strlen ("long") : NULL;
  if (ending != NULL && ending > word)
    {
      *ending = '\0';
      if (ending[-1] == '-')
        ending[-1] = '\0';
      unit = readout_time_words_get_unit (word, &is_plural);
      if (unit == READOUT_UNIT_NONE || unit == READOUT_UNIT_SECOND)
        return i;
      readout_time_units_set_duration (reader, is_plural ? READOUT_SOME : 1, unit);
      return i + 1;
    }

  if (!g_str_equal (word, "all") && !g_str_equal (word, "another"))
    return i;
  unit = readout_time_words_get_unit (readout_time_reader_get_word (reader, i + 1, word), &is_plural);
  if (unit < READOUT_UNIT_MINUTE || is_plural)
    return i;

  readout_time_units_set_duration (reader, 1, unit);
  return i + 2;
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
  end = readout_time_units_read_amount (reader, at + 1, &number, &unit);
  if (end > at + 1)
    {
      readout_time_units_set_duration (reader, number, unit);
      return end;
    }

  unit = readout_time_words_get_unit (readout_time_reader_get_word (reader, at + 1, word), &is_plural);
  if (unit == READOUT_UNIT_NONE || !is_plural || unit == READOUT_UNIT_SECOND)
    return i;

  readout_time_units_set_duration (reader, READOUT_SOME, unit);
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

  readout_time_units_set_duration (reader, READOUT_SOME, unit);
  return i + 1;
}

/* One token: "two-week", "10-year" */
static guint
read_hyphenated (ReadoutTimeReader *reader, guint i)
{
  g_auto (GStrv) parts = NULL;
  gboolean is_plural;
  ReadoutTimeUnit unit;
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

  if (readout_time_words_get_number (parts[0], &number))
    readout_time_units_set_duration (reader, number, unit);
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
  if (step == 0 && readout_time_reader_is_word (reader, at + 1, "past"))
    {
      step = -1;
      at++;
    }

  readout_time_reader_get_word (reader, at + 1, word);
  month = readout_time_dates_get_month (reader, at + 1);
  season = readout_time_words_get_season (word);
  unit = readout_time_words_get_unit (word, &is_plural);

  if (month != 0)
    {
      guint end = readout_time_dates_read_calendar (reader, at + 1);

      reader->time.direction = step;
      reader->time.is_stepped = step != 0;
      return end;
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

/* "the summer of 2012", "spring 2016" */
static guint
read_season (ReadoutTimeReader *reader, guint i)
{
  guint at = readout_time_reader_is_word (reader, i, "the") ? i + 1 : i;
  ReadoutTimeWord word;
  const char *season;
  guint year, end, year_end;

  season = readout_time_words_get_season (readout_time_reader_get_word (reader, at, word));
  if (season == NULL)
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_PART;
  end = readout_time_reader_is_word (reader, at + 1, "of") ? at + 2 : at + 1;
  year_end = readout_time_dates_read_year (reader, end, &year);
  if (year == 0)
    {
      g_strlcpy (reader->time.value, season, sizeof reader->time.value);
      return at > i ? at + 1 : i;
    }

  reader->time.form = READOUT_TIME_FIXED;
  g_snprintf (reader->time.value, sizeof reader->time.value, "%04u-%s", year, season);
  return year_end;
}

/* "the year", "the month", "the week": the one that the article is about; "the year 2000" */
static guint
read_the_unit (ReadoutTimeReader *reader, guint i)
{
  static const char *const units[] = { "year", "week", "month", "weekend", NULL };
  gboolean is_plural;
  guint year, year_end;
  ReadoutTimeWord word;

  if (!readout_time_reader_is_word (reader, i, "the")
      || !readout_time_reader_is_one_of (reader, i + 1, units))
    return i;

  year_end = readout_time_reader_is_word (reader, i + 1, "year")
                 ? readout_time_dates_read_year (reader, i + 2, &year)
                 : i + 2;
  if (year_end > i + 2)
    {
      g_snprintf (word, sizeof word, "%04u", year);
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, word);
      return year_end;
    }

  readout_time_reader_set_offset (
      reader, readout_time_words_get_unit (readout_time_reader_get_word (reader, i + 1, word), &is_plural),
      0);
  return i + 2;
}

/* The longest of the expressions of this file. */
guint
readout_time_units_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[]
      = { read_span,     read_step,        read_counted,    read_season,
          read_the_unit, read_bare_plural, read_hyphenated, read_whole };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
