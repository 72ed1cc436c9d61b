/* readout-event-dates.c: when an act was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-event-dates.h"

#include "readout-day-range.h"

#include <string.h>

/* A date farther away is that of something else. */
#define MAX_BYTES_TO_DATE 300

/* "The 1988 terrorist bombing" */
#define MAX_BYTES_TO_NOUN 32

/* "Told the state television late on Friday" */
#define MAX_BYTES_FROM_SAYING 50

typedef struct
{
  const ReadoutCast *cast;
  ReadoutSpan cue;
  ReadoutSpan within;            /* where its date can stand */
  gboolean is_apart_from_saying; /* was at another time than it was told */
  gboolean is_to_come;
  const GDate *published; /* invalid where nobody knows it */
} Act;

static gsize
distance (ReadoutSpan a, ReadoutSpan b)
{
  return a.end_byte <= b.start_byte ? b.start_byte - a.end_byte
                                    : a.start_byte - MIN (a.start_byte, b.end_byte);
}

static gboolean
is_date (const ReadoutTime *time)
{
  return (time->type == READOUT_TIME_TYPE_DATE || time->type == READOUT_TIME_TYPE_TIME)
         && g_ascii_isdigit (*time->value);
}

/* "Two days after": what comes behind has not the date that stands before. */
static gboolean
is_counted_from (const ReadoutCast *cast, const ReadoutTime *time)
{
  const char *behind = cast->text + time->span.end_byte;

  return time->type == READOUT_TIME_TYPE_DURATION
         && (g_str_has_prefix (behind, " after ") || g_str_has_prefix (behind, " before "));
}

/* "Known until July", "no talks since Monday": a border of time, and not when something was done. */
static gboolean
is_border (const ReadoutCast *cast, const ReadoutTime *time)
{
  static const char *const words[] = { " until ", " till ", " since ", " before ", " by " };
  gsize start = time->span.start_byte;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (start >= length && strncmp (cast->text + start - length, words[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* "Strike a group that gave up its name in July": another clause begins between them. */
static gboolean
is_of_later_clause (const ReadoutCast *cast, ReadoutSpan cue, const ReadoutTime *time)
{
  static const char *const words[]
      = { " which ", " who ", " whose ", " until ", " when ", " that ", " it ", " they ", " he ", " she " };
  g_autofree char *between = NULL;

  if (time->span.start_byte <= cue.end_byte)
    return FALSE;

  between = g_strndup (cast->text + cue.end_byte, time->span.start_byte - cue.end_byte);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (between, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* "Said on Friday", "told the paper on Friday": when it was told. */
static gboolean
is_of_saying (const ReadoutCast *cast, ReadoutSpan sentence, const ReadoutTime *time)
{
  static const char *const verbs[] = { " said ", " says ", " told ", " added " };
  gsize start = time->span.start_byte;
  gsize first = MAX (sentence.start_byte, start - MIN (start, MAX_BYTES_FROM_SAYING));

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *verb = g_strrstr_len (cast->text + first, (gssize)(start - first), verbs[i]);
      gsize length = verb != NULL ? start - (gsize)(verb - cast->text) : 0;

      if (verb != NULL && memchr (verb, ',', length) == NULL
          && g_strstr_len (verb, (gssize)length, " that ") == NULL)
        return TRUE;
    }

  return FALSE;
}

/* "Israel, which took it in 1967, says": a clause that only says more of somebody. */
static gboolean
is_of_aside (const Act *act, const ReadoutTime *time)
{
  static const char *const words[] = { " which ", " who ", " whose ", " whom " };
  const char *text = act->cast->text;
  gsize start = act->within.start_byte, end = time->span.end_byte;

  if (end >= act->cue.start_byte || memchr (text + end, ',', act->cue.start_byte - end) == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strstr_len (text + start, (gssize)(time->span.start_byte - MIN (start, time->span.start_byte)),
                      words[i])
        != NULL)
      return TRUE;

  return FALSE;
}

/* "Will go there, he said at a meeting on Monday": what is to come is not before the article. */
static gboolean
is_too_early (const Act *act, const ReadoutTime *time)
{
  ReadoutDayRange days;

  return act->is_to_come && g_date_valid (act->published) && readout_day_range_parse (time->value, &days)
         && g_date_compare (&days.last, act->published) < 0;
}

/* "The 2015 nuclear deal": the year is that of the deal, as it is that of "the 2015 raid". */
static gboolean
is_of_noun (const ReadoutCast *cast, ReadoutSpan cue, const ReadoutTime *time)
{
  static const char *const words[] = { "the ", "a ", "its ", "their " };
  const char *text = cast->text;
  gsize start = time->span.start_byte;

  if (strlen (time->value) != strlen ("2015") || text[time->span.end_byte] != ' '
      || !g_ascii_islower (text[time->span.end_byte + 1])
      || (cue.start_byte > time->span.end_byte && cue.start_byte - time->span.end_byte < MAX_BYTES_TO_NOUN))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (start >= length && g_ascii_strncasecmp (text + start - length, words[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether the act may have been at @time. */
static gboolean
can_date (const Act *act, const ReadoutTime *time)
{
  return is_date (time) && !is_border (act->cast, time) && !is_of_noun (act->cast, act->cue, time)
         && !is_of_later_clause (act->cast, act->cue, time) && !is_of_aside (act, time)
         && !is_too_early (act, time)
         && !(act->is_apart_from_saying && is_of_saying (act->cast, act->within, time));
}

/* The date of the sentence that stands nearest to the cue. */
static const char *
find_date (const Act *act, const ReadoutAnalysisBuilder *builder)
{
  ReadoutSpan within = act->within, cue = act->cue;
  gsize first_byte = MAX (within.start_byte, cue.start_byte - MIN (cue.start_byte, MAX_BYTES_TO_DATE));
  gsize end_byte = MIN (within.end_byte, cue.end_byte + MAX_BYTES_TO_DATE);
  guint n_times;
  const ReadoutTime *times = readout_analysis_builder_get_times (builder, first_byte, &n_times);
  const ReadoutTime *best = NULL;

  for (guint i = 0; i < n_times && times[i].span.end_byte <= end_byte; i++)
    if (can_date (act, &times[i])
        && (best == NULL || distance (times[i].span, cue) < distance (best->span, cue)))
      best = &times[i];
    else if (times[i].span.end_byte <= cue.start_byte && is_counted_from (act->cast, &times[i]))
      best = NULL;

  return best != NULL ? best->value : NULL;
}

/* "The minister is here today.  He will meet": the only date that the paragraph from @base on has named
 * before a sentence that goes on with a pronoun. */
static const char *
find_date_before (const ReadoutCast *cast, const ReadoutAnalysisBuilder *builder, gsize base, gsize start)
{
  static const char *const pronouns[] = { "He ", "She ", "They ", "It ", "The two " };
  gboolean goes_on = FALSE;
  guint n_times;
  const ReadoutTime *times = readout_analysis_builder_get_times (builder, base, &n_times);
  const char *date = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pronouns) && !goes_on; i++)
    goes_on = g_str_has_prefix (cast->text + start, pronouns[i]);
  for (guint i = 0; goes_on && i < n_times && times[i].span.end_byte <= start; i++)
    {
      if (!is_date (&times[i]))
        continue;
      if (date != NULL && !g_str_equal (date, times[i].value))
        return NULL;
      date = times[i].value;
    }

  return date;
}

/* Whether one of @words stands among those of the verb. */
static gboolean
has_auxiliary (const ReadoutCast *cast, const ReadoutFoundEvent *found, gsize base, const char *const *words)
{
  ReadoutSpan before = readout_span_shift (found->before, base);
  ReadoutSpan cue = readout_span_shift (found->cue, base);

  if (readout_span_is_empty (before) || before.end_byte >= cue.start_byte)
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_strstr_len (cast->text + before.end_byte, (gssize)(cue.start_byte - before.end_byte), words[i])
        != NULL)
      return TRUE;

  return FALSE;
}

/* "Said on Friday that they would meet", "that they had met": the day of the saying is not that of an act
 * before or after it. */
static gboolean
is_apart_from_saying (const ReadoutCast *cast, const ReadoutFoundEvent *found, gsize base)
{
  static const char *const words[] = { "had ", NULL };

  return found->modality != READOUT_MODALITY_ACTUAL || has_auxiliary (cast, found, base, words);
}

/* "Will meet", and not "came to meet". */
static gboolean
is_to_come (const ReadoutCast *cast, const ReadoutFoundEvent *found, gsize base)
{
  static const char *const words[] = { "will ", "shall ", "ll ", NULL };

  return found->modality == READOUT_MODALITY_FUTURE && has_auxiliary (cast, found, base, words);
}

/**
 * readout_event_dates_find:
 * @cast: whom the names of the article mean
 * @builder: has the times of the article
 * @found: an act that a paragraph tells of
 * @base: where the paragraph begins
 *
 * Returns: (nullable): when it was, or is going to be, as in TIMEX3
 */
const char *
readout_event_dates_find (const ReadoutCast *cast,
                          const ReadoutAnalysisBuilder *builder,
                          const ReadoutFoundEvent *found,
                          gsize base)
{
  ReadoutSpan sentence = readout_span_shift (found->sentence, base);
  Act act = {
    .cast = cast,
    .cue = readout_span_shift (found->cue, base),
    .within = found->is_attribute ? readout_span_shift (found->behind, base) : sentence,
    .is_apart_from_saying = is_apart_from_saying (cast, found, base),
    .is_to_come = is_to_come (cast, found, base),
    .published = readout_analysis_builder_get_published (builder),
  };
  const char *date = find_date (&act, builder);

  if (date == NULL && !found->is_attribute)
    date = find_date_before (cast, builder, base, sentence.start_byte);

  return date;
}
