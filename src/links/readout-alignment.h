/* readout-alignment.h: which words of one passage are those of another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-text-words.h"

G_BEGIN_DECLS

/**
 * ReadoutAlignedPair:
 * @a: index of a word of the first passage
 * @b: index of the word of the second that it is, or stands in the place of
 * @is_same: whether they have the same stem
 */
typedef struct
{
  guint a;
  guint b;
  gboolean is_same;
} ReadoutAlignedPair;

GArray *readout_alignment_find (GArray *a, GArray *b);

G_END_DECLS
