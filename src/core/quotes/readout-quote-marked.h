/* readout-quote-marked.h: what the quotation marks of a paragraph alone tell
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-found-quotes.h"
#include "readout-quote-marks.h"

G_BEGIN_DECLS

GArray *readout_quote_marked_find (const ReadoutPassage *passage, const GArray *names, const GArray *pairs);
gboolean readout_quote_marked_is_title (const ReadoutPassage *passage, const ReadoutQuotePair *pair);

G_END_DECLS
