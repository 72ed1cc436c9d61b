/* readout-cli-findings.h: what was found in an article, for people
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

void readout_cli_print_findings (ReadoutAnalysis *analysis);
char *readout_cli_dup_words (ReadoutAnalysis *analysis, ReadoutSpan span);
char *readout_cli_dup_source (ReadoutAnalysis *analysis, const ReadoutSource *source);
const char *readout_cli_get_naming (ReadoutNaming naming);

G_END_DECLS
