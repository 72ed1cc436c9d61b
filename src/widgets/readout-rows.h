/* readout-rows.h: what the rows of all lists have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-analysis.h"

G_BEGIN_DECLS

GtkWidget *readout_rows_take_child (GtkListItem *item, GType type);
void readout_rows_bind_heading (GtkListItem *item);
void readout_rows_set_label (GtkListItem *item, const char *label);
void readout_rows_show_optional (GtkWidget *label, const char *text);
void readout_rows_show_tooltip (GtkWidget *widget, const char *text);
void readout_rows_show_arrow (GtkWidget *arrow, gboolean opened);
void readout_rows_show_type (GtkWidget *image, ReadoutEntityType type);

char *readout_rows_add_confirmed (char *label, gboolean confirmed);

G_END_DECLS
