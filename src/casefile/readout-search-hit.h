/* readout-search-hit.h: a passage of an article that a search found
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-search-query.h"
#include "readout-types.h"

G_BEGIN_DECLS

#define READOUT_TYPE_SEARCH_HIT (readout_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutSearchHit, readout_search_hit, READOUT, SEARCH_HIT, GObject)

ReadoutSearchIn readout_search_hit_get_kind (ReadoutSearchHit *self); /* never all */
gint64 readout_search_hit_get_article_id (ReadoutSearchHit *self);
const char *readout_search_hit_get_title (ReadoutSearchHit *self);
const char *readout_search_hit_get_speaker (ReadoutSearchHit *self);   /* nullable; of a quote */
const char *readout_search_hit_get_outlet (ReadoutSearchHit *self);    /* nullable */
const char *readout_search_hit_get_published (ReadoutSearchHit *self); /* nullable */
const char *readout_search_hit_get_snippet (ReadoutSearchHit *self);
/* the matched words inside the snippet */
const ReadoutSpan *readout_search_hit_get_matches (ReadoutSearchHit *self, guint *n_matches);

G_END_DECLS
