/* readout-memo-receipt.c: what shows that a line of a memo is in an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-find.h"
#include "readout-memo-receipt.h"

static void
passage_free (gpointer data)
{
  ReadoutMemoPassage *passage = data;

  g_free (passage->text);
  g_free (passage->place);
  g_free (passage);
}

/**
 * readout_memo_receipt_new:
 * @number: its number in the memo, from 1
 * @article: (nullable): the article; none when it is no longer in the case
 * @metadata: title, outlet and date, as the case has them; copied
 *
 * Returns: (transfer full): a receipt without passages
 */
ReadoutMemoReceipt *
readout_memo_receipt_new (guint number, ReadoutArticle *article, const ReadoutMetadata *metadata)
{
  ReadoutMemoReceipt *self = g_new0 (ReadoutMemoReceipt, 1);

  self->number = number;
  g_set_object (&self->article, article);
  self->metadata = readout_metadata_copy (metadata);
  self->passages = g_ptr_array_new_with_free_func (passage_free);

  return self;
}

/**
 * readout_memo_receipt_free:
 * @self: (transfer full): a receipt
 */
void
readout_memo_receipt_free (ReadoutMemoReceipt *self)
{
  g_clear_object (&self->article);
  readout_metadata_free (self->metadata);
  g_ptr_array_unref (self->passages);
  g_free (self);
}

/**
 * readout_memo_receipt_add_passage:
 * @self: a receipt
 * @span: where the passage stands in the article
 * @text: its words
 * @place: where a reader finds it
 */
void
readout_memo_receipt_add_passage (ReadoutMemoReceipt *self,
                                  ReadoutSpan span,
                                  const char *text,
                                  const char *place)
{
  ReadoutMemoPassage *passage = g_new0 (ReadoutMemoPassage, 1);

  passage->span = span;
  passage->text = g_strdup (text);
  passage->place = g_strdup (place);
  g_ptr_array_add (self->passages, passage);
}

/**
 * readout_memo_receipt_has_words:
 * @self: a receipt
 * @words: words that a line gives as the article's
 *
 * Returns: whether they stand in one of the passages
 */
gboolean
readout_memo_receipt_has_words (ReadoutMemoReceipt *self, const char *words)
{
  for (guint i = 0; i < self->passages->len; i++)
    {
      ReadoutMemoPassage *passage = g_ptr_array_index (self->passages, i);

      if (readout_memo_find_words (passage->text, 0, words, NULL))
        return TRUE;
    }

  return FALSE;
}
