/* readout-quote-tails.h: sentences that end with their attribution
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-passage.h"

G_BEGIN_DECLS

/**
 * ReadoutQuoteTail:
 * @first: index of the first token of the words
 * @end: index after their last
 * @source_first: index of the first token of the source
 * @source_end: index after its last
 * @cue: index of the verb, or of the first token of the phrase
 * @cue_end: index after its last
 */
typedef struct
{
  guint first;
  guint end;
  guint source_first;
  guint source_end;
  guint cue;
  guint cue_end;
} ReadoutQuoteTail;

gboolean readout_quote_tails_find (const ReadoutPassage *passage,
                                   const ReadoutSentence *sentence,
                                   ReadoutQuoteTail *tail);

G_END_DECLS
