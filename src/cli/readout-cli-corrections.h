/* readout-cli-corrections.h: what the analyst says, for the verbs that analyse articles of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analyzer.h"
#include "readout-case-file.h"

G_BEGIN_DECLS

GPtrArray *readout_cli_corrections_list (ReadoutCaseFile *case_file, GError **error);
GPtrArray *readout_cli_corrections_list_all (ReadoutCaseFile *case_file, GError **error);
gboolean readout_cli_corrections_show (ReadoutCaseFile *case_file, GPtrArray *touched, GError **error);
gboolean readout_cli_corrections_show_article (ReadoutCaseFile *case_file, gint64 article_id, GError **error);
gboolean
readout_cli_corrections_show_outdated (ReadoutCaseFile *case_file, guint *n_articles, GError **error);

G_END_DECLS
