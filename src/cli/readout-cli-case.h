/* readout-cli-case.h: opens and closes a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-file.h"
#include "readout-cli.h"

G_BEGIN_DECLS

ReadoutCaseFile *readout_cli_case_open (const char *path);
ReadoutCliStatus readout_cli_case_close (ReadoutCaseFile *case_file, ReadoutCliStatus status);
ReadoutCliStatus readout_cli_case_refuse (const GError *error);

/**
 * ReadoutCliCaseList:
 * @case_file: an open case file
 * @as_json: whether to print for scripts, not for people
 *
 * Prints something of the case.
 *
 * Returns: how that went
 */
typedef ReadoutCliStatus (*ReadoutCliCaseList) (ReadoutCaseFile *case_file, gboolean as_json);

ReadoutCliStatus
readout_cli_case_list_with (GOptionContext *context, GStrv arguments, ReadoutCliCaseList list);

GPtrArray *
readout_cli_case_load_articles (ReadoutCaseFile *case_file, const char *negotiation, GError **error);
gboolean readout_cli_case_parse_article (const char *parameter, gint64 *article_id);

G_END_DECLS
