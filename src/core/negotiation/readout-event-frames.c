/* readout-event-frames.c: what a verb tells of, by the words around it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-event-frames.h"

#include "readout-event-verbs.h"

#include <string.h>

#define MAX_WORDS_TO_TITLE 3

/* A particle stands straight behind its verb: "called for", "ruled it out". */
static guint
object_distance (const char *object)
{
  static const char *const particles[] = { "for", "on",   "upon", "to",   "with", "about", "out", "up",
                                           "off", "down", "over", "back", "away", "aside", "by",  NULL };

  return g_strv_contains (particles, object) ? 2 : READOUT_MAX_OBJECT_DISTANCE;
}

/* The words around a verb in small letters, nearest first: those behind it, not as far as what "will" or
 * "would" be, and of a passive those before it, where its object stands. */
typedef struct
{
  char behind[READOUT_MAX_OBJECT_DISTANCE][READOUT_MAX_WORD_BYTES];
  char before[READOUT_MAX_OBJECT_DISTANCE][READOUT_MAX_WORD_BYTES];
  guint n_behind;
  guint n_before;
} Company;

static gboolean
is_modal (const char *word)
{
  static const char *const modals[] = { "will", "would", "must", "should", "could", NULL };

  return g_strv_contains (modals, word);
}

static void
find_company (const ReadoutEventClauses *clauses, guint i, gboolean is_passive, Company *company)
{
  company->n_behind = company->n_before = 0;
  for (guint k = i + 1; k < clauses->sentence->end && company->n_behind < READOUT_MAX_OBJECT_DISTANCE; k++)
    {
      char *word = company->behind[company->n_behind];

      if (!readout_passage_get_word (clauses->passage, k, word))
        *word = '\0';
      else if (is_modal (word))
        break;
      company->n_behind++;
    }
  for (guint k = i;
       is_passive && k > clauses->sentence->first && company->n_before < READOUT_MAX_OBJECT_DISTANCE; k--)
    {
      char *word = company->before[company->n_before++];

      if (!readout_passage_get_word (clauses->passage, k - 1, word))
        *word = '\0';
    }
}

static gboolean
has_word (const Company *company, const char *word, guint distance)
{
  for (guint k = 0; k < MIN (distance, company->n_behind); k++)
    if (g_str_equal (company->behind[k], word))
      return TRUE;
  for (guint k = 0; distance == READOUT_MAX_OBJECT_DISTANCE && k < company->n_before; k++)
    if (g_str_equal (company->before[k], word))
      return TRUE;

  return FALSE;
}

/* "Returned the painting", but not "returned to Geneva" or "returned on Monday". */
static gboolean
has_direct_object (const ReadoutEventClauses *clauses, guint i)
{
  static const char *const determiners[] = { "the", "a",   "an",   "its", "their", "his", "her", "some",
                                             "all", "two", "more", "any", "our",   "my",  NULL };
  const ReadoutPassage *passage = clauses->passage;

  if (i + 1 >= clauses->sentence->end)
    return FALSE;
  if (readout_passage_is_one_of (passage, i + 1, determiners))
    return TRUE;
  if (readout_passage_can_be (passage, i + 1,
                              READOUT_LEXICON_FUNCTION_WORD | READOUT_LEXICON_MONTH | READOUT_LEXICON_WEEKDAY)
      || readout_passage_is (passage, i + 1, "home"))
    return FALSE;

  return readout_passage_get_token (passage, i + 1)->kind == READOUT_TOKEN_NUMBER
         || readout_passage_get_token (passage, i + 1)->kind == READOUT_TOKEN_WORD;
}

/* "Called President": somebody with a title. */
static gboolean
has_titled_object (const ReadoutEventClauses *clauses, guint i)
{
  for (guint k = i + 1; k < MIN (clauses->sentence->end, i + 1 + MAX_WORDS_TO_TITLE); k++)
    {
      if (!readout_passage_is_capitalized (clauses->passage, k))
        return FALSE;
      if (readout_passage_can_be (clauses->passage, k, READOUT_LEXICON_TITLE))
        return TRUE;
    }

  return FALSE;
}

/* "Off+strike", "on+to": both words, the first as near as it would stand alone. */
static gboolean
has_words (const Company *company, const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, "+", -1);

  for (guint k = 0; each[k] != NULL; k++)
    if (!has_word (company, each[k], k == 0 ? object_distance (each[k]) : READOUT_MAX_OBJECT_DISTANCE))
      return FALSE;

  return TRUE;
}

/* One object of a frame: a word, several with "+" between them, or a kind of object. */
static gboolean
has_object (const ReadoutEventClauses *clauses, guint i, const Company *company, const char *object)
{
  if (g_str_equal (object, "@object"))
    return has_direct_object (clauses, i);
  if (g_str_equal (object, "@title"))
    return has_titled_object (clauses, i);

  return strchr (object, '+') == NULL ? has_word (company, object, object_distance (object))
                                      : has_words (company, object);
}

static gboolean
fits_frame (const ReadoutEventClauses *clauses,
            guint i,
            const Company *company,
            const ReadoutEventFrame *frame)
{
  gboolean excludes = TRUE;

  for (guint k = 0; frame->objects != NULL && frame->objects[k] != NULL; k++)
    {
      const char *object = frame->objects[k];

      if (*object == '-' && has_object (clauses, i, company, object + 1))
        return FALSE;
      if (*object != '-' && has_object (clauses, i, company, object))
        return TRUE;
      excludes = excludes && *object == '-';
    }

  return excludes;
}

/**
 * readout_event_frames_find:
 * @clauses: the sentence that is read
 * @i: index of a token
 * @word: what it may tell of
 *
 * Returns: (nullable): the first frame of the verb that fits the words around it
 */
const ReadoutEventFrame *
readout_event_frames_find (const ReadoutEventClauses *clauses, guint i, const ReadoutEventWord *word)
{
  Company company;

  find_company (clauses, i, readout_event_verbs_is_passive (clauses, i, word), &company);
  for (guint k = 0; k < word->frames->len; k++)
    {
      const ReadoutEventFrame *frame = &g_array_index (word->frames, ReadoutEventFrame, k);

      if (fits_frame (clauses, i, &company, frame))
        return frame;
    }

  return NULL;
}
