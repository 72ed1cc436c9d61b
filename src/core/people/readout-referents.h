/* readout-referents.h: whom the names of an article mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correct-groups.h"
#include "readout-name-groups.h"

G_BEGIN_DECLS

/**
 * ReadoutReferent:
 * @entity: its index in the analysis; %READOUT_NO_ENTITY until its first mention is met
 * @type: what it is
 * @name: the analyst's, the usual one, or else the longest
 * @usual_name: (nullable): what the lexicon calls it
 * @confidence: that of its surest name
 * @flags: all that its names tell
 * @country: (nullable): of a person, where it serves; of anything else, the country itself or its name
 * @confirmed: whether the analyst said that it is right
 * @n_mentions: how many have been met
 * @latest_byte: where the latest one ends
 * @latest_sentence: the sentence that it stands in, counted over the article
 * @latest_name: the latest one that is a name
 *
 * Whom the names of one group mean.
 */
typedef struct
{
  int entity;
  ReadoutEntityType type;
  const char *name;
  const char *usual_name;
  double confidence;
  ReadoutNameFlags flags;
  const char *country;
  gboolean confirmed;
  guint n_mentions;
  gsize latest_byte;
  guint latest_sentence;
  ReadoutSpan latest_name;
} ReadoutReferent;

ReadoutReferent *readout_referents_new (const GArray *names, const ReadoutSaidGroup *said, guint n_groups);

G_END_DECLS
