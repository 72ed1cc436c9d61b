/* readout-quote-learned.h: what the model sees, put right by the quotation marks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-labels.h"

G_BEGIN_DECLS

/**
 * ReadoutLearnedQuote:
 * @parts: (element-type ReadoutQuoteStretch): the tokens, without outer quotation marks
 * @source: the tokens of its source; empty when there is none
 * @cue: the tokens of its cue; empty when there is none
 * @kind: by the marks around the words
 * @confidence: 0 to 1
 */
typedef struct
{
  GArray *parts;
  ReadoutQuoteStretch source;
  ReadoutQuoteStretch cue;
  ReadoutQuoteKind kind;
  float confidence;
} ReadoutLearnedQuote;

GArray *readout_quote_learned_find (const ReadoutQuoteModel *model,
                                    const ReadoutPassage *passage,
                                    const GArray *names,
                                    const GArray *pairs);

G_END_DECLS
