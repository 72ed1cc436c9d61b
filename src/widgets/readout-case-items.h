/* readout-case-items.h: the articles of a case as rows, under their negotiations
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void readout_case_items_sort (GPtrArray *articles);
GPtrArray *readout_case_items_new (GPtrArray *articles, GHashTable *folded, guint *n_negotiations);
const char *readout_case_items_find_negotiation (GListStore *articles, const char *title);

/* For readout_list_sync() */
guint readout_case_items_hash (gconstpointer item);
gboolean readout_case_items_is_same (gconstpointer a, gconstpointer b);
void readout_case_items_update (gpointer kept, gpointer fresh);

G_END_DECLS
