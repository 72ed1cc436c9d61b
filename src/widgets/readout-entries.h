/* readout-entries.h: the findings that a passage tells of a negotiation, whatever their kind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-finding.h"

G_BEGIN_DECLS

guint readout_entries_count (ReadoutAnalysis *analysis, ReadoutFindingKind kind);
ReadoutSpan readout_entries_get_passage (ReadoutAnalysis *analysis, ReadoutFindingKind kind, guint index);
ReadoutSpan readout_entries_get_cue (ReadoutAnalysis *analysis, ReadoutFindingKind kind, guint index);

G_END_DECLS
