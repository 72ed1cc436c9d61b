/* readout-bench-figure.c: one thing, measured several times
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-bench-figure.h"

struct _ReadoutBenchFigure
{
  GArray *values; /* of double, in order of size */
};

/**
 * readout_bench_figure_new:
 *
 * Returns: (transfer full): a figure that has not been measured yet
 */
ReadoutBenchFigure *
readout_bench_figure_new (void)
{
  ReadoutBenchFigure *self = g_new0 (ReadoutBenchFigure, 1);

  self->values = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

/**
 * readout_bench_figure_free:
 * @self: (transfer full): a figure
 */
void
readout_bench_figure_free (ReadoutBenchFigure *self)
{
  g_array_unref (self->values);
  g_free (self);
}

static double
nth (const ReadoutBenchFigure *self, guint i)
{
  return g_array_index (self->values, double, i);
}

/**
 * readout_bench_figure_add:
 * @self: a figure
 * @value: what it was this time
 */
void
readout_bench_figure_add (ReadoutBenchFigure *self, double value)
{
  guint i = self->values->len;

  while (i > 0 && nth (self, i - 1) > value)
    i--;
  g_array_insert_val (self->values, i, value);
}

/**
 * readout_bench_figure_get_median:
 * @self: a figure that was measured
 *
 * Returns: the value in the middle
 */
double
readout_bench_figure_get_median (const ReadoutBenchFigure *self)
{
  return nth (self, self->values->len / 2);
}

/**
 * readout_bench_figure_print:
 * @self: a figure that was measured
 * @what: what it is
 * @unit: of the values
 */
void
readout_bench_figure_print (const ReadoutBenchFigure *self, const char *what, const char *unit)
{
  guint n = self->values->len;

  g_print ("%-46s %10.1f %-8s  %10.1f to %.1f, %u times\n", what, readout_bench_figure_get_median (self),
           unit, nth (self, 0), nth (self, n - 1), n);
}
