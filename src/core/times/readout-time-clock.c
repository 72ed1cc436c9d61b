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

/* What is written of a time of day. */
typedef struct
{
  guint hour;
  guint minute;
  gboolean has_half; /* whether "a.m." or "p.m." says which half of the day */
  gboolean is_afternoon;
  gboolean has_minutes;
} Clock;

/* A bare number of hours and minutes is a time of day where a word beside it says so: "at 22:30", "2:30 GMT".
 */
static gboolean
is_clock (const ReadoutTimeReader *reader, guint i, guint end)
{
  static const char *const before[] = { "at", "by", "until", "from", "around", NULL };

  return end > i + 1
         && (readout_time_reader_is_one_of (reader, end, zones)
             || (i > 0 && readout_time_reader_is_one_of (reader, i - 1, before)));
}

/* "10", "10:30", "5pm": the index after it, or @i. */
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
  clock->has_half = g_str_equal (rest, "am") || g_str_equal (rest, "pm");
  clock->is_afternoon = clock->has_half && *rest == 'p';
  if ((*rest != '\0' && !clock->has_half) || clock->hour > 23)
    return i;
  if (clock->has_half || !readout_time_reader_is_mark (reader, i + 1, ':'))
    return i + 1;

  readout_time_reader_get_word (reader, i + 2, word);
  if (strspn (word, "0123456789") != 2)
    return i;
  clock->minute = (guint)g_ascii_strtoull (word, &rest, 10);
  clock->has_half = g_str_equal (rest, "am") || g_str_equal (rest, "pm");
  clock->is_afternoon = clock->has_half && *rest == 'p';
  clock->has_minutes = TRUE;

  return clock->minute < 60 && (*rest == '\0' || clock->has_half) ? i + 3 : i;
}

/* "10:30 a.m.", "4 in the morning", "noon": the index after it, or @i. */
static guint
read_clock (const ReadoutTimeReader *reader, guint i, Clock *clock)
{
  guint end, half_end;

  if (readout_time_reader_is_word (reader, i, "noon") || readout_time_reader_is_word (reader, i, "midday")
      || readout_time_reader_is_word (reader, i, "midnight"))
    {
      *clock = (Clock){ 12, 0, TRUE, !readout_time_reader_is_word (reader, i, "midnight"), FALSE };
      return i + 1;
    }

  end = read_hour (reader, i, clock);
  if (end == i || clock->has_half)
    return end;

  if (readout_time_reader_is_word (reader, end, "o'clock"))
    end++;
  half_end = read_half_day (reader, end, &clock->is_afternoon);
  clock->has_half = half_end > end;

  return half_end;
}

static void
write_clock (const Clock *clock, char written[8])
{
  guint hour = clock->has_half ? clock->hour % 12 + (clock->is_afternoon ? 12 : 0) : clock->hour;

  if (clock->has_half && !clock->is_afternoon && hour == 0)
    hour = clock->minute == 0 ? 24 : 0;
  g_snprintf (written, 8, "T%02u:%02u", hour % 25, clock->minute % 60);
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
  end = readout_time_dates_read_day_or_part (reader, first);

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

/* "3-5" of "3-5 p.m." is one token. */
static gboolean
split_hours (const ReadoutTimeReader *reader, guint i, Clock *from, Clock *to)
{
  ReadoutTimeWord word;
  int n_bytes = 0;

  *from = *to = (Clock){ 0 };
  readout_time_reader_get_word (reader, i, word);
  return g_ascii_isdigit (*word) && sscanf (word, "%2u-%2u%n", &from->hour, &to->hour, &n_bytes) == 2
         && word[n_bytes] == '\0' && from->hour <= 12 && to->hour <= 12;
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

/* "From 3 to 5 p.m.", "10 a.m. until noon", "3-5 p.m.": the index after it, or @i. */
static guint
read_stretch (ReadoutTimeReader *reader, guint i)
{
  Clock from, to;
  guint end, joined;

  if (split_hours (reader, i, &from, &to))
    {
      end = read_half_day (reader, i + 1, &to.is_afternoon);
      to.has_half = end > i + 1;
    }
  else
    {
      joined = read_clock (reader, i, &from);
      end = joined > i ? skip_to (reader, joined, i) : i;
      if (end == i || end == joined)
        return i;
      joined = end;
      end = read_clock (reader, joined, &to);
      if (end == joined)
        return i;
    }
  if (!to.has_half && !(from.has_minutes && to.has_minutes))
    return i;

  share_half (&from, &to);
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
  if (end == i || (!clock.has_half && !is_clock (reader, i, end)))
    return i;

  write_clock (&clock, reader->time.clock);
  return read_day_behind (reader, end);
}

static gboolean
ends_phrase (const ReadoutTimeReader *reader, guint i)
{
  static const char *const followers[] = { "and", "or", "but", "in", "with", "for", NULL };

  return i >= reader->passage->tokens->len || readout_time_reader_is_one_of (reader, i, followers)
         || (readout_passage_get_token (reader->passage, i)->kind != READOUT_TOKEN_WORD
             && readout_passage_get_token (reader->passage, i)->kind != READOUT_TOKEN_NUMBER);
}

/* "Today at 9 a.m.", "Monday at noon", "tonight at 8", "tomorrow, 10:30": the day stands before. */
static guint
read_day_and_clock (ReadoutTimeReader *reader, guint i)
{
  ReadoutFoundTime day;
  Clock clock;
  guint day_end, at, end;

  if (!readout_time_dates_may_be_day (reader, i))
    return i;

  day_end = readout_time_dates_read_day_or_part (reader, i);

  day = reader->time;
  at = readout_time_reader_is_mark (reader, day_end, ',') ? day_end + 1 : day_end;
  at = readout_time_reader_is_word (reader, at, "at") ? at + 1 : at;
  if (day_end == i || at == day_end || (day.form == READOUT_TIME_CALENDAR && day.day == 0))
    return i;

  end = read_clock (reader, at, &clock);
  if (end == at || (!clock.has_half && !clock.has_minutes && !ends_phrase (reader, end)))
    return i;
  if (!clock.has_half && is_part (day.clock) && clock.hour <= 12)
    {
      clock.has_half = TRUE;
      clock.is_afternoon = !g_str_equal (day.clock, "TMO");
    }

  reader->time = day;
  reader->time.type = READOUT_TIME_TYPE_TIME;
  write_clock (&clock, reader->time.clock);
  return readout_time_reader_is_one_of (reader, end, zones) ? end + 1 : end;
}

/* The longest of the expressions of this file. */
guint
readout_time_clock_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[] = { read_clock_and_day, read_stretch, read_day_and_clock };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
