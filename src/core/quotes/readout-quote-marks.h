/* readout-quote-marks.h: which quotation marks belong together
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-passage.h"

G_BEGIN_DECLS

/**
 * ReadoutQuotePair:
 * @open: index of the opening mark
 * @close: index of the closing one, or the number of tokens where it is missing
 */
typedef struct
{
  guint open;
  guint close;
} ReadoutQuotePair;

GArray *readout_quote_marks_pair (const ReadoutPassage *passage);
gboolean readout_quote_marks_is_slip (const ReadoutPassage *passage, const ReadoutQuotePair *pair);

G_END_DECLS
