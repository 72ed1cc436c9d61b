/* readout-memo-receipt.h: what shows that a line of a memo is in an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-article.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoPassage:
 * @span: where it stands in the article
 * @text: the words, copied when the memo was made
 * @place: where a reader finds it: "paragraph 7"
 */
typedef struct
{
  ReadoutSpan span;
  char *text;
  char *place;
} ReadoutMemoPassage;

/**
 * ReadoutMemoReceipt:
 * @number: its number in the memo, from 1
 * @article_id: the number of the article in the case
 * @article: (nullable): the article; none when it is no longer in the case
 * @metadata: title, outlet and date, as the case has them
 * @passages: (element-type ReadoutMemoPassage): in the order of the text; at least one
 */
typedef struct
{
  guint number;
  gint64 article_id;
  ReadoutArticle *article;
  ReadoutMetadata *metadata;
  GPtrArray *passages;
} ReadoutMemoReceipt;

ReadoutMemoReceipt *
readout_memo_receipt_new (guint number, ReadoutArticle *article, const ReadoutMetadata *metadata);
void readout_memo_receipt_free (ReadoutMemoReceipt *self);

void readout_memo_receipt_add_passage (ReadoutMemoReceipt *self,
                                       ReadoutSpan span,
                                       const char *text,
                                       const char *place);
gboolean readout_memo_receipt_has_words (ReadoutMemoReceipt *self, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoReceipt, readout_memo_receipt_free)

G_END_DECLS
