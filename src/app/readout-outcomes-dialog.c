/* readout-outcomes-dialog.c: what became of many files, a row each
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-outcomes-dialog.h"

#include "readout-list-frame.h"
#include "readout-outcome.h"
#include "readout-rows.h"

struct _ReadoutOutcomesDialog
{
  AdwWindow parent_instance;

  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (ReadoutOutcomesDialog, readout_outcomes_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
add_label (GtkWidget *box, gboolean is_detail)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (is_detail)
    gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  add_label (box, FALSE);
  add_label (box, TRUE);
  gtk_widget_add_css_class (box, "finding-row");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ReadoutOutcome *outcome = gtk_list_item_get_item (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *sentence = gtk_widget_get_next_sibling (name);
  g_autofree char *label = g_strdup_printf ("%s: %s", readout_outcome_get_name (outcome),
                                            readout_outcome_get_sentence (outcome));

  gtk_label_set_label (GTK_LABEL (name), readout_outcome_get_name (outcome));
  gtk_label_set_label (GTK_LABEL (sentence), readout_outcome_get_sentence (outcome));
  gtk_widget_remove_css_class (sentence, readout_outcome_get_failed (outcome) ? "dim-label" : "error");
  gtk_widget_add_css_class (sentence, readout_outcome_get_failed (outcome) ? "error" : "dim-label");
  readout_rows_set_label (item, label);
}

ReadoutOutcomesDialog *
readout_outcomes_dialog_new (GtkWindow *parent, GListModel *outcomes)
{
  ReadoutOutcomesDialog *self
      = g_object_new (READOUT_TYPE_OUTCOMES_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  g_autoptr (GtkNoSelection) rows = gtk_no_selection_new (g_object_ref (outcomes));

  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (rows));

  return self;
}

static void
readout_outcomes_dialog_class_init (ReadoutOutcomesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (READOUT_TYPE_LIST_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-outcomes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutOutcomesDialog, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
readout_outcomes_dialog_init (ReadoutOutcomesDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}
