/* readout-quotes.h: what a paragraph quotes, and whom
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-found-quotes.h"
#include "readout-quote-model.h"

G_BEGIN_DECLS

GArray *readout_quotes_find (const ReadoutQuoteModel *model,
                             const ReadoutPassage *passage,
                             const GArray *names,
                             const GArray *role_mentions);

G_END_DECLS
