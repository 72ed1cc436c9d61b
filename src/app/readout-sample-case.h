/* readout-sample-case.h: a case to try the program with, made from the articles that come with it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analyzer.h"

G_BEGIN_DECLS

void readout_sample_case_async (ReadoutAnalyzer *analyzer,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GFile *readout_sample_case_finish (GAsyncResult *result, GError **error);

G_END_DECLS
