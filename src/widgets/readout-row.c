/* readout-row.c: a row of the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-row.h"

typedef struct
{
  GObject *item; /* NULL while the row is out of use */
} ReadoutRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ReadoutRow, readout_row, GTK_TYPE_WIDGET)

static void
changed_cb (GObject *item, ReadoutRow *self)
{
  READOUT_ROW_GET_CLASS (self)->show (self, item);
}

/* item: NULL when the row is out of use */
void
readout_row_set_item (ReadoutRow *self, gpointer item)
{
  ReadoutRowPrivate *priv = readout_row_get_instance_private (self);

  g_return_if_fail (READOUT_IS_ROW (self));

  if (priv->item != NULL)
    g_signal_handlers_disconnect_by_data (priv->item, self);
  g_set_object (&priv->item, item);
  if (item == NULL)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), self, 0);
  changed_cb (item, self);
}

gpointer
readout_row_get_item (ReadoutRow *self)
{
  ReadoutRowPrivate *priv = readout_row_get_instance_private (self);

  g_return_val_if_fail (READOUT_IS_ROW (self), NULL);

  return priv->item;
}

void
readout_row_set_selected (ReadoutRow *self, gboolean selected)
{
  g_return_if_fail (READOUT_IS_ROW (self));

  if (READOUT_ROW_GET_CLASS (self)->set_selected != NULL)
    READOUT_ROW_GET_CLASS (self)->set_selected (self, selected);
}

char *
readout_row_dup_label (ReadoutRow *self)
{
  g_return_val_if_fail (READOUT_IS_ROW (self), NULL);

  return READOUT_ROW_GET_CLASS (self)->dup_label (self);
}

/* NULL when there is nothing to say besides the label. */
char *
readout_row_dup_description (ReadoutRow *self)
{
  g_return_val_if_fail (READOUT_IS_ROW (self), NULL);

  if (READOUT_ROW_GET_CLASS (self)->dup_description == NULL)
    return NULL;

  return READOUT_ROW_GET_CLASS (self)->dup_description (self);
}

static void
readout_row_dispose (GObject *object)
{
  GtkWidget *content = gtk_widget_get_first_child (GTK_WIDGET (object));

  readout_row_set_item (READOUT_ROW (object), NULL);
  if (content != NULL)
    gtk_widget_unparent (content);

  G_OBJECT_CLASS (readout_row_parent_class)->dispose (object);
}

static void
readout_row_class_init (ReadoutRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = readout_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
readout_row_init (ReadoutRow *self)
{
}
