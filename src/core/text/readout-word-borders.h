/* readout-word-borders.h: where words begin and end, whatever a paragraph makes of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-types.h"

G_BEGIN_DECLS

gboolean readout_word_borders_has (const char *text, gsize length_bytes, gsize offset_byte);
char *readout_word_borders_fold (const char *text, gsize length_bytes);
char *readout_span_dup (ReadoutSpan span, const char *text);

G_END_DECLS
