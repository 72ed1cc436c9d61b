/* readout-event-resolver.c: who did what to whom, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-event-resolver.h"

#include "readout-event-dates.h"

#include <string.h>

/* How far behind a sentence the next one is read for who took part. */
#define MAX_BYTES_BEHIND_SENTENCE 160

static gboolean
has_words (const ReadoutCast *cast, ReadoutSpan span, const char *words)
{
  return !readout_span_is_empty (span)
         && g_strstr_len (cast->text + span.start_byte, (gssize)(span.end_byte - span.start_byte), words)
                != NULL;
}

/* The rest of @span from @words on; empty when they are not in it. */
static ReadoutSpan
cut_before (const ReadoutCast *cast, ReadoutSpan span, const char *words)
{
  const char *found;

  if (readout_span_is_empty (span))
    return span;

  found = g_strstr_len (cast->text + span.start_byte, (gssize)(span.end_byte - span.start_byte), words);
  return found != NULL ? (ReadoutSpan){ (gsize)(found - cast->text), span.end_byte } : (ReadoutSpan){ 0 };
}

/* The words of @span with the space before them, if they are any. */
static ReadoutSpan
with_space (ReadoutSpan span)
{
  if (!readout_span_is_empty (span) && span.start_byte > 0)
    span.start_byte--;

  return span;
}

static void
leave_out (ReadoutParties *parties, const ReadoutParties *others)
{
  guint n = 0;

  for (guint i = 0; i < parties->n; i++)
    {
      gboolean is_other = FALSE;

      for (guint k = 0; k < others->n; k++)
        is_other |= parties->entities[i] == others->entities[k];
      if (!is_other)
        parties->entities[n++] = parties->entities[i];
    }
  parties->n = n;
}

/* "At the summit.  There was a talk between A and B on the sidelines of the summit": who took part is told
 * behind, where the noun comes again. */
static void
find_parties_behind (const ReadoutCast *cast, ReadoutSpan cue, ReadoutSpan sentence, ReadoutParties *actors)
{
  g_autofree char *noun = g_strndup (cast->text + cue.start_byte, cue.end_byte - cue.start_byte);
  const char *text = cast->text + sentence.end_byte;
  const char *stop = strchr (text, '\n');
  gssize length = stop != NULL ? stop - text : (gssize)strlen (text);
  const char *between;

  length = MIN (length, MAX_BYTES_BEHIND_SENTENCE);
  between = g_strstr_len (text, length, " between ");
  if (between == NULL || g_strstr_len (text, length, noun) == NULL)
    return;

  readout_cast_find_first (
      cast, (ReadoutSpan){ (gsize)(between - cast->text), (gsize)(text - cast->text) + (gsize)length },
      actors);
}

/* "The Geneva talks", "met on the shore of the lake": where people meet takes no part. */
static void
leave_out_venues (const ReadoutCast *cast, ReadoutSpan span, gboolean is_modifier, ReadoutParties *parties)
{
  guint n = 0;

  for (guint i = 0; i < parties->n; i++)
    if (!readout_cast_is_venue (cast, span, parties->entities[i], is_modifier))
      parties->entities[n++] = parties->entities[i];
  parties->n = n;
}

/* "Talks between A and B", "A attack on B", "the A-B meeting" */
static void
find_parties_of_noun (const ReadoutCast *cast,
                      const ReadoutFoundEvent *event,
                      ReadoutSpan before,
                      ReadoutSpan behind,
                      ReadoutSpan holder,
                      ReadoutParties *actors,
                      ReadoutParties *targets)
{
  static const char *const prepositions[] = { "on ", "against ", "with ", "to ", "for " };
  ReadoutSpan rest = { behind.start_byte, MIN (behind.end_byte, behind.start_byte + 80) };

  actors->n = targets->n = 0;
  if (!readout_span_is_empty (rest)
      && (has_words (cast, rest, "between ") || has_words (cast, rest, "among ")))
    {
      readout_cast_find_first (cast, rest, actors);
      return;
    }

  if (!readout_span_is_empty (before))
    readout_cast_find_last (cast, before, actors);
  if (event->klass == READOUT_EVENT_CONSULT)
    leave_out_venues (cast, before, TRUE, actors);
  if (actors->n == 0 && !readout_span_is_empty (holder))
    readout_cast_find_last (cast, holder, actors);
  if (actors->n == 0 && !readout_span_is_empty (rest)
      && g_str_has_prefix (cast->text + rest.start_byte, "by "))
    readout_cast_find_first (cast, rest, actors);
  for (guint i = 0; i < G_N_ELEMENTS (prepositions) && !readout_span_is_empty (rest); i++)
    if (g_str_has_prefix (cast->text + rest.start_byte, prepositions[i]))
      readout_cast_find_first (cast, rest, targets);
  leave_out (targets, actors);
}

/* Whether a country or town can be to whom an act of @klass is done: "withdraw from Syria". */
static gboolean
can_reach_places (ReadoutEventClass klass)
{
  return klass == READOUT_EVENT_RETREAT || klass == READOUT_EVENT_AID || klass == READOUT_EVENT_ASSAULT
         || klass == READOUT_EVENT_MOBILIZE;
}

/* "Met on the future of Syria", "in Naqoura, the base of the force": what a meeting is about and where it is
 * take no part. */
static ReadoutSpan
cut_topic (const ReadoutCast *cast, ReadoutSpan behind)
{
  static const char *const leads[]
      = { " on ", " about ", " over ", " in ", " at ", " following ", " during " };

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      ReadoutSpan rest = cut_before (cast, with_space (behind), leads[i]);

      if (!readout_span_is_empty (rest))
        behind.end_byte = MAX (rest.start_byte, behind.start_byte);
    }

  return behind;
}

/* "Discussed Syria with France": what is talked about takes no part either. */
static gboolean
is_discussion (const ReadoutCast *cast, ReadoutSpan cue)
{
  return g_ascii_strncasecmp (cast->text + cue.start_byte, "discuss", strlen ("discuss")) == 0;
}

/* "Filed a suit in Texas against the governor", "discussed Syria with France", "sent aid over Jordan to
 * Syria": the words that lead to whom it is done count before those nearer to the verb. */
static void
find_targets (const ReadoutCast *cast, const ReadoutEvent *event, ReadoutSpan behind, ReadoutParties *targets)
{
  ReadoutEventClass klass = event->klass;
  const char *leads[] = { " against ", NULL };

  if (klass == READOUT_EVENT_CONSULT)
    leads[1] = " with ";
  else if (klass == READOUT_EVENT_AID || klass == READOUT_EVENT_CONCEDE)
    leads[1] = " to ";

  targets->n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (leads) && leads[i] != NULL && targets->n == 0; i++)
    {
      ReadoutSpan rest = cut_before (cast, with_space (behind), leads[i]);

      if (!readout_span_is_empty (rest))
        readout_cast_find_first (cast, rest, targets);
    }
  if (targets->n == 0 && klass == READOUT_EVENT_CONSULT)
    behind = is_discussion (cast, event->cue) ? (ReadoutSpan){ 0 } : cut_topic (cast, behind);
  if (targets->n == 0 && !readout_span_is_empty (behind))
    readout_cast_find_first (cast, behind, targets);
  if (klass == READOUT_EVENT_CONSULT)
    leave_out_venues (cast, behind, FALSE, targets);
}

/* The words behind @before, without the comma of a clause that says more of them. */
static const char *
get_behind (const ReadoutCast *cast, ReadoutSpan before)
{
  const char *text = cast->text + before.end_byte;

  while (*text == ',' || *text == ' ')
    text++;

  return text;
}

/* "The leaders of the party, which has refused": the name straight before it; else the last that does not
 * only say more of another word. */
static void
find_subject (const ReadoutCast *cast, ReadoutSpan before, ReadoutParties *actors)
{
  const char *behind = get_behind (cast, before);
  gboolean is_who = g_str_has_prefix (behind, "who ");

  actors->n = 0;
  if (!readout_span_is_empty (before) && (is_who || g_str_has_prefix (behind, "which ")))
    readout_cast_find_ending (cast, before, is_who, actors);
  if (actors->n == 0)
    readout_cast_find_last (cast, before, actors);
}

static void
find_parties (const ReadoutCast *cast,
              const ReadoutFoundEvent *found,
              const ReadoutEvent *event,
              ReadoutSpan before,
              ReadoutSpan behind,
              ReadoutParties *actors,
              ReadoutParties *targets)
{
  ReadoutSpan by;

  actors->n = targets->n = 0;
  if (!found->is_passive)
    {
      find_subject (cast, before, actors);
      if (actors->n == 0)
        readout_cast_find_antecedents (cast, event->span, before, actors);
      find_targets (cast, event, behind, targets);
      leave_out (targets, actors);
      if (targets->n == 0 && can_reach_places (event->klass) && !readout_span_is_empty (behind))
        readout_cast_find_where (cast, behind, targets);
      leave_out (targets, actors);
      return;
    }

  by = cut_before (cast, behind, "by ");
  readout_cast_find_last (cast, before, targets);
  if (!readout_span_is_empty (by))
    readout_cast_find_first (cast, by, actors);
  leave_out (actors, targets);
}

/* What is of weight only by who does it: anything allows or helps something. */
static gboolean
is_of_states (const ReadoutCast *cast, const ReadoutParties *parties)
{
  for (guint i = 0; i < parties->n; i++)
    if (readout_cast_is_of_state (cast, parties->entities[i]))
      return TRUE;

  return FALSE;
}

/* Whether somebody of the article takes part, so that the act says something of a negotiation. */
static gboolean
is_told (const ReadoutCast *cast,
         const ReadoutFoundEvent *found,
         const ReadoutParties *actors,
         const ReadoutParties *targets)
{
  switch (found->klass)
    {
    case READOUT_EVENT_AGREE:
    case READOUT_EVENT_AID:
    case READOUT_EVENT_SUPPORT:
    case READOUT_EVENT_REQUEST:
      return actors->n > 0 || is_of_states (cast, targets);
    default:
      return actors->n + targets->n > 0;
    }
}

/**
 * readout_event_resolver_read:
 * @cast: whom the names of the article mean
 * @events: (element-type ReadoutFoundEvent): the acts that a paragraph tells of
 * @base: where the paragraph begins
 * @builder: has the times of the article, gets the events
 *
 * What nobody of the article takes part in is left out.
 */
void
readout_event_resolver_read (const ReadoutCast *cast,
                             const GArray *events,
                             gsize base,
                             ReadoutAnalysisBuilder *builder)
{
  for (guint i = 0; i < events->len; i++)
    {
      const ReadoutFoundEvent *found = &g_array_index (events, ReadoutFoundEvent, i);
      ReadoutSpan before = readout_span_shift (found->before, base);
      ReadoutSpan behind = readout_span_shift (found->behind, base);
      ReadoutParties actors, targets;
      ReadoutEvent event = {
        .span = readout_span_shift (found->sentence, base),
        .cue = readout_span_shift (found->cue, base),
        .klass = found->klass,
        .modality = found->modality,
        .is_negated = found->is_negated,
      };

      if (found->is_noun)
        {
          find_parties_of_noun (cast, found, before, behind, readout_span_shift (found->holder, base),
                                &actors, &targets);
          if (actors.n + targets.n == 0)
            find_parties_behind (cast, event.cue, event.span, &actors);
        }
      else
        find_parties (cast, found, &event, before, behind, &actors, &targets);
      if (!is_told (cast, found, &actors, &targets))
        continue;

      event.actors = actors.entities;
      event.n_actors = actors.n;
      event.targets = targets.entities;
      event.n_targets = targets.n;
      event.date = readout_event_dates_find (cast, builder, found, base);
      readout_analysis_builder_add_event (builder, &event);
    }
}
