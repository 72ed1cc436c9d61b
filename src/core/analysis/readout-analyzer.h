/* readout-analyzer.h: article text in, an immutable analysis out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "readout-analysis.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ANALYZER (readout_analyzer_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutAnalyzer, readout_analyzer, READOUT, ANALYZER, GObject)

ReadoutAnalyzer *readout_analyzer_new (GError **error);
const char *readout_analyzer_get_version (ReadoutAnalyzer *self);
ReadoutAnalysis *readout_analyzer_analyze (ReadoutAnalyzer *self,
                                           ReadoutArticle *article,
                                           ReadoutCorrections *corrections,
                                           GCancellable *cancellable,
                                           GError **error);

G_END_DECLS
