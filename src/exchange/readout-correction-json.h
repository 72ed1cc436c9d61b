/* readout-correction-json.h: what the analyst says as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "readout-corrections.h"

G_BEGIN_DECLS

void readout_correction_to_json (const ReadoutCorrection *correction, JsonBuilder *builder);
ReadoutCorrection *readout_correction_from_json (JsonNode *node, const char *text, GError **error);
GPtrArray *readout_correction_list_from_json (JsonNode *node, const char *text, GError **error);

G_END_DECLS
