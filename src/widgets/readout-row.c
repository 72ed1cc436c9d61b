/* readout-row.c: a row of the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-row.h"

G_DEFINE_INTERFACE (ReadoutRow, readout_row, GTK_TYPE_WIDGET)

void
readout_row_set_item (ReadoutRow *self, gpointer item)
{
  g_return_if_fail (READOUT_IS_ROW (self));

  READOUT_ROW_GET_IFACE (self)->set_item (self, item);
}

char *
readout_row_dup_label (ReadoutRow *self)
{
  g_return_val_if_fail (READOUT_IS_ROW (self), NULL);

  return READOUT_ROW_GET_IFACE (self)->dup_label (self);
}

/* NULL when there is nothing to say besides the label. */
char *
readout_row_dup_description (ReadoutRow *self)
{
  g_return_val_if_fail (READOUT_IS_ROW (self), NULL);

  if (READOUT_ROW_GET_IFACE (self)->dup_description == NULL)
    return NULL;

  return READOUT_ROW_GET_IFACE (self)->dup_description (self);
}

void
readout_row_set_selected (ReadoutRow *self, gboolean selected)
{
  g_return_if_fail (READOUT_IS_ROW (self));

  if (READOUT_ROW_GET_IFACE (self)->set_selected != NULL)
    READOUT_ROW_GET_IFACE (self)->set_selected (self, selected);
}

static void
readout_row_default_init (ReadoutRowInterface *iface)
{
}
