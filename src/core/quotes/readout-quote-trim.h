/* readout-quote-trim.h: what the model takes along with somebody's words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-learned.h"

G_BEGIN_DECLS

gboolean readout_quote_trim (const ReadoutPassage *passage,
                             const GArray *names,
                             const GArray *pairs,
                             ReadoutLearnedQuote *learned);

G_END_DECLS
