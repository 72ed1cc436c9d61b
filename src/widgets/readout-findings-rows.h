/* readout-findings-rows.h: the rows of the inspector, each for its item
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The type of the row that shows a finding, which implements ReadoutRow. */
typedef GType (*ReadoutRowTypeFunc) (gpointer item);

GtkListItemFactory *readout_findings_rows_create_factory (ReadoutRowTypeFunc func);
GtkListItem *readout_findings_rows_get_item (GtkWidget *row);

G_END_DECLS
