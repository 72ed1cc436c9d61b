/* readout-quote-resolver.h: whose words the quotes of an article are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-mention-resolver.h"

G_BEGIN_DECLS

typedef struct _ReadoutQuoteResolver ReadoutQuoteResolver;

ReadoutQuoteResolver *readout_quote_resolver_new (ReadoutArticle *article,
                                                  const GPtrArray *findings,
                                                  const ReadoutMentionResolver *mentions,
                                                  ReadoutAnalysisBuilder *builder);
void readout_quote_resolver_free (ReadoutQuoteResolver *self);

void readout_quote_resolver_read (ReadoutQuoteResolver *self,
                                  guint nth,
                                  const ReadoutParagraph *paragraph,
                                  const GArray *quotes);
void readout_quote_resolver_end (ReadoutQuoteResolver *self);

G_END_DECLS
