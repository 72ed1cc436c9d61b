/* readout-search-names-private.h: the names of a case that a mistyped word may mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"

G_BEGIN_DECLS

guint readout_edit_distance (const char *a, const char *b, guint limit);
GStrv readout_search_list_near_names (ReadoutDatabase *database, const char *word, GError **error);

G_END_DECLS
