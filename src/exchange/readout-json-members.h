/* readout-json-members.h: members of a JSON object, written and read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "readout-anchor.h"

G_BEGIN_DECLS

void readout_json_add_string (JsonBuilder *builder, const char *name, const char *value);
void readout_json_add_strings (JsonBuilder *builder, const char *name, const char *const *values);
void readout_json_add_int (JsonBuilder *builder, const char *name, gint64 value);
void readout_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value);
void readout_json_add_nick (JsonBuilder *builder, const char *name, GType type, int value);
void readout_json_add_anchor (JsonBuilder *builder, const char *name, const ReadoutAnchor *anchor);

gboolean readout_json_get_string (JsonObject *object, const char *name, const char **value, GError **error);
gboolean readout_json_get_strings (JsonObject *object, const char *name, GPtrArray *values, GError **error);
gboolean readout_json_get_int (JsonObject *object, const char *name, gint64 *value, GError **error);
gboolean readout_json_get_boolean (JsonObject *object, const char *name, gboolean *value, GError **error);
gboolean readout_json_get_nick (JsonObject *object, const char *name, GType type, int *value, GError **error);
gboolean readout_json_get_anchor (
    JsonObject *object, const char *name, const char *text, ReadoutAnchor **anchor, GError **error);
gboolean readout_json_refuse (const char *name, GError **error);

G_END_DECLS
