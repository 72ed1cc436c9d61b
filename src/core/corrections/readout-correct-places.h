/* readout-correct-places.h: where the analyst sees names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-corrector.h"

G_BEGIN_DECLS

/**
 * ReadoutPlace:
 * @span: the words
 * @paragraph: index of their paragraph
 * @added_by: index of the correction that says that they are a name
 * @typed_by: of the one that says of what type
 * @is_anchored: whether this very passage was meant
 */
typedef struct
{
  ReadoutSpan span;
  guint paragraph;
  int added_by;
  int typed_by;
  gboolean is_anchored;
} ReadoutPlace;

GArray *readout_correct_places (ReadoutCorrector *corrector, const GArray *paragraphs);

G_END_DECLS
