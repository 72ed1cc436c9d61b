/* readout-quotes.h: what a paragraph quotes, and whom
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-model.h"
#include "readout-sources.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_QUOTE_OPENS_PARAGRAPH = 1 << 0, /* its opening mark is the first character of the paragraph */
  READOUT_QUOTE_RUNS_ON = 1 << 1,         /* it has no closing mark in the paragraph */
} ReadoutQuoteFlags;

/**
 * ReadoutFoundQuote:
 * @parts: (element-type ReadoutSpan): the words, without the marks; several where the attribution breaks them
 * @kind: direct, indirect or mixed
 * @flags: how it stands in the paragraph
 * @cue: the words that attribute; empty when there are none
 * @cue_lemma: (nullable): their dictionary form; belongs to the lexicon
 * @source: whom it is attributed to
 * @confidence: 0 to 1
 *
 * A quote in its paragraph; spans count from the start of the paragraph.
 */
typedef struct
{
  GArray *parts;
  ReadoutQuoteKind kind;
  ReadoutQuoteFlags flags;
  ReadoutSpan cue;
  const char *cue_lemma;
  ReadoutFoundSource source;
  double confidence;
} ReadoutFoundQuote;

GArray *
readout_quotes_find (const ReadoutQuoteModel *model, const ReadoutPassage *passage, const GArray *names);

G_END_DECLS
