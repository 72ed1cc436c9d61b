/* readout-negotiation.h: what an article tells of a negotiation: acts, issues, positions, conditions
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-enums.h"
#include "readout-types.h"

G_BEGIN_DECLS

/* A position on no issue that the article names elsewhere. */
#define READOUT_NO_ISSUE (-1)

/**
 * ReadoutEvent:
 * @span: the sentence that tells of it
 * @cue: the word that tells of it
 * @klass: what kind of act it is
 * @actors: (array length=n_actors): indices of the entities that did it
 * @targets: (array length=n_targets): indices of those to whom it was done
 * @date: (nullable): when, as in TIMEX3
 * @modality: whether it is told as a fact
 * @is_negated: whether it is told not to have been
 * @by_analyst: whether some of it is what the analyst said
 *
 * Who did what to whom, and when.
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutSpan cue;
  ReadoutEventClass klass;
  const int *actors;
  guint n_actors;
  const int *targets;
  guint n_targets;
  const char *date;
  ReadoutModality modality;
  gboolean is_negated;
  gboolean by_analyst;
} ReadoutEvent;

/**
 * ReadoutIssue:
 * @name: the words of its first mention, without an article
 * @mentions: (array length=n_mentions): where it is named
 * @state: whether the parties differ on it
 * @by_analyst: whether some of it is what the analyst said
 *
 * A matter under negotiation.
 */
typedef struct
{
  const char *name;
  const ReadoutSpan *mentions;
  guint n_mentions;
  ReadoutIssueState state;
  gboolean by_analyst;
} ReadoutIssue;

/**
 * ReadoutPosition:
 * @span: the sentence that shows it
 * @cue: the word that tells what the party wants
 * @party: index of the entity
 * @stance: whether it wants, offers or refuses
 * @what: the words that say what
 * @issue: index of the issue that it is about, or %READOUT_NO_ISSUE
 * @by_analyst: whether some of it is what the analyst said
 *
 * What a party is reported to want.
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutSpan cue;
  int party;
  ReadoutStance stance;
  ReadoutSpan what;
  int issue;
  gboolean by_analyst;
} ReadoutPosition;

/**
 * ReadoutCondition:
 * @span: the sentence that tells it
 * @cue: "if", "unless", "provided that"
 * @condition: what has to be, or not to be
 * @consequence: what follows; empty when the sentence does not say
 * @party: index of the entity whose condition it is, or %READOUT_NO_ENTITY
 * @by_analyst: whether some of it is what the analyst said
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutSpan cue;
  ReadoutSpan condition;
  ReadoutSpan consequence;
  int party;
  gboolean by_analyst;
} ReadoutCondition;

/**
 * ReadoutDeadline:
 * @span: the words: "by Friday", "within two weeks"
 * @date: (nullable): the last day, as in TIMEX3
 * @certainty: how well the day is known
 * @is_over: whether the day was over when the article was published
 * @by_analyst: whether some of it is what the analyst said
 */
typedef struct
{
  ReadoutSpan span;
  const char *date;
  ReadoutCertainty certainty;
  gboolean is_over;
  gboolean by_analyst;
} ReadoutDeadline;

/**
 * ReadoutStatus:
 * @span: the sentence that tells it
 * @cue: the words that tell it
 * @state: how the negotiation stands
 * @by_analyst: whether the analyst said that it is right
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutSpan cue;
  ReadoutTalksState state;
  gboolean by_analyst;
} ReadoutStatus;

G_END_DECLS
