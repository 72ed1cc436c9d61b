/* readout-text-decoder.h: bytes of unknown encoding into text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-charsets.h"

G_BEGIN_DECLS

GString *readout_text_decode (ReadoutCharsets *charsets,
                              const char *bytes,
                              gsize length_bytes,
                              const char *declared,
                              const char **charset);
gboolean readout_text_is_binary (const char *bytes, gsize length_bytes);
gboolean readout_text_is_blank (const char *text);

G_END_DECLS
