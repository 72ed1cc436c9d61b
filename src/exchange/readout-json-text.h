/* readout-json-text.h: JSON from elsewhere, read with care
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *readout_json_text_parse (char *text, gboolean *has_half_pair);

G_END_DECLS
