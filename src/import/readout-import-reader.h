/* readout-import-reader.h: bytes of any supported format into text and metadata
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-charsets.h"
#include "readout-import-result.h"

G_BEGIN_DECLS

ReadoutImportResult *readout_import_read (ReadoutCharsets *charsets,
                                          const char *bytes,
                                          gsize length_bytes,
                                          gboolean is_html_name,
                                          const char *charset);

G_END_DECLS
