/* readout-dossier-row.c: shows a row of what a case tells of its entities
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-dossier-row.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-rows.h"

struct _ReadoutDossierRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *type;
  GtkWidget *title;
  GtkWidget *words;
  GtkWidget *caption;
  GtkWidget *buttons;
  GtkWidget *same;
  GtkWidget *distinct;
  GtkWidget *part;

  ReadoutDossierItem *item; /* NULL while the row is out of use */
};

G_DEFINE_FINAL_TYPE (ReadoutDossierRow, readout_dossier_row, GTK_TYPE_WIDGET)

enum
{
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
same_cb (ReadoutDossierRow *self)
{
  g_signal_emit (self, signals[SAID], 0, self->item, TRUE);
}

static void
distinct_cb (ReadoutDossierRow *self)
{
  g_signal_emit (self, signals[SAID], 0, self->item, FALSE);
}

/* Passages and what leads on have no type to show. */
static gboolean
has_type (const ReadoutDossierContent *content)
{
  return content->kind != READOUT_DOSSIER_PASSAGE && content->kind != READOUT_DOSSIER_MORE;
}

void
readout_dossier_row_set_item (ReadoutDossierRow *self, ReadoutDossierItem *item, gboolean can_say)
{
  const ReadoutDossierContent *content;

  g_return_if_fail (READOUT_IS_DOSSIER_ROW (self));

  g_set_object (&self->item, item);
  content = readout_dossier_item_get (item);
  gtk_widget_set_visible (self->type, has_type (content));
  if (has_type (content))
    readout_rows_show_type (self->type, content->type);
  readout_rows_show_optional (self->title, content->title);
  readout_rows_show_optional (self->words, content->words);
  readout_rows_show_optional (self->caption, content->caption);
  gtk_widget_set_visible (
      self->buttons,
      can_say && (content->kind == READOUT_DOSSIER_PAIR || content->kind == READOUT_DOSSIER_JOINED));
  gtk_widget_set_visible (self->same, content->kind == READOUT_DOSSIER_PAIR);
  gtk_widget_set_visible (self->distinct, content->kind == READOUT_DOSSIER_PAIR);
  gtk_widget_set_visible (self->part, content->kind == READOUT_DOSSIER_JOINED);
}

ReadoutDossierItem *
readout_dossier_row_get_item (ReadoutDossierRow *self)
{
  g_return_val_if_fail (READOUT_IS_DOSSIER_ROW (self), NULL);

  return self->item;
}

/* What a screen reader says of the row. */
char *
readout_dossier_row_dup_label (ReadoutDossierRow *self)
{
  const ReadoutDossierContent *content;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (READOUT_IS_DOSSIER_ROW (self), NULL);

  content = readout_dossier_item_get (self->item);
  if (content->kind == READOUT_DOSSIER_ENTITY)
    g_strv_builder_add (builder, readout_label_entity_type (content->type));
  if (content->title != NULL)
    g_strv_builder_add (builder, content->title);
  if (content->words != NULL)
    g_strv_builder_add (builder, content->words);
  if (content->caption != NULL)
    g_strv_builder_add (builder, content->caption);
  parts = g_strv_builder_end (builder);

  return g_strjoinv (", ", parts);
}

static void
readout_dossier_row_dispose (GObject *object)
{
  ReadoutDossierRow *self = READOUT_DOSSIER_ROW (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_dossier_row_parent_class)->dispose (object);
}

static void
readout_dossier_row_class_init (ReadoutDossierRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_dossier_row_dispose;

  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, READOUT_TYPE_DOSSIER_ITEM, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-dossier-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutDossierRow, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDossierRow, type);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDossierRow, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDossierRow, words);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDossierRow, caption);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDossierRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDossierRow, same);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDossierRow, distinct);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDossierRow, part);
  gtk_widget_class_bind_template_callback (widget_class, same_cb);
  gtk_widget_class_bind_template_callback (widget_class, distinct_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_dossier_row_init (ReadoutDossierRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
