/* readout-quote-claims.h: what the model takes for a claim and is none
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-learned.h"

G_BEGIN_DECLS

gboolean readout_quote_claims_is_none (const ReadoutPassage *passage, const ReadoutLearnedQuote *learned);
gboolean readout_quote_claims_is_supposed (const ReadoutPassage *passage, const ReadoutLearnedQuote *learned);

G_END_DECLS
