/* readout-quotes-links.h: learns which source goes with which words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quotes-corpus.h"

G_BEGIN_DECLS

typedef struct _ReadoutQuotesLinks ReadoutQuotesLinks;

ReadoutQuotesLinks *readout_quotes_links_new (void);
void readout_quotes_links_free (ReadoutQuotesLinks *self);

void readout_quotes_links_add (ReadoutQuotesLinks *self,
                               const ReadoutQuoteModel *model,
                               const ReadoutQuotesParagraph *paragraph,
                               const GArray *atoms);
void readout_quotes_links_run (ReadoutQuotesLinks *self, guint n_rounds);
void readout_quotes_links_get_weights (ReadoutQuotesLinks *self, GArray **hashes, GArray **weights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutQuotesLinks, readout_quotes_links_free)

G_END_DECLS
