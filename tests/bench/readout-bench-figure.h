/* readout-bench-figure.h: one thing, measured several times
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ReadoutBenchFigure ReadoutBenchFigure;

ReadoutBenchFigure *readout_bench_figure_new (void);
void readout_bench_figure_free (ReadoutBenchFigure *self);

void readout_bench_figure_add (ReadoutBenchFigure *self, double value);
double readout_bench_figure_get_median (const ReadoutBenchFigure *self);
void readout_bench_figure_print (const ReadoutBenchFigure *self, const char *what, const char *unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutBenchFigure, readout_bench_figure_free)

G_END_DECLS
