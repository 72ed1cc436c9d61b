/* readout-quotes-learner.h: learns to label tokens
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quotes-corpus.h"
#include "readout-quotes-net.h"
#include "readout-quotes-words.h"

G_BEGIN_DECLS

typedef struct _ReadoutQuotesLearner ReadoutQuotesLearner;

/* How probable each label of a token is. */
typedef float ReadoutQuotesBelief[READOUT_QUOTE_N_LABELS];

/**
 * ReadoutQuotesWeights:
 * @transitions: what each label says for each label after it
 * @net: what the network does with its inputs
 * @hashes: (element-type guint64): the features that say something
 * @inputs: (element-type ReadoutQuotesInput): what each of them adds to the input of its token
 */
typedef struct
{
  ReadoutQuoteTransitions transitions;
  ReadoutQuoteNet net;
  GArray *hashes;
  GArray *inputs;
} ReadoutQuotesWeights;

ReadoutQuotesLearner *readout_quotes_learner_new (const ReadoutQuotesWords *words, guint min_count);
void readout_quotes_learner_free (ReadoutQuotesLearner *self);

void readout_quotes_learner_add (ReadoutQuotesLearner *self,
                                 const ReadoutQuotesParagraph *paragraph,
                                 const GArray *atoms,
                                 const ReadoutQuotesBelief *beliefs);
void readout_quotes_learner_run (ReadoutQuotesLearner *self, guint n_rounds);
ReadoutQuotesWeights *readout_quotes_learner_get_weights (ReadoutQuotesLearner *self);

void readout_quotes_weights_free (ReadoutQuotesWeights *weights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutQuotesLearner, readout_quotes_learner_free)

G_END_DECLS
