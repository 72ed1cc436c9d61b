/* readout-quotes-corpus.h: articles with their attributions marked by people
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-labels.h"
#include "readout-tagger.h"

G_BEGIN_DECLS

/**
 * ReadoutQuotesParagraph:
 * @passage: its text, made ready
 * @names: (element-type ReadoutName): the names in it
 * @pairs: (element-type ReadoutQuotePair): its quotation marks
 * @labels: the label that each token should have
 * @sources: for each token that begins words, the token that begins their source, or -1; else -2
 */
typedef struct
{
  ReadoutPassage passage;
  GArray *names;
  GArray *pairs;
  guint8 *labels;
  gint32 *sources;
} ReadoutQuotesParagraph;

GPtrArray *readout_quotes_corpus_read (const char *path,
                                       const ReadoutLexicon *lexicon,
                                       const ReadoutTagger *tagger,
                                       GError **error);

G_END_DECLS
