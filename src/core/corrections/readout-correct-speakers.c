/* readout-correct-speakers.c: who the analyst says has said something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-reviser.h"

#include "readout-analysis-private.h"
#include "readout-correct-whom.h"

static gsize
distance (ReadoutSpan a, ReadoutSpan b)
{
  if (a.end_byte <= b.start_byte)
    return b.start_byte - a.end_byte;

  return a.start_byte >= b.end_byte ? a.start_byte - b.end_byte : 0;
}

/* Where the article names the speaker: as near to the quote as can be, and outside of it. */
static ReadoutSpan
nearest_mention (const ReadoutReviser *self, int entity, const ReadoutQuote *quote)
{
  const ReadoutEntity *speaker = &g_array_index (self->analysis->entities, ReadoutEntity, entity);
  ReadoutSpan nearest = { 0 };

  for (guint i = 0; i < speaker->n_mentions; i++)
    {
      ReadoutSpan span = speaker->mentions[i].span;

      if (!readout_span_overlaps (span, quote->span)
          && (readout_span_is_empty (nearest)
              || distance (span, quote->span) < distance (nearest, quote->span)))
        nearest = span;
    }

  return nearest;
}

/* The person named in a passage, or else anything else. */
static int
find_entity_in (const ReadoutReviser *self, ReadoutSpan passage)
{
  int found = READOUT_NO_ENTITY;

  for (guint i = 0; i < self->analysis->entities->len; i++)
    {
      const ReadoutEntity *entity = &g_array_index (self->analysis->entities, ReadoutEntity, i);

      for (guint m = 0; m < entity->n_mentions; m++)
        if (readout_span_contains (passage, entity->mentions[m].span))
          {
            if (entity->type == READOUT_ENTITY_PERSON)
              return (int)i;
            found = found == READOUT_NO_ENTITY ? (int)i : found;
          }
    }

  return found;
}

/**
 * readout_reviser_new_source:
 * @span: the words that name the source; empty when there are none
 * @entity: index of the entity, or %READOUT_NO_ENTITY
 * @naming: how the source is named
 *
 * Returns: a source of which nothing else is known
 */
ReadoutSource
readout_reviser_new_source (ReadoutSpan span, int entity, ReadoutNaming naming)
{
  return (ReadoutSource){
    .span = span,
    .entity = entity,
    .naming = naming,
    .unnamed.side = READOUT_NO_ENTITY,
    .unnamed.same_as = READOUT_NO_QUOTE,
  };
}

/* A named entity, a passage of the text, or words of the analyst's own. */
static gboolean
find_speaker (const ReadoutReviser *self,
              const ReadoutQuote *quote,
              const ReadoutCorrection *said,
              ReadoutSource *source)
{
  gboolean is_named = said->naming == READOUT_NAMING_NAMED || said->naming == READOUT_NAMING_OUTLET;
  int entity = READOUT_NO_ENTITY;

  if (said->other_forms != NULL)
    {
      entity = readout_correct_find_entity (self->analysis, said->other_forms);
      if (entity != READOUT_NO_ENTITY)
        *source = readout_reviser_new_source (nearest_mention (self, entity, quote), entity,
                                              READOUT_NAMING_NAMED);
      return entity != READOUT_NO_ENTITY;
    }

  if (said->other_anchor != NULL && is_named)
    entity = find_entity_in (self, self->other);
  *source = readout_reviser_new_source (self->other, entity, said->naming);
  if (said->other_anchor == NULL)
    source->words = g_string_chunk_insert_const (self->analysis->strings, said->words);

  return TRUE;
}

/**
 * readout_reviser_set_speaker:
 * @self: the quotes
 * @draft: one of them
 * @said: who said it
 *
 * Returns: whether the article names whom @said means; if not, @draft is as it was
 */
gboolean
readout_reviser_set_speaker (ReadoutReviser *self, ReadoutDraftQuote *draft, const ReadoutCorrection *said)
{
  ReadoutSource source;

  if (!find_speaker (self, &draft->quote, said, &source))
    return FALSE;

  g_free ((gpointer)draft->quote.source.relays);
  draft->quote.source = source;
  draft->source = self->n_sources++;
  return TRUE;
}
