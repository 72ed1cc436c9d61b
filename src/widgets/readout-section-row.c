/* readout-section-row.c: the head of a section in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-section-row.h"

#include <glib/gi18n.h>

#include "readout-rows.h"
#include "readout-section.h"

struct _ReadoutSectionRow
{
  ReadoutRow parent_instance;

  GtkWidget *arrow;
  GtkLabel *title;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (ReadoutSectionRow, readout_section_row, READOUT_TYPE_ROW)

static void
show (ReadoutRow *row, gpointer item)
{
  ReadoutSectionRow *self = READOUT_SECTION_ROW (row);
  ReadoutSection *section = item;
  g_autofree char *count = g_strdup_printf ("%u", readout_section_get_n_rows (section));

  gtk_label_set_label (self->title, readout_section_get_title (section));
  gtk_label_set_label (self->count, count);
  readout_rows_show_arrow (self->arrow, !readout_section_get_folded (section));
}

static char *
dup_label (ReadoutRow *row)
{
  ReadoutSection *section = readout_row_get_item (row);

  /* Translators: head of a section of a list, such as "People", and how many there are */
  return g_strdup_printf (_ ("%s, %u"), readout_section_get_title (section),
                          readout_section_get_n_rows (section));
}

static void
readout_section_row_class_init (ReadoutSectionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReadoutRowClass *row_class = READOUT_ROW_CLASS (klass);

  row_class->show = show;
  row_class->dup_label = dup_label;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-section-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutSectionRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSectionRow, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSectionRow, count);
}

static void
readout_section_row_init (ReadoutSectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
