/* readout-time-clock.c: times of day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "readout-time-reader-private.h"
#include "readout-time-words.h"

/* "a.m.", "in the evening", "at night": the index after it, or @i. */
static guint
read_half_day (const ReadoutTimeReader *reader, guint i, gboolean *is_afternoon)
{
  static const char *const morning[] = { "a.m.", "am", "a.m", NULL };
  static const char *const afternoon[] = { "p.m.", "pm", "p.m", NULL };
  static const char *const late[] = { "afternoon", "evening", NULL };

  if (readout_time_reader_is_word (reader, i, "at") && readout_time_reader_is_word (reader, i + 1, "night"))
    {
      *is_afternoon = TRUE;
      return i + 2;
    }
  if (readout_time_reader_is_word (reader, i, "in") && readout_time_reader_is_word (reader, i + 1, "the"))
    {
      *is_afternoon = readout_time_reader_is_one_of (reader, i + 2, late);
      return *is_afternoon || readout_time_reader_is_word (reader, i + 2, "morning") ? i + 3 : i;
    }

  *is_afternoon = readout_time_reader_is_one_of (reader, i, afternoon);
  return *is_afternoon || readout_time_reader_is_one_of (reader, i, morning) ? i + 1 : i;
}

static const char *const zones[]
    = { "gmt", "utc", "est", "edt", "cet", "cest", "bst", "pst", "pdt", "local", NULL };

static const char *const before_hour[] = { "at", "by", "until", "from", "around", "past", "to", NULL };

/* What is written of a time of day. */
typedef struct
{
  guint hour;
  guint minute;
  gboolean has_half; /* whether "a.m." or "p.m." says which half of the day */
  gboolean is_afternoon;
  gboolean has_minutes;
  guint second;
  gboolean has_seconds;
  gboolean has_point; /* "8.30", which is a time only with its half */
} Clock;

/* A bare number of hours and minutes is a time of day where a word beside it says so: "at 22:30", "2:30 GMT",
 * or where an entry of a programme begins with it: "10:30 Arrival of the delegations". */
static gboolean
is_clock (const ReadoutTimeReader *reader, guint i, guint end)
{
  if (readout_passage_get_sentence (reader->passage, i)->first == i
      && readout_time_reader_is_mark (reader, i + 1, ':'))
    return TRUE;

  return (end > i + 1 && readout_time_reader_is_one_of (reader, end, zones))
         || (i > 0 && readout_time_reader_is_one_of (reader, i - 1, before_hour));
}

/* Behind the hour: "pm" of "5pm", "h30" of "19h30", ".30pm" of "8.30pm". */
static gboolean
read_hour_ending (Clock *clock, const char *rest)
{
  char *end = NULL;

  clock->has_point = *rest == '.';
  clock->has_minutes = *rest == 'h' || clock->has_point;
  if (clock->has_minutes)
    {
      clock->minute = (guint)g_ascii_strtoull (rest + 1, &end, 10);
      if (clock->minute >= 60 || (end != rest + strlen (".30") && !g_str_equal (rest, "h")))
        return FALSE;
      rest = end;
    }
  clock->has_half = g_str_equal (rest, "am") || g_str_equal (rest, "pm");
  clock->is_afternoon = clock->has_half && *rest == 'p';

  return *rest == '\0' || clock->has_half;
}

/* ":06" of "15:50:06": the index after it, or @i. */
static guint
read_seconds (const ReadoutTimeReader *reader, guint i, Clock *clock)
{
  ReadoutTimeWord word;

  if (!readout_time_reader_is_mark (reader, i, ':'))
    return i;

  readout_time_reader_get_word (reader, i + 1, word);
  if (strlen (word) != 2 || strspn (word, "0123456789") != 2 || word[0] > '5')
    return i;

  clock->has_seconds = TRUE;
  clock->second = (guint)g_ascii_strtoull (word, NULL, 10);
  return i + 2;
}

/* "10", "10:30", "15:50:06", "5pm", "19h30": the index after it, or @i. */
static guint
read_hour (const ReadoutTimeReader *reader, guint i, Clock *clock)
{
  ReadoutTimeWord word;
  char *rest;

  *clock = (Clock){ 0 };
  readout_time_reader_get_word (reader, i, word);
  if (!g_ascii_isdigit (*word))
    return i;

  clock->hour = (guint)g_ascii_strtoull (word, &rest, 10);
  if (!read_hour_ending (clock, rest) || clock->hour > 23)
    return i;
  if (*rest != '\0' || !readout_time_reader_is_mark (reader, i + 1, ':'))
    return i + 1;

  readout_time_reader_get_word (reader, i + 2, word);
  if (strspn (word, "0123456789") != 2)
    return i;
  clock->minute = (guint)g_ascii_strtoull (word, &rest, 10);
  clock->has_half = g_str_equal (rest, "am") || g_str_equal (rest, "pm");
  clock->is_afternoon = clock->has_half && *rest == 'p';
  clock->has_minutes = TRUE;

  return clock->minute < 60 && (*rest == '\0' || clock->has_half) ? read_seconds (reader, i + 3, clock) : i;
}

/* "Eight" of "eight o'clock", "eight p.m.": the index after it, or @i. */
static guint
read_spelled_hour (const ReadoutTimeReader *reader, guint i, Clock *clock)
{
  static const char *const hours[]
      = { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve" };
  static const char *const signs[] = { "o'clock", "a.m.", "am", "p.m.", "pm", NULL };

  if (!readout_time_reader_is_one_of (reader, i + 1, signs)
      && !(i > 0 && readout_time_reader_is_one_of (reader, i - 1, before_hour)))
    return i;

  for (guint k = 0; k < G_N_ELEMENTS (hours); k++)
    if (readout_time_reader_is_word (reader, i, hours[k]))
      {
        *clock = (Clock){ .hour = k + 1 };
        return i + 1;
      }

  return i;
}

/* "Half past", "a quarter to", "20 minutes to", "ten past": the index after it, or @i; in @minutes how far
 * the time is from the hour.  "3 to 5" is a stretch. */
static guint
read_minutes (const ReadoutTimeReader *reader, guint i, int *minutes)
{
  static const char *const unit[] = { "minutes", "min", NULL };
  guint at = readout_time_reader_is_word (reader, i, "a") ? i + 1 : i;
  gboolean has_unit = readout_time_reader_is_one_of (reader, at + 1, unit);
  guint end = has_unit ? at + 2 : at + 1;
  gboolean is_to = readout_time_reader_is_word (reader, end, "to");
  double number;
  ReadoutTimeWord word;

  if (!is_to && !readout_time_reader_is_word (reader, end, "past"))
    return i;

  readout_time_reader_get_word (reader, at, word);
  if (g_str_equal (word, "quarter"))
    number = 15;
  else if (g_str_equal (word, "half") && !is_to)
    number = 30;
  else if (!readout_time_words_get_number (word, &number) || number < 1 || number >= 60
           || (is_to && !has_unit && g_ascii_isdigit (*word)))
    return i;

  *minutes = is_to ? -(int)number : (int)number;
  return end + 1;
}

static void
move_by_minutes (Clock *clock, int minutes)
{
  int hour = (int)(clock->has_half ? clock->hour % 12 : clock->hour) + (clock->is_afternoon ? 12 : 0);
  int moved = (hour * 60 + 24 * 60 + minutes) % (24 * 60);

  clock->hour = (guint)moved / 60;
  clock->minute = (guint)moved % 60;
  clock->is_afternoon = clock->hour >= 12;
  clock->has_minutes = TRUE;
}

/* What says that a number is an hour: "o'clock", "a.m.": the index after it, or @i. */
static guint
read_hour_signs (const ReadoutTimeReader *reader, guint i, Clock *clock)
{
  guint at = readout_time_reader_is_word (reader, i, "o'clock") ? i + 1 : i;
  guint end;

  if (clock->has_half)
    return at;

  end = read_half_day (reader, at, &clock->is_afternoon);
  clock->has_half = end > at;
  return end;
}

/* "Half past nine", "ten to 9 in the evening", "8 a.m.", "eight o'clock": the index after it, or @i. */
static guint
read_told_hour (const ReadoutTimeReader *reader, guint i, Clock *clock)
{
  int minutes = 0;
  guint at = read_minutes (reader, i, &minutes);
  guint end = read_hour (reader, at, clock);

  if (end == at)
    end = read_spelled_hour (reader, at, clock);
  if (end == at || (at > i && clock->has_minutes))
    return i;

  end = read_hour_signs (reader, end, clock);
  if (clock->has_point && !clock->has_half)
    return i;
  if (at > i)
    move_by_minutes (clock, minutes);

  return end;
}

/* "10:30 a.m.", "4 in the morning", "noon": the index after it, or @i. */
static guint
read_clock (const ReadoutTimeReader *reader, guint i, Clock *clock)
{
  if (readout_time_reader_is_word (reader, i, "noon") || readout_time_reader_is_word (reader, i, "midday")
      || readout_time_reader_is_word (reader, i, "midnight"))
    {
      *clock = (Clock){ .hour = 12,
                        .has_half = TRUE,
                        .is_afternoon = !readout_time_reader_is_word (reader, i, "midnight") };
      return i + 1;
    }

  return read_told_hour (reader, i, clock);
}

static void
write_clock (const Clock *clock, char written[READOUT_CLOCK_SIZE])
{
  guint hour = clock->has_half ? clock->hour % 12 + (clock->is_afternoon ? 12 : 0) : clock->hour;

  if (clock->has_half && !clock->is_afternoon && hour == 0)
    hour = clock->minute == 0 ? 24 : 0;
  g_snprintf (written, READOUT_CLOCK_SIZE, "T%02u:%02u", hour % 25, clock->minute % 60);
  if (clock->has_seconds)
    g_snprintf (written + strlen (written), READOUT_CLOCK_SIZE - strlen (written), ":%02u",
                clock->second % 60);
}

static gboolean
is_part (const char *clock)
{
  return clock[0] == 'T' && g_ascii_isalpha (clock[1]);
}

/* A time of the day that the text speaks of. */
static void
set_hour (ReadoutTimeReader *reader)
{
  reader->time.type = READOUT_TIME_TYPE_TIME;
  reader->time.form = READOUT_TIME_CLOCK;
  reader->time.after_previous = TRUE;
}

/* The day that stands behind a time of day: "10 p.m. on Wednesday", "8 a.m. this morning". */
static guint
read_day_behind (ReadoutTimeReader *reader, guint i)
{
  ReadoutFoundTime clock = reader->time;
  guint at = readout_time_reader_is_one_of (reader, i, zones) ? i + 1 : i;
  guint first = readout_time_reader_is_word (reader, at, "on") ? at + 1 : at;
  guint end;

  if (readout_time_reader_is_word (reader, at, "local") || readout_time_reader_is_word (reader, at, "time"))
    first = ++at;
  end = readout_time_days_read_or_part (reader, first);

  g_strlcpy (reader->time.clock, clock.clock, sizeof clock.clock);
  g_strlcpy (reader->time.clock_end, clock.clock_end, sizeof clock.clock_end);
  reader->time.type = READOUT_TIME_TYPE_TIME;
  reader->time.after_previous = FALSE;
  if (end > first && reader->time.form != READOUT_TIME_FIXED)
    return end;
  if (end > first && strlen (reader->time.value) == strlen ("2016-09-09"))
    return end;

  reader->time = clock;
  return at;
}

/* What joins the two ends of a stretch: "3 to 5 p.m.", "between 3 and 5 p.m.", "3-5 p.m." */
static guint
skip_to (const ReadoutTimeReader *reader, guint i, guint first)
{
  static const char *const words[] = { "to", "until", "till", "through", NULL };
  gboolean is_between = first > 0 && readout_time_reader_is_word (reader, first - 1, "between");

  if (readout_time_reader_is_one_of (reader, i, words) || readout_time_reader_is_mark (reader, i, '-')
      || readout_time_reader_is_dash (reader, i)
      || (is_between && readout_time_reader_is_word (reader, i, "and")))
    return i + 1;

  return i;
}

/* "3-5" of "3-5 p.m." is one token, as is "3-5pm". */
static gboolean
split_hours (const ReadoutTimeReader *reader, guint i, Clock *from, Clock *to)
{
  ReadoutTimeWord word;
  int n_bytes = 0;

  *from = *to = (Clock){ 0 };
  readout_time_reader_get_word (reader, i, word);
  return g_ascii_isdigit (*word) && sscanf (word, "%2u-%2u%n", &from->hour, &to->hour, &n_bytes) == 2
         && *(word + n_bytes) != 'h' && read_hour_ending (to, word + n_bytes) && from->hour <= 12
         && to->hour <= 12;
}

/* The half of the day that the first hour shares with the second: "10 to 2 p.m." begins in the morning. */
static void
share_half (Clock *from, const Clock *to)
{
  if (from->has_half || !to->has_half)
    return;

  from->has_half = TRUE;
  from->is_afternoon = to->is_afternoon && from->hour % 12 < (to->hour % 12 == 0 ? 12 : to->hour % 12);
}

/* Two times of a day, of which one tells its half: the index after them, or @i.  @part is that of the day,
 * where it is told before. */
static guint
read_two_clocks (const ReadoutTimeReader *reader, guint i, Clock *from, Clock *to, const char *part)
{
  guint end, joined;

  if (split_hours (reader, i, from, to))
    end = read_hour_signs (reader, i + 1, to);
  else
    {
      joined = read_clock (reader, i, from);
      end = joined > i ? skip_to (reader, joined, i) : i;
      if (end == i || end == joined)
        return i;
      joined = end;
      end = read_clock (reader, joined, to);
      if (end == joined)
        return i;
    }
  if (!to->has_half && !is_part (part) && !(from->has_minutes && to->has_minutes))
    return i;

  share_half (from, to);
  return end;
}

/* "From 3 to 5 p.m.", "10 a.m. until noon", "3-5 p.m.": the index after it, or @i. */
static guint
read_stretch (ReadoutTimeReader *reader, guint i)
{
  Clock from, to;
  guint end = read_two_clocks (reader, i, &from, &to, "");

  if (end == i)
    return i;

  set_hour (reader);
  write_clock (&from, reader->time.clock);
  write_clock (&to, reader->time.clock_end);
  return read_day_behind (reader, end);
}

/* "10:30 a.m. on Monday", "noon", "4 in the morning": the index after it, or @i. */
static guint
read_clock_and_day (ReadoutTimeReader *reader, guint i)
{
  Clock clock;
  guint end = read_clock (reader, i, &clock);

  set_hour (reader);
  if (end == i || (!clock.has_half && !((clock.has_minutes || end > i + 1) && is_clock (reader, i, end))))
    return i;

  write_clock (&clock, reader->time.clock);
  return read_day_behind (reader, end);
}

/* "Oct 26 15:50:06 2016": the index after the year, or @i. */
static guint
read_year_of_day (ReadoutTimeReader *reader, guint i)
{
  ReadoutFoundTime *time = &reader->time;
  guint year;

  if (time->form != READOUT_TIME_CALENDAR || time->last_day != 0
      || readout_time_dates_get_year (reader, i) == 0)
    return i;

  year = readout_time_dates_get_year (reader, i);
  readout_time_dates_set_calendar (reader, year, time->month, time->day);
  time->type = READOUT_TIME_TYPE_TIME;
  return i + 1;
}

/* The hours of a part of the day: "tonight at 8" is 20 hours, "this morning at 8" is not. */
static void
set_half_of_part (Clock *clock, const char *part)
{
  if (clock->has_half || !is_part (part) || clock->hour > 12)
    return;

  clock->has_half = TRUE;
  clock->is_afternoon = !g_str_equal (part, "TMO");
}

/* "Today at 9 a.m.", "Monday at noon", "tonight from 7 to 8", "tomorrow, 10:30", "Thursday 19:00": the day
 * stands before. */
static guint
read_day_and_clock (ReadoutTimeReader *reader, guint i)
{
  static const char *const links[] = { "at", "from", "between", "around", NULL };
  ReadoutFoundTime day;
  Clock from, to;
  guint day_end, at, end, stretch_end;
  gboolean is_linked;

  if (!readout_time_days_may_be (reader, i))
    return i;

  day_end = readout_time_days_read_or_part (reader, i);

  day = reader->time;
  at = readout_time_reader_is_mark (reader, day_end, ',') ? day_end + 1 : day_end;
  at = readout_time_reader_is_one_of (reader, at, links) ? at + 1 : at;
  is_linked = at > day_end;
  if (day_end == i || (day.form == READOUT_TIME_CALENDAR && day.day == 0))
    return i;

  end = read_clock (reader, at, &from);
  stretch_end = read_two_clocks (reader, at, &from, &to, day.clock);
  if (stretch_end == at
      && (end == at
          || (!from.has_half && !from.has_minutes
              && !(is_linked && readout_time_reader_ends_phrase (reader, end)))))
    return i;

  set_half_of_part (&from, day.clock);
  reader->time = day;
  reader->time.type = READOUT_TIME_TYPE_TIME;
  write_clock (&from, reader->time.clock);
  if (stretch_end > at)
    {
      end = stretch_end;
      set_half_of_part (&to, day.clock);
      write_clock (&to, reader->time.clock_end);
    }
  if (readout_time_reader_is_one_of (reader, end, zones))
    end++;

  return read_year_of_day (reader, end);
}

/* "8 tonight", "eight this evening": the hour needs no other sign. */
static guint
read_hour_of_part (ReadoutTimeReader *reader, guint i)
{
  Clock clock;
  guint end = read_hour (reader, i, &clock), day_end;

  if (end == i || clock.has_half || clock.hour > 12)
    return i;

  day_end = readout_time_days_read_or_part (reader, end);
  if (day_end == end || !is_part (reader->time.clock) || reader->time.form != READOUT_TIME_OFFSET)
    return i;

  set_half_of_part (&clock, reader->time.clock);
  reader->time.type = READOUT_TIME_TYPE_TIME;
  write_clock (&clock, reader->time.clock);
  return day_end;
}

/* The longest of the expressions of this file. */
guint
readout_time_clock_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[]
      = { read_clock_and_day, read_stretch, read_day_and_clock, read_hour_of_part };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
