/* readout-html-reader.h: the article of a web page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-metadata.h"

G_BEGIN_DECLS

gboolean readout_html_looks_like_page (const char *text, gboolean is_html_name);
char *readout_html_find_charset (const char *bytes, gsize length_bytes);
char *readout_html_read (const char *html, gsize length_bytes, ReadoutMetadata *metadata);

G_END_DECLS
