/* readout-time-clock.c: times of day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

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

static const char *const zones[] = { "gmt", "utc", "est", "edt", "cet", "cest", "bst", "local", NULL };

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

static gboolean
read_hour (const ReadoutTimeReader *reader, guint i, guint *hour, guint *minute, guint *end)
{
  ReadoutTimeWord word;
  char *rest;

  readout_time_reader_get_word (reader, i, word);
  if (!g_ascii_isdigit (*word))
    return FALSE;

  *hour = (guint)g_ascii_strtoull (word, &rest, 10);
  *minute = 0;
  *end = i + 1;
  if (*rest != '\0' || *hour > 23)
    return FALSE;

  if (readout_time_reader_is_mark (reader, i + 1, ':'))
    {
      readout_time_reader_get_word (reader, i + 2, word);
      if (strlen (word) != 2 || strspn (word, "0123456789") != 2)
        return FALSE;
      *minute = (guint)g_ascii_strtoull (word, NULL, 10);
      *end = i + 3;
    }

  return *minute < 60;
}

/* The day that stands behind a time of day: "10 p.m. on Wednesday". */
static guint
read_day_behind (ReadoutTimeReader *reader, guint i)
{
  ReadoutFoundTime clock = reader->time;
  guint at = readout_time_reader_is_one_of (reader, i, zones) ? i + 1 : i;
  guint first = readout_time_reader_is_word (reader, at, "on") ? at + 1 : at;
  guint end = readout_time_dates_read_day (reader, first);

  g_strlcpy (reader->time.clock, clock.clock, sizeof clock.clock);
  reader->time.type = READOUT_TIME_TYPE_TIME;
  reader->time.after_previous = FALSE;
  if (end > first)
    return end;

  reader->time = clock;
  return at;
}

/* "10:30 a.m. on Monday", "noon", "4 in the morning": the index after it, or @i. */
guint
readout_time_clock_read (ReadoutTimeReader *reader, guint i)
{
  static const char *const named_hours[] = { "noon", "midday", "midnight", NULL };
  guint hour, minute, end, half_end;
  gboolean is_afternoon;

  reader->time.type = READOUT_TIME_TYPE_TIME;
  reader->time.form = READOUT_TIME_CLOCK;
  reader->time.after_previous = TRUE;

  if (readout_time_reader_is_one_of (reader, i, named_hours))
    {
      g_strlcpy (reader->time.clock,
                 readout_time_reader_is_word (reader, i, "midnight") ? "T24:00" : "T12:00",
                 sizeof reader->time.clock);
      return read_day_behind (reader, i + 1);
    }

  if (!read_hour (reader, i, &hour, &minute, &end))
    return i;

  if (readout_time_reader_is_word (reader, end, "o'clock"))
    end++;
  half_end = read_half_day (reader, end, &is_afternoon);
  if (half_end == end && !is_clock (reader, i, end))
    return i;
  if (half_end > end)
    hour = hour % 12 + (is_afternoon ? 12 : 0);
  end = half_end;

  g_snprintf (reader->time.clock, sizeof reader->time.clock, "T%02u:%02u", hour % 24, minute % 60);
  return read_day_behind (reader, end);
}
