/* readout-relation.c: how an article is related to another one, and what shows it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-relation.h"

G_DEFINE_ENUM_TYPE (ReadoutRelationKind,
                    readout_relation_kind,
                    G_DEFINE_ENUM_VALUE (READOUT_RELATION_SAME_TEXT, "same-text"),
                    G_DEFINE_ENUM_VALUE (READOUT_RELATION_SAME_STORY, "same-story"),
                    G_DEFINE_ENUM_VALUE (READOUT_RELATION_FOLLOW_UP, "follow-up"),
                    G_DEFINE_ENUM_VALUE (READOUT_RELATION_REPEATS_QUOTE, "repeats-quote"),
                    G_DEFINE_ENUM_VALUE (READOUT_RELATION_CONTRADICTS, "contradicts"))

/**
 * readout_relation_new:
 * @kind: what it is
 * @score: how sure it is, to 1
 *
 * Returns: (transfer full): a relation without evidence
 */
ReadoutRelation *
readout_relation_new (ReadoutRelationKind kind, double score)
{
  ReadoutRelation *self = g_new0 (ReadoutRelation, 1);

  self->kind = kind;
  self->score = MIN (score, 1);
  self->evidence = g_array_new (FALSE, FALSE, sizeof (ReadoutEvidence));

  return self;
}

/**
 * readout_relation_free:
 * @self: (transfer full): a relation
 */
void
readout_relation_free (ReadoutRelation *self)
{
  g_array_unref (self->evidence);
  g_free (self);
}
