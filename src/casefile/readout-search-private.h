/* readout-search-private.h: the search in a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"
#include "readout-search-hit.h"

G_BEGIN_DECLS

char *readout_search_dup_expression (const char *query);
GPtrArray *readout_search (ReadoutDatabase *database, const char *query, guint limit, GError **error);

G_END_DECLS
