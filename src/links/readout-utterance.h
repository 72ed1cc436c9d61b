/* readout-utterance.h: what somebody said, compared with what somebody said elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-fingerprint.h"
#include "readout-passage.h"

G_BEGIN_DECLS

/**
 * ReadoutUtterance:
 * @analysis: the article
 * @quote: index of the quote in it
 * @whole: its words, without those that only attribute it
 * @parts: (element-type ReadoutPassage): the same in its parts, where the attribution breaks it
 */
typedef struct
{
  ReadoutAnalysis *analysis;
  guint quote;
  ReadoutPassage *whole;
  GPtrArray *parts;
} ReadoutUtterance;

GPtrArray *readout_utterances_find (const ReadoutFingerprint *fingerprint);
void readout_utterance_free (ReadoutUtterance *self);
const ReadoutQuote *readout_utterance_get_quote (const ReadoutUtterance *self);

double readout_utterance_compare (const ReadoutUtterance *a, const ReadoutUtterance *b);
GArray *readout_utterance_list_seeds (const ReadoutUtterance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutUtterance, readout_utterance_free)

G_END_DECLS
