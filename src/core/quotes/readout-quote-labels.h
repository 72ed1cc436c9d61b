/* readout-quote-labels.h: what the model sees in a paragraph: words, their sources, and what attributes them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-candidates.h"

G_BEGIN_DECLS

/**
 * ReadoutQuoteStretch:
 * @first: index of its first token
 * @end: index after its last
 */
typedef struct
{
  guint first;
  guint end;
} ReadoutQuoteStretch;

/**
 * ReadoutQuoteContent:
 * @first: index of its first token
 * @end: index after its last
 * @first_part: the first of its parts
 * @n_parts: how many there are; several where an attribution breaks the words
 * @source: index of its source, or -1
 * @confidence: 0 to 1
 */
typedef struct
{
  guint first;
  guint end;
  guint first_part;
  guint n_parts;
  int source;
  float confidence;
} ReadoutQuoteContent;

/**
 * ReadoutQuoteStretches:
 * @contents: (element-type ReadoutQuoteContent): words that are attributed
 * @parts: (element-type ReadoutQuoteStretch): of which they are made
 * @sources: (element-type ReadoutQuoteStretch): whom they may be attributed to
 * @cues: (element-type ReadoutQuoteStretch): what attributes them
 */
typedef struct
{
  GArray *contents;
  GArray *parts;
  GArray *sources;
  GArray *cues;
} ReadoutQuoteStretches;

/* No more features of words and a source for them than this. */
#define READOUT_QUOTE_MAX_LINK_FEATURES 24

guint readout_quote_stretches_find_from (const GArray *stretches, guint token);
void readout_quote_stretches_init (ReadoutQuoteStretches *self);
void readout_quote_stretches_clear (ReadoutQuoteStretches *self);
void readout_quote_stretches_add_labels (ReadoutQuoteStretches *self,
                                         guint first,
                                         const guint8 *labels,
                                         guint n_labels);
void readout_quote_stretches_link (ReadoutQuoteStretches *self,
                                   const ReadoutQuoteModel *model,
                                   const GArray *atoms);
guint readout_quote_stretches_get_link_features (
    const ReadoutQuoteStretches *self, const GArray *atoms, guint content, int source, guint64 *features);

GArray *readout_quote_labels_find_candidates (const ReadoutQuoteModel *model,
                                              const ReadoutPassage *passage,
                                              const GArray *atoms,
                                              const ReadoutSentence *run,
                                              ReadoutQuoteLattice *lattice);
void readout_quote_labels_bind (ReadoutQuoteLattice *lattice, const GArray *choices);
void readout_quote_labels_find (const ReadoutQuoteModel *model,
                                const ReadoutPassage *passage,
                                const GArray *atoms,
                                ReadoutQuoteStretches *stretches);

G_END_DECLS
