/* readout-quote-quoted.h: "somebody was quoted as saying"
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-tails.h"

G_BEGIN_DECLS

gboolean readout_quote_quoted_find (const ReadoutPassage *passage,
                                    const ReadoutSentence *sentence,
                                    ReadoutQuoteTail *found);

G_END_DECLS
