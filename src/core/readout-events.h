/* readout-events.h: the acts that a paragraph tells of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-event-lexicon.h"
#include "readout-names.h"

G_BEGIN_DECLS

/**
 * ReadoutFoundEvent:
 * @sentence: the sentence that tells of it
 * @cue: the word that tells of it
 * @before: what stands before the cue in its clause
 * @behind: what stands behind it in its clause
 * @klass: what kind of act it is
 * @modality: whether it is told as a fact
 * @has_stance: whether it shows what the actor wants of the other side
 * @stance: what it shows
 * @is_negated: whether it is told not to have been
 * @is_noun: whether the cue is a noun
 * @is_passive: whether who did it stands behind the cue
 *
 * An act in its paragraph.  Who the words around it mean, only the article knows.
 */
typedef struct
{
  ReadoutSpan sentence;
  ReadoutSpan cue;
  ReadoutSpan before;
  ReadoutSpan behind;
  ReadoutEventClass klass;
  ReadoutModality modality;
  gboolean has_stance;
  ReadoutStance stance;
  gboolean is_negated;
  gboolean is_noun;
  gboolean is_passive;
} ReadoutFoundEvent;

GArray *
readout_events_find (const ReadoutEventLexicon *lexicon, const ReadoutPassage *passage, const GArray *names);

G_END_DECLS
