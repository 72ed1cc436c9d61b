/* readout-search-index-private.h: keeps what can be searched for in step with what is in a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"

G_BEGIN_DECLS

gboolean readout_search_index_add (ReadoutDatabase *database, gint64 article_id, GError **error);
gboolean readout_search_index_remove (ReadoutDatabase *database, gint64 article_id, GError **error);
gboolean readout_search_index_add_name (ReadoutDatabase *database, const char *name, GError **error);
gboolean readout_search_index_rebuild (ReadoutDatabase *database, GError **error);

G_END_DECLS
