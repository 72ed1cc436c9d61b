/* readout-event-objects.c: to whom what a verb or a noun says is done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-event-clauses-private.h"

/* ", the foreign ministers of both countries said" */
#define MAX_ATTRIBUTION_TOKENS 12

/* "And said", ", saying": the next clause of the same subject. */
static gboolean
begins_other_verb (const ReadoutEventClauses *self, guint i, guint end)
{
  guint next = i + 1;

  while (next < end && readout_clause_is_adverb (self, next))
    next++;
  if (next >= end)
    return FALSE;
  if (readout_clause_joins_verbs (self, i))
    return readout_clause_is_verb (self, next);

  return readout_clause_is_mark (self, i, ',') && readout_clause_ends_with (self, next, "ing")
         && !readout_passage_is_capitalized (self->passage, next);
}

/* "When he last went to Bonn, the minister said": the clause that opens a sentence ends at its comma. */
static gboolean
ends_opening (const ReadoutEventClauses *self, guint verb, guint i)
{
  static const char *const words[]
      = { "when", "after", "before", "as", "while", "since", "if", "although", "because", "unless", NULL };
  guint first = self->sentence->first;

  if (!readout_clause_is_mark (self, i, ',') || !readout_passage_is_one_of (self->passage, first, words))
    return FALSE;
  for (guint k = first; k < verb; k++)
    if (readout_clause_is_mark (self, k, ','))
      return FALSE;

  return TRUE;
}

/* "The envoy, whom Greece had sent, condemned": the clause that says more of somebody ends before the verb of
 * the other. */
static gboolean
ends_relative (const ReadoutEventClauses *self, guint verb, guint i, guint end)
{
  static const char *const words[] = { "who", "whom", "whose", "which", NULL };
  guint clause_first;

  if (!readout_clause_is_mark (self, i, ',') || i + 1 >= end || !readout_clause_is_verb (self, i + 1))
    return FALSE;

  clause_first = readout_clause_find_first (self, verb);
  return clause_first > self->sentence->first
         && readout_passage_is_one_of (self->passage, clause_first - 1, words);
}

static guint
find_comma (const ReadoutEventClauses *self, guint i, guint end)
{
  while (i < end && !readout_clause_is_mark (self, i, ','))
    i++;

  return i;
}

/* ", said the minister", ", two ministers said in a statement," */
static gboolean
begins_attribution (const ReadoutEventClauses *self, guint i, guint end)
{
  static const char *const words[] = { "said", "says", "added", NULL };
  guint comma;

  if (!readout_clause_is_mark (self, i, ',') || i + 1 >= end)
    return FALSE;
  if (readout_passage_is_one_of (self->passage, i + 1, words))
    return TRUE;

  comma = find_comma (self, i + 1, end);
  for (guint k = i + 2; k < MIN (comma, i + MAX_ATTRIBUTION_TOKENS); k++)
    if (readout_passage_is_one_of (self->passage, k, words))
      return readout_clause_is_said_at (self, k, comma);

  return FALSE;
}

/* "To support" behind an object: what it should do. */
static gboolean
begins_infinitive (const ReadoutEventClauses *self, guint i, guint end)
{
  return readout_passage_is (self->passage, i, "to") && i + 1 < end
         && !readout_passage_is_capitalized (self->passage, i + 1)
         && !readout_clause_is_determiner (self, i + 1) && !readout_clause_ends_with (self, i + 1, "ed")
         && !readout_clause_ends_with (self, i + 1, "ing")
         && readout_passage_get_token (self->passage, i + 1)->kind == READOUT_TOKEN_WORD;
}

/* To whom it is done: what stands behind the verb, up to the next clause. */
ReadoutTokenRange
readout_event_clauses_find_object (const ReadoutEventClauses *self, guint verb)
{
  guint end = readout_clause_find_end (self, verb + 1);
  guint i = verb + 1;

  while (i < end && !readout_clause_is_border (self, i) && !begins_other_verb (self, i, end)
         && !readout_clause_is_auxiliary (self, i)
         && !(begins_infinitive (self, i, end) && readout_clause_has_name (self, verb + 1, i))
         && !ends_opening (self, verb, i) && !ends_relative (self, verb, i, end)
         && !begins_attribution (self, i, end))
    i++;

  return (ReadoutTokenRange){ verb + 1, i };
}

/* What stands behind a noun in its clause. */
ReadoutTokenRange
readout_event_clauses_find_rest (const ReadoutEventClauses *self, guint noun)
{
  guint end = readout_clause_find_end (self, noun + 1);
  guint i = noun + 1;

  while (i < end && !readout_clause_is_border (self, i))
    i++;

  return (ReadoutTokenRange){ noun + 1, i };
}
