/* readout-request.h: a line that asks for an analysis
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "readout-article.h"
#include "readout-corrections.h"

G_BEGIN_DECLS

ReadoutArticle *readout_request_from_json (
    const char *line, gsize length_bytes, JsonNode **id, ReadoutCorrections **corrections, GError **error);

G_END_DECLS
