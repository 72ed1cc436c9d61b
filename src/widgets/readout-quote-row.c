/* readout-quote-row.c: a quote in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-quote-row.h"

#include <glib/gi18n.h>

#include "readout-finding.h"
#include "readout-labels.h"
#include "readout-quote-words.h"
#include "readout-row.h"
#include "readout-rows.h"

struct _ReadoutQuoteRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *words;
  GtkImage *icon;
  GtkLabel *speaker;
  GtkLabel *character;
  GtkWidget *confirmed;
  GtkLabel *naming;
  GtkLabel *detail;

  ReadoutFinding *finding;
};

static void row_init (ReadoutRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ReadoutQuoteRow,
                               readout_quote_row,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (READOUT_TYPE_ROW, row_init))

/* "indirect quote, denied, translated" */
static char *
dup_character (const ReadoutQuote *quote)
{
  g_autoptr (GString) character = g_string_new (readout_label_quote_kind (quote->kind));

  if (readout_label_telling (quote->telling) != NULL)
    g_string_append_printf (character, ", %s", readout_label_telling (quote->telling));
  else if (!readout_quote_is_statement (quote))
    g_string_append_printf (character, ", %s", _ ("no statement"));
  if (quote->is_translated)
    g_string_append_printf (character, ", %s", _ ("translated"));

  return g_string_free (g_steal_pointer (&character), FALSE);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
changed_cb (ReadoutFinding *finding, ReadoutQuoteRow *self)
{
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  ReadoutNaming naming = quote->source.naming;
  g_autofree char *words = readout_quote_dup_words (finding);
  g_autofree char *speaker = readout_quote_dup_speaker (finding);
  g_autofree char *detail = readout_quote_dup_detail (finding);
  g_autofree char *character = dup_character (quote);
  gboolean is_weak = naming == READOUT_NAMING_UNNAMED || naming == READOUT_NAMING_UNATTRIBUTED;

  gtk_label_set_label (self->words, words);
  set_class (GTK_WIDGET (self->words), "attitude", !readout_quote_is_statement (quote));
  gtk_image_set_from_icon_name (self->icon, readout_label_naming_icon (naming));
  gtk_label_set_label (self->speaker, speaker);
  gtk_label_set_label (self->character, character);
  gtk_widget_set_visible (self->confirmed, quote->is_confirmed);
  gtk_label_set_label (self->naming, readout_label_naming (naming));
  gtk_label_set_label (self->detail, detail);
  readout_rows_show_tooltip (GTK_WIDGET (self), detail);
  set_class (GTK_WIDGET (self->naming), "weak", is_weak);
}

static void
set_item (ReadoutRow *row, gpointer item)
{
  ReadoutQuoteRow *self = READOUT_QUOTE_ROW (row);

  if (self->finding != NULL)
    g_signal_handlers_disconnect_by_data (self->finding, self);
  g_set_object (&self->finding, item);
  if (item == NULL)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), self, 0);
  changed_cb (item, self);
}

static void
set_selected (ReadoutRow *row, gboolean selected)
{
  ReadoutQuoteRow *self = READOUT_QUOTE_ROW (row);

  gtk_widget_set_visible (GTK_WIDGET (self->detail), selected);
  gtk_label_set_lines (self->words, selected ? -1 : 3);
  gtk_label_set_ellipsize (self->words, selected ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

static char *
dup_label (ReadoutRow *row)
{
  ReadoutFinding *finding = READOUT_QUOTE_ROW (row)->finding;
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  g_autofree char *speaker = readout_quote_dup_speaker (finding);
  g_autofree char *words = readout_quote_dup_words (finding);
  g_autofree char *character = dup_character (quote);
  char *label;

  /* Translators: "direct quote", who is quoted, "unnamed", the number of the quote, how many there are, and
   * the words */
  label = g_strdup_printf (
      _ ("%s, %s, %s, %u of %u: %s"), character, speaker, readout_label_naming (quote->source.naming),
      readout_finding_get_index (finding) + 1, readout_finding_get_n_quotes (finding), words);
  return readout_rows_add_confirmed (label, quote->is_confirmed);
}

static char *
dup_description (ReadoutRow *row)
{
  return readout_quote_dup_detail (READOUT_QUOTE_ROW (row)->finding);
}

static void
readout_quote_row_dispose (GObject *object)
{
  ReadoutQuoteRow *self = READOUT_QUOTE_ROW (object);

  set_item (READOUT_ROW (self), NULL);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_quote_row_parent_class)->dispose (object);
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
readout_quote_row_class_init (ReadoutQuoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_quote_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-quote-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, words);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, icon);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, speaker);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, character);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, confirmed);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, naming);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, detail);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_quote_row_init (ReadoutQuoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
