/* readout-time-words.c: what single words say of time
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Months and days of the week are in the lexicon.  All words are asked for in small letters. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-time-words.h"

#include <string.h>

typedef struct
{
  const char *word;
  double number;
} Number;

static const Number numbers[] = {
  { "a", 1 },
  { "an", 1 },
  { "one", 1 },
  { "two", 2 },
  { "three", 3 },
  { "four", 4 },
  { "five", 5 },
  { "six", 6 },
  { "seven", 7 },
  { "eight", 8 },
  { "nine", 9 },
  { "ten", 10 },
  { "eleven", 11 },
  { "twelve", 12 },
  { "thirteen", 13 },
  { "fourteen", 14 },
  { "fifteen", 15 },
  { "sixteen", 16 },
  { "seventeen", 17 },
  { "eighteen", 18 },
  { "nineteen", 19 },
  { "twenty", 20 },
  { "thirty", 30 },
  { "forty", 40 },
  { "fifty", 50 },
  { "sixty", 60 },
  { "seventy", 70 },
  { "eighty", 80 },
  { "ninety", 90 },
  { "hundred", 100 },
  { "couple", 2 },
  { "dozen", 12 },
  { "half", 0.5 },
  { "several", READOUT_SOME },
  { "few", READOUT_SOME },
  { "some", READOUT_SOME },
  { "many", READOUT_SOME },
};

static const char *const ordinals[]
    = { "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
        "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth" };

/* Those of a hyphen, by their tens. */
static const char *const tens_of_ordinals[] = { "twenty-", "thirty-", "forty-", "fifty-" };

typedef struct
{
  const char *word; /* of one; several have an s */
  ReadoutTimeUnit unit;
} Unit;

static const Unit units[] = {
  { "second", READOUT_UNIT_SECOND }, { "minute", READOUT_UNIT_MINUTE },   { "hour", READOUT_UNIT_HOUR },
  { "day", READOUT_UNIT_DAY },       { "weekend", READOUT_UNIT_WEEKEND }, { "week", READOUT_UNIT_WEEK },
  { "month", READOUT_UNIT_MONTH },   { "quarter", READOUT_UNIT_QUARTER }, { "year", READOUT_UNIT_YEAR },
  { "decade", READOUT_UNIT_DECADE }, { "centur", READOUT_UNIT_CENTURY },
};

typedef struct
{
  const char *word;
  const char *value;
} Value;

static const Value day_parts[] = {
  { "morning", "TMO" }, { "afternoon", "TAF" }, { "evening", "TEV" },
  { "night", "TNI" },   { "overnight", "TNI" },
};

static const Value seasons[] = {
  { "spring", "SP" }, { "summer", "SU" }, { "autumn", "FA" }, { "fall", "FA" }, { "winter", "WI" },
};

static const Value references[] = {
  { "now", "PRESENT_REF" },      { "currently", "PRESENT_REF" }, { "presently", "PRESENT_REF" },
  { "nowadays", "PRESENT_REF" }, { "recently", "PAST_REF" },     { "lately", "PAST_REF" },
  { "soon", "FUTURE_REF" },
};

static const Value sets[] = {
  { "hourly", "PT1H" }, { "daily", "P1D" },    { "nightly", "P1D" }, { "weekly", "P1W" },
  { "monthly", "P1M" }, { "annually", "P1Y" }, { "yearly", "P1Y" },
};

static const char *const future_words[]
    = { "will",    "shall",     "would",    "may",      "might",   "can",      "should",
        "must",    "won't",     "due",      "plans",    "hopes",   "set",      "expected",
        "likely",  "begins",    "starts",   "opens",    "meets",   "leaves",   "votes",
        "ends",    "scheduled", "upcoming", "payable",  "planned", "planning", "effective",
        "expires", "lapses",    "resumes",  "convenes", "arrives", "travels" };

static const char *const past_words[]
    = { "was",   "were",   "had",     "did",   "said",   "told",    "met",      "came",  "went",
        "began", "took",   "made",    "held",  "left",   "fell",    "rose",     "gave",  "got",
        "won",   "lost",   "sent",    "broke", "spoke",  "struck",  "has",      "have",  "shot",
        "led",   "ran",    "saw",     "wrote", "became", "brought", "kept",     "found", "flew",
        "drove", "sought", "fought",  "stood", "paid",   "sold",    "bought",   "put",   "quit",
        "read",  "heard",  "thought", "knew",  "drew",   "threw",   "swore",    "hit",   "cut",
        "built", "grew",   "used",    "sank",  "woke",   "chose",   "withdrew", "says" };

static const char *
find_value (const Value *values, guint n_values, const char *word)
{
  for (guint i = 0; i < n_values; i++)
    if (g_str_equal (values[i].word, word))
      return values[i].value;

  return NULL;
}

static gboolean
is_listed (const char *const *words, guint n_words, const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return TRUE;

  return FALSE;
}

static gboolean
find_number (const char *word, double *number)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (numbers[i].word, word))
      {
        *number = numbers[i].number;
        return TRUE;
      }

  return FALSE;
}

/**
 * readout_time_words_get_number:
 * @word: one word
 * @number: (out): the number that it is, or %READOUT_SOME
 *
 * Returns: whether @word is a number: "two", "twenty-five", "3.5", "several"
 */
gboolean
readout_time_words_get_number (const char *word, double *number)
{
  const char *hyphen = strchr (word, '-');
  char *end;

  if (g_ascii_isdigit (*word))
    {
      *number = g_ascii_strtod (word, &end);
      return *end == '\0';
    }

  if (hyphen != NULL)
    {
      g_autofree char *tens = g_strndup (word, (gsize)(hyphen - word));
      double units_number;

      if (!find_number (tens, number) || !find_number (hyphen + 1, &units_number) || *number < 20
          || units_number > 9 || units_number < 1)
        return FALSE;
      *number += units_number;
      return TRUE;
    }

  return find_number (word, number);
}

static gboolean
find_ordinal (const char *word, guint *number)
{
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (g_str_equal (ordinals[i], word))
      {
        *number = i + 1;
        return TRUE;
      }

  return FALSE;
}

/**
 * readout_time_words_get_ordinal:
 * @word: one word
 * @number: (out): the place that it counts
 *
 * Returns: whether @word is an ordinal: "third", "21st"
 */
gboolean
readout_time_words_get_ordinal (const char *word, guint *number)
{
  char *end;

  if (g_ascii_isdigit (*word))
    {
      *number = (guint)g_ascii_strtoull (word, &end, 10);
      return g_str_equal (end, "st") || g_str_equal (end, "nd") || g_str_equal (end, "rd")
             || g_str_equal (end, "th");
    }

  if (g_str_equal (word, "thirtieth"))
    {
      *number = 30;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (tens_of_ordinals); i++)
    if (g_str_has_prefix (word, tens_of_ordinals[i])
        && find_ordinal (word + strlen (tens_of_ordinals[i]), number) && *number < 10)
      {
        *number += 20 + 10 * i;
        return TRUE;
      }

  return find_ordinal (word, number);
}

/**
 * readout_time_words_get_unit:
 * @word: one word
 * @is_plural: (out): whether it means several
 *
 * Returns: the unit of time that @word is
 */
ReadoutTimeUnit
readout_time_words_get_unit (const char *word, gboolean *is_plural)
{
  *is_plural = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      const char *end = g_str_has_prefix (word, units[i].word) ? word + strlen (units[i].word) : NULL;

      if (end == NULL)
        continue;

      *is_plural = g_str_equal (end, "s") || g_str_equal (end, "ies");
      if (*is_plural || *end == '\0' || g_str_equal (end, "y"))
        return units[i].unit;
    }

  return READOUT_UNIT_NONE;
}

/**
 * readout_time_words_get_day_part:
 * @word: one word
 *
 * Returns: (nullable): what TIMEX3 writes for it behind a date: "TMO" for "morning"
 */
const char *
readout_time_words_get_day_part (const char *word)
{
  return find_value (day_parts, G_N_ELEMENTS (day_parts), word);
}

/**
 * readout_time_words_get_season:
 * @word: one word
 *
 * Returns: (nullable): what TIMEX3 writes for it behind a year: "SU" for "summer"
 */
const char *
readout_time_words_get_season (const char *word)
{
  return find_value (seasons, G_N_ELEMENTS (seasons), word);
}

/**
 * readout_time_words_get_reference:
 * @word: one word
 *
 * Returns: (nullable): the value of a word that means no date in particular: "PRESENT_REF" for "now"
 */
const char *
readout_time_words_get_reference (const char *word)
{
  return find_value (references, G_N_ELEMENTS (references), word);
}

/**
 * readout_time_words_get_set:
 * @word: one word
 * @value: (out): the distance of its times: "P1D" for "daily"
 *
 * Returns: whether @word means times that come again and again
 */
gboolean
readout_time_words_get_set (const char *word, const char **value)
{
  *value = find_value (sets, G_N_ELEMENTS (sets), word);

  return *value != NULL;
}

/**
 * readout_time_words_get_tense_filter:
 *
 * Returns: (transfer none): the words that tell a tense, but for those that end with "ed"
 */
const ReadoutWordFilter *
readout_time_words_get_tense_filter (void)
{
  static ReadoutWordFilter filter;
  static gsize is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (future_words); i++)
        readout_word_filter_add (&filter, future_words[i], strlen (future_words[i]));
      for (guint i = 0; i < G_N_ELEMENTS (past_words); i++)
        readout_word_filter_add (&filter, past_words[i], strlen (past_words[i]));
      g_once_init_leave (&is_made, 1);
    }

  return &filter;
}

/**
 * readout_time_words_get_tense:
 * @word: one word
 *
 * Returns: -1 for a verb of the past, 1 for one of what is to come, 0 for any other word
 */
int
readout_time_words_get_tense (const char *word)
{
  gsize length = strlen (word);

  if (is_listed (future_words, G_N_ELEMENTS (future_words), word))
    return 1;
  if (is_listed (past_words, G_N_ELEMENTS (past_words), word)
      || (length > 4 && g_str_equal (word + length - 2, "ed")))
    return -1;

  return 0;
}
