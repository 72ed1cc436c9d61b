/* readout-memo-case.h: what a case has for a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-file.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoCase:
 * @articles: (element-type ReadoutCaseArticle): with their findings, in any order
 * @notes: (nullable) (element-type ReadoutNote): what the analyst has written in the case
 * @links: (nullable) (element-type ReadoutLink): how the articles are related
 * @tracks: (nullable) (element-type ReadoutQuoteTrack): what several articles report somebody to have said
 */
typedef struct
{
  GPtrArray *articles;
  GPtrArray *notes;
  GPtrArray *links;
  GPtrArray *tracks;
} ReadoutMemoCase;

void readout_memo_case_load_async (ReadoutCaseFile *case_file,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
ReadoutMemoCase *
readout_memo_case_load_finish (ReadoutCaseFile *case_file, GAsyncResult *result, GError **error);

gboolean readout_memo_case_is_copy (const ReadoutMemoCase *self, gint64 article_id, gint64 other_id);
ReadoutMemoCase *readout_memo_case_copy (const ReadoutMemoCase *self);
void readout_memo_case_free (ReadoutMemoCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoCase, readout_memo_case_free)

G_END_DECLS
