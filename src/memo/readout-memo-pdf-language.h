/* readout-memo-pdf-language.h: tells a PDF file its language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void readout_memo_pdf_set_language (GByteArray *pdf, const char *language);

G_END_DECLS
