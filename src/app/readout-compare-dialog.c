/* readout-compare-dialog.c: passages side by side, with the words in which they differ marked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-compare-dialog.h"

#include "readout-link-words.h"

/* Where there is no room for two columns of this width, the passages of a pair stand above each other. */
#define COLUMN_WIDTH 260
#define COLUMN_CHARS 32

struct _ReadoutCompareDialog
{
  AdwWindow parent_instance;

  GtkBox *pairs;
};

G_DEFINE_FINAL_TYPE (ReadoutCompareDialog, readout_compare_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
create_text (const char *markup, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), css_class == NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (label), COLUMN_CHARS);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_passage (const char *source, const char *words, const char *other_words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *markup = readout_words_dup_marked (words, other_words);
  g_autofree char *caption = g_markup_escape_text (source, -1);

  gtk_widget_set_size_request (box, COLUMN_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), create_text (caption, "heading"));
  gtk_box_append (GTK_BOX (box), create_text (markup, NULL));

  return box;
}

/* Two passages that say the same, or not, in their own words. */
void
readout_compare_dialog_add (ReadoutCompareDialog *self,
                            const char *source,
                            const char *words,
                            const char *other_source,
                            const char *other_words)
{
  GtkWidget *pair = gtk_flow_box_new ();

  g_return_if_fail (READOUT_IS_COMPARE_DIALOG (self));

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (pair), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (pair), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (pair), 18);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (pair), 12);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (pair), TRUE);
  gtk_flow_box_append (GTK_FLOW_BOX (pair), create_passage (source, words, other_words));
  gtk_flow_box_append (GTK_FLOW_BOX (pair), create_passage (other_source, other_words, words));
  if (gtk_widget_get_first_child (GTK_WIDGET (self->pairs)) != NULL)
    gtk_box_append (self->pairs, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (self->pairs, pair);
}

static void
readout_compare_dialog_class_init (ReadoutCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutCompareDialog, pairs);
}

static void
readout_compare_dialog_init (ReadoutCompareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ReadoutCompareDialog *
readout_compare_dialog_new (GtkWindow *parent, const char *title)
{
  return g_object_new (READOUT_TYPE_COMPARE_DIALOG, "transient-for", parent, "title", title, NULL);
}
