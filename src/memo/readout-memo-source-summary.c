/* readout-memo-source-summary.c: the sourcing of a memo in numbers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-counts.h"
#include "readout-memo-grades.h"
#include "readout-memo-sections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

  /* Translators: these follow "The articles have … statements:" */
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
    return g_strdup (_ ("The articles have no statement."));

  /* Translators: a number of statements, and how many of them are of which kind */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The articles have %u statement: %s.",
                                       "The articles have %u statements: %s.", n),
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
  n = counts->n_copies;
  take_words (summary, " ", n,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u article is a copy of another one.",
                                            "%u articles are copies of another one.", n),
                               n));
  n = counts->n_statements > 0 ? counts->n_silent : 0;
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

static char *
dup_meanings (ReadoutMemoMaterial *material)
{
  g_autoptr (ReadoutMemoCounts) counts = readout_memo_counts_new (material);
  const char *grades = readout_memo_material_get_grades (material);
  GString *meanings = g_string_new (NULL);

  for (const char *grade = READOUT_MEMO_GRADES; *grade != '\0'; grade++)
    {
      gboolean is_given = *grade == READOUT_MEMO_GRADE_UNSET && counts->n_no_outlet > 0;

      for (guint i = 0; i < counts->outlets->len; i++)
        is_given |= readout_memo_grades_get (grades, g_ptr_array_index (counts->outlets, i)) == *grade;
      if (is_given)
        g_string_append_printf (meanings, "%s%c %s", meanings->len > 0 ? ", " : "", *grade,
                                readout_memo_grade_get_meaning (*grade));
    }

  return g_string_free (meanings, FALSE);
}

/* What the letters and figures mean, and who says so. */
static void
add_legend_of_grades (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autofree char *meanings = dup_meanings (material);
  g_autofree char *words = g_strdup_printf (
      /* Translators: %s: "B usually reliable, F cannot be judged" */
      _ ("Admiralty grades: the outlet as the analyst judges it (%s), and the report as counted (1: another "
         "outlet, which has it from elsewhere, reports the same; 5: another report contradicts it; 6: neither, or "
         "both)."),
      meanings);
  ReadoutMemoText *text = readout_memo_text_new ();

  readout_memo_text_append (text, READOUT_MEMO_STYLE_MUTED, words);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_NOTE, text);
}

/**
 * readout_memo_add_source_summary:
 * @section: where it goes
 * @document: the document, with all sections
 * @material: the material of the memo
 *
 * Adds the source summary statement, and what the marks and grades mean that the memo has.
 */
void
readout_memo_add_source_summary (ReadoutMemoSection *section,
                                 ReadoutMemoDocument *document,
                                 ReadoutMemoMaterial *material)
{
  g_autofree char *summary = dup_summary (material);

  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_PARAGRAPH,
                                 readout_memo_text_new_plain (summary));
  if (readout_memo_document_has_judgements (document))
    add_legend (section);
  if (readout_memo_grades_are_shown (readout_memo_material_get_grades (material)))
    add_legend_of_grades (section, material);
}
