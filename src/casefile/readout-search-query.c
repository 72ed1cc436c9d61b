/* readout-search-query.c: what is looked for in a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-search-query.h"

/**
 * readout_search_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): a copy with strings of its own
 */
ReadoutSearchQuery *
readout_search_query_copy (const ReadoutSearchQuery *self)
{
  ReadoutSearchQuery *copy = g_memdup2 (self, sizeof *self);

  copy->words = g_strdup (self->words != NULL ? self->words : "");
  copy->speaker = g_strdup (self->speaker);
  copy->outlet = g_strdup (self->outlet);
  copy->negotiation = g_strdup (self->negotiation);
  copy->naming = g_strdup (self->naming);
  copy->first_day = g_strdup (self->first_day);
  copy->last_day = g_strdup (self->last_day);

  return copy;
}

/**
 * readout_search_query_free:
 * @self: (transfer full): a copy of a query
 */
void
readout_search_query_free (ReadoutSearchQuery *self)
{
  g_free ((gpointer)self->words);
  g_free ((gpointer)self->speaker);
  g_free ((gpointer)self->outlet);
  g_free ((gpointer)self->negotiation);
  g_free ((gpointer)self->naming);
  g_free ((gpointer)self->first_day);
  g_free ((gpointer)self->last_day);
  g_free (self);
}
