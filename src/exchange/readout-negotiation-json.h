/* readout-negotiation-json.h: what an article tells of a negotiation as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-character-map.h"
#include "readout-json-writer.h"

G_BEGIN_DECLS

void readout_negotiation_json_add (ReadoutJsonWriter *json,
                                   const ReadoutCharacterMap *map,
                                   ReadoutAnalysis *analysis);

G_END_DECLS
