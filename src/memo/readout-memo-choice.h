/* readout-memo-choice.h: the statements that a reader needs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-material.h"
#include "readout-quote-track.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoChosen:
 * @from: the case; not owned
 * @article: the article
 * @quote: a statement of it
 * @index: its number among the quotes of the article
 * @track: (nullable): what several outlets report of the same utterance; not owned
 * @party: (nullable): the side that it speaks for; %NULL for one that speaks for itself
 */
typedef struct
{
  const ReadoutMemoCase *from;
  const ReadoutMemoArticle *article;
  const ReadoutQuote *quote;
  guint index;
  ReadoutQuoteTrack *track;
  char *party;
} ReadoutMemoChosen;

GPtrArray *readout_memo_choose_statements (ReadoutMemoMaterial *material);

G_END_DECLS
