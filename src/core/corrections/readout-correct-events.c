/* readout-correct-events.c: what the analyst says of events
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event is meant by the words that tell of it. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correct-entries.h"

#include "readout-analysis-private.h"

static void
set_parties (const ReadoutRemark *remark, const int **entities, guint *n_entities)
{
  g_free ((gpointer)*entities);
  *entities = g_memdup2 (remark->entities->data, remark->entities->len * sizeof (int));
  *n_entities = remark->entities->len;
}

static void
revise (const ReadoutRemark *remark, ReadoutEvent *event)
{
  event->by_analyst = TRUE;
  switch (remark->said->verb)
    {
    case READOUT_VERB_CLASS:
      event->klass = remark->said->klass;
      break;
    case READOUT_VERB_ACTORS:
      set_parties (remark, &event->actors, &event->n_actors);
      break;
    case READOUT_VERB_TARGETS:
      set_parties (remark, &event->targets, &event->n_targets);
      break;
    case READOUT_VERB_DATE:
      event->date = readout_remark_keep (remark, remark->said->words);
      break;
    case READOUT_VERB_ACCEPT_ENTRY:
      break;
    default:
      g_assert_not_reached ();
    }
}

/* What was found there is as the analyst adds it. */
static void
complete (const ReadoutRemark *remark, ReadoutEvent *event)
{
  event->by_analyst = TRUE;
  event->klass = remark->said->klass;
  if (remark->entities->len > 0)
    set_parties (remark, &event->actors, &event->n_actors);
  if (remark->said->words != NULL)
    event->date = readout_remark_keep (remark, remark->said->words);
}

/* Its date is the nearest that its sentence has, where the analyst gives none. */
static void
add (const ReadoutRemark *remark)
{
  ReadoutSpan sentence = readout_remark_find_sentence (remark);
  const ReadoutTime *time = readout_remark_find_time (remark, sentence);
  ReadoutEvent event = {
    .span = sentence,
    .cue = remark->span,
    .date = time != NULL ? time->value : NULL,
    .modality = READOUT_MODALITY_ACTUAL,
  };

  complete (remark, &event);
  readout_remark_insert (remark->analysis->events, &event, G_STRUCT_OFFSET (ReadoutEvent, cue));
}

/**
 * readout_correct_event:
 * @remark: what is said of events
 *
 * Returns: whether there was something to correct
 */
gboolean
readout_correct_event (const ReadoutRemark *remark)
{
  GArray *events = remark->analysis->events;
  gboolean found = FALSE;

  for (guint i = 0; i < events->len; i++)
    {
      ReadoutEvent *event = &g_array_index (events, ReadoutEvent, i);

      if (!readout_remark_means (remark, event->cue))
        continue;

      found = TRUE;
      if (remark->said->verb == READOUT_VERB_REJECT_EVENT)
        g_array_remove_index (events, i--);
      else if (remark->said->verb == READOUT_VERB_ADD_EVENT)
        complete (remark, event);
      else
        revise (remark, event);
    }

  if (!found && remark->said->verb == READOUT_VERB_ADD_EVENT)
    {
      add (remark);
      found = TRUE;
    }

  return found;
}
