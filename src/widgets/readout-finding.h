/* readout-finding.h: an entity or a quote as an item of a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

#define READOUT_TYPE_FINDING (readout_finding_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutFinding, readout_finding, READOUT, FINDING, GObject)

/* Signal: changed, when a later analysis says something else of it. */

ReadoutFinding *readout_finding_new_entity (ReadoutAnalysis *analysis, guint index);
ReadoutFinding *readout_finding_new_quote (ReadoutAnalysis *analysis, guint index, guint n_before);

ReadoutAnalysis *readout_finding_get_analysis (ReadoutFinding *self);
guint readout_finding_get_index (ReadoutFinding *self);
const ReadoutEntity *readout_finding_get_entity (ReadoutFinding *self);
const ReadoutQuote *readout_finding_get_quote (ReadoutFinding *self);
guint readout_finding_get_n_quotes (ReadoutFinding *self);

guint readout_finding_hash (ReadoutFinding *self);
gboolean readout_finding_is_same (ReadoutFinding *self, ReadoutFinding *other);
void readout_finding_update (ReadoutFinding *self, ReadoutFinding *fresh);

G_END_DECLS
