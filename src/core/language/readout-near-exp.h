/* readout-near-exp.h: the exponential function, good enough for the models
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* e to the power of x, right to six digits; the same on every machine, as training has to be. */
static inline float
readout_near_exp (float x)
{
  const float ln2_high = 0.693359375f, ln2_low = -2.12194440e-4f;
  gint32 n;
  float r, p;
  guint32 bits;

  x = CLAMP (x, -86.0f, 86.0f);
  n = (gint32)(x * 1.44269504f + (x < 0 ? -0.5f : 0.5f));
  r = x - (float)n * ln2_high - (float)n * ln2_low;
  p = 1.0f
      + r
            * (1.0f
               + r
                     * (0.5f
                        + r * (0.16666667f + r * (0.041666668f + r * (0.0083333338f + r * 0.0013888889f)))));
  bits = (guint32)(n + 127) << 23;
  memcpy (&r, &bits, sizeof r);

  return p * r;
}

G_END_DECLS
