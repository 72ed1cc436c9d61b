/* readout-search-private.h: the search in a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"
#include "readout-search-hit.h"
#include "readout-search-query.h"

G_BEGIN_DECLS

char *readout_search_dup_expression (const char *words,
                                     ReadoutDatabase *database,
                                     gboolean as_typed,
                                     GError **error);
GPtrArray *readout_search (ReadoutDatabase *database, const ReadoutSearchQuery *query, GError **error);

G_END_DECLS
