/* readout-mention-row.c: one of the mentions of an entity in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-mention-row.h"

#include "readout-context.h"
#include "readout-finding.h"
#include "readout-reasons.h"
#include "readout-row.h"
#include "readout-rows.h"

struct _ReadoutMentionRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *context;
  GtkLabel *reason;

  ReadoutFinding *finding;
};

static void row_init (ReadoutRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ReadoutMentionRow,
                               readout_mention_row,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (READOUT_TYPE_ROW, row_init))

static void
changed_cb (ReadoutFinding *finding, ReadoutMentionRow *self)
{
  const ReadoutMention *mention = readout_finding_get_mention (finding);
  g_autoptr (ReadoutContext) context
      = readout_context_new (readout_finding_get_analysis (finding), mention->span);
  g_autofree char *markup = readout_context_dup_markup (context);
  g_autofree char *reason = readout_reasons_dup_words (readout_finding_get_analysis (finding), mention);

  gtk_label_set_markup (self->context, markup);
  gtk_label_set_label (self->reason, reason);
  readout_rows_show_tooltip (GTK_WIDGET (self), reason);
}

static void
set_item (ReadoutRow *row, gpointer item)
{
  ReadoutMentionRow *self = READOUT_MENTION_ROW (row);

  if (self->finding != NULL)
    g_signal_handlers_disconnect_by_data (self->finding, self);
  g_set_object (&self->finding, item);
  if (item == NULL)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), self, 0);
  changed_cb (item, self);
}

static char *
dup_label (ReadoutRow *row)
{
  ReadoutFinding *finding = READOUT_MENTION_ROW (row)->finding;
  g_autoptr (ReadoutContext) context = readout_context_new (readout_finding_get_analysis (finding),
                                                            readout_finding_get_mention (finding)->span);

  return readout_context_dup_plain (context);
}

static char *
dup_description (ReadoutRow *row)
{
  ReadoutFinding *finding = READOUT_MENTION_ROW (row)->finding;

  return readout_reasons_dup_words (readout_finding_get_analysis (finding),
                                    readout_finding_get_mention (finding));
}

static void
set_selected (ReadoutRow *row, gboolean selected)
{
  gtk_widget_set_visible (GTK_WIDGET (READOUT_MENTION_ROW (row)->reason), selected);
}

static void
readout_mention_row_dispose (GObject *object)
{
  ReadoutMentionRow *self = READOUT_MENTION_ROW (object);

  set_item (READOUT_ROW (self), NULL);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_mention_row_parent_class)->dispose (object);
}

static void
row_init (ReadoutRowInterface *iface)
{
  iface->set_item = set_item;
  iface->dup_label = dup_label;
  iface->dup_description = dup_description;
  iface->set_selected = set_selected;
}

static void
readout_mention_row_class_init (ReadoutMentionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_mention_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-mention-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutMentionRow, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMentionRow, context);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMentionRow, reason);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_mention_row_init (ReadoutMentionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
