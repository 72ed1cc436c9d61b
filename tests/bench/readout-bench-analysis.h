/* readout-bench-analysis.h: what an analysis costs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analyzer.h"

G_BEGIN_DECLS

double readout_bench_load (void);
double readout_bench_analyze (GPtrArray *articles);
double readout_bench_analyze_to_json (GPtrArray *articles);
double readout_bench_edit (ReadoutAnalyzer *analyzer, const char *text, guint nth);
double readout_bench_count (GPtrArray *articles);
double readout_bench_measure_memory (GPtrArray *articles);

G_END_DECLS
