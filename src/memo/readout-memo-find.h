/* readout-memo-find.h: where words stand in a text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-types.h"

G_BEGIN_DECLS

gboolean readout_memo_find_words (const char *text, gsize from_byte, const char *words, ReadoutSpan *found);
gboolean readout_memo_span_is_valid (ReadoutSpan span, const char *text, gsize length_bytes);

G_END_DECLS
