/* readout-note-json.h: what the analyst writes as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "readout-note.h"

G_BEGIN_DECLS

void readout_note_add_members (const ReadoutNote *note, JsonBuilder *builder);
void readout_note_to_json (const ReadoutNote *note, JsonBuilder *builder);
ReadoutNote *readout_note_from_json (JsonNode *node, const char *text, GError **error);
GPtrArray *readout_note_list_from_json (JsonNode *node, const char *text, GError **error);

G_END_DECLS
