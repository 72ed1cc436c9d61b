/* readout-filter.h: whether words hold what was typed to find them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* needle: case-folded */
gboolean readout_filter_contains (const char *words, const char *needle);

void readout_filter_stop (GtkSearchEntry *entry);

G_END_DECLS
