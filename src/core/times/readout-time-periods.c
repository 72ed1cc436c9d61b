/* readout-time-periods.c: quarters, halves, fiscal years, decades and centuries
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <string.h>

#include "readout-time-reader-private.h"
#include "readout-time-words.h"

static guint
skip_the (const ReadoutTimeReader *reader, guint i)
{
  return readout_time_reader_is_word (reader, i, "the") ? i + 1 : i;
}

static gboolean
is_unit (const ReadoutTimeReader *reader, guint i, ReadoutTimeUnit unit)
{
  ReadoutTimeWord word;
  gboolean is_plural;

  return readout_time_words_get_unit (readout_time_reader_get_word (reader, i, word), &is_plural) == unit
         && !is_plural;
}

/* "third quarter", "third-quarter", "fiscal second quarter": the index after it, or @i. */
static guint
read_nth_quarter (const ReadoutTimeReader *reader, guint i, guint *quarter)
{
  guint at = readout_time_reader_is_word (reader, i, "fiscal") ? i + 1 : i;
  ReadoutTimeWord word;
  char *hyphen;

  readout_time_reader_get_word (reader, at, word);
  hyphen = strchr (word, '-');
  if (hyphen != NULL)
    *hyphen = '\0';
  if (!readout_time_words_get_ordinal (word, quarter) || *quarter > 4)
    return i;
  if (hyphen != NULL)
    return g_str_equal (hyphen + 1, "quarter") ? at + 1 : i;

  return is_unit (reader, at + 1, READOUT_UNIT_QUARTER) ? at + 2 : i;
}

static void
set_quarter (ReadoutTimeReader *reader, guint quarter, guint year)
{
  ReadoutFoundTime *time = &reader->time;

  time->type = READOUT_TIME_TYPE_DATE;
  time->form = year != 0 ? READOUT_TIME_FIXED : READOUT_TIME_PART;
  if (year != 0)
    g_snprintf (time->value, sizeof time->value, "%04u-Q%u", year, quarter);
  else
    g_snprintf (time->value, sizeof time->value, "Q%u", quarter);
}

/* "last year", "a year ago", "a year earlier": the index after it, or @i. */
static guint
read_other_year (ReadoutTimeReader *reader, guint i)
{
  gboolean after_previous;
  int step;

  if (readout_time_reader_is_word (reader, i + 1, "year")
      && readout_time_reader_get_step (reader, i, &step, &after_previous))
    {
      reader->time.amount = step;
      reader->time.whole_year = TRUE;
      return i + 2;
    }
  if (readout_time_reader_is_word (reader, i, "a") && readout_time_reader_is_word (reader, i + 1, "year")
      && (readout_time_reader_is_word (reader, i + 2, "ago")
          || readout_time_reader_is_word (reader, i + 2, "earlier")))
    {
      reader->time.amount = -1;
      reader->time.whole_year = TRUE;
      return i + 3;
    }

  return i;
}

/* "the third quarter of 2015", "the 2015 third quarter", "the third quarter last year" */
static guint
read_quarter (ReadoutTimeReader *reader, guint i)
{
  guint at = skip_the (reader, i);
  guint year = readout_time_dates_get_year (reader, at);
  guint quarter, end, behind;

  if (year != 0)
    at++;
  end = read_nth_quarter (reader, at, &quarter);
  if (end == at)
    return i;
  if (year != 0)
    {
      set_quarter (reader, quarter, year);
      return end;
    }

  behind = readout_time_reader_is_word (reader, end, "of") ? end + 1 : end;
  year = readout_time_dates_get_year (reader, behind);
  set_quarter (reader, quarter, year);
  if (year != 0)
    return behind + 1;

  at = read_other_year (reader, behind);
  return at > behind ? at : end;
}

/* "Q3 2015", "2015 Q3", "Q3" */
static guint
read_short_quarter (ReadoutTimeReader *reader, guint i)
{
  guint year = readout_time_dates_get_year (reader, i);
  guint at = year != 0 ? i + 1 : i;
  ReadoutTimeWord word;

  readout_time_reader_get_word (reader, at, word);
  if (word[0] != 'q' || word[1] < '1' || word[1] > '4' || word[2] != '\0')
    return i;

  at++;
  if (year == 0)
    {
      guint behind = readout_time_reader_is_word (reader, at, "of") ? at + 1 : at;

      year = readout_time_dates_get_year (reader, behind);
      at = year != 0 ? behind + 1 : at;
    }

  set_quarter (reader, (guint)(word[1] - '0'), year);
  return at;
}

/* "last year's third quarter" */
static guint
read_quarter_of_year (ReadoutTimeReader *reader, guint i)
{
  gboolean after_previous;
  guint quarter, end;
  int step;

  if (!readout_time_reader_get_step (reader, i, &step, &after_previous)
      || !readout_time_reader_is_word (reader, i + 1, "year") || i + 2 >= reader->passage->tokens->len
      || readout_passage_get_token (reader->passage, i + 2)->kind != READOUT_TOKEN_POSSESSIVE)
    return i;

  end = read_nth_quarter (reader, i + 3, &quarter);
  if (end == i + 3)
    return i;

  set_quarter (reader, quarter, 0);
  reader->time.amount = step;
  reader->time.whole_year = TRUE;
  return end;
}

/* "the quarter", "the latest period" */
static guint
read_latest_quarter (ReadoutTimeReader *reader, guint i)
{
  static const char *const periods[] = { "quarter", "period", NULL };
  guint at = skip_the (reader, i);
  gboolean is_latest = readout_time_reader_is_word (reader, at, "latest");

  if (is_latest ? !readout_time_reader_is_one_of (reader, at + 1, periods)
                : at == i || !readout_time_reader_is_word (reader, at, "quarter"))
    return i;

  readout_time_reader_set_offset (reader, READOUT_UNIT_QUARTER, 0);
  reader->time.after_previous = TRUE;
  return is_latest ? at + 2 : at + 1;
}

/* "the year-earlier quarter", "the comparable year-ago period", "year-ago" */
static guint
read_year_earlier (ReadoutTimeReader *reader, guint i)
{
  static const char *const likenesses[] = { "comparable", "corresponding", NULL };
  static const char *const earlier[] = { "year-earlier", "year-ago", NULL };
  static const char *const periods[] = { "quarter", "period", NULL };
  guint at = skip_the (reader, i);
  guint quarter, end;

  if (readout_time_reader_is_one_of (reader, at, likenesses))
    at++;
  if (!readout_time_reader_is_one_of (reader, at, earlier))
    return i;

  at++;
  end = read_nth_quarter (reader, at, &quarter);
  if (end > at)
    {
      set_quarter (reader, quarter, 0);
      reader->time.amount = -1;
      reader->time.whole_year = TRUE;
      return end;
    }

  readout_time_reader_set_offset (reader, READOUT_UNIT_YEAR, -1);
  reader->time.compares = TRUE;
  return readout_time_reader_is_one_of (reader, at, periods) ? at + 1 : at;
}

/* "the first half of 1990" */
static guint
read_half (ReadoutTimeReader *reader, guint i)
{
  static const char *const firsts[] = { "first", NULL };
  static const char *const lasts[] = { "second", "last", "latter", NULL };
  guint at = skip_the (reader, i);
  gboolean is_first = readout_time_reader_is_one_of (reader, at, firsts);
  guint year;
  char value[16];

  if ((!is_first && !readout_time_reader_is_one_of (reader, at, lasts))
      || !readout_time_reader_is_word (reader, at + 1, "half")
      || !readout_time_reader_is_word (reader, at + 2, "of"))
    return i;

  year = readout_time_dates_get_year (reader, at + 3);
  if (year == 0)
    return i;

  g_snprintf (value, sizeof value, "%04u-H%u", year, is_first ? 1U : 2U);
  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, value);
  return at + 4;
}

/* "fiscal 1989", "fiscal year 2016", "the current fiscal year", "the full year" */
static guint
read_fiscal_year (ReadoutTimeReader *reader, guint i)
{
  guint at = skip_the (reader, i);
  gboolean after_previous;
  ReadoutTimeWord word;
  int step = 0;

  if (readout_time_reader_get_step (reader, at, &step, &after_previous))
    at++;
  else if (readout_time_reader_is_word (reader, at, "latest"))
    {
      step = -1;
      at++;
    }

  if (!readout_time_reader_is_word (reader, at, "fiscal")
      && !(at > i && readout_time_reader_is_word (reader, at, "full")))
    return i;
  at++;
  if (readout_time_reader_is_word (reader, at, "year"))
    at++;
  else if (readout_time_dates_get_year (reader, at) == 0)
    return i;

  if (readout_time_dates_get_year (reader, at) != 0)
    {
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE,
                                     readout_time_reader_get_word (reader, at, word));
      return at + 1;
    }

  readout_time_reader_set_offset (reader, READOUT_UNIT_YEAR, step);
  return at;
}

/* "year-end", "year's end", "year end" */
static guint
read_year_end (ReadoutTimeReader *reader, guint i)
{
  guint at = readout_time_reader_is_word (reader, i, "the") ? i + 1 : i;
  guint end = at;

  if (readout_time_reader_is_word (reader, at, "year-end"))
    end = at + 1;
  else if (readout_time_reader_is_word (reader, at, "year")
           && readout_time_reader_is_word (reader, at + 1, "end"))
    end = at + 2;
  else if (readout_time_reader_is_word (reader, at, "year") && at + 2 < reader->passage->tokens->len
           && readout_passage_get_token (reader->passage, at + 1)->kind == READOUT_TOKEN_POSSESSIVE
           && readout_time_reader_is_word (reader, at + 2, "end"))
    end = at + 3;
  else
    return i;

  readout_time_reader_set_offset (reader, READOUT_UNIT_YEAR, 0);
  reader->time.mod = READOUT_TIME_MOD_END;
  return end;
}

/* "20th century", "the nineteenth century" */
static guint
read_century (ReadoutTimeReader *reader, guint i)
{
  guint at = skip_the (reader, i);
  guint ordinal;
  ReadoutTimeWord word;
  char value[8];

  if (!readout_time_words_get_ordinal (readout_time_reader_get_word (reader, at, word), &ordinal)
      || ordinal > 21 || !readout_time_reader_is_word (reader, at + 1, "century"))
    return i;

  g_snprintf (value, sizeof value, "%02u", ordinal - 1);
  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, value);
  return at + 2;
}

/* "1930's" is a decade, "1934's" something of that year. */
static gboolean
is_decade_with_mark (const ReadoutTimeReader *reader, guint i, const char *word)
{
  static const char *const before[] = { "the", "early", "late", "mid", "in", NULL };

  return strlen (word) == 4 && word[3] == '0' && readout_time_dates_get_year (reader, i) != 0
         && i + 1 < reader->passage->tokens->len
         && readout_passage_get_token (reader->passage, i + 1)->kind == READOUT_TOKEN_POSSESSIVE && i > 0
         && readout_time_reader_is_one_of (reader, i - 1, before);
}

/* "the nineties", "the '90s", "the 1980s", "1990s", "the 1930's" */
static guint
read_decade (ReadoutTimeReader *reader, guint i)
{
  static const char *const names[]
      = { "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties" };
  guint at = skip_the (reader, i);
  ReadoutTimeWord word;
  char value[4] = "";

  readout_time_reader_get_word (reader, at, word);
  if (strlen (word) == 5 && strspn (word, "0123456789") == 4 && word[3] == '0' && word[4] == 's'
      && (word[0] == '1' || word[0] == '2'))
    g_strlcpy (value, word, sizeof value);
  else if (is_decade_with_mark (reader, at, word))
    {
      g_strlcpy (value, word, sizeof value);
      at++;
    }
  else if (at > i)
    for (guint k = 0; k < G_N_ELEMENTS (names); k++)
      if (g_str_equal (word, names[k]))
        g_snprintf (value, sizeof value, "19%u", k + 2);
  if (*value == '\0')
    return i;

  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, value);
  return at + 1;
}

/* The longest of the expressions of this file. */
guint
readout_time_periods_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[]
      = { read_quarter, read_short_quarter, read_quarter_of_year, read_latest_quarter, read_year_earlier,
          read_half,    read_fiscal_year,   read_year_end,        read_century,        read_decade };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
