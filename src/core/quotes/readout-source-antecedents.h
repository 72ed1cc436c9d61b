/* readout-source-antecedents.h: whom "who" and "he" mean, when they are the source of a quote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-found-quotes.h"

G_BEGIN_DECLS

guint
readout_source_antecedents_find_start (const ReadoutPassage *passage, const GArray *names, guint relative);
void readout_source_antecedents_find_unnamed (const ReadoutPassage *passage,
                                              const GArray *names,
                                              const GArray *role_mentions,
                                              ReadoutFoundQuote *quote);

G_END_DECLS
