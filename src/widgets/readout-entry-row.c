/* readout-entry-row.c: an event, an issue, a position, a condition, a deadline or a state in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-entry-row.h"

#include <glib/gi18n.h>

#include "readout-entry-words.h"
#include "readout-rows.h"

/* What a row that is not selected shows of its text. */
#define MAX_LINES 3

struct _ReadoutEntryRow
{
  ReadoutRow parent_instance;

  GtkWidget *content;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *caption;
  GtkWidget *badge;
  GtkWidget *analyst;
  GtkWidget *detail;

  ReadoutEntryWords *words; /* NULL while the row is out of use */
  gboolean is_selected;
};

G_DEFINE_FINAL_TYPE (ReadoutEntryRow, readout_entry_row, READOUT_TYPE_ROW)

static void
set_lines (GtkLabel *label, gboolean all)
{
  gtk_label_set_lines (label, all ? -1 : MAX_LINES);
  gtk_label_set_ellipsize (label, all ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

/* In quotation marks, because they are the words of the article. */
static void
show_detail (ReadoutEntryRow *self)
{
  g_autofree char *sentence = NULL;

  if (self->is_selected && self->words != NULL && self->words->detail != NULL)
    sentence = g_strdup_printf (_ ("“%s”"), self->words->detail);
  readout_rows_show_optional (self->detail, sentence);
}

static void
show_words (ReadoutEntryRow *self)
{
  gtk_image_set_from_icon_name (self->icon, self->words->icon_name);
  gtk_label_set_markup (self->title, self->words->title);
  readout_rows_show_optional (GTK_WIDGET (self->caption), self->words->caption);
  readout_rows_show_optional (self->badge, self->words->badge);
  if (self->words->is_weak)
    gtk_widget_add_css_class (self->badge, "weak");
  else
    gtk_widget_remove_css_class (self->badge, "weak");
  gtk_widget_set_visible (self->analyst, self->words->by_analyst);
  if (self->words->is_nested)
    gtk_widget_add_css_class (self->content, "nested");
  else
    gtk_widget_remove_css_class (self->content, "nested");
  show_detail (self);
}

static void
show (ReadoutRow *row, gpointer item)
{
  ReadoutEntryRow *self = READOUT_ENTRY_ROW (row);

  g_clear_pointer (&self->words, readout_entry_words_free);
  self->words = readout_entry_words_new (readout_finding_get_analysis (item), readout_finding_get_kind (item),
                                         readout_finding_get_index (item));
  show_words (self);
}

static void
set_selected (ReadoutRow *row, gboolean selected)
{
  ReadoutEntryRow *self = READOUT_ENTRY_ROW (row);

  self->is_selected = selected;
  set_lines (self->title, selected);
  set_lines (self->caption, selected);
  show_detail (self);
}

static char *
dup_label (ReadoutRow *row)
{
  return readout_entry_words_dup_plain (READOUT_ENTRY_ROW (row)->words);
}

static char *
dup_description (ReadoutRow *row)
{
  return g_strdup (READOUT_ENTRY_ROW (row)->words->detail);
}

static void
readout_entry_row_finalize (GObject *object)
{
  g_clear_pointer (&READOUT_ENTRY_ROW (object)->words, readout_entry_words_free);

  G_OBJECT_CLASS (readout_entry_row_parent_class)->finalize (object);
}

static void
readout_entry_row_class_init (ReadoutEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReadoutRowClass *row_class = READOUT_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = readout_entry_row_finalize;
  row_class->show = show;
  row_class->set_selected = set_selected;
  row_class->dup_label = dup_label;
  row_class->dup_description = dup_description;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntryRow, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntryRow, icon);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntryRow, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntryRow, caption);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntryRow, badge);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntryRow, analyst);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntryRow, detail);
}

static void
readout_entry_row_init (ReadoutEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
