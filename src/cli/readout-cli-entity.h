/* readout-cli-entity.h: an entity over the articles of a case, for people and for scripts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "readout-case-file.h"

G_BEGIN_DECLS

const char *readout_cli_get_entity_type (ReadoutEntityType type);
char *readout_cli_dup_other_names (ReadoutCaseEntity *entity);
void readout_cli_json_add_entity (JsonBuilder *builder, ReadoutCaseEntity *entity);
GPtrArray *readout_cli_load_entities (ReadoutCaseFile *case_file, const char *words, GError **error);

G_END_DECLS
