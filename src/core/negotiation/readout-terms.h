/* readout-terms.h: the issues, conditions, deadlines and state of talks that a paragraph tells of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-enums.h"
#include "readout-passage.h"

G_BEGIN_DECLS

/**
 * ReadoutFoundIssue:
 * @span: the words that name it
 * @state: whether the parties differ on it
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutIssueState state;
} ReadoutFoundIssue;

/**
 * ReadoutFoundCondition:
 * @sentence: the sentence that tells it
 * @cue: "if", "unless"
 * @condition: what has to be
 * @consequence: what follows; empty when the sentence does not say
 */
typedef struct
{
  ReadoutSpan sentence;
  ReadoutSpan cue;
  ReadoutSpan condition;
  ReadoutSpan consequence;
} ReadoutFoundCondition;

/**
 * ReadoutFoundDeadline:
 * @span: the words
 * @time: the time expression in them; empty where another event is named
 * @certainty: how well the day is known
 * @is_binding: whether the words around it say that something has to be done
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutSpan time;
  ReadoutCertainty certainty;
  gboolean is_binding;
} ReadoutFoundDeadline;

/**
 * ReadoutFoundStatus:
 * @sentence: the sentence that tells it
 * @cue: the words that tell it
 * @state: how the negotiation stands
 */
typedef struct
{
  ReadoutSpan sentence;
  ReadoutSpan cue;
  ReadoutTalksState state;
} ReadoutFoundStatus;

/* Each: (transfer full), one of the types above an element, in the order of the text. */
GArray *readout_issues_find (const ReadoutPassage *passage);
GArray *readout_conditions_find (const ReadoutPassage *passage);
GArray *readout_deadlines_find (const ReadoutPassage *passage, const GArray *times);
GArray *readout_statuses_find (const ReadoutPassage *passage);

G_END_DECLS
