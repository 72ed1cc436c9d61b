/* readout-quotes-matrix.c: products of matrices
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each sum is made in the order of the text, whatever the machine does at once. */

#include "config.h"

#include "readout-quotes-matrix.h"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define WIDE __attribute__ ((target_clones ("avx2", "default")))
#else
#define WIDE
#endif

/**
 * readout_quotes_matrix_add_product:
 * @a: a matrix of @n_rows and @n_inner
 * @b: a matrix of @n_inner and @n_columns
 * @sums: (inout): a matrix of @n_rows and @n_columns, to which the product is added
 * @n_rows: how many rows
 * @n_inner: over so many products each sum goes
 * @n_columns: how many columns
 */
WIDE void
readout_quotes_matrix_add_product (
    const float *a, const float *b, float *sums, gsize n_rows, gsize n_inner, gsize n_columns)
{
  gsize row = 0;

  /* four rows at a time: each part of @b is read once for all of them */
  for (; row + 4 <= n_rows; row += 4)
    {
      const float *r0 = a + row * n_inner, *r1 = r0 + n_inner, *r2 = r1 + n_inner, *r3 = r2 + n_inner;
      float *restrict s0 = sums + row * n_columns, *restrict s1 = s0 + n_columns;
      float *restrict s2 = s1 + n_columns, *restrict s3 = s2 + n_columns;

      for (gsize i = 0; i < n_inner; i++)
        {
          float f0 = r0[i], f1 = r1[i], f2 = r2[i], f3 = r3[i];
          const float *restrict from = b + i * n_columns;

          for (gsize k = 0; k < n_columns; k++)
            {
              s0[k] += f0 * from[k];
              s1[k] += f1 * from[k];
              s2[k] += f2 * from[k];
              s3[k] += f3 * from[k];
            }
        }
    }

  for (; row < n_rows; row++)
    for (gsize i = 0; i < n_inner; i++)
      {
        float factor = a[row * n_inner + i];
        float *restrict s = sums + row * n_columns;

        for (gsize k = 0; k < n_columns; k++)
          s[k] += factor * b[i * n_columns + k];
      }
}

/**
 * readout_quotes_matrix_add_outer:
 * @a: a matrix of @n_rows and @n_inner
 * @b: a matrix of @n_rows and @n_columns
 * @sums: (inout): a matrix of @n_inner and @n_columns, to which the product of each column of @a with each of
 * @b is added
 * @n_rows: how many rows
 * @n_inner: how many columns @a has
 * @n_columns: how many columns @b has
 */
WIDE void
readout_quotes_matrix_add_outer (
    const float *a, const float *b, float *sums, gsize n_rows, gsize n_inner, gsize n_columns)
{
  gsize row = 0;

  for (; row + 4 <= n_rows; row += 4)
    {
      const float *restrict r0 = b + row * n_columns, *restrict r1 = r0 + n_columns;
      const float *restrict r2 = r1 + n_columns, *restrict r3 = r2 + n_columns;
      const float *f = a + row * n_inner;

      for (gsize i = 0; i < n_inner; i++)
        {
          float f0 = f[i], f1 = f[n_inner + i], f2 = f[2 * n_inner + i], f3 = f[3 * n_inner + i];
          float *restrict s = sums + i * n_columns;

          for (gsize k = 0; k < n_columns; k++)
            s[k] += f0 * r0[k] + f1 * r1[k] + f2 * r2[k] + f3 * r3[k];
        }
    }

  for (; row < n_rows; row++)
    for (gsize i = 0; i < n_inner; i++)
      {
        float factor = a[row * n_inner + i];
        float *restrict s = sums + i * n_columns;

        for (gsize k = 0; k < n_columns; k++)
          s[k] += factor * b[row * n_columns + k];
      }
}
