/* readout-search-filter.h: which articles and sources are searched, and the searches that are saved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-case-file.h"

G_BEGIN_DECLS

#define READOUT_TYPE_SEARCH_FILTER (readout_search_filter_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutSearchFilter, readout_search_filter, READOUT, SEARCH_FILTER, GtkPopover)

/* Signals: changed, when something else is left out; chosen (ReadoutSearchQuery *query), a saved search is to
 * be run; save (const char *name), the present one is to be kept. */

void readout_search_filter_set_case (ReadoutSearchFilter *self, ReadoutCaseFile *case_file);
void readout_search_filter_set_articles (ReadoutSearchFilter *self, GPtrArray *articles);
void readout_search_filter_clear (ReadoutSearchFilter *self);

gboolean readout_search_filter_is_active (ReadoutSearchFilter *self);
void readout_search_filter_fill (ReadoutSearchFilter *self, ReadoutSearchQuery *query);
void readout_search_filter_take (ReadoutSearchFilter *self, const ReadoutSearchQuery *query);
void
readout_search_filter_save (ReadoutSearchFilter *self, const char *name, const ReadoutSearchQuery *query);

G_END_DECLS
