/* readout-row.h: a row of the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define READOUT_TYPE_ROW (readout_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (ReadoutRow, readout_row, READOUT, ROW, GtkWidget)

/**
 * ReadoutRowClass:
 * @show: shows the item, when it comes into the row and whenever its signal "changed" says so
 * @set_selected: (nullable): shows more while the row is selected, so that no pointer is needed to read it
 * @dup_label: what a screen reader says of the row
 * @dup_description: (nullable): what it says besides, such as why the finding was made
 */
struct _ReadoutRowClass
{
  GtkWidgetClass parent_class;

  void (*show) (ReadoutRow *self, gpointer item);
  void (*set_selected) (ReadoutRow *self, gboolean selected);
  char *(*dup_label) (ReadoutRow *self);
  char *(*dup_description) (ReadoutRow *self);
};

void readout_row_set_item (ReadoutRow *self, gpointer item);
gpointer readout_row_get_item (ReadoutRow *self);
void readout_row_set_selected (ReadoutRow *self, gboolean selected);
char *readout_row_dup_label (ReadoutRow *self);
char *readout_row_dup_description (ReadoutRow *self);

G_END_DECLS
