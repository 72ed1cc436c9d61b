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
 * @before: the words that have its subject, or of a noun those that belong to it
 * @behind: the words that have its object
 * @wanted: what its actor wants of the other side; empty when it shows nothing
 * @holder: of a noun for a meeting that is the object of a verb, the words that have the subject of that
 * @klass: what kind of act it is
 * @modality: whether it is told as a fact
 * @has_stance: whether it shows what the actor wants of the other side
 * @stance: what it shows
 * @is_negated: whether it is told not to have been
 * @is_noun: whether the cue is a noun
 * @is_passive: whether who did it stands behind the cue
 * @is_attribute: whether it only describes a noun: "a truce brokered by"
 *
 * An act in its paragraph.  Who the words around it mean, only the article knows.
 */
typedef struct
{
  ReadoutSpan sentence;
  ReadoutSpan cue;
  ReadoutSpan before;
  ReadoutSpan behind;
  ReadoutSpan wanted;
  ReadoutSpan holder;
  ReadoutEventClass klass;
  ReadoutModality modality;
  gboolean has_stance;
  ReadoutStance stance;
  gboolean is_negated;
  gboolean is_noun;
  gboolean is_passive;
  gboolean is_attribute;
} ReadoutFoundEvent;

GArray *
readout_events_find (const ReadoutEventLexicon *lexicon, const ReadoutPassage *passage, const GArray *names);

G_END_DECLS
