/* readout-quote-row.c: a quote in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-quote-row.h"

#include <glib/gi18n.h>

#include "readout-finding.h"
#include "readout-labels.h"
#include "readout-quote-words.h"
#include "readout-rows.h"

struct _ReadoutQuoteRow
{
  ReadoutRow parent_instance;

  GtkLabel *words;
  GtkImage *icon;
  GtkLabel *speaker;
  GtkLabel *character;
  GtkWidget *confirmed;
  GtkLabel *naming;
  GtkLabel *detail;
};

G_DEFINE_FINAL_TYPE (ReadoutQuoteRow, readout_quote_row, READOUT_TYPE_ROW)

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
show (ReadoutRow *row, gpointer item)
{
  ReadoutQuoteRow *self = READOUT_QUOTE_ROW (row);
  ReadoutFinding *finding = item;
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
  ReadoutFinding *finding = readout_row_get_item (row);
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
  return readout_quote_dup_detail (readout_row_get_item (row));
}

static void
readout_quote_row_class_init (ReadoutQuoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReadoutRowClass *row_class = READOUT_ROW_CLASS (klass);

  row_class->show = show;
  row_class->set_selected = set_selected;
  row_class->dup_label = dup_label;
  row_class->dup_description = dup_description;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-quote-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, words);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, icon);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, speaker);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, character);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, confirmed);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, naming);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, detail);
}

static void
readout_quote_row_init (ReadoutQuoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
