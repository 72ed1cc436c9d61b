/* readout-section-row.c: the head of a section in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-section-row.h"

#include <glib/gi18n.h>

#include "readout-row.h"
#include "readout-rows.h"
#include "readout-section.h"

struct _ReadoutSectionRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *arrow;
  GtkLabel *title;
  GtkLabel *count;

  ReadoutSection *section;
};

static void row_init (ReadoutRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ReadoutSectionRow,
                               readout_section_row,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (READOUT_TYPE_ROW, row_init))

static void
changed_cb (ReadoutSection *section, ReadoutSectionRow *self)
{
  g_autofree char *count = g_strdup_printf ("%u", readout_section_get_n_rows (section));

  gtk_label_set_label (self->title, readout_section_get_title (section));
  gtk_label_set_label (self->count, count);
  readout_rows_show_arrow (self->arrow, !readout_section_get_folded (section));
}

static void
set_item (ReadoutRow *row, gpointer item)
{
  ReadoutSectionRow *self = READOUT_SECTION_ROW (row);

  if (self->section != NULL)
    g_signal_handlers_disconnect_by_data (self->section, self);
  g_set_object (&self->section, item);
  if (item == NULL)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), self, 0);
  changed_cb (item, self);
}

static char *
dup_label (ReadoutRow *row)
{
  ReadoutSection *section = READOUT_SECTION_ROW (row)->section;

  /* Translators: head of a section of a list, such as "People", and how many there are */
  return g_strdup_printf (_ ("%s, %u"), readout_section_get_title (section),
                          readout_section_get_n_rows (section));
}

static void
readout_section_row_dispose (GObject *object)
{
  ReadoutSectionRow *self = READOUT_SECTION_ROW (object);

  set_item (READOUT_ROW (self), NULL);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_section_row_parent_class)->dispose (object);
}

static void
row_init (ReadoutRowInterface *iface)
{
  iface->set_item = set_item;
  iface->dup_label = dup_label;
}

static void
readout_section_row_class_init (ReadoutSectionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_section_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-section-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutSectionRow, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSectionRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSectionRow, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSectionRow, count);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_section_row_init (ReadoutSectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
