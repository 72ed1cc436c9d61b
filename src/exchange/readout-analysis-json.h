/* readout-analysis-json.h: an analysis in the exchange format "readout-analysis/1"
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "readout-analysis.h"

G_BEGIN_DECLS

char *readout_analysis_to_json (ReadoutAnalysis *analysis, JsonNode *id, gboolean pretty);
char *readout_failure_to_json (JsonNode *id, const char *message);

G_END_DECLS
