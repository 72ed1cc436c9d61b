/* readout-cli-json.h: lists as JSON, for scripts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "readout-case-article.h"
#include "readout-quote-track.h"

G_BEGIN_DECLS

void readout_cli_json_add_string (JsonBuilder *builder, const char *name, const char *value);
void readout_cli_json_add_int (JsonBuilder *builder, const char *name, gint64 value);
void readout_cli_json_add_article (JsonBuilder *builder, ReadoutCaseArticle *article);
void readout_cli_json_add_report (JsonBuilder *builder, const ReadoutReport *report);
void readout_cli_json_print (JsonBuilder *builder);

G_END_DECLS
