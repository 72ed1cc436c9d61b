/* readout-time-sets.c: times that come again and again, and dates that are no dates
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <string.h>

#include "readout-time-reader-private.h"
#include "readout-time-words.h"

static void
set_weekly (ReadoutTimeReader *reader, guint weekday, const char *clock)
{
  char day[16];

  g_snprintf (day, sizeof day, "XXXX-WXX-%u", weekday % 10);
  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_SET, day);
  g_strlcpy (reader->time.clock, clock, sizeof reader->time.clock);
}

/* "Tuesdays", "Tuesday nights" */
static guint
read_weekdays (ReadoutTimeReader *reader, guint i)
{
  guint weekday = readout_time_reader_get_lexicon_number (reader, i, READOUT_LEXICON_WEEKDAY);
  const char *part = NULL;
  ReadoutTimeWord word;
  gsize length;

  if (weekday == 0)
    return i;

  length = strlen (readout_time_reader_get_word (reader, i + 1, word));
  if (length > 1 && word[length - 1] == 's')
    {
      word[length - 1] = '\0';
      part = readout_time_words_get_day_part (word);
    }
  if (part == NULL && !g_str_has_suffix (readout_time_reader_get_word (reader, i, word), "days"))
    return i;

  set_weekly (reader, weekday, part != NULL ? part : "");
  return part != NULL ? i + 2 : i + 1;
}

/* "twice a week", "once a year" */
static guint
read_frequency (ReadoutTimeReader *reader, guint i)
{
  gboolean is_plural;
  ReadoutTimeUnit unit;
  ReadoutTimeWord word;

  if ((!readout_time_reader_is_word (reader, i, "once") && !readout_time_reader_is_word (reader, i, "twice"))
      || !readout_time_reader_is_word (reader, i + 1, "a"))
    return i;

  unit = readout_time_words_get_unit (readout_time_reader_get_word (reader, i + 2, word), &is_plural);
  if (unit == READOUT_UNIT_NONE || is_plural || unit == READOUT_UNIT_SECOND)
    return i;

  readout_time_units_set_duration (reader, 1, unit);
  reader->time.type = READOUT_TIME_TYPE_SET;
  return i + 3;
}

/* "every Monday", "each July", "every two weeks", "every other day" */
static guint
read_each (ReadoutTimeReader *reader, guint i)
{
  guint at = i + 1;
  guint weekday = readout_time_reader_get_lexicon_number (reader, at, READOUT_LEXICON_WEEKDAY);
  guint month = readout_time_dates_get_month (reader, at);
  gboolean is_plural;
  ReadoutTimeUnit unit;
  ReadoutTimeWord word;
  double number = 1;
  char value[16];
  guint end;

  if (weekday != 0)
    {
      set_weekly (reader, weekday, "");
      return at + 1;
    }
  if (month != 0)
    {
      g_snprintf (value, sizeof value, "XXXX-%02u", month);
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_SET, value);
      return at + 1;
    }

  end = readout_time_units_read_amount (reader, at, &number, &unit);
  if (end == at && readout_time_reader_is_word (reader, at, "other"))
    {
      number = 2;
      at++;
    }
  if (end <= at)
    {
      unit = readout_time_words_get_unit (readout_time_reader_get_word (reader, at, word), &is_plural);
      end = at + 1;
      if (is_plural)
        return i;
    }
  if (unit == READOUT_UNIT_NONE || unit == READOUT_UNIT_SECOND || number <= 0)
    return i;

  readout_time_units_set_duration (reader, number, unit);
  reader->time.type = READOUT_TIME_TYPE_SET;
  return end;
}

/* A name has its capital inside a sentence too: "the Daily News". */
static gboolean
is_in_name (const ReadoutTimeReader *reader, guint i)
{
  return readout_passage_is_capitalized (reader->passage, i)
         && readout_passage_get_sentence (reader->passage, i)->first != i;
}

static guint
read_set (ReadoutTimeReader *reader, guint i)
{
  const char *value;
  ReadoutTimeWord word;

  if (readout_time_words_get_set (readout_time_reader_get_word (reader, i, word), &value)
      && !is_in_name (reader, i))
    {
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_SET, value);
      return i + 1;
    }
  if (g_str_equal (word, "every") || g_str_equal (word, "each"))
    return read_each (reader, i);

  return read_frequency (reader, i);
}

/* "the past", "the future", "the near term": no noun stands behind them */
static guint
read_the_reference (ReadoutTimeReader *reader, guint i)
{
  static const char *const near[] = { "near", "foreseeable", "immediate", "short", "long", "distant", NULL };
  static const char *const ahead[] = { "future", "term", NULL };
  gboolean is_near = readout_time_reader_is_one_of (reader, i + 1, near);
  guint at = is_near ? i + 2 : i + 1;
  gboolean is_past = readout_time_reader_is_word (reader, at, "past") && !is_near;

  if (!is_past && !readout_time_reader_is_word (reader, at, "future")
      && !(is_near && readout_time_reader_is_one_of (reader, at, ahead)))
    return i;

  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, is_past ? "PAST_REF" : "FUTURE_REF");
  return at + 1;
}

/* "as soon as", "soon after", "too soon" */
static gboolean
is_relative_soon (const ReadoutTimeReader *reader, guint i)
{
  static const char *const before[] = { "as", "how", "too", "so", "very", NULL };
  static const char *const behind[] = { "after", "as", "became", "afterward", "afterwards", NULL };

  return (i > 0 && readout_time_reader_is_one_of (reader, i - 1, before))
         || readout_time_reader_is_one_of (reader, i + 1, behind);
}

static guint
read_reference (ReadoutTimeReader *reader, guint i)
{
  const char *value;
  ReadoutTimeWord word;

  if (readout_time_reader_is_word (reader, i, "the"))
    return read_the_reference (reader, i);
  if (readout_time_reader_is_word (reader, i, "these") && readout_time_reader_is_word (reader, i + 1, "days"))
    {
      readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, "PRESENT_REF");
      return i + 2;
    }

  value = readout_time_words_get_reference (readout_time_reader_get_word (reader, i, word));
  if (value == NULL || (g_str_equal (word, "soon") && is_relative_soon (reader, i)))
    return i;

  readout_time_reader_set_fixed (reader, READOUT_TIME_TYPE_DATE, value);
  return i + 1;
}

/* The longest of the expressions of this file. */
guint
readout_time_sets_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[] = { read_set, read_weekdays, read_reference };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
