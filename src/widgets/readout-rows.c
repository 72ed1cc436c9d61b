/* readout-rows.c: what the rows of all lists have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-rows.h"

#include <glib/gi18n.h>

#include "readout-heading.h"

/* The row widget of an item; a list has headings among its rows, so that a row can change its type. */
GtkWidget *
readout_rows_take_child (GtkListItem *item, GType type)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  if (child == NULL || !G_TYPE_CHECK_INSTANCE_TYPE (child, type))
    {
      child = g_object_new (type, NULL);
      gtk_list_item_set_child (item, child);
    }

  return child;
}

/* What a screen reader says belongs to the row, not to the widgets in it. */
void
readout_rows_set_label (GtkListItem *item, const char *label)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_list_item_get_child (item));

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
readout_rows_bind_heading (GtkListItem *item)
{
  ReadoutHeading *heading = gtk_list_item_get_item (item);
  GtkWidget *label = readout_rows_take_child (item, GTK_TYPE_LABEL);

  gtk_label_set_label (GTK_LABEL (label), readout_heading_get_title (heading));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "list-heading");
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  readout_rows_set_label (item, readout_heading_get_title (heading));
}

/* text: NULL when there is nothing to say */
void
readout_rows_show_optional (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

/* GTK asks the display where the pointer is each time that a tooltip is set. */
void
readout_rows_show_tooltip (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

/* The arrow of a row that opens. */
void
readout_rows_show_arrow (GtkWidget *arrow, gboolean opened)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (arrow), opened ? "pan-down-symbolic" : "pan-end-symbolic");
}

/* Each type has an icon, so that it is not told by its colour alone. */
void
readout_rows_show_type (GtkWidget *image, ReadoutEntityType type)
{
  static const char *const names[] = { "person", "organization", "place", "nationality", "group", "event" };
  g_autofree char *icon_name = g_strdup_printf ("readout-%s-symbolic", names[type]);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_remove_css_class (image, names[i]);
  gtk_widget_add_css_class (image, names[type]);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon_name);
}

/* Takes a label, for who cannot see the tick. */
char *
readout_rows_add_confirmed (char *label, gboolean confirmed)
{
  g_autofree char *plain = label;

  if (!confirmed)
    return g_steal_pointer (&plain);

  /* Translators: what a row says, and that the analyst has confirmed it */
  return g_strdup_printf (_ ("%s, confirmed"), plain);
}
