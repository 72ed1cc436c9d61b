/* readout-search-table.h: what a search has found, for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-search-hit.h"

G_BEGIN_DECLS

const char *readout_search_kind_get_word (ReadoutSearchIn kind);
gboolean readout_search_kind_from_word (const char *word, ReadoutSearchIn *kind);

char *readout_search_hits_to_csv (GPtrArray *hits);
char *readout_search_hits_to_markdown (GPtrArray *hits);

G_END_DECLS
