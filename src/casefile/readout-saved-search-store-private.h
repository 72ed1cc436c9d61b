/* readout-saved-search-store-private.h: the saved searches of a case as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"
#include "readout-saved-search.h"

G_BEGIN_DECLS

gboolean readout_saved_search_store_save (ReadoutDatabase *database,
                                          const char *name,
                                          const ReadoutSearchQuery *query,
                                          GError **error);
gboolean readout_saved_search_store_delete (ReadoutDatabase *database, const char *name, GError **error);
GPtrArray *readout_saved_search_store_list (ReadoutDatabase *database, GError **error);

G_END_DECLS
