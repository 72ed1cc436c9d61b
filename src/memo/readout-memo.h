/* readout-memo.h: the document that goes out, as a tree of sections, lines and receipts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "readout-memo-case.h"
#include "readout-memo-error.h"
#include "readout-memo-house.h"
#include "readout-memo-record.h"

G_BEGIN_DECLS

#define READOUT_TYPE_MEMO (readout_memo_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutMemo, readout_memo, READOUT, MEMO, GObject)

/* house (nullable) */
ReadoutMemo *readout_memo_new_for_record (const ReadoutMemoRecord *record,
                                          const ReadoutMemoCase *from,
                                          const ReadoutMemoHouse *house);

const char *readout_memo_get_title (ReadoutMemo *self);
guint readout_memo_get_n_receipts (ReadoutMemo *self);

/* What is wrong with the receipts, a sentence each; an empty list when nothing is. */
GStrv readout_memo_check (ReadoutMemo *self);

char *readout_memo_to_markdown (ReadoutMemo *self);
char *readout_memo_to_html (ReadoutMemo *self);
gboolean
readout_memo_write_pdf (ReadoutMemo *self, GOutputStream *stream, GCancellable *cancellable, GError **error);

/* The ending of the file's name tells the format: .pdf, .md, .markdown, .html or .htm.  Checks the receipts,
 * and writes nothing when one of them fails. */
void readout_memo_export_async (ReadoutMemo *self,
                                GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean readout_memo_export_finish (ReadoutMemo *self, GAsyncResult *result, GError **error);

G_END_DECLS
