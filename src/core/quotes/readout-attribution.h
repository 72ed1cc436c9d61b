/* readout-attribution.h: the cue and the source beside words in quotation marks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-marks.h"

G_BEGIN_DECLS

/**
 * ReadoutAttribution:
 * @cue_first: index of the first token of the cue
 * @cue_end: index after its last token
 * @lemma: the cue's dictionary form; belongs to the lexicon
 * @source_first: index of the first token of the source
 * @source_end: index after its last token
 * @is_after: whether it stands behind the words
 */
typedef struct
{
  guint cue_first;
  guint cue_end;
  const char *lemma;
  guint source_first;
  guint source_end;
  gboolean is_after;
} ReadoutAttribution;

gboolean readout_attribution_find_source (const ReadoutPassage *passage,
                                          guint cue_first,
                                          guint cue_end,
                                          ReadoutAttribution *attribution);
gboolean
readout_attribution_find_phrase (const ReadoutPassage *passage, guint first, ReadoutAttribution *attribution);
gboolean readout_attribution_find (const ReadoutPassage *passage,
                                   const ReadoutQuotePair *pair,
                                   ReadoutAttribution *attribution);

G_END_DECLS
