/* readout-findings-rows.c: the rows of the inspector, each for its item
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-findings-rows.h"

#include "readout-finding.h"
#include "readout-heading.h"
#include "readout-row.h"
#include "readout-rows.h"
#include "readout-section-row.h"
#include "readout-section.h"

/* The place in the list of the item that a row widget shows. */
static GQuark
get_list_item_quark (void)
{
  return g_quark_from_static_string ("readout-list-item");
}

/* Whether the item has rows below it that can be hidden, and whether they are. */
static gboolean
get_opened (gpointer item, gboolean *opened)
{
  if (READOUT_IS_SECTION (item))
    *opened = !readout_section_get_folded (item);
  else if (READOUT_IS_FINDING (item) && readout_finding_get_kind (item) == READOUT_FINDING_ENTITY)
    *opened = readout_finding_get_opened (item);
  else
    return FALSE;

  return TRUE;
}

static void
selected_cb (GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  if (READOUT_IS_ROW (row))
    readout_row_set_selected (READOUT_ROW (row), gtk_list_item_get_selected (item));
}

/* What a screen reader says belongs to the row that has the focus, not to the widgets in it. */
static void
label_cb (gpointer object, GtkListItem *item)
{
  ReadoutRow *row = READOUT_ROW (gtk_list_item_get_child (item));
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (row));
  g_autofree char *label = readout_row_dup_label (row);
  g_autofree char *description = readout_row_dup_description (row);
  gboolean opened;

  readout_rows_set_label (item, label);
  if (parent == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
  if (get_opened (object, &opened))
    gtk_accessible_update_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_EXPANDED, opened, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_connect (item, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ReadoutRowTypeFunc row_type_func)
{
  gpointer object = gtk_list_item_get_item (item);
  GtkWidget *row;

  if (READOUT_IS_HEADING (object))
    {
      readout_rows_bind_heading (item);
      return;
    }

  gtk_list_item_set_selectable (item, TRUE);
  gtk_list_item_set_activatable (item, TRUE);
  row = readout_rows_take_child (item, READOUT_IS_SECTION (object) ? READOUT_TYPE_SECTION_ROW
                                                                   : row_type_func (object));
  g_object_set_qdata (G_OBJECT (row), get_list_item_quark (), item);
  readout_row_set_item (READOUT_ROW (row), object);
  g_signal_connect_object (object, "changed", G_CALLBACK (label_cb), item, 0);
  selected_cb (item);
  label_cb (object, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
  if (READOUT_IS_ROW (row))
    readout_row_set_item (READOUT_ROW (row), NULL);
}

/* The item of a row widget that such a factory made; NULL for other widgets. */
GtkListItem *
readout_findings_rows_get_item (GtkWidget *row)
{
  return g_object_get_qdata (G_OBJECT (row), get_list_item_quark ());
}

/* func: the type of the row for each finding, which implements ReadoutRow */
GtkListItemFactory *
readout_findings_rows_create_factory (ReadoutRowTypeFunc func)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), func);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}
