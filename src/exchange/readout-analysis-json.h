/* readout-analysis-json.h: an analysis in the exchange format "readout-analysis/1"
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

char *readout_analysis_to_json (ReadoutAnalysis *analysis, const char *id, gboolean pretty);

G_END_DECLS
