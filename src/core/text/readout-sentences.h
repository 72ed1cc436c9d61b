/* readout-sentences.h: the sentences of a paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-tokens.h"

G_BEGIN_DECLS

/**
 * ReadoutSentence:
 * @first: index of its first token
 * @end: index after its last token, closing quotation marks included
 */
typedef struct
{
  guint first;
  guint end;
} ReadoutSentence;

GArray *readout_sentences_find (const char *text, const GArray *tokens);
ReadoutSpan readout_sentence_get_span (const ReadoutSentence *sentence, const GArray *tokens);

G_END_DECLS
