/* readout-cli-article.h: a file into an analysed article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analyzer.h"

G_BEGIN_DECLS

ReadoutAnalysis *readout_cli_analyze_article (ReadoutAnalyzer *analyzer,
                                              ReadoutArticle *imported,
                                              const ReadoutMetadata *given,
                                              ReadoutCorrections *corrections,
                                              GError **error);
ReadoutAnalysis *readout_cli_analyze_file (ReadoutAnalyzer *analyzer,
                                           const char *path,
                                           const ReadoutMetadata *given,
                                           GError **error);

G_END_DECLS
