/* readout-quotes-net.h: the network of the model of quotes, while it learns
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-format.h"
#include "readout-word-vectors.h"

G_BEGIN_DECLS

typedef struct _ReadoutQuotesNet ReadoutQuotesNet;

typedef float ReadoutQuotesInput[READOUT_QUOTE_NET_WIDTH];

/**
 * ReadoutQuotesRun:
 * @length: how many tokens
 * @features: numbers of the features of all of them
 * @ends: for each token, where its features end among them
 * @words: for each token, the vector of its word; %NULL for an unknown word
 */
typedef struct
{
  guint length;
  const guint32 *features;
  const guint *ends;
  const float *const *words;
} ReadoutQuotesRun;

ReadoutQuotesNet *readout_quotes_net_new (guint n_features, guint max_length);
void readout_quotes_net_free (ReadoutQuotesNet *self);

void readout_quotes_net_read (ReadoutQuotesNet *self,
                              const ReadoutQuotesRun *run,
                              float (*scores)[READOUT_QUOTE_N_LABELS]);
void readout_quotes_net_learn (ReadoutQuotesNet *self,
                               const ReadoutQuotesRun *run,
                               const float (*gradients)[READOUT_QUOTE_N_LABELS],
                               float rate);

void readout_quotes_net_remember (ReadoutQuotesNet *self, float share);
void readout_quotes_net_end (ReadoutQuotesNet *self);

void readout_quotes_net_get_numbers (const ReadoutQuotesNet *self, ReadoutQuoteNet *net);
void readout_quotes_net_add_feature (const ReadoutQuotesNet *self, guint32 feature, float *input);
void readout_quotes_net_add_word (const ReadoutQuotesNet *self, const float *vector, float *input);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutQuotesNet, readout_quotes_net_free)

G_END_DECLS
