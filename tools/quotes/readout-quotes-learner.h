/* readout-quotes-learner.h: learns to label tokens
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quotes-corpus.h"

G_BEGIN_DECLS

typedef struct _ReadoutQuotesLearner ReadoutQuotesLearner;

/**
 * ReadoutQuotesWeights:
 * @transitions: what each label says for each label after it
 * @hashes: (element-type guint64): the features that say something
 * @weights: (element-type float): for each of them what it says for each label
 */
typedef struct
{
  ReadoutQuoteTransitions transitions;
  GArray *hashes;
  GArray *weights;
} ReadoutQuotesWeights;

ReadoutQuotesLearner *readout_quotes_learner_new (guint min_count);
void readout_quotes_learner_free (ReadoutQuotesLearner *self);

void readout_quotes_learner_add (ReadoutQuotesLearner *self,
                                 const ReadoutQuotesParagraph *paragraph,
                                 const GArray *atoms);
void readout_quotes_learner_run (ReadoutQuotesLearner *self, guint n_rounds, float rate, float decay);
ReadoutQuotesWeights *readout_quotes_learner_get_weights (ReadoutQuotesLearner *self, guint max_rows);

void readout_quotes_weights_free (ReadoutQuotesWeights *weights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutQuotesLearner, readout_quotes_learner_free)

G_END_DECLS
