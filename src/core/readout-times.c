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

/* A verb farther away says nothing of when. */
#define MAX_TENSE_DISTANCE 10

static guint
read_plain (ReadoutTimeReader *reader, guint i)
{
  static const ReadoutTimeReading readings[] = { readout_time_dates_read, readout_time_units_read };

  return readout_time_reader_read_longest (reader, i, readings, G_N_ELEMENTS (readings));
}

/* "early", "late", "mid", "the end of", "earlier": they belong to the expression and leave its value alone.
 */
static guint
read_modified (ReadoutTimeReader *reader, guint i)
{
  static const char *const adverbs[]
      = { "early", "late", "mid", "earlier", "later", "around", "about", "nearly", "almost", "fiscal", NULL };
  static const char *const edges[] = { "end", "beginning", "start", "middle", "rest", NULL };
  guint at = i, end;

  if (readout_time_reader_is_one_of (reader, at, adverbs))
    at++;
  else if (readout_time_reader_is_word (reader, at, "the")
           && readout_time_reader_is_one_of (reader, at + 1, edges)
           && readout_time_reader_is_word (reader, at + 2, "of"))
    at += 3;
  else
    return read_plain (reader, i);

  end = read_plain (reader, at);
  return end > at ? end : i;
}

/* Whether the nearest verb of the sentence tells of the past or of what is to come. */
static int
tense_near (const ReadoutTimeReader *reader, guint first, guint end)
{
  const ReadoutSentence *sentence = readout_passage_get_sentence (reader->passage, first);
  ReadoutTimeWord word;

  for (guint distance = 1; distance <= MAX_TENSE_DISTANCE; distance++)
    {
      int tense = 0;

      if (first >= sentence->first + distance)
        tense = readout_time_words_get_tense (readout_time_reader_get_word (reader, first - distance, word));
      if (tense == 0 && end + distance - 1 < sentence->end)
        tense
            = readout_time_words_get_tense (readout_time_reader_get_word (reader, end + distance - 1, word));
      if (tense != 0)
        return tense;
    }

  return 0;
}

static gboolean
is_deadline (const ReadoutTimeReader *reader, guint i)
{
  static const char *const words[] = { "by", "until", "till", NULL };

  return i > 0 && readout_time_reader_is_one_of (reader, i - 1, words);
}

/* The words that an expression can begin with, in the order of strcmp(). */
static const char *const openers[] = {
  "a",         "about",     "almost",    "an",        "annually",  "around",   "autumn",     "centuries",
  "christmas", "coming",    "couple",    "current",   "currently", "daily",    "days",       "decades",
  "dozen",     "each",      "earlier",   "early",     "eight",     "eighteen", "eighty",     "eleven",
  "epiphany",  "every",     "fall",      "few",       "fifteen",   "fifty",    "final",      "first",
  "fiscal",    "five",      "following", "formerly",  "forty",     "four",     "fourteen",   "fourth",
  "half",      "halloween", "hourly",    "hours",     "hundred",   "last",     "late",       "lately",
  "later",     "latest",    "many",      "mid",       "midnight",  "minutes",  "monthly",    "months",
  "nearly",    "next",      "nightly",   "nine",      "nineteen",  "ninety",   "noon",       "now",
  "nowadays",  "one",       "past",      "preceding", "presently", "previous", "previously", "quarters",
  "recent",    "recently",  "remaining", "same",      "second",    "seven",    "seventeen",  "seventy",
  "several",   "six",       "sixteen",   "sixty",     "some",      "soon",     "spring",     "summer",
  "ten",       "that",      "the",       "these",     "third",     "thirteen", "thirty",     "this",
  "those",     "three",     "today",     "tomorrow",  "tonight",   "twelve",   "twenty",     "two",
  "upcoming",  "weekly",    "weeks",     "winter",    "yearly",    "years",    "yesterday"
};

static int
compare_words (gconstpointer word, gconstpointer entry)
{
  return strcmp (word, *(const char *const *)entry);
}

/* Few words begin an expression; the others are passed by at once. */
static gboolean
can_begin (const ReadoutTimeReader *reader, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (reader->passage, i);
  ReadoutTimeWord word;

  if (token->kind == READOUT_TOKEN_NUMBER
      || readout_passage_can_be (reader->passage, i, READOUT_LEXICON_MONTH | READOUT_LEXICON_WEEKDAY))
    return TRUE;
  if (token->kind != READOUT_TOKEN_WORD)
    return FALSE;

  readout_time_reader_get_word (reader, i, word);
  return strchr (word, '-') != NULL
         || bsearch (word, openers, G_N_ELEMENTS (openers), sizeof *openers, compare_words) != NULL;
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
  guint i = 0;

  while (i < passage->tokens->len)
    {
      guint end = can_begin (&reader, i) ? read_modified (&reader, i) : i;

      if (end == i)
        {
          i++;
          continue;
        }

      reader.time.span = readout_passage_get_span (passage, i, end);
      if (reader.time.direction == 0)
        reader.time.direction = is_deadline (&reader, i) ? 1 : tense_near (&reader, i, end);
      g_array_append_val (times, reader.time);
      i = end;
    }

  return times;
}
