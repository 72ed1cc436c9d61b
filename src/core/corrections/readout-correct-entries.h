/* readout-correct-entries.h: what the analyst says of events and of what is negotiated
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-corrector.h"

G_BEGIN_DECLS

/**
 * ReadoutRemark:
 * @analysis: (inout): what was found
 * @said: what the analyst says of an event, or of what is negotiated
 * @span: the passage that it is about; empty where all are meant that are written in one of its forms
 * @entities: (element-type int): the entities that it names
 *
 * A correction of an entry while it is applied.
 */
typedef struct
{
  ReadoutAnalysis *analysis;
  const ReadoutCorrection *said;
  ReadoutSpan span;
  GArray *entities;
} ReadoutRemark;

void readout_correct_entries (ReadoutCorrector *corrector, ReadoutAnalysis *analysis);

gboolean readout_remark_means (const ReadoutRemark *self, ReadoutSpan words);
ReadoutSpan readout_remark_find_sentence (const ReadoutRemark *self);
const ReadoutTime *readout_remark_find_time (const ReadoutRemark *self, ReadoutSpan within);
const char *readout_remark_keep (const ReadoutRemark *self, const char *words);
void readout_remark_insert (GArray *entries, gconstpointer entry, gsize span_offset);

/* readout-correct-events.c */
gboolean readout_correct_event (const ReadoutRemark *remark);

/* readout-correct-points.c */
gboolean readout_correct_point (const ReadoutRemark *remark);

G_END_DECLS
