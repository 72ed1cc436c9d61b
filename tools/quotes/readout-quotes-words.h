/* readout-quotes-words.h: vectors of words, by what an atom has of a word
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-atoms.h"
#include "readout-word-vectors.h"

G_BEGIN_DECLS

typedef struct _ReadoutQuotesWords ReadoutQuotesWords;

typedef guint64 ReadoutQuotesWordFeatures[READOUT_QUOTE_N_WORD_FEATURES];

ReadoutQuotesWords *
readout_quotes_words_new (const char *path, guint max_words, const ReadoutQuoteModel *model, GError **error);
void readout_quotes_words_free (ReadoutQuotesWords *self);

const float *readout_quotes_words_look_up (const ReadoutQuotesWords *self, guint32 word);
guint readout_quotes_words_get_n (const ReadoutQuotesWords *self);
const float *
readout_quotes_words_get_nth (const ReadoutQuotesWords *self, guint nth, const guint64 **features);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutQuotesWords, readout_quotes_words_free)

G_END_DECLS
