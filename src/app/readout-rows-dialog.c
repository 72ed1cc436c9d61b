/* readout-rows-dialog.c: a list of things, each with a button that does something with it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-rows-dialog.h"

#include "readout-list-frame.h"

struct _ReadoutRowsDialog
{
  AdwWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty;
  GtkListBox *list;

  char *empty_title;
  char *empty_description;
  guint n_rows;  /* in the list */
  guint n_added; /* since it is filled anew */
};

G_DEFINE_FINAL_TYPE (ReadoutRowsDialog, readout_rows_dialog, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton *button, ReadoutRowsDialog *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");

  g_signal_emit (self, signals[CHOSEN], 0, *id);
}

static GtkWidget *
create_row (ReadoutRowsDialog *self)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new ();

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "button", button);
  gtk_list_box_append (self->list, row);
  self->n_rows++;

  return row;
}

/* A row shows what is in its place, so that the focus stays where it is. */
void
readout_rows_dialog_begin (ReadoutRowsDialog *self)
{
  g_return_if_fail (READOUT_IS_ROWS_DIALOG (self));

  self->n_added = 0;
}

/* button: its label, or NULL when nothing can be done with it */
void
readout_rows_dialog_add (
    ReadoutRowsDialog *self, const char *title, const char *subtitle, const char *button, gint64 id)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  GtkWidget *row, *widget;

  g_return_if_fail (READOUT_IS_ROWS_DIALOG (self));

  row = self->n_added < self->n_rows
            ? GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)self->n_added))
            : create_row (self);
  widget = g_object_get_data (G_OBJECT (row), "button");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (widget), "id", g_memdup2 (&id, sizeof id), g_free);
  gtk_button_set_label (GTK_BUTTON (widget), button != NULL ? button : "");
  gtk_widget_set_visible (widget, button != NULL);
  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  self->n_added++;
}

static void
show_empty (ReadoutRowsDialog *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

void
readout_rows_dialog_end (ReadoutRowsDialog *self)
{
  g_return_if_fail (READOUT_IS_ROWS_DIALOG (self));

  for (; self->n_rows > self->n_added; self->n_rows--)
    gtk_list_box_remove (self->list,
                         GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)self->n_rows - 1)));
  if (self->n_rows > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    show_empty (self, self->empty_title, self->empty_description);
}

void
readout_rows_dialog_fail (ReadoutRowsDialog *self, const char *sentence)
{
  g_return_if_fail (READOUT_IS_ROWS_DIALOG (self));

  show_empty (self, gtk_window_get_title (GTK_WINDOW (self)), sentence);
}

ReadoutRowsDialog *
readout_rows_dialog_new (GtkWindow *parent,
                         const char *title,
                         const char *empty_title,
                         const char *empty_description)
{
  ReadoutRowsDialog *self
      = g_object_new (READOUT_TYPE_ROWS_DIALOG, "transient-for", parent, "modal", TRUE, "title", title, NULL);

  self->empty_title = g_strdup (empty_title);
  self->empty_description = g_strdup (empty_description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return self;
}

static void
readout_rows_dialog_finalize (GObject *object)
{
  ReadoutRowsDialog *self = READOUT_ROWS_DIALOG (object);

  g_free (self->empty_title);
  g_free (self->empty_description);

  G_OBJECT_CLASS (readout_rows_dialog_parent_class)->finalize (object);
}

static void
readout_rows_dialog_class_init (ReadoutRowsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = readout_rows_dialog_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (READOUT_TYPE_LIST_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-rows-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutRowsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutRowsDialog, empty);
  gtk_widget_class_bind_template_child (widget_class, ReadoutRowsDialog, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
readout_rows_dialog_init (ReadoutRowsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
