/* readout-quotes-stretches.h: learns which stretches are words that somebody has said
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quotes-corpus.h"

G_BEGIN_DECLS

typedef struct _ReadoutQuotesStretches ReadoutQuotesStretches;

ReadoutQuotesStretches *readout_quotes_stretches_new (guint min_count);
void readout_quotes_stretches_free (ReadoutQuotesStretches *self);

void readout_quotes_stretches_add (ReadoutQuotesStretches *self,
                                   const ReadoutQuoteModel *model,
                                   const ReadoutQuotesParagraph *paragraph,
                                   const GArray *atoms);
void readout_quotes_stretches_run (ReadoutQuotesStretches *self, guint n_rounds, float rate, float decay);
void readout_quotes_stretches_get_weights (ReadoutQuotesStretches *self,
                                           guint max_rows,
                                           GArray **hashes,
                                           GArray **weights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutQuotesStretches, readout_quotes_stretches_free)

G_END_DECLS
