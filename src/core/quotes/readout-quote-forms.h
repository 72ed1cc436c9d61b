/* readout-quote-forms.h: forms that attribute what stands in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-tails.h"

G_BEGIN_DECLS

gboolean readout_quote_forms_find (const ReadoutPassage *passage,
                                   const ReadoutSentence *sentence,
                                   ReadoutQuoteTail *found);

G_END_DECLS
