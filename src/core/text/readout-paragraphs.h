/* readout-paragraphs.h: the structure of an article: its paragraphs, and what each of them is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

GArray *readout_paragraphs_find (const char *text, gsize length_bytes);

G_END_DECLS
