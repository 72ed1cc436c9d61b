/* readout-time-dates.c: years, months and days
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "readout-time-feasts.h"
#include "readout-time-reader-private.h"
#include "readout-time-words.h"

#define MIN_YEAR 1500
#define MAX_YEAR 2099

/* "Martin Luther King Day" */
#define MAX_FEAST_TOKENS 4

/* ---- years, months and days ---- */

guint
readout_time_dates_get_year (const ReadoutTimeReader *reader, guint i)
{
  ReadoutTimeWord word;
  guint64 year;

  readout_time_reader_get_word (reader, i, word);
  if (strlen (word) != 4 || strspn (word, "0123456789") != 4)
    return 0;

  year = g_ascii_strtoull (word, NULL, 10);
  return year >= MIN_YEAR && year <= MAX_YEAR ? (guint)year : 0;
}

static guint
day_at (const ReadoutTimeReader *reader, guint i)
{
  ReadoutTimeWord word;
  guint day = 0;
  double number;

  readout_time_reader_get_word (reader, i, word);
  if (!readout_time_words_get_ordinal (word, &day) && g_ascii_isdigit (*word)
      && readout_time_words_get_number (word, &number) && strlen (word) <= 2)
    day = (guint)number;

  return day >= 1 && day <= 31 ? day : 0;
}

/* "5-9", "5–9" or "9 through 17" behind or before a month: two days, from the first on to the last.  The
 * index after them, or @i. */
static guint
read_days (const ReadoutTimeReader *reader, guint i, guint *first, guint *last)
{
  static const char *const joins[] = { "to", "through", NULL };
  int n_bytes = 0;
  ReadoutTimeWord word;

  *last = 0;
  readout_time_reader_get_word (reader, i, word);
  if (strchr (word, '-') != NULL && sscanf (word, "%2u-%2u%n", first, last, &n_bytes) == 2
      && word[n_bytes] == '\0' && *first >= 1 && *first < *last && *last <= 31)
    return i + 1;

  *last = 0;
  *first = day_at (reader, i);
  if (*first == 0)
    return i;
  if (readout_time_reader_is_dash (reader, i + 1) || readout_time_reader_is_one_of (reader, i + 1, joins))
    *last = day_at (reader, i + 2);
  if (*last > *first && !readout_time_reader_is_mark (reader, i + 3, ':'))
    return i + 3;

  *last = 0;
  return i + 1;
}

/* "May", "March" and "Jan" are months where something beside them says so. */
static gboolean
is_month_name (const ReadoutTimeReader *reader, guint i)
{
  static const char *const before[]
      = { "in",  "last", "next", "this", "of",      "since",  "until", "by",    "early", "late",
          "mid", "from", "and",  "to",   "through", "during", "each",  "every", "for",   NULL };

  if (!readout_time_reader_is_word (reader, i, "may") && !readout_time_reader_is_word (reader, i, "march")
      && !readout_time_reader_is_word (reader, i, "jan"))
    return TRUE;

  return day_at (reader, i + 1) != 0 || readout_time_dates_get_year (reader, i + 1) != 0
         || (i > 0 && (readout_time_reader_is_one_of (reader, i - 1, before) || day_at (reader, i - 1) != 0));
}

guint
readout_time_dates_get_month (const ReadoutTimeReader *reader, guint i)
{
  guint month = readout_time_reader_get_lexicon_number (reader, i, READOUT_LEXICON_MONTH);

  return month != 0 && is_month_name (reader, i) ? month : 0;
}

/* "Two thousand", "two thousand and four": the index after it, or @i. */
static guint
read_thousands (const ReadoutTimeReader *reader, guint i, guint *year)
{
  guint at = readout_time_reader_is_word (reader, i + 2, "and") ? i + 3 : i + 2;
  double more;
  ReadoutTimeWord word;

  if (!readout_time_reader_is_word (reader, i, "two")
      || !readout_time_reader_is_word (reader, i + 1, "thousand"))
    return i;

  *year = 2000;
  if (!readout_time_words_get_number (readout_time_reader_get_word (reader, at, word), &more)
      || g_ascii_isdigit (*word) || more < 1 || more > 99)
    return i + 2;

  *year += (guint)more;
  return at + 1;
}

/* "nineteen ninety-six", "twenty sixteen", "two thousand and four": the index after it, or @i. */
static guint
read_spelled_year (const ReadoutTimeReader *reader, guint i, guint *year)
{
  gboolean is_old = readout_time_reader_is_word (reader, i, "nineteen");
  double of_century;
  ReadoutTimeWord word;

  *year = 0;
  if ((!is_old && !readout_time_reader_is_word (reader, i, "twenty"))
      || !readout_time_words_get_number (readout_time_reader_get_word (reader, i + 1, word), &of_century)
      || g_ascii_isdigit (*word) || of_century < 10 || of_century > 99)
    return read_thousands (reader, i, year);

  *year = (is_old ? 1900 : 2000) + (guint)of_century;
  return i + 2;
}

/* A year in figures or words: the index after it, or @i with 0 in @year. */
guint
readout_time_dates_read_year (const ReadoutTimeReader *reader, guint i, guint *year)
{
  *year = readout_time_dates_get_year (reader, i);

  return *year != 0 ? i + 1 : read_spelled_year (reader, i, year);
}

/* ", 2016", "of 2016" or "2016" behind a date: the index after it, or @i. */
static guint
read_year_behind (const ReadoutTimeReader *reader, guint i, guint *year)
{
  gboolean is_joined
      = readout_time_reader_is_mark (reader, i, ',') || readout_time_reader_is_word (reader, i, "of");
  guint at = is_joined ? i + 1 : i;

  *year = readout_time_dates_get_year (reader, at);
  return *year != 0 ? at + 1 : read_spelled_year (reader, i, year);
}

void
readout_time_dates_set_calendar (ReadoutTimeReader *reader, guint year, guint month, guint day)
{
  ReadoutFoundTime *time = &reader->time;

  time->type = READOUT_TIME_TYPE_DATE;
  time->form = READOUT_TIME_CALENDAR;
  time->month = month;
  time->day = day;
  if (year == 0)
    return;

  time->form = READOUT_TIME_FIXED;
  if (day != 0)
    g_snprintf (time->value, sizeof time->value, "%04u-%02u-%02u", year, month, day);
  else
    g_snprintf (time->value, sizeof time->value, "%04u-%02u", year, month);
}

/* ISO 8601 writes an interval with a stroke. */
static void
set_last_day (ReadoutTimeReader *reader, guint year, guint month, guint last_day)
{
  ReadoutFoundTime *time = &reader->time;
  gsize length = strlen (time->value);

  time->last_day = last_day;
  if (year != 0)
    g_snprintf (time->value + length, sizeof time->value - length, "/%04u-%02u-%02u", year, month, last_day);
}

/* "September 9, 2016", "9 September 2016", "5-9 September", "the 9th of September", "September 2016", "Sept.
 * 9" */
guint
readout_time_dates_read_calendar (ReadoutTimeReader *reader, guint i)
{
  guint month = readout_time_dates_get_month (reader, i);
  guint day = 0, last_day = 0, year, end = i + 1;
  gboolean after_previous;
  int step;

  if (month != 0)
    end = read_days (reader, i + 1, &day, &last_day);
  else
    {
      end = read_days (reader, i, &day, &last_day);
      end = readout_time_reader_is_word (reader, end, "of") ? end + 1 : end;
      month = day != 0 ? readout_time_dates_get_month (reader, end) : 0;
      if (month == 0)
        return i;
      end++;
    }

  end = read_year_behind (reader, end, &year);
  readout_time_dates_set_calendar (reader, year, month, day);
  if (last_day != 0)
    set_last_day (reader, year, month, last_day);
  if (year == 0 && readout_time_reader_is_word (reader, end + 1, "year")
      && readout_time_reader_get_step (reader, end, &step, &after_previous))
    {
      reader->time.amount = step;
      reader->time.whole_year = TRUE;
      end += 2;
    }

  return end;
}

/* "2015-12" is a month, unless the years 2015 and 2016 are meant so: "2015-16". */
static gboolean
get_month_of_year (const char *word, guint *year, guint *month)
{
  int n_bytes = 0;

  return sscanf (word, "%4u-%2u%n", year, month, &n_bytes) == 2 && word[n_bytes] == '\0' && n_bytes == 7
         && *year >= MIN_YEAR && *year <= MAX_YEAR && *month >= 1 && *month <= 12 && *month <= *year % 100;
}

/* "05-Aug-2016" */
static gboolean
get_hyphenated_date (const ReadoutTimeReader *reader, const char *word, guint *year, guint *month, guint *day)
{
  char name[12];
  int n_bytes = 0;
  const ReadoutLexicon *lexicon = reader->passage->lexicon;
  const ReadoutLexiconEntry *entry;
  ReadoutLexiconSense sense;

  if (sscanf (word, "%2u-%11[a-z]-%4u%n", day, name, year, &n_bytes) != 3 || word[n_bytes] != '\0')
    return FALSE;

  *name = g_ascii_toupper (*name);
  entry = readout_lexicon_lookup (lexicon, name, strlen (name), NULL);
  *month = entry != NULL && readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_MONTH, &sense)
               ? (guint)atoi (sense.canonical)
               : 0;
  return *month != 0 && g_date_valid_dmy ((GDateDay)*day, (GDateMonth)*month, (GDateYear)*year);
}

/* "2016", or "16" for a year of this century and the end of the last. */
static guint
get_short_year (const ReadoutTimeReader *reader, guint i)
{
  guint year = readout_time_dates_get_year (reader, i);
  ReadoutTimeWord word;

  readout_time_reader_get_word (reader, i, word);
  if (year != 0 || strlen (word) != 2 || strspn (word, "0123456789") != 2)
    return year;

  year = (guint)g_ascii_strtoull (word, NULL, 10);
  return year < 50 ? 2000 + year : 1900 + year;
}

/* "9/9/2016", "9/9/16": month first, unless it cannot be one. */
static guint
read_stroke_date (ReadoutTimeReader *reader, guint i)
{
  guint month, day, year;

  if (!readout_time_reader_is_mark (reader, i + 1, '/') || !readout_time_reader_is_mark (reader, i + 3, '/'))
    return i;

  month = day_at (reader, i);
  day = day_at (reader, i + 2);
  year = get_short_year (reader, i + 4);
  if (month > 12)
    {
      guint other = day;

      day = month;
      month = other;
    }
  if (year == 0 || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return i;

  readout_time_dates_set_calendar (reader, year, month, day);
  return i + 5;
}

/* "2016-09-09", "2016-09" and "05-Aug-2016" are one token; "9/9/2016" is several. */
static guint
read_numeric_date (ReadoutTimeReader *reader, guint i)
{
  guint month, day, year;
  ReadoutTimeWord word;
  int n_bytes = 0;

  readout_time_reader_get_word (reader, i, word);
  if (!g_ascii_isdigit (*word))
    return i;
  if (strchr (word, '-') == NULL)
    return read_stroke_date (reader, i);
  if (sscanf (word, "%4u-%2u-%2u%n", &year, &month, &day, &n_bytes) == 3 && n_bytes == 10 && word[10] == '\0'
      && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    {
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, word);
      return i + 1;
    }
  if (get_month_of_year (word, &year, &month))
    {
      readout_time_dates_set_calendar (reader, year, month, 0);
      return i + 1;
    }
  if (get_hyphenated_date (reader, word, &year, &month, &day))
    {
      readout_time_dates_set_calendar (reader, year, month, day);
      return i + 1;
    }

  return i;
}

/* A number of four digits is a year where nothing is counted with it: not "$1990", not "2000 soldiers". */
static guint
read_year (ReadoutTimeReader *reader, guint i)
{
  static const char *const counts[] = { "about", "some", "nearly", "almost", "than", "over", "least", NULL };
  ReadoutTimeWord word, next;
  guint spelled, end = read_spelled_year (reader, i, &spelled);

  if (end > i && readout_time_reader_is_word (reader, i, "two")
      && !(i > 0 && readout_time_reader_is_word (reader, i - 1, "year")))
    return i; /* a number */
  if (end > i)
    {
      g_snprintf (word, sizeof word, "%04u", spelled);
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, word);
      return end;
    }
  if (readout_time_dates_get_year (reader, i) == 0
      || (i > 0
          && (readout_time_reader_is_mark (reader, i - 1, '$')
              || readout_time_reader_is_one_of (reader, i - 1, counts))))
    return i;

  readout_time_reader_get_word (reader, i + 1, next);
  if (g_str_has_suffix (next, "s") && strlen (next) > 3
      && !(i > 0 && readout_time_reader_is_word (reader, i - 1, "in")))
    return i;

  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE,
                                 readout_time_reader_get_word (reader, i, word));
  return i + 1;
}

/* ---- days ---- */

static guint
read_day_part (ReadoutTimeReader *reader, guint i)
{
  const char *part;
  ReadoutTimeWord word;

  part = readout_time_words_get_day_part (readout_time_reader_get_word (reader, i, word));
  if (part == NULL)
    return i;

  reader->time.type = READOUT_TIME_TYPE_TIME;
  g_strlcpy (reader->time.clock, part, sizeof reader->time.clock);
  return i + 1;
}

/* "Monday", "last Friday night", "Thursday, Sept. 8": a date behind it says more than the day does. */
static guint
read_weekday (ReadoutTimeReader *reader, guint i)
{
  int step = 0;
  gboolean after_previous, has_step = readout_time_reader_get_step (reader, i, &step, &after_previous);
  guint at = has_step ? i + 1 : i;
  guint weekday, end, date_end;
  ReadoutTimeWord word;

  if (has_step && readout_time_reader_is_word (reader, i, "that"))
    return i; /* "they said that Friday's talks" */
  if (has_step && readout_time_reader_is_word (reader, at, "coming"))
    at++;
  if (has_step && step == 0 && readout_time_reader_is_word (reader, at, "past"))
    {
      step = -1;
      at++;
    }

  weekday = readout_time_reader_get_lexicon_number (reader, at, READOUT_LEXICON_WEEKDAY);
  if (weekday == 0 || g_str_has_suffix (readout_time_reader_get_word (reader, at, word), "days"))
    return i;

  end = readout_time_reader_is_mark (reader, at + 1, ',') ? at + 2 : at + 1;
  date_end = readout_time_dates_read_calendar (reader, end);
  if (date_end > end)
    return date_end;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_WEEKDAY;
  reader->time.weekday = weekday;
  if (has_step && step != 0)
    {
      reader->time.direction = step;
      reader->time.is_stepped = TRUE;
    }

  return read_day_part (reader, at + 1);
}

static guint
read_today (ReadoutTimeReader *reader, guint i)
{
  static const struct
  {
    const char *word;
    int amount;
  } days[] = { { "today", 0 }, { "yesterday", -1 }, { "tomorrow", 1 }, { "tonight", 0 } };

  for (guint k = 0; k < G_N_ELEMENTS (days); k++)
    if (readout_time_reader_is_word (reader, i, days[k].word))
      {
        readout_time_reader_set_offset (reader, READOUT_UNIT_DAY, days[k].amount);
        if (g_str_equal (days[k].word, "tonight"))
          {
            reader->time.type = READOUT_TIME_TYPE_TIME;
            g_strlcpy (reader->time.clock, "TNI", sizeof reader->time.clock);
          }
        return read_day_part (reader, i + 1);
      }

  return i;
}

/* "this morning", "last night", "the next morning" */
static guint
read_part_of_today (ReadoutTimeReader *reader, guint i)
{
  guint at = readout_time_reader_is_word (reader, i, "the") ? i + 1 : i;
  gboolean after_previous;
  int step;

  if (!readout_time_reader_get_step (reader, at, &step, &after_previous)
      || read_day_part (reader, at + 1) == at + 1)
    return i;
  if (step < 0 && at == i && !readout_time_reader_is_word (reader, at + 1, "night"))
    return i;

  reader->time.form = READOUT_TIME_OFFSET;
  reader->time.unit = READOUT_UNIT_DAY;
  reader->time.amount = step;
  reader->time.after_previous = after_previous || at > i;
  return at + 2;
}

/* The longest holiday that begins at token @i: the index after it, or @i. */
static guint
find_feast (const ReadoutTimeReader *reader, guint i, const ReadoutFeast **feast)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint end = i;
  ReadoutTimeWord word;

  *feast = NULL;
  for (guint at = i; at < i + MAX_FEAST_TOKENS && at < reader->passage->tokens->len; at++)
    {
      const ReadoutToken *token = readout_passage_get_token (reader->passage, at);
      const ReadoutFeast *longer;

      if (token->kind == READOUT_TOKEN_POSSESSIVE)
        g_string_append (words, "'s");
      else if (*readout_time_reader_get_word (reader, at, word) == '\0')
        break;
      else
        g_string_append_printf (words, "%s%s", at > i ? " " : "", word);

      longer = readout_time_feasts_look_up (words->str);
      if (longer != NULL)
        {
          *feast = longer;
          end = at + 1;
        }
    }

  return end;
}

/* "Christmas Day", "last Thanksgiving", "Easter 2018" */
static guint
read_feast (ReadoutTimeReader *reader, guint i)
{
  int step = 0;
  gboolean after_previous, has_step = readout_time_reader_get_step (reader, i, &step, &after_previous);
  guint at = has_step ? i + 1 : i;
  const ReadoutFeast *feast;
  guint end;

  if (at >= reader->passage->tokens->len || !readout_passage_is_capitalized (reader->passage, at)
      || !readout_passage_may_be (reader->passage, at, readout_time_feasts_get_filter ()))
    return i;

  end = find_feast (reader, at, &feast);
  if (end == at)
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_FEAST;
  reader->time.feast = feast;
  reader->time.direction = step;
  reader->time.is_stepped = step != 0;

  return read_year_behind (reader, end, &reader->time.year);
}

/* Whether a day can begin at token @i that a time of day follows: "Monday", "today", "last night". */
gboolean
readout_time_dates_may_be_day (const ReadoutTimeReader *reader, guint i)
{
  static const char *const words[]
      = { "today", "tomorrow", "tonight", "yesterday", "this", "last", "next", "that", "the", NULL };

  return readout_passage_can_be (reader->passage, i, READOUT_LEXICON_MONTH | READOUT_LEXICON_WEEKDAY)
         || (i + 1 < reader->passage->tokens->len
             && readout_passage_can_be (reader->passage, i + 1, READOUT_LEXICON_MONTH))
         || readout_time_reader_is_one_of (reader, i, words);
}

/* A day, of whatever kind: the index after it, or @i. */
guint
readout_time_dates_read_day (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[]
      = { read_weekday, read_today, readout_time_dates_read_calendar, read_numeric_date, read_feast };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}

/* A day, or the morning or night of one that is near: the index after it, or @i. */
guint
readout_time_dates_read_day_or_part (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[] = { readout_time_dates_read_day, read_part_of_today };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}

/* The longest of the expressions of this file. */
guint
readout_time_dates_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[] = { read_numeric_date,  readout_time_dates_read_calendar,
                                                 read_weekday,       read_today,
                                                 read_part_of_today, read_feast,
                                                 read_year };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
