/* readout-quote-sentences.h: sentences whose form tells who said them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-found-quotes.h"
#include "readout-quote-marks.h"

G_BEGIN_DECLS

void readout_quote_sentences_read (const ReadoutPassage *passage,
                                   const GArray *names,
                                   const GArray *pairs,
                                   GArray *quotes);

G_END_DECLS
