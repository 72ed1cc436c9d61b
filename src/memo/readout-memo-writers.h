/* readout-memo-writers.h: the forms in which a memo goes out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "readout-memo-document.h"

G_BEGIN_DECLS

char *readout_memo_document_to_markdown (ReadoutMemoDocument *document);
char *readout_memo_document_to_html (ReadoutMemoDocument *document);
gboolean readout_memo_document_write_pdf (ReadoutMemoDocument *document,
                                          GOutputStream *stream,
                                          GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
