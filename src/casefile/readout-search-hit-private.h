/* readout-search-hit-private.h: a passage of an article that a search found, for the search
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-search-hit.h"

G_BEGIN_DECLS

ReadoutSearchHit *readout_search_hit_new (ReadoutSearchIn kind,
                                          gint64 article_id,
                                          const char *title,
                                          const char *outlet,
                                          const char *published,
                                          const char *speaker,
                                          char *snippet,
                                          GArray *matches);

G_END_DECLS
