/* readout-memo-source-notes.c: the sourcing of a memo in numbers, and its receipts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-counts.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>

/* Words of which the count is the only slot; none for nothing. */
static void
take_words (GString *list, const char *separator, guint count, char *words)
{
  if (count > 0)
    g_string_append_printf (list, "%s%s", list->len > 0 ? separator : "", words);
  g_free (words);
}

static char *
dup_namings (const guint counts[READOUT_N_NAMINGS])
{
  GString *list = g_string_new (NULL);
  guint n = counts[READOUT_NAMING_NAMED];

  /* Translators: these follow "The memo cites … statements:" */
  take_words (list, ", ", n,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u on the record", "%u on the record", n), n));
  n = counts[READOUT_NAMING_SPOKESPERSON];
  take_words (list, ", ", n,
              g_strdup_printf (
                  g_dngettext (GETTEXT_PACKAGE, "%u from a spokesperson", "%u from spokespersons", n), n));
  n = counts[READOUT_NAMING_UNNAMED];
  take_words (
      list, ", ", n,
      g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u from an unnamed source", "%u from unnamed sources", n), n));
  n = counts[READOUT_NAMING_COLLECTIVE];
  take_words (list, ", ", n,
              g_strdup_printf (
                  g_dngettext (GETTEXT_PACKAGE, "%u from an unnamed group", "%u from unnamed groups", n), n));
  n = counts[READOUT_NAMING_DOCUMENT];
  take_words (
      list, ", ", n,
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u from a document", "%u from documents", n), n));
  n = counts[READOUT_NAMING_OUTLET];
  take_words (list, ", ", n,
              g_strdup_printf (
                  g_dngettext (GETTEXT_PACKAGE, "%u from another outlet", "%u from other outlets", n), n));
  n = counts[READOUT_NAMING_UNATTRIBUTED];
  take_words (
      list, ", ", n,
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u not attributed", "%u not attributed", n), n));

  return g_string_free (list, FALSE);
}

static char *
dup_statements (ReadoutMemoCounts *counts)
{
  guint n = counts->n_statements;
  g_autofree char *namings = dup_namings (counts->n_namings);

  if (n == 0)
    return g_strdup (_ ("The memo cites no statement."));

  /* Translators: a number of statements, and how many of them are of which kind */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The memo cites %u statement: %s.",
                                       "The memo cites %u statements: %s.", n),
                          n, namings);
}

static char *
dup_summary (ReadoutMemoMaterial *material)
{
  g_autoptr (ReadoutMemoCounts) counts = readout_memo_counts_new (material);
  GString *summary = g_string_new (NULL);
  guint n = readout_memo_material_get_n_articles (material);

  take_words (
      summary, " ", n,
      g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "The memo uses %u article.", "The memo uses %u articles.", n), n));
  n = counts->outlets->len;
  take_words (summary, " ", n,
              g_strdup_printf (
                  g_dngettext (GETTEXT_PACKAGE, "It draws on %u outlet.", "It draws on %u outlets.", n), n));
  n = counts->n_silent;
  take_words (summary, " ", n,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u article has no statement.",
                                            "%u articles have no statement.", n),
                               n));
  n = counts->n_undated;
  take_words (
      summary, " ", n,
      g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u article has no date.", "%u articles have no date.", n), n));
  take_words (summary, " ", 1, dup_statements (counts));

  return g_string_free (summary, FALSE);
}

/* What the mark before a paragraph means. */
static void
add_legend (ReadoutMemoSection *section)
{
  g_autofree char *words = g_strconcat (READOUT_MEMO_JUDGEMENT_MARK, " ",
                                        _ ("The analyst’s judgement, without a receipt."), NULL);
  ReadoutMemoText *text = readout_memo_text_new ();

  readout_memo_text_append (text, READOUT_MEMO_STYLE_MUTED, words);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_PARAGRAPH, text);
}

static ReadoutMemoText *
note_new (ReadoutMemoReceipt *receipt)
{
  ReadoutMemoText *note = readout_memo_text_new ();
  g_autofree char *date = readout_memo_dup_date (receipt->metadata->published);
  g_autofree char *publication
      = g_strdup_printf (" · %s, %s", readout_memo_get_outlet (receipt->metadata), date);

  readout_memo_text_append_back (note, receipt->number);
  readout_memo_text_append (note, READOUT_MEMO_STYLE_PLAIN, " ");
  readout_memo_text_append (note, READOUT_MEMO_STYLE_STRONG, receipt->metadata->title);
  readout_memo_text_append (note, READOUT_MEMO_STYLE_MUTED, publication);

  return note;
}

static ReadoutMemoText *
passage_new (ReadoutMemoReceipt *receipt, ReadoutMemoPassage *passage)
{
  ReadoutMemoText *text = readout_memo_text_new ();
  g_autofree char *place = g_strdup_printf (" (%s)", passage->place);

  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, passage->text, receipt->number);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_MUTED, place);

  return text;
}

static void
add_receipt (ReadoutMemoSection *section, ReadoutMemoReceipt *receipt)
{
  readout_memo_section_add_note (section, note_new (receipt), receipt->number);
  for (guint i = 0; i < receipt->passages->len; i++)
    readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_PASSAGE,
                                   passage_new (receipt, g_ptr_array_index (receipt->passages, i)));
}

/**
 * readout_memo_add_source_notes:
 * @section: where they go
 * @document: the document, with all sections that have receipts
 * @material: the material of the memo
 *
 * Adds the source summary statement and the receipts.
 */
void
readout_memo_add_source_notes (ReadoutMemoSection *section,
                               ReadoutMemoDocument *document,
                               ReadoutMemoMaterial *material)
{
  g_autofree char *summary = dup_summary (material);

  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_PARAGRAPH,
                                 readout_memo_text_new_plain (summary));
  if (readout_memo_document_has_judgements (document))
    add_legend (section);
  for (guint i = 0; i < document->receipts->len; i++)
    add_receipt (section, g_ptr_array_index (document->receipts, i));
}
