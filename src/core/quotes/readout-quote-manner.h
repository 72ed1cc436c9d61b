/* readout-quote-manner.h: how words have come from their source to the article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-found-quotes.h"

G_BEGIN_DECLS

ReadoutTelling readout_quote_manner_find_telling (const ReadoutPassage *passage,
                                                  guint cue_first,
                                                  guint cue_end,
                                                  gboolean is_attitude);
void readout_quote_manner_find (const ReadoutPassage *passage, guint token, ReadoutFoundQuote *quote);
const char *readout_quote_manner_find_lemma (const ReadoutPassage *passage,
                                             guint first,
                                             guint end,
                                             gboolean *is_attitude);
gboolean readout_quote_manner_find_quoted (
    const ReadoutPassage *passage, guint token, guint *source_first, guint *source_end, guint *cue);

G_END_DECLS
