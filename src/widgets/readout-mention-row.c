/* readout-mention-row.c: one of the mentions of an entity in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-mention-row.h"

#include "readout-context.h"
#include "readout-finding.h"
#include "readout-reasons.h"
#include "readout-rows.h"

struct _ReadoutMentionRow
{
  ReadoutRow parent_instance;

  GtkLabel *context;
  GtkLabel *reason;
};

G_DEFINE_FINAL_TYPE (ReadoutMentionRow, readout_mention_row, READOUT_TYPE_ROW)

static void
show (ReadoutRow *row, gpointer item)
{
  ReadoutMentionRow *self = READOUT_MENTION_ROW (row);
  ReadoutFinding *finding = item;
  const ReadoutMention *mention = readout_finding_get_mention (finding);
  g_autoptr (ReadoutContext) context
      = readout_context_new (readout_finding_get_analysis (finding), mention->span);
  g_autofree char *markup = readout_context_dup_markup (context);
  g_autofree char *reason = readout_reasons_dup_words (readout_finding_get_analysis (finding), mention);

  gtk_label_set_markup (self->context, markup);
  gtk_label_set_label (self->reason, reason);
  readout_rows_show_tooltip (GTK_WIDGET (self), reason);
}

static char *
dup_label (ReadoutRow *row)
{
  ReadoutFinding *finding = readout_row_get_item (row);
  g_autoptr (ReadoutContext) context = readout_context_new (readout_finding_get_analysis (finding),
                                                            readout_finding_get_mention (finding)->span);

  return readout_context_dup_plain (context);
}

static char *
dup_description (ReadoutRow *row)
{
  ReadoutFinding *finding = readout_row_get_item (row);

  return readout_reasons_dup_words (readout_finding_get_analysis (finding),
                                    readout_finding_get_mention (finding));
}

static void
set_selected (ReadoutRow *row, gboolean selected)
{
  gtk_widget_set_visible (GTK_WIDGET (READOUT_MENTION_ROW (row)->reason), selected);
}

static void
readout_mention_row_class_init (ReadoutMentionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReadoutRowClass *row_class = READOUT_ROW_CLASS (klass);

  row_class->show = show;
  row_class->set_selected = set_selected;
  row_class->dup_label = dup_label;
  row_class->dup_description = dup_description;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-mention-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutMentionRow, context);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMentionRow, reason);
}

static void
readout_mention_row_init (ReadoutMentionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
