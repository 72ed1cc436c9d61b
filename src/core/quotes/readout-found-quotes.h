/* readout-found-quotes.h: the quotes of one paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-sources.h"

G_BEGIN_DECLS

/**
 * ReadoutFoundRelay:
 * @span: the words that name it
 * @kind: what it is
 *
 * Who has passed on the words of a source; spans count from the start of the paragraph.
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutRelayKind kind;
} ReadoutFoundRelay;

typedef enum
{
  READOUT_QUOTE_OPENS_PARAGRAPH = 1 << 0, /* its opening mark is the first character of the paragraph */
  READOUT_QUOTE_RUNS_ON = 1 << 1,         /* it has no closing mark in the paragraph */
  READOUT_QUOTE_IS_TURN = 1 << 2,         /* the paragraph begins with its speaker */
  READOUT_QUOTE_SIGNS = 1 << 3,           /* no quote: the name under the words of the paragraph before */
} ReadoutQuoteFlags;

/**
 * ReadoutFoundQuote:
 * @parts: (element-type ReadoutSpan): at least one: the words, without the marks; several where the
 * attribution breaks them
 * @kind: direct, indirect or mixed
 * @flags: how it stands in the paragraph
 * @cue: the words that attribute; empty when there are none
 * @cue_lemma: (nullable): their dictionary form; belongs to the lexicon
 * @antecedents: (nullable) (element-type ReadoutFoundSource): whom "he" may mean, of those without a name in
 * the paragraph
 * @source: whom it is attributed to
 * @relays: (nullable) (element-type ReadoutFoundRelay): through whom it has come, nearest to the source first
 * @telling: what the source is said to have done with it
 * @is_translated: whether it was said in another language
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
  GArray *antecedents;
  GArray *relays;
  ReadoutTelling telling;
  gboolean is_translated;
  double confidence;
} ReadoutFoundQuote;

GArray *readout_found_quotes_new (void);
void readout_found_quote_clear (ReadoutFoundQuote *quote);

ReadoutFoundQuote *readout_found_quotes_find (const GArray *quotes, const ReadoutFoundQuote *quote);
void readout_found_quotes_add (GArray *quotes, const GArray *more);
void readout_found_quotes_complete (ReadoutFoundQuote *learned, const GArray *marked);
gboolean
readout_found_quotes_split_off (ReadoutFoundQuote *quote, const GArray *marked, ReadoutFoundQuote *rest);
void readout_found_quotes_merge (GArray *learned, GArray *marked);
void readout_found_quotes_find_speakers (const GArray *quotes,
                                         ReadoutSpan pronoun,
                                         ReadoutSpan *before,
                                         ReadoutSpan *around);

G_END_DECLS
