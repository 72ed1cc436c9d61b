/* readout-correct-entries.c: what the analyst says of events and of what is negotiated
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Works on an analysis that nobody else has yet, one correction after the other: the next one is of the entry
 * as the last one has left it. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correct-entries.h"

#include "readout-analysis-private.h"
#include "readout-correct-whom.h"
#include "readout-word-borders.h"

static gboolean
equal_but_for_case (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1), *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

/**
 * readout_remark_means:
 * @self: a remark
 * @words: the words that tell of an entry
 *
 * Returns: whether it is about that entry: these very words, or all that is written like them, in capitals or
 * not
 */
gboolean
readout_remark_means (const ReadoutRemark *self, ReadoutSpan words)
{
  const char *text = readout_article_get_text (self->analysis->article, NULL);
  g_autofree char *form = NULL;

  if (self->said->anchor != NULL)
    return readout_span_equal (words, self->span);

  form = readout_word_borders_fold (text + words.start_byte, words.end_byte - words.start_byte);
  for (guint i = 0; self->said->forms[i] != NULL; i++)
    if (equal_but_for_case (form, self->said->forms[i]))
      return TRUE;

  return FALSE;
}

/**
 * readout_remark_find_sentence:
 * @self: a remark on a passage
 *
 * Returns: the sentence that the passage is in; the passage itself where it is in none
 */
ReadoutSpan
readout_remark_find_sentence (const ReadoutRemark *self)
{
  for (guint i = 0; i < self->analysis->sentences->len; i++)
    {
      ReadoutSpan sentence = g_array_index (self->analysis->sentences, ReadoutSpan, i);

      if (readout_span_contains (sentence, self->span))
        return sentence;
    }

  return self->span;
}

static gsize
distance (ReadoutSpan a, ReadoutSpan b)
{
  if (a.end_byte <= b.start_byte)
    return b.start_byte - a.end_byte;

  return a.start_byte >= b.end_byte ? a.start_byte - b.end_byte : 0;
}

/**
 * readout_remark_find_time:
 * @self: a remark on a passage
 * @within: where to look
 *
 * Returns: (nullable): the day of the calendar that stands nearest to the passage
 */
const ReadoutTime *
readout_remark_find_time (const ReadoutRemark *self, ReadoutSpan within)
{
  const ReadoutTime *nearest = NULL;

  for (guint i = 0; i < self->analysis->times->len; i++)
    {
      const ReadoutTime *time = &g_array_index (self->analysis->times, ReadoutTime, i);

      if ((time->type == READOUT_TIME_TYPE_DATE || time->type == READOUT_TIME_TYPE_TIME)
          && g_ascii_isdigit (*time->value) && readout_span_contains (within, time->span)
          && (nearest == NULL || distance (time->span, self->span) < distance (nearest->span, self->span)))
        nearest = time;
    }

  return nearest;
}

/**
 * readout_remark_keep:
 * @self: a remark
 * @words: (nullable): a string
 *
 * Returns: (nullable) (transfer none): @words for as long as the analysis lives
 */
const char *
readout_remark_keep (const ReadoutRemark *self, const char *words)
{
  return words != NULL ? g_string_chunk_insert_const (self->analysis->strings, words) : NULL;
}

static ReadoutSpan
span_of (gconstpointer entry, gsize span_offset)
{
  return *(const ReadoutSpan *)(gconstpointer)((const char *)entry + span_offset);
}

/**
 * readout_remark_insert:
 * @entries: events, or points of one kind, in the order of the text
 * @entry: another one; copied
 * @span_offset: where in it the words are by which it is meant
 */
void
readout_remark_insert (GArray *entries, gconstpointer entry, gsize span_offset)
{
  gsize size = g_array_get_element_size (entries), start = span_of (entry, span_offset).start_byte;
  guint at = 0;

  while (at < entries->len && span_of (entries->data + at * size, span_offset).start_byte <= start)
    at++;
  g_array_insert_vals (entries, at, entry, 1);
}

/* The other forms are several ways to write one party, or one way for each of those who took part. */
static gboolean
find_entities (const ReadoutRemark *self)
{
  const ReadoutCorrection *said = self->said;
  gboolean is_party = said->verb == READOUT_VERB_PARTY || said->verb == READOUT_VERB_ADD_POSITION;

  for (guint i = 0; said->other_forms != NULL && said->other_forms[i] != NULL; i++)
    {
      const char *const one[] = { said->other_forms[i], NULL };
      int entity = readout_correct_find_entity (self->analysis, is_party ? said->other_forms : one);

      if (entity == READOUT_NO_ENTITY)
        return FALSE;
      g_array_append_val (self->entities, entity);
      if (is_party)
        break;
    }

  return TRUE;
}

static gboolean
is_of_event (ReadoutVerb verb)
{
  return (verb >= READOUT_VERB_REJECT_EVENT && verb <= READOUT_VERB_DATE)
         || verb == READOUT_VERB_ACCEPT_ENTRY;
}

/* Whether there was something to correct.  A date can be that of a deadline too, and the words of an event
 * those of a position. */
static gboolean
apply (const ReadoutRemark *remark)
{
  gboolean is_done;

  if (!find_entities (remark))
    return FALSE;

  is_done = is_of_event (remark->said->verb) && readout_correct_event (remark);
  if (is_done && remark->said->verb != READOUT_VERB_ACCEPT_ENTRY)
    return TRUE;

  return readout_correct_point (remark) || is_done;
}

/* What is said of all that is written in some words may find nothing in this article. */
static ReadoutEffect
effect_of (const ReadoutCorrection *said, gboolean is_done)
{
  if (is_done)
    return READOUT_EFFECT_DONE;

  return said->anchor != NULL ? READOUT_EFFECT_REVIEW : READOUT_EFFECT_NONE;
}

/**
 * readout_correct_entries:
 * @corrector: the corrections; learns what has become of those of events and of what is negotiated
 * @analysis: (inout): what was found
 *
 * Does to the events, issues, positions, conditions, deadlines and states of talks of @analysis what the
 * analyst says of them.
 */
void
readout_correct_entries (ReadoutCorrector *corrector, ReadoutAnalysis *analysis)
{
  for (guint i = 0; i < readout_corrections_get_n (corrector->corrections); i++)
    {
      const ReadoutCorrection *said = readout_corrections_get (corrector->corrections, i);
      ReadoutRemark remark = { analysis, said, corrector->spans[i], NULL };

      if (!readout_verb_is_of_entries (said->verb) || corrector->effects[i] == READOUT_EFFECT_REVIEW)
        continue;

      remark.entities = g_array_new (FALSE, FALSE, sizeof (int));
      corrector->effects[i] = effect_of (said, apply (&remark));
      g_array_unref (remark.entities);
    }
}
