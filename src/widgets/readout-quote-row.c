/* readout-quote-row.c: a quote in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-quote-row.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-rows.h"

struct _ReadoutQuoteRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *words;
  GtkWidget *speaker;
  GtkWidget *naming;
  GtkWidget *detail;

  ReadoutFinding *finding;
};

G_DEFINE_FINAL_TYPE (ReadoutQuoteRow, readout_quote_row, GTK_TYPE_WIDGET)

/* A quote can run over lines of the text; a row has its own. */
static char *
dup_words (ReadoutFinding *finding)
{
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  ReadoutAnalysis *analysis = readout_finding_get_analysis (finding);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < quote->n_parts; i++)
    {
      g_autofree char *part = readout_analysis_dup_text (analysis, quote->parts[i]);

      if (i > 0)
        g_string_append (words, " … ");
      g_string_append (words, g_strdelimit (part, "\n", ' '));
    }

  if (quote->kind == READOUT_QUOTE_INDIRECT)
    return g_string_free (g_steal_pointer (&words), FALSE);

  /* Translators: the words of a direct quote, in the quotation marks of the language */
  return g_strdup_printf (_ ("“%s”"), words->str);
}

/* The name when there is one; else the words of the article, or that there are none. */
char *
readout_quote_row_dup_speaker (ReadoutFinding *finding)
{
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  ReadoutAnalysis *analysis = readout_finding_get_analysis (finding);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);
  char *words;

  if (quote->source.entity != READOUT_NO_ENTITY)
    return g_strdup (entities[quote->source.entity].name);
  if (readout_span_is_empty (quote->source.span))
    return g_strdup (_ ("No source given"));

  words = readout_analysis_dup_text (analysis, quote->source.span);
  return g_strdelimit (words, "\n", ' ');
}

static void
append_line (GString *detail, const char *label, const char *words)
{
  if (words != NULL)
    /* Translators: what is told of a source, such as "Rank", and the words of the article */
    g_string_append_printf (detail, _ ("\n%s: %s"), label, words);
}

static char *
dup_detail (ReadoutFinding *finding)
{
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  const ReadoutUnnamed *unnamed = &quote->source.unnamed;
  g_autoptr (GString) detail = g_string_new (readout_label_naming_detail (quote->source.naming));

  if (quote->source.naming != READOUT_NAMING_UNNAMED && quote->source.naming != READOUT_NAMING_COLLECTIVE)
    return g_string_free (g_steal_pointer (&detail), FALSE);

  append_line (detail, _ ("Rank"), unnamed->rank);
  append_line (detail, _ ("Institution"), unnamed->institution);
  append_line (detail, _ ("How many"), unnamed->count);
  append_line (detail, _ ("Access"), unnamed->access);
  append_line (detail, _ ("Name withheld"), unnamed->reason);

  return g_string_free (g_steal_pointer (&detail), FALSE);
}

static void
changed_cb (ReadoutFinding *finding, ReadoutQuoteRow *self)
{
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  ReadoutNaming naming = quote->source.naming;
  g_autofree char *words = dup_words (finding);
  g_autofree char *speaker = readout_quote_row_dup_speaker (finding);
  g_autofree char *detail = dup_detail (finding);
  gboolean is_weak = naming == READOUT_NAMING_UNNAMED || naming == READOUT_NAMING_UNATTRIBUTED;

  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_label_set_label (GTK_LABEL (self->speaker), speaker);
  gtk_label_set_label (GTK_LABEL (self->naming), readout_label_naming (naming));
  gtk_label_set_label (GTK_LABEL (self->detail), detail);
  gtk_widget_set_tooltip_text (self->naming, readout_label_naming_detail (naming));
  if (is_weak)
    gtk_widget_add_css_class (self->naming, "weak");
  else
    gtk_widget_remove_css_class (self->naming, "weak");
}

/* finding: NULL when the row is out of use */
void
readout_quote_row_set_finding (ReadoutQuoteRow *self, ReadoutFinding *finding)
{
  g_return_if_fail (READOUT_IS_QUOTE_ROW (self));

  if (self->finding != NULL)
    g_signal_handlers_disconnect_by_data (self->finding, self);
  g_set_object (&self->finding, finding);
  if (finding == NULL)
    return;

  g_signal_connect_object (finding, "changed", G_CALLBACK (changed_cb), self, 0);
  changed_cb (finding, self);
}

void
readout_quote_row_set_expanded (ReadoutQuoteRow *self, gboolean expanded)
{
  g_return_if_fail (READOUT_IS_QUOTE_ROW (self));

  gtk_widget_set_visible (self->detail, expanded);
  gtk_label_set_lines (GTK_LABEL (self->words), expanded ? -1 : 3);
  gtk_label_set_ellipsize (GTK_LABEL (self->words), expanded ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

/* What a screen reader says of the row. */
char *
readout_quote_row_dup_label (ReadoutQuoteRow *self)
{
  const ReadoutQuote *quote;
  g_autofree char *speaker = NULL, *words = NULL;

  g_return_val_if_fail (READOUT_IS_QUOTE_ROW (self) && self->finding != NULL, NULL);

  quote = readout_finding_get_quote (self->finding);
  speaker = readout_quote_row_dup_speaker (self->finding);
  words = dup_words (self->finding);

  /* Translators: "direct quote", who is quoted, "unnamed", the number of the quote, how many there are, and
   * the words */
  return g_strdup_printf (_ ("%s, %s, %s, %u of %u: %s"), readout_label_quote_kind (quote->kind), speaker,
                          readout_label_naming (quote->source.naming),
                          readout_finding_get_index (self->finding) + 1,
                          readout_finding_get_n_quotes (self->finding), words);
}

static void
readout_quote_row_dispose (GObject *object)
{
  ReadoutQuoteRow *self = READOUT_QUOTE_ROW (object);

  readout_quote_row_set_finding (self, NULL);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_quote_row_parent_class)->dispose (object);
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
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, speaker);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, naming);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteRow, detail);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_quote_row_init (ReadoutQuoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
