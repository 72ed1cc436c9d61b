/* readout-saved-search.h: a search of a case that the analyst has given a name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-search-query.h"

G_BEGIN_DECLS

/**
 * ReadoutSavedSearch:
 * @name: what it is called
 * @made: when it was saved last: ISO 8601, UTC
 * @query: what is looked for; where to look, whether it is as typed, and how much of it, is not kept
 */
typedef struct
{
  char *name;
  char *made;
  ReadoutSearchQuery *query;
} ReadoutSavedSearch;

void readout_saved_search_free (ReadoutSavedSearch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutSavedSearch, readout_saved_search_free)

G_END_DECLS
