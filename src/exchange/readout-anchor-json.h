/* readout-anchor-json.h: a passage of an article as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "readout-anchor.h"

G_BEGIN_DECLS

void readout_anchor_to_json (const ReadoutAnchor *anchor, JsonBuilder *builder);
ReadoutAnchor *readout_anchor_from_json (JsonNode *node, const char *text);

G_END_DECLS
