/* readout-correct.h: what the analyst says of a finding, as a correction
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correction.h"
#include "readout-finding.h"

G_BEGIN_DECLS

GStrv readout_correct_dup_forms (ReadoutFinding *finding);
gboolean readout_correct_can_name (ReadoutFinding *finding);
gboolean readout_correct_can_join (ReadoutFinding *finding);

/* said: the verb, the scope, and what the verb needs besides the finding */
ReadoutCorrection *readout_correct_name (ReadoutFinding *finding, ReadoutCorrection said);
ReadoutCorrection *
readout_correct_pair (ReadoutFinding *finding, ReadoutFinding *other, ReadoutVerb verb, ReadoutScope scope);
ReadoutCorrection *readout_correct_quote (ReadoutFinding *finding, ReadoutCorrection said);

ReadoutCorrection *readout_correct_entry (ReadoutFinding *finding, ReadoutCorrection said);
ReadoutCorrection *
readout_correct_passage (ReadoutAnalysis *analysis, ReadoutSpan span, ReadoutCorrection said);

ReadoutAnchor *readout_correct_create_anchor (ReadoutAnalysis *analysis, ReadoutSpan span);

G_END_DECLS
