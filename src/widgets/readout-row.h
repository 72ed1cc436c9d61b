/* readout-row.h: a row of the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define READOUT_TYPE_ROW (readout_row_get_type ())
G_DECLARE_INTERFACE (ReadoutRow, readout_row, READOUT, ROW, GtkWidget)

/**
 * ReadoutRowInterface:
 * @set_item: shows an item, or NULL when the row is out of use
 * @dup_label: what a screen reader says of the row
 * @dup_description: (nullable): what it says besides, such as why the finding was made
 * @set_selected: (nullable): shows more while the row is selected, so that no pointer is needed to read it
 */
struct _ReadoutRowInterface
{
  GTypeInterface parent;

  void (*set_item) (ReadoutRow *self, gpointer item);
  char *(*dup_label) (ReadoutRow *self);
  char *(*dup_description) (ReadoutRow *self);
  void (*set_selected) (ReadoutRow *self, gboolean selected);
};

void readout_row_set_item (ReadoutRow *self, gpointer item);
char *readout_row_dup_label (ReadoutRow *self);
char *readout_row_dup_description (ReadoutRow *self);
void readout_row_set_selected (ReadoutRow *self, gboolean selected);

G_END_DECLS
