/* readout-quotes-matrix.h: products of matrices
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void readout_quotes_matrix_add_product (
    const float *a, const float *b, float *sums, gsize n_rows, gsize n_inner, gsize n_columns);
void readout_quotes_matrix_add_outer (
    const float *a, const float *b, float *sums, gsize n_rows, gsize n_inner, gsize n_columns);

G_END_DECLS
