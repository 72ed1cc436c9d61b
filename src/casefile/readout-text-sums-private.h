/* readout-text-sums-private.h: what a case file works out from a text: its sums and its heading
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

#define READOUT_SHA256_BYTES 32

void readout_sum_bytes (gconstpointer data, gsize length_bytes, guint8 sum[READOUT_SHA256_BYTES]);
void readout_sum_words (const char *text, guint8 sum[READOUT_SHA256_BYTES]);
char *readout_dup_heading (ReadoutAnalysis *analysis);

G_END_DECLS
