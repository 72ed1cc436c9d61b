/* readout-analyze.h: one article into its analysis, off the main thread
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analyzer.h"

G_BEGIN_DECLS

void readout_analyze_async (ReadoutAnalyzer *analyzer,
                            ReadoutArticle *article,
                            ReadoutCorrections *corrections,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
ReadoutAnalysis *readout_analyze_finish (GAsyncResult *result, GError **error);

G_END_DECLS
