/* readout-memo.c: the document that goes out, as a tree of sections, lines and receipts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-check.h"
#include "readout-memo-private.h"
#include "readout-memo-writers.h"

/* Nothing in it changes after construction, so that a thread may export it. */
struct _ReadoutMemo
{
  GObject parent_instance;
  ReadoutMemoDocument *document;
};

G_DEFINE_FINAL_TYPE (ReadoutMemo, readout_memo, G_TYPE_OBJECT)

static void
readout_memo_finalize (GObject *object)
{
  ReadoutMemo *self = READOUT_MEMO (object);

  readout_memo_document_free (self->document);

  G_OBJECT_CLASS (readout_memo_parent_class)->finalize (object);
}

static void
readout_memo_class_init (ReadoutMemoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_memo_finalize;
}

static void
readout_memo_init (ReadoutMemo *self)
{
}

/**
 * readout_memo_new_for_document:
 * @document: (transfer full): a finished tree
 *
 * Returns: (transfer full): a memo
 */
ReadoutMemo *
readout_memo_new_for_document (ReadoutMemoDocument *document)
{
  ReadoutMemo *self = g_object_new (READOUT_TYPE_MEMO, NULL);

  self->document = document;

  return self;
}

/**
 * readout_memo_get_document:
 * @self: a memo
 *
 * Returns: (transfer none): its tree
 */
ReadoutMemoDocument *
readout_memo_get_document (ReadoutMemo *self)
{
  return self->document;
}

/**
 * readout_memo_get_title:
 * @self: a memo
 *
 * Returns: (transfer none): what it is about
 */
const char *
readout_memo_get_title (ReadoutMemo *self)
{
  g_return_val_if_fail (READOUT_IS_MEMO (self), NULL);

  return self->document->title;
}

/**
 * readout_memo_get_n_receipts:
 * @self: a memo
 *
 * Returns: how many receipts it has
 */
guint
readout_memo_get_n_receipts (ReadoutMemo *self)
{
  g_return_val_if_fail (READOUT_IS_MEMO (self), 0);

  return self->document->receipts->len;
}

/**
 * readout_memo_check:
 * @self: a memo
 *
 * Compares every receipt with its article.
 *
 * Returns: (transfer full): a sentence for each one that fails, translated; an empty list when all is well
 */
GStrv
readout_memo_check (ReadoutMemo *self)
{
  g_return_val_if_fail (READOUT_IS_MEMO (self), NULL);

  return readout_memo_document_check (self->document);
}

/**
 * readout_memo_to_markdown:
 * @self: a memo
 *
 * Returns: (transfer full): the memo in CommonMark with tables as GitHub has them
 */
char *
readout_memo_to_markdown (ReadoutMemo *self)
{
  g_return_val_if_fail (READOUT_IS_MEMO (self), NULL);

  return readout_memo_document_to_markdown (self->document);
}

/**
 * readout_memo_to_html:
 * @self: a memo
 *
 * Returns: (transfer full): the memo as one page of HTML that needs no other file
 */
char *
readout_memo_to_html (ReadoutMemo *self)
{
  g_return_val_if_fail (READOUT_IS_MEMO (self), NULL);

  return readout_memo_document_to_html (self->document);
}

/**
 * readout_memo_write_pdf:
 * @self: a memo
 * @stream: where the file goes; stays open
 * @cancellable: (nullable): asked at every write
 * @error: return location for an error: one of %READOUT_MEMO_ERROR or of @stream
 *
 * Draws the pages.  The same memo gives the same bytes.  Not for the main thread.
 *
 * Returns: whether everything was written
 */
gboolean
readout_memo_write_pdf (ReadoutMemo *self, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (READOUT_IS_MEMO (self), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  return readout_memo_document_write_pdf (self->document, stream, cancellable, error);
}
