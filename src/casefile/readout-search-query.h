/* readout-search-query.h: what is looked for in a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReadoutSearchIn:
 * @READOUT_SEARCH_IN_ALL: everything; names first, then notes, quotes and articles
 * @READOUT_SEARCH_IN_NAMES: the names of entities
 * @READOUT_SEARCH_IN_NOTES: what the analyst wrote
 * @READOUT_SEARCH_IN_QUOTES: who said what
 * @READOUT_SEARCH_IN_ARTICLES: titles and texts
 */
typedef enum
{
  READOUT_SEARCH_IN_ALL,
  READOUT_SEARCH_IN_NAMES,
  READOUT_SEARCH_IN_NOTES,
  READOUT_SEARCH_IN_QUOTES,
  READOUT_SEARCH_IN_ARTICLES,
} ReadoutSearchIn;

/**
 * ReadoutSearchQuery:
 * @words: what the analyst typed: words, "phrases", beginnings*, NEAR(a b, 10), AND, OR, NOT, parentheses
 * @in: where to look
 * @speaker: (nullable): only what this source said; then only quotes are found
 * @outlet: (nullable): only articles of this outlet
 * @negotiation: (nullable): only articles on this negotiation
 * @naming: (nullable): only quotes whose source is named so, a word of analysis-json.md
 * @first_day: (nullable): not before this day, ISO 8601
 * @last_day: (nullable): not after this day
 * @as_typed: whether the last word may not be finished
 * @limit: how many hits are wanted of each kind at the most
 */
typedef struct
{
  const char *words;
  ReadoutSearchIn in;
  const char *speaker;
  const char *outlet;
  const char *negotiation;
  const char *naming;
  const char *first_day;
  const char *last_day;
  gboolean as_typed;
  guint limit;
} ReadoutSearchQuery;

ReadoutSearchQuery *readout_search_query_copy (const ReadoutSearchQuery *self);
void readout_search_query_free (ReadoutSearchQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutSearchQuery, readout_search_query_free)

G_END_DECLS
