/* readout-memo.h: the document that goes out, as a tree of sections, lines and receipts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define READOUT_TYPE_MEMO (readout_memo_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutMemo, readout_memo, READOUT, MEMO, GObject)

G_END_DECLS
