/* readout-cast.h: who stands where in a sentence of an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis-builder.h"

G_BEGIN_DECLS

/* No sentence gives an act more parties than this. */
#define READOUT_MAX_PARTIES 6

/**
 * ReadoutParties:
 * @entities: their indices
 * @n: how many there are
 */
typedef struct
{
  int entities[READOUT_MAX_PARTIES];
  guint n;
} ReadoutParties;

/**
 * ReadoutCast:
 * @text: the article
 * @mentions: (element-type ReadoutNamedSpan): where entities are named in it, in order
 */
typedef struct
{
  const char *text;
  GArray *mentions;
} ReadoutCast;

void readout_cast_init (ReadoutCast *self, ReadoutArticle *article, const ReadoutAnalysisBuilder *builder);
void readout_cast_clear (ReadoutCast *self);

guint readout_cast_find_from (const ReadoutCast *self, gsize byte);
gboolean readout_parties_include (const ReadoutParties *self, int entity);
void readout_cast_find_last (const ReadoutCast *self, ReadoutSpan span, ReadoutParties *parties);
void readout_cast_find_first (const ReadoutCast *self, ReadoutSpan span, ReadoutParties *parties);
gboolean readout_cast_is_venue (const ReadoutCast *self, ReadoutSpan span, int entity, gboolean is_modifier);
gboolean readout_cast_is_of_state (const ReadoutCast *self, int entity);
void readout_cast_find_ending (const ReadoutCast *self,
                               ReadoutSpan span,
                               gboolean by_who,
                               ReadoutParties *parties);
void readout_cast_find_antecedents (const ReadoutCast *self,
                                    ReadoutSpan sentence,
                                    ReadoutSpan span,
                                    ReadoutParties *parties);
void readout_cast_find_where (const ReadoutCast *self, ReadoutSpan span, ReadoutParties *parties);

G_END_DECLS
