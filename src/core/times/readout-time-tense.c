/* readout-time-tense.c: whether a sentence tells of the past or of what is to come
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "On Friday" is a day behind or a day ahead, and the verb that it belongs to says which.  News puts the day
 * behind its verb, so the words before it are asked first. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-time-reader-private.h"
#include "readout-time-words.h"

/* A verb farther away says nothing of when. */
#define MAX_TENSE_DISTANCE      10
#define MAX_PLUPERFECT_DISTANCE 30

/* "agreed to meet" is still to come; "met to mark" is not. */
static gboolean
is_intention (const ReadoutTimeReader *reader, guint i)
{
  static const char *const before[]
      = { "is",         "are",       "was",     "were",    "agreed",  "agrees",   "due",     "expected",
          "going",      "hope",      "hopes",   "intends", "likely",  "plan",     "planned", "plans",
          "ready",      "scheduled", "set",     "want",    "wants",   "decided",  "pledged", "promised",
          "vowed",      "invited",   "urged",   "ordered", "offered", "prepared", "asked",   "willing",
          "threatened", "seeking",   "expects", "expect",  "intend",  NULL };

  return i > 0 && readout_time_reader_is_word (reader, i, "to")
         && readout_time_reader_is_one_of (reader, i - 1, before);
}

/* What "had been due to" be is over by now. */
static int
get_tense_of_intention (const ReadoutTimeReader *reader, guint to)
{
  return to >= 3 && readout_time_reader_is_word (reader, to - 2, "been")
                 && readout_time_reader_is_word (reader, to - 3, "had")
             ? -1
             : 1;
}

/* "As early as Friday" is to come. */
static gboolean
is_early_as (const ReadoutTimeReader *reader, guint first)
{
  static const char *const words[] = { "early", "soon", "late", NULL };

  return first >= 3 && readout_time_reader_is_word (reader, first - 1, "as")
         && readout_time_reader_is_one_of (reader, first - 2, words)
         && readout_time_reader_is_word (reader, first - 3, "as");
}

/* "Guidelines to be published" are to come, and "is held" is not over. */
static int
get_tense_of_group (const ReadoutTimeReader *reader, guint i, int tense)
{
  static const char *const is[] = { "is", "are", "being", NULL };

  if (i > 1 && readout_time_reader_is_word (reader, i - 1, "be"))
    return readout_time_reader_is_word (reader, i - 2, "to") ? 1 : 0;
  if (i > 0 && tense < 0 && readout_time_reader_is_one_of (reader, i - 1, is))
    return 0;
  if (readout_time_reader_is_word (reader, i, "set") && !readout_time_reader_is_word (reader, i + 1, "to")
      && !readout_time_reader_is_word (reader, i + 1, "for"))
    return 0;

  return tense;
}

/* "Agreed": a past of its own. */
static gboolean
ends_with_d (const ReadoutTimeReader *reader, guint i)
{
  return reader->passage->text[readout_passage_get_token (reader->passage, i)->span.end_byte - 1] == 'd';
}

/* "The meeting is Thursday", "the vote is on 3 May": what is told of as being on a day is to come. */
static gboolean
is_on_day (const ReadoutTimeReader *reader, guint first)
{
  static const char *const is[] = { "is", "are", NULL };
  static const char *const links[] = { "on", "for", "at", "in", NULL };
  guint at = first > 0 && readout_time_reader_is_one_of (reader, first - 1, links) ? first - 1 : first;

  return at > 0 && readout_time_reader_is_one_of (reader, at - 1, is);
}

/* "The parties meet again on Monday", "talks resume": what several do in the present is a programme, and to
 * come. */
static gboolean
is_programme (const ReadoutTimeReader *reader, guint i)
{
  static const char *const verbs[] = { "meet", "resume", "reconvene", "convene", "vote", NULL };
  static const char *const pronouns[] = { "they", "we", "who", NULL };
  ReadoutTimeWord subject;

  if (i == 0 || !readout_time_reader_is_one_of (reader, i, verbs))
    return FALSE;

  readout_time_reader_get_word (reader, i - 1, subject);
  return readout_passage_get_token (reader->passage, i - 1)->kind == READOUT_TOKEN_WORD
         && (g_str_has_suffix (subject, "s") || g_strv_contains (pronouns, subject));
}

/* What one word says: -1 for the past, 1 for what is to come.  "Be held" waits for the word before it, and
 * "the planned vote" has no verb. */
static int
get_tense_at (const ReadoutTimeReader *reader, guint i)
{
  static const char *const before[] = { "as", "a", "an", "the", "still", "previously", NULL };
  ReadoutTimeWord word;
  int tense = readout_passage_may_be (reader->passage, i, readout_time_words_get_tense_filter ())
                      || ends_with_d (reader, i)
                  ? readout_time_words_get_tense (readout_time_reader_get_word (reader, i, word))
                  : 0;

  if (i > 0 && readout_time_reader_is_one_of (reader, i - 1, before))
    return 0;
  if (is_programme (reader, i))
    return 1;

  return tense != 0 ? get_tense_of_group (reader, i, tense) : 0;
}

static int
find_before (const ReadoutTimeReader *reader, guint first, guint sentence_first)
{
  for (guint i = first; i > sentence_first && first - i < MAX_TENSE_DISTANCE; i--)
    {
      int tense = is_intention (reader, i - 1) ? get_tense_of_intention (reader, i - 1)
                                               : get_tense_at (reader, i - 1);

      if (tense != 0)
        return tense;
    }

  return 0;
}

static int
find_behind (const ReadoutTimeReader *reader, guint end, guint sentence_end)
{
  for (guint i = end; i < sentence_end && i - end < MAX_TENSE_DISTANCE; i++)
    {
      int tense = is_intention (reader, i) ? 1 : get_tense_at (reader, i);

      if (tense != 0)
        return tense;
    }

  return 0;
}

/* -1 when the verb nearest to the tokens from @first to @end tells of the past, 1 when it tells of what is to
 * come, 0 when there is none.  "Friday's vote" and what opens a sentence have their verb behind them. */
int
readout_time_tense_find (const ReadoutTimeReader *reader, guint first, guint end)
{
  const ReadoutSentence *sentence = readout_passage_get_sentence (reader->passage, first);
  gboolean is_possessive
      = end < sentence->end
        && readout_passage_get_token (reader->passage, end)->kind == READOUT_TOKEN_POSSESSIVE;
  int tense = 0;

  if (is_early_as (reader, first) || is_on_day (reader, first))
    return 1;
  if (!is_possessive)
    tense = find_before (reader, first, sentence->first);
  if (tense == 0)
    tense = find_behind (reader, end, sentence->end);

  return tense;
}

/* Whether the sentence of token @i says what "had" been done. */
gboolean
readout_time_tense_is_pluperfect (const ReadoutTimeReader *reader, guint i)
{
  const ReadoutSentence *sentence = readout_passage_get_sentence (reader->passage, i);

  guint first = MAX (sentence->first, i - MIN (i, MAX_PLUPERFECT_DISTANCE));

  for (guint k = first; k < MIN (sentence->end, i + MAX_PLUPERFECT_DISTANCE); k++)
    if (readout_time_reader_is_word (reader, k, "had"))
      return TRUE;

  return FALSE;
}
