/* readout-time-days.c: days by their names: of the week, near today, holidays
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <string.h>

#include "readout-time-feasts.h"
#include "readout-time-reader-private.h"
#include "readout-time-words.h"

/* "Martin Luther King Day" */
#define MAX_FEAST_TOKENS 4

/* "15th to the 18th century" */
#define MAX_TOKENS_TO_CENTURY 5

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

/* "Sept. 8", "the 8th of September", "9/8" behind the day of the week: the index after it, or @i. */
static guint
read_date_behind (ReadoutTimeReader *reader, guint i)
{
  guint at = readout_time_reader_is_word (reader, i, "the") ? i + 1 : i;
  guint end = readout_time_dates_read_calendar (reader, at);

  return end > at ? end : readout_time_figures_read (reader, i);
}

/* "Tuesday the 13th", "Tuesday, the thirteenth", "Tuesday 13th": the index after it, or @i. */
static guint
read_ordinal_day (ReadoutTimeReader *reader, guint i)
{
  guint at = readout_time_reader_is_word (reader, i, "the") ? i + 1 : i;
  ReadoutTimeWord word;
  guint day;

  if (!readout_time_words_get_ordinal (readout_time_reader_get_word (reader, at, word), &day) || day > 31
      || (at == i && !g_ascii_isdigit (*word)) || !readout_time_reader_ends_phrase (reader, at + 1))
    return i;

  reader->time.day = day;
  return at + 1;
}

/* "Wed, Oct 26": a day without its point, which only a date makes one. */
static guint
read_short_weekday (ReadoutTimeReader *reader, guint i)
{
  static const char *const days[]
      = { "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", NULL };
  guint at = readout_time_reader_is_mark (reader, i + 1, ',') ? i + 2 : i + 1;
  guint end;

  if (!readout_time_reader_is_one_of (reader, i, days))
    return i;

  end = read_date_behind (reader, at);
  return end > at ? end : i;
}

/* "From the 15th to the 18th century" */
static gboolean
is_of_century (const ReadoutTimeReader *reader, guint i)
{
  static const char *const words[] = { "century", "centuries", NULL };

  for (guint k = i; k < i + MAX_TOKENS_TO_CENTURY; k++)
    if (readout_time_reader_is_one_of (reader, k, words))
      return TRUE;

  return FALSE;
}

/* "On the 15th", "until the 3rd": a day of a month that is near */
static guint
read_day_alone (ReadoutTimeReader *reader, guint i)
{
  static const char *const before[] = { "on", "by", "until", "till", "since", "from", NULL };
  ReadoutTimeWord word;
  guint end;

  if (i == 0 || !readout_time_reader_is_word (reader, i, "the")
      || !readout_time_reader_is_one_of (reader, i - 1, before)
      || !g_ascii_isdigit (*readout_time_reader_get_word (reader, i + 1, word)))
    return i;

  end = read_ordinal_day (reader, i);
  if (end == i || is_of_century (reader, end))
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_WEEKDAY;
  return end;
}

/* "Good Friday Agreement", "Bloody Sunday": a day of its own, or of long ago */
static gboolean
has_byname (const ReadoutTimeReader *reader, guint i)
{
  static const char *const bynames[] = { "good", "holy", "black", "bloody", "ash", "palm", "easter", NULL };

  return i > 0 && readout_time_reader_is_one_of (reader, i - 1, bynames)
         && readout_passage_is_capitalized (reader->passage, i - 1);
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
  if (weekday == 0 || has_byname (reader, at)
      || g_str_has_suffix (readout_time_reader_get_word (reader, at, word), "days"))
    return i;

  end = readout_time_reader_is_mark (reader, at + 1, ',') ? at + 2 : at + 1;
  date_end = read_date_behind (reader, end);
  if (date_end > end)
    return date_end;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_WEEKDAY;
  reader->time.weekday = weekday;
  end = read_ordinal_day (reader, end);
  if (reader->time.day != 0)
    return end;
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

/* "the Good Friday Agreement", "Easter Island" */
static gboolean
is_in_name (const ReadoutTimeReader *reader, guint end)
{
  return end < reader->passage->tokens->len
         && readout_passage_get_token (reader->passage, end)->kind == READOUT_TOKEN_WORD
         && readout_passage_is_capitalized (reader->passage, end)
         && readout_passage_get_sentence (reader->passage, end)->first != end;
}

/* "Christmas Day", "last Thanksgiving", "Easter 2018" */
static guint
read_feast (ReadoutTimeReader *reader, guint i)
{
  static const char *const never_else[] = { "christmas", "easter", "thanksgiving", NULL };
  int step = 0;
  gboolean after_previous, has_step = readout_time_reader_get_step (reader, i, &step, &after_previous);
  guint at = has_step ? i + 1 : i;
  const ReadoutFeast *feast;
  guint end;

  if (at >= reader->passage->tokens->len
      || !(readout_passage_is_capitalized (reader->passage, at)
           || readout_time_reader_is_one_of (reader, at, never_else))
      || !readout_passage_may_be (reader->passage, at, readout_time_feasts_get_filter ()))
    return i;

  end = find_feast (reader, at, &feast);
  if (end == at || is_in_name (reader, end))
    return i;

  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_FEAST;
  reader->time.feast = feast;
  if (readout_time_feasts_is_sighted (feast))
    reader->time.mod = READOUT_TIME_MOD_APPROX;
  reader->time.direction = step;
  reader->time.is_stepped = step != 0;

  return readout_time_dates_read_year_behind (reader, end, &reader->time.year);
}

/* Whether a day can begin at token @i that a time of day follows: "Monday", "today", "last night". */
gboolean
readout_time_days_may_be (const ReadoutTimeReader *reader, guint i)
{
  static const char *const words[]
      = { "today", "tomorrow", "tonight", "yesterday", "this", "last", "next", "that", "the", NULL };

  return readout_passage_can_be (reader->passage, i, READOUT_LEXICON_MONTH | READOUT_LEXICON_WEEKDAY)
         || readout_passage_get_token (reader->passage, i)->kind == READOUT_TOKEN_NUMBER
         || readout_time_reader_get_lexicon_number (reader, i, READOUT_LEXICON_WEEKDAY) != 0
         || readout_time_dates_get_month (reader, i) != 0
         || (i + 1 < reader->passage->tokens->len
             && readout_passage_can_be (reader->passage, i + 1, READOUT_LEXICON_MONTH))
         || readout_time_reader_is_one_of (reader, i, words);
}

/* A day, of whatever kind: the index after it, or @i. */
guint
readout_time_days_read_one (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[] = {
    read_weekday, read_short_weekday, read_today, readout_time_dates_read_calendar, readout_time_figures_read,
    read_feast
  };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}

/* A day, or the morning or night of one that is near: the index after it, or @i. */
guint
readout_time_days_read_or_part (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[] = { readout_time_days_read_one, read_part_of_today };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}

/* The longest of the expressions of this file. */
guint
readout_time_days_read (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[]
      = { read_weekday, read_short_weekday, read_day_alone, read_today, read_part_of_today, read_feast };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}
