/* readout-memo-store-private.h: the memos of a case as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-record.h"
#include "readout-statement-private.h"

G_BEGIN_DECLS

gboolean readout_memo_store_save (ReadoutDatabase *database, ReadoutMemoRecord *record, GError **error);
gboolean readout_memo_store_remove (ReadoutDatabase *database, gint64 id, gboolean removed, GError **error);

GPtrArray *readout_memo_store_list (ReadoutDatabase *database, gint64 id, GError **error);
ReadoutMemoRecord *
readout_memo_store_load (ReadoutDatabase *database, gint64 id, guint version, GError **error);

ReadoutStatement *
readout_memo_store_borrow (ReadoutDatabase *database, const ReadoutMemoRecord *record, const char *sql);
void readout_memo_store_set_not_found (ReadoutDatabase *database, gint64 id, GError **error);

G_END_DECLS
