/* readout-times.c: the time expressions of a paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A grammar of what news English writes, tried at each token, the longest reading first.  Types and values
 * are those of TIMEX3 (ISO-TimeML); Ferro et al. 2005 tells how far an expression reaches. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-times.h"

#include <stdlib.h>
#include <string.h>

#include "readout-time-reader-private.h"
#include "readout-time-words.h"

/* Between "to" and "by Friday". */
#define MAX_WORDS_TO_INFINITIVE 12

static guint
read_plain (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[]
      = { readout_time_clock_read, readout_time_figures_read, readout_time_dates_read,
          readout_time_days_read,  readout_time_periods_read, readout_time_units_read,
          readout_time_sets_read,  readout_time_anchored_read };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}

typedef struct
{
  const char *words[3]; /* the second and third may be missing */
  ReadoutTimeMod mod;
} Modifier;

static const Modifier modifiers[] = {
  { { "early" }, READOUT_TIME_MOD_START },
  { { "late" }, READOUT_TIME_MOD_END },
  { { "mid" }, READOUT_TIME_MOD_MID },
  { { "earlier" }, READOUT_TIME_MOD_NONE },
  { { "later" }, READOUT_TIME_MOD_NONE },
  { { "sometime" }, READOUT_TIME_MOD_NONE },
  { { "another" }, READOUT_TIME_MOD_NONE },
  { { "around" }, READOUT_TIME_MOD_APPROX },
  { { "about" }, READOUT_TIME_MOD_APPROX },
  { { "nearly" }, READOUT_TIME_MOD_LESS_THAN },
  { { "almost" }, READOUT_TIME_MOD_LESS_THAN },
  { { "less", "than" }, READOUT_TIME_MOD_LESS_THAN },
  { { "more", "than" }, READOUT_TIME_MOD_MORE_THAN },
  { { "at", "least" }, READOUT_TIME_MOD_EQUAL_OR_MORE },
  { { "at", "most" }, READOUT_TIME_MOD_EQUAL_OR_LESS },
  { { "the", "early" }, READOUT_TIME_MOD_START },
  { { "the", "late" }, READOUT_TIME_MOD_END },
  { { "end", "of" }, READOUT_TIME_MOD_END },
  { { "beginning", "of" }, READOUT_TIME_MOD_START },
  { { "start", "of" }, READOUT_TIME_MOD_START },
  { { "the", "end", "of" }, READOUT_TIME_MOD_END },
  { { "the", "beginning", "of" }, READOUT_TIME_MOD_START },
  { { "the", "start", "of" }, READOUT_TIME_MOD_START },
  { { "the", "middle", "of" }, READOUT_TIME_MOD_MID },
  { { "the", "rest", "of" }, READOUT_TIME_MOD_NONE },
};

/* What "about" makes less exact: a number or a date, not a day: "about Friday's vote". */
static gboolean
is_exact (const ReadoutTimeReader *reader, guint i)
{
  ReadoutTimeWord word;
  double number;

  return readout_time_words_get_number (readout_time_reader_get_word (reader, i, word), &number)
         || readout_time_dates_get_month (reader, i) != 0;
}

/* The words before an expression that belong to it and leave its value alone: the index after them, or @i. */
static guint
read_modifier (const ReadoutTimeReader *reader, guint i, ReadoutTimeMod *mod)
{
  for (guint k = 0; k < G_N_ELEMENTS (modifiers); k++)
    {
      const Modifier *modifier = &modifiers[k];
      guint n = 0;

      while (n < G_N_ELEMENTS (modifier->words) && modifier->words[n] != NULL
             && readout_time_reader_is_word (reader, i + n, modifier->words[n]))
        n++;
      if ((n == G_N_ELEMENTS (modifier->words) || modifier->words[n] == NULL)
          && (modifier->mod != READOUT_TIME_MOD_APPROX || is_exact (reader, i + n)))
        {
          *mod = modifier->mod;
          return i + n;
        }
    }

  return i;
}

/* "mid-November", "late-2015": the modifier is a part of the first token. */
static guint
read_hyphenated_modifier (ReadoutTimeReader *reader, guint i)
{
  guint at = readout_time_reader_is_word (reader, i, "the") ? i + 1 : i;
  ReadoutTimeMod mod;
  guint end;

  if (!readout_time_reader_cut_modifier (reader, at, &mod))
    return i;

  end = read_plain (reader, at);
  reader->cut_bytes = 0;
  reader->time.mod = mod;
  return end > at ? end : i;
}

static guint
read_modified (ReadoutTimeReader *reader, guint i)
{
  ReadoutFoundTime plain;
  ReadoutTimeMod mod;
  guint at = read_modifier (reader, i, &mod);
  guint end = read_plain (reader, i);

  plain = reader->time;
  if (at > i)
    {
      guint modified_end = read_plain (reader, at);

      if (modified_end > at && modified_end > end)
        {
          if (reader->time.mod == READOUT_TIME_MOD_NONE)
            reader->time.mod = mod;
          return modified_end;
        }
    }
  else if (end == i)
    return read_hyphenated_modifier (reader, i);

  reader->time = plain;
  return end;
}

/* "Agreed to leave by Friday", "had until Friday to leave": what is still to be done. */
static gboolean
has_infinitive (const ReadoutTimeReader *reader, guint first, guint end)
{
  guint sentence_first = readout_passage_get_sentence (reader->passage, first)->first;

  for (guint i = MAX (sentence_first, first - MIN (first, MAX_WORDS_TO_INFINITIVE)); i < first; i++)
    if (readout_time_reader_is_word (reader, i, "to"))
      return TRUE;

  return readout_time_reader_is_word (reader, end, "to");
}

/* "Had left by Friday", "left by Friday" */
static gboolean
is_done (const ReadoutTimeReader *reader, guint first, guint end)
{
  return readout_time_tense_is_pluperfect (reader, first)
         || (readout_time_reader_is_word (reader, first - 1, "by") && !has_infinitive (reader, first, end));
}

/* "Agreed on Saturday to a pause from Monday": what was agreed on is to come. */
static gboolean
is_start_of_plan (const ReadoutTimeReader *reader, guint first, guint end)
{
  static const char *const starts[] = { "from", "starting", "beginning", "effective", NULL };
  static const char *const ends[] = { "to", "until", "till", "through", NULL };
  static const char *const verbs[] = { "agreed",  "announced", "declared", "approved", "ordered", "extended",
                                       "pledged", "promised",  "proposed", "offered",  NULL };
  guint sentence_first = readout_passage_get_sentence (reader->passage, first)->first;

  if (first == 0 || !readout_time_reader_is_one_of (reader, first - 1, starts)
      || readout_time_reader_is_one_of (reader, end, ends))
    return FALSE;

  for (guint i = MAX (sentence_first, first - MIN (first, MAX_WORDS_TO_INFINITIVE)); i < first; i++)
    if (readout_time_reader_is_one_of (reader, i, verbs))
      return TRUE;

  return FALSE;
}

/* "Since Friday" is over.  "By Friday" is not, except in what was done by then. */
static int
get_direction (const ReadoutTimeReader *reader, guint first, guint end)
{
  static const char *const deadlines[] = { "by", "until", "till", NULL };
  int tense = readout_time_tense_find (reader, first, end);

  if (first > 0 && readout_time_reader_is_word (reader, first - 1, "since"))
    return -1;
  if (is_start_of_plan (reader, first, end))
    return 1;
  if (first > 0 && readout_time_reader_is_one_of (reader, first - 1, deadlines))
    return tense < 0 && is_done (reader, first, end) ? -1 : 1;

  return tense;
}

/* What a word has to do with time, as far as it takes to pass by nearly all others at once. */
typedef enum
{
  WORD_OPENS = 1 << 0,           /* an expression can begin with it */
  WORD_OPENS_WITH_UNIT = 1 << 1, /* the same, where a unit, month or day follows soon */
  WORD_UNIT = 1 << 2,            /* such a unit, or another word that tells time */
} WordUse;

typedef struct
{
  const char *word;
  WordUse use;
} Word;

/* In the order of strcmp(). */
static const Word words[] = {
  { "a", WORD_OPENS_WITH_UNIT },
  { "a.m", WORD_UNIT },
  { "a.m.", WORD_UNIT },
  { "about", WORD_OPENS_WITH_UNIT },
  { "afternoon", WORD_UNIT },
  { "afternoons", WORD_UNIT },
  { "all", WORD_OPENS_WITH_UNIT },
  { "almost", WORD_OPENS_WITH_UNIT },
  { "am", WORD_UNIT },
  { "an", WORD_OPENS_WITH_UNIT },
  { "annually", WORD_OPENS },
  { "another", WORD_OPENS_WITH_UNIT },
  { "anzac", WORD_OPENS },
  { "apr", WORD_OPENS | WORD_UNIT },
  { "april", WORD_OPENS | WORD_UNIT },
  { "armistice", WORD_OPENS },
  { "around", WORD_OPENS_WITH_UNIT },
  { "ascension", WORD_OPENS },
  { "ash", WORD_OPENS },
  { "ashura", WORD_OPENS },
  { "at", WORD_OPENS_WITH_UNIT },
  { "aug", WORD_OPENS | WORD_UNIT },
  { "august", WORD_OPENS | WORD_UNIT },
  { "autumn", WORD_OPENS | WORD_UNIT },
  { "bastille", WORD_OPENS },
  { "beginning", WORD_OPENS_WITH_UNIT },
  { "boxing", WORD_OPENS },
  { "bst", WORD_UNIT },
  { "centuries", WORD_OPENS | WORD_UNIT },
  { "century", WORD_UNIT },
  { "cest", WORD_UNIT },
  { "cet", WORD_UNIT },
  { "christmas", WORD_OPENS | WORD_UNIT },
  { "columbus", WORD_OPENS },
  { "coming", WORD_OPENS_WITH_UNIT },
  { "comparable", WORD_OPENS_WITH_UNIT },
  { "corresponding", WORD_OPENS_WITH_UNIT },
  { "couple", WORD_OPENS_WITH_UNIT },
  { "current", WORD_OPENS_WITH_UNIT },
  { "currently", WORD_OPENS },
  { "daily", WORD_OPENS },
  { "day", WORD_UNIT },
  { "daylong", WORD_OPENS },
  { "days", WORD_OPENS | WORD_UNIT },
  { "dec", WORD_OPENS | WORD_UNIT },
  { "decade", WORD_UNIT },
  { "decades", WORD_OPENS | WORD_UNIT },
  { "december", WORD_OPENS | WORD_UNIT },
  { "dozen", WORD_OPENS_WITH_UNIT },
  { "each", WORD_OPENS },
  { "earlier", WORD_OPENS },
  { "early", WORD_OPENS_WITH_UNIT },
  { "easter", WORD_OPENS | WORD_UNIT },
  { "edt", WORD_UNIT },
  { "eid", WORD_OPENS },
  { "eight", WORD_OPENS_WITH_UNIT },
  { "eighteen", WORD_OPENS_WITH_UNIT },
  { "eighties", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "eighty", WORD_OPENS_WITH_UNIT },
  { "eleven", WORD_OPENS_WITH_UNIT },
  { "end", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "epiphany", WORD_OPENS },
  { "est", WORD_UNIT },
  { "eve", WORD_UNIT },
  { "evening", WORD_UNIT },
  { "evenings", WORD_UNIT },
  { "every", WORD_OPENS },
  { "fall", WORD_OPENS | WORD_UNIT },
  { "feb", WORD_OPENS | WORD_UNIT },
  { "february", WORD_OPENS | WORD_UNIT },
  { "few", WORD_OPENS_WITH_UNIT },
  { "fifteen", WORD_OPENS_WITH_UNIT },
  { "fifth", WORD_OPENS_WITH_UNIT },
  { "fifties", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "fifty", WORD_OPENS_WITH_UNIT },
  { "final", WORD_OPENS_WITH_UNIT },
  { "first", WORD_OPENS_WITH_UNIT },
  { "fiscal", WORD_OPENS | WORD_UNIT },
  { "five", WORD_OPENS_WITH_UNIT },
  { "following", WORD_OPENS_WITH_UNIT },
  { "forties", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "fortnight", WORD_UNIT },
  { "forty", WORD_OPENS_WITH_UNIT },
  { "four", WORD_OPENS_WITH_UNIT },
  { "fourteen", WORD_OPENS_WITH_UNIT },
  { "fourth", WORD_OPENS_WITH_UNIT },
  { "fri", WORD_OPENS | WORD_UNIT },
  { "friday", WORD_OPENS | WORD_UNIT },
  { "future", WORD_UNIT },
  { "gmt", WORD_UNIT },
  { "good", WORD_OPENS },
  { "half", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "halloween", WORD_OPENS },
  { "hour", WORD_UNIT },
  { "hourly", WORD_OPENS },
  { "hours", WORD_OPENS | WORD_UNIT },
  { "hundred", WORD_OPENS_WITH_UNIT },
  { "immediate", WORD_OPENS_WITH_UNIT },
  { "independence", WORD_OPENS },
  { "international", WORD_OPENS },
  { "islamic", WORD_OPENS },
  { "jan", WORD_OPENS | WORD_UNIT },
  { "january", WORD_OPENS | WORD_UNIT },
  { "jul", WORD_OPENS | WORD_UNIT },
  { "july", WORD_OPENS | WORD_UNIT },
  { "jun", WORD_OPENS | WORD_UNIT },
  { "june", WORD_OPENS | WORD_UNIT },
  { "labor", WORD_OPENS },
  { "last", WORD_OPENS_WITH_UNIT },
  { "late", WORD_OPENS_WITH_UNIT },
  { "lately", WORD_OPENS },
  { "later", WORD_OPENS_WITH_UNIT },
  { "latest", WORD_OPENS_WITH_UNIT },
  { "less", WORD_OPENS_WITH_UNIT },
  { "local", WORD_UNIT },
  { "many", WORD_OPENS_WITH_UNIT },
  { "mar", WORD_OPENS | WORD_UNIT },
  { "march", WORD_OPENS | WORD_UNIT },
  { "martin", WORD_OPENS },
  { "mawlid", WORD_OPENS },
  { "may", WORD_OPENS | WORD_UNIT },
  { "memorial", WORD_OPENS },
  { "mid", WORD_OPENS_WITH_UNIT },
  { "midday", WORD_OPENS | WORD_UNIT },
  { "midnight", WORD_OPENS | WORD_UNIT },
  { "minute", WORD_UNIT },
  { "minutes", WORD_OPENS | WORD_UNIT },
  { "mon", WORD_OPENS | WORD_UNIT },
  { "monday", WORD_OPENS | WORD_UNIT },
  { "month", WORD_UNIT },
  { "monthlong", WORD_OPENS },
  { "monthly", WORD_OPENS },
  { "months", WORD_OPENS | WORD_UNIT },
  { "more", WORD_OPENS_WITH_UNIT },
  { "morning", WORD_UNIT },
  { "mornings", WORD_UNIT },
  { "nearly", WORD_OPENS_WITH_UNIT },
  { "new", WORD_OPENS },
  { "next", WORD_OPENS_WITH_UNIT },
  { "night", WORD_UNIT },
  { "nightly", WORD_OPENS },
  { "nights", WORD_UNIT },
  { "nine", WORD_OPENS_WITH_UNIT },
  { "nineteen", WORD_OPENS },
  { "nineties", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "ninety", WORD_OPENS_WITH_UNIT },
  { "noon", WORD_OPENS | WORD_UNIT },
  { "nov", WORD_OPENS | WORD_UNIT },
  { "november", WORD_OPENS | WORD_UNIT },
  { "now", WORD_OPENS },
  { "nowadays", WORD_OPENS },
  { "nowruz", WORD_OPENS },
  { "o'clock", WORD_UNIT },
  { "oct", WORD_OPENS | WORD_UNIT },
  { "october", WORD_OPENS | WORD_UNIT },
  { "once", WORD_OPENS },
  { "one", WORD_OPENS_WITH_UNIT },
  { "orthodox", WORD_OPENS },
  { "overnight", WORD_OPENS | WORD_UNIT },
  { "p.m", WORD_UNIT },
  { "p.m.", WORD_UNIT },
  { "palm", WORD_OPENS },
  { "passover", WORD_OPENS },
  { "past", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "pentecost", WORD_OPENS },
  { "period", WORD_UNIT },
  { "pm", WORD_UNIT },
  { "preceding", WORD_OPENS_WITH_UNIT },
  { "presently", WORD_OPENS },
  { "presidents", WORD_OPENS },
  { "previous", WORD_OPENS_WITH_UNIT },
  { "purim", WORD_OPENS },
  { "q1", WORD_OPENS | WORD_UNIT },
  { "q2", WORD_OPENS | WORD_UNIT },
  { "q3", WORD_OPENS | WORD_UNIT },
  { "q4", WORD_OPENS | WORD_UNIT },
  { "quarter", WORD_UNIT },
  { "quarterly", WORD_OPENS },
  { "quarters", WORD_OPENS | WORD_UNIT },
  { "ramadan", WORD_OPENS },
  { "recent", WORD_OPENS_WITH_UNIT },
  { "recently", WORD_OPENS },
  { "remaining", WORD_OPENS_WITH_UNIT },
  { "remembrance", WORD_OPENS },
  { "rosh", WORD_OPENS },
  { "same", WORD_OPENS_WITH_UNIT },
  { "sat", WORD_OPENS | WORD_UNIT },
  { "saturday", WORD_OPENS | WORD_UNIT },
  { "second", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "seconds", WORD_UNIT },
  { "sep", WORD_OPENS | WORD_UNIT },
  { "sept", WORD_OPENS | WORD_UNIT },
  { "september", WORD_OPENS | WORD_UNIT },
  { "seven", WORD_OPENS_WITH_UNIT },
  { "seventeen", WORD_OPENS_WITH_UNIT },
  { "seventies", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "seventy", WORD_OPENS_WITH_UNIT },
  { "several", WORD_OPENS_WITH_UNIT },
  { "shavuot", WORD_OPENS },
  { "six", WORD_OPENS_WITH_UNIT },
  { "sixteen", WORD_OPENS_WITH_UNIT },
  { "sixties", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "sixty", WORD_OPENS_WITH_UNIT },
  { "some", WORD_OPENS_WITH_UNIT },
  { "sometime", WORD_OPENS_WITH_UNIT },
  { "soon", WORD_OPENS },
  { "spring", WORD_OPENS | WORD_UNIT },
  { "st.", WORD_OPENS },
  { "start", WORD_OPENS_WITH_UNIT },
  { "sukkot", WORD_OPENS },
  { "summer", WORD_OPENS | WORD_UNIT },
  { "summers", WORD_UNIT },
  { "sun", WORD_OPENS | WORD_UNIT },
  { "sunday", WORD_OPENS | WORD_UNIT },
  { "ten", WORD_OPENS_WITH_UNIT },
  { "term", WORD_UNIT },
  { "thanksgiving", WORD_OPENS | WORD_UNIT },
  { "that", WORD_OPENS_WITH_UNIT },
  { "the", WORD_OPENS_WITH_UNIT },
  { "these", WORD_OPENS_WITH_UNIT },
  { "third", WORD_OPENS_WITH_UNIT },
  { "thirteen", WORD_OPENS_WITH_UNIT },
  { "thirties", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "thirty", WORD_OPENS_WITH_UNIT },
  { "this", WORD_OPENS_WITH_UNIT },
  { "those", WORD_OPENS_WITH_UNIT },
  { "three", WORD_OPENS_WITH_UNIT },
  { "thu", WORD_OPENS | WORD_UNIT },
  { "thur", WORD_OPENS | WORD_UNIT },
  { "thurs", WORD_OPENS | WORD_UNIT },
  { "thursday", WORD_OPENS | WORD_UNIT },
  { "today", WORD_OPENS | WORD_UNIT },
  { "tomorrow", WORD_OPENS | WORD_UNIT },
  { "tonight", WORD_OPENS | WORD_UNIT },
  { "tue", WORD_OPENS | WORD_UNIT },
  { "tues", WORD_OPENS | WORD_UNIT },
  { "tuesday", WORD_OPENS | WORD_UNIT },
  { "twelve", WORD_OPENS_WITH_UNIT },
  { "twenties", WORD_OPENS_WITH_UNIT | WORD_UNIT },
  { "twenty", WORD_OPENS },
  { "twice", WORD_OPENS },
  { "two", WORD_OPENS_WITH_UNIT },
  { "upcoming", WORD_OPENS_WITH_UNIT },
  { "utc", WORD_UNIT },
  { "valentine", WORD_OPENS },
  { "veterans", WORD_OPENS },
  { "victory", WORD_OPENS },
  { "wed", WORD_OPENS | WORD_UNIT },
  { "wednesday", WORD_OPENS | WORD_UNIT },
  { "week", WORD_OPENS | WORD_UNIT },
  { "weekend", WORD_UNIT },
  { "weekends", WORD_UNIT },
  { "weeklong", WORD_OPENS },
  { "weekly", WORD_OPENS },
  { "weeks", WORD_OPENS | WORD_UNIT },
  { "winter", WORD_OPENS | WORD_UNIT },
  { "winters", WORD_UNIT },
  { "year", WORD_OPENS | WORD_UNIT },
  { "year-ago", WORD_OPENS | WORD_UNIT },
  { "year-earlier", WORD_OPENS | WORD_UNIT },
  { "year-end", WORD_OPENS | WORD_UNIT },
  { "yearlong", WORD_OPENS },
  { "yearly", WORD_OPENS },
  { "years", WORD_OPENS | WORD_UNIT },
  { "yesterday", WORD_OPENS | WORD_UNIT },
  { "yom", WORD_OPENS },
};

/* No expression has more words before the one that tells time. */
#define MAX_WORDS_TO_UNIT 6

static int
compare_words (gconstpointer word, gconstpointer entry)
{
  return strcmp (word, ((const Word *)entry)->word);
}

static const ReadoutWordFilter *
get_filter (void)
{
  static ReadoutWordFilter filter;
  static gsize is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        readout_word_filter_add (&filter, words[i].word, strlen (words[i].word));
      g_once_init_leave (&is_made, 1);
    }

  return &filter;
}

static gboolean
has_hyphen (const char *text, ReadoutSpan span)
{
  return memchr (text + span.start_byte, '-', span.end_byte - span.start_byte) != NULL;
}

/* "23.04.2022" */
static gboolean
is_point_date (const char *word)
{
  return g_ascii_isdigit (*word) && strlen (word) >= strlen ("1.1.2022") && strchr (word, '.') != NULL;
}

/* "13h30", "5pm" */
static gboolean
is_clock_of_hours (const char *word)
{
  const char *rest = word + strspn (word, "0123456789");

  return rest > word && (*rest == 'h' || g_str_has_suffix (rest, "am") || g_str_has_suffix (rest, "pm"));
}

static WordUse
get_use (const ReadoutTimeReader *reader, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (reader->passage, i);
  ReadoutTimeWord word;
  const Word *entry;
  guint ordinal;

  if (readout_passage_can_be (reader->passage, i, READOUT_LEXICON_MONTH | READOUT_LEXICON_WEEKDAY))
    return WORD_OPENS | WORD_UNIT;
  if (token->kind != READOUT_TOKEN_WORD && token->kind != READOUT_TOKEN_NUMBER)
    return 0;

  if (g_ascii_isalpha (reader->passage->text[token->span.start_byte])
      && !readout_passage_may_be (reader->passage, i, get_filter ())
      && !has_hyphen (reader->passage->text, token->span))
    return 0;

  readout_time_reader_get_word (reader, i, word);
  if (strchr (word, '-') != NULL
      || (g_ascii_isdigit (*word)
          && (strlen (word) == 4 || (strlen (word) == 5 && word[4] == 's')
              || readout_time_words_get_ordinal (word, &ordinal)))
      || is_point_date (word) || is_clock_of_hours (word))
    return WORD_OPENS | WORD_UNIT;
  if (g_ascii_isdigit (*word))
    return readout_time_reader_is_mark (reader, i + 1, ':')
                   || readout_time_reader_is_mark (reader, i + 1, '/')
               ? WORD_OPENS | WORD_UNIT
               : WORD_OPENS_WITH_UNIT;

  entry = bsearch (word, words, G_N_ELEMENTS (words), sizeof *words, compare_words);
  return entry != NULL ? entry->use : 0;
}

/* One use a token. */
static WordUse *
get_uses (const ReadoutTimeReader *reader)
{
  guint n_tokens = reader->passage->tokens->len;
  WordUse *uses = g_new (WordUse, n_tokens + 1);

  for (guint i = 0; i < n_tokens; i++)
    uses[i] = get_use (reader, i);

  return uses;
}

static gboolean
can_begin (const WordUse *uses, guint n_tokens, guint i)
{
  if (uses[i] & WORD_OPENS)
    return TRUE;
  if (!(uses[i] & WORD_OPENS_WITH_UNIT))
    return FALSE;

  for (guint at = i + 1; at < n_tokens && at <= i + MAX_WORDS_TO_UNIT; at++)
    if (uses[at] & WORD_UNIT)
      return TRUE;

  return FALSE;
}

/* A date of a year that the text names means the same whatever its sentence tells of. */
static gboolean
has_direction (const ReadoutFoundTime *time)
{
  return time->form != READOUT_TIME_FIXED || time->type == READOUT_TIME_TYPE_DURATION;
}

/**
 * readout_times_find:
 * @passage: a paragraph
 *
 * Returns: (transfer full) (element-type ReadoutFoundTime): the time expressions in the order of the text
 */
GArray *
readout_times_find (const ReadoutPassage *passage)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundTime));
  ReadoutTimeReader reader = { .passage = passage };
  g_autofree WordUse *uses = get_uses (&reader);
  guint i = 0;

  while (i < passage->tokens->len)
    {
      guint end = can_begin (uses, passage->tokens->len, i) ? read_modified (&reader, i) : i;

      if (end == i)
        {
          i++;
          continue;
        }

      reader.time.span = readout_passage_get_span (passage, i, end);
      if (reader.time.direction == 0 && has_direction (&reader.time))
        reader.time.direction = get_direction (&reader, i, end);
      g_array_append_val (times, reader.time);
      i = end;
    }

  return times;
}
