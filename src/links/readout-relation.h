/* readout-relation.h: how an article is related to another one, and what shows it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-types.h"

G_BEGIN_DECLS

/**
 * ReadoutRelationKind:
 * @READOUT_RELATION_SAME_TEXT: one is a copy of the other, or both are of a third
 * @READOUT_RELATION_SAME_STORY: both report the same events at the same time
 * @READOUT_RELATION_FOLLOW_UP: the later goes on with what the earlier reports
 * @READOUT_RELATION_REPEATS_QUOTE: both report one utterance
 * @READOUT_RELATION_CONTRADICTS: both say the same with another number, day or place, or one denies it
 */
typedef enum
{
  READOUT_RELATION_SAME_TEXT,
  READOUT_RELATION_SAME_STORY,
  READOUT_RELATION_FOLLOW_UP,
  READOUT_RELATION_REPEATS_QUOTE,
  READOUT_RELATION_CONTRADICTS,
} ReadoutRelationKind;

#define READOUT_TYPE_RELATION_KIND (readout_relation_kind_get_type ())
GType readout_relation_kind_get_type (void) G_GNUC_CONST;

/**
 * ReadoutEvidence:
 * @here: a passage of the later article
 * @there: the passage of the earlier one that agrees with it, or does not
 * @quote_here: index of the quote in the later article, or %READOUT_NO_QUOTE
 * @quote_there: index of the quote in the earlier one, or %READOUT_NO_QUOTE
 */
typedef struct
{
  ReadoutSpan here;
  ReadoutSpan there;
  int quote_here;
  int quote_there;
} ReadoutEvidence;

/**
 * ReadoutRelation:
 * @kind: what it is
 * @score: how sure it is, to 1
 * @evidence: (element-type ReadoutEvidence): the passages that show it; empty where it is the whole texts
 */
typedef struct
{
  ReadoutRelationKind kind;
  double score;
  GArray *evidence;
} ReadoutRelation;

ReadoutRelation *readout_relation_new (ReadoutRelationKind kind, double score);
void readout_relation_free (ReadoutRelation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutRelation, readout_relation_free)

G_END_DECLS
