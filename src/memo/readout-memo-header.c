/* readout-memo-header.c: what a memo is made from, at its top
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-counts.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>

static void
add_field (ReadoutMemoTable *table, const char *name, const char *value)
{
  readout_memo_table_add_cell (table, readout_memo_text_new_plain (name));
  readout_memo_table_add_cell (table, readout_memo_text_new_plain (value));
}

static char *
dup_articles (ReadoutMemoMaterial *material, ReadoutMemoCounts *counts)
{
  guint n_articles = readout_memo_material_get_n_articles (material);
  g_autofree char *articles
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u article", "%u articles", n_articles), n_articles);
  g_autofree char *words = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u word", "%u words", counts->n_words), counts->n_words);

  return g_strdup_printf ("%s, %s", articles, words);
}

static char *
dup_outlets (ReadoutMemoCounts *counts)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < counts->outlets->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            (const char *)g_ptr_array_index (counts->outlets, i));
  if (counts->n_no_outlet > 0)
    {
      g_string_append (names, names->len > 0 ? "; " : "");
      /* Translators: a number of articles */
      g_string_append_printf (names,
                              g_dngettext (GETTEXT_PACKAGE, "%u article without an outlet",
                                           "%u articles without an outlet", counts->n_no_outlet),
                              counts->n_no_outlet);
    }

  return g_string_free (names, FALSE);
}

/* The articles come by date, those without one last. */
static char *
dup_period (ReadoutMemoMaterial *material)
{
  const char *first = NULL;
  const char *last = NULL;
  g_autofree char *first_words = NULL;
  g_autofree char *last_words = NULL;

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      const char *published = readout_memo_material_get_article (material, i)->metadata->published;

      first = first != NULL ? first : published;
      last = published != NULL ? published : last;
    }

  first_words = readout_memo_dup_date (first);
  last_words = readout_memo_dup_date (last);
  if (g_strcmp0 (first, last) == 0)
    return g_steal_pointer (&first_words);

  /* Translators: the first and the last day of a period */
  return g_strdup_printf (_ ("%s to %s"), first_words, last_words);
}

static void
add_left_out (ReadoutMemoSection *section, guint n_left_out)
{
  g_autofree char *sentence = g_strdup_printf (
      /* Translators: a number of articles */
      g_dngettext (GETTEXT_PACKAGE, "%u article of the case was published after the cut-off and is left out.",
                   "%u articles of the case were published after the cut-off and are left out.", n_left_out),
      n_left_out);

  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_PARAGRAPH,
                                 readout_memo_text_new_plain (sentence));
}

/**
 * readout_memo_add_header:
 * @document: the document
 * @material: its material
 * @case_name: the name of the case
 * @cut_off: the day of the information cut-off, ISO 8601
 *
 * Adds the section before the first heading.
 */
void
readout_memo_add_header (ReadoutMemoDocument *document,
                         ReadoutMemoMaterial *material,
                         const char *case_name,
                         const char *cut_off)
{
  ReadoutMemoSection *section = readout_memo_document_add_section (document, NULL);
  ReadoutMemoTable *table = readout_memo_table_new ();
  g_autoptr (ReadoutMemoCounts) counts = readout_memo_counts_new (material);
  g_autofree char *cut_off_date = readout_memo_dup_date (cut_off);
  g_autofree char *articles = dup_articles (material, counts);
  g_autofree char *outlets = dup_outlets (counts);
  g_autofree char *period = dup_period (material);
  g_autofree char *n_statements = g_strdup_printf ("%u", counts->n_statements);

  readout_memo_table_add_column (table, "", 0, FALSE);
  readout_memo_table_add_column (table, "", 1, FALSE);
  add_field (table, _ ("Information cut-off"), cut_off_date);
  add_field (table, _ ("Case"), case_name);
  add_field (table, _ ("Articles"), articles);
  if (readout_memo_material_get_n_articles (material) > 0)
    {
      add_field (table, _ ("Outlets"), outlets);
      add_field (table, _ ("Period"), period);
      add_field (table, _ ("Statements"), n_statements);
    }
  readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_FIELDS, table);

  if (readout_memo_material_get_n_left_out (material) > 0)
    add_left_out (section, readout_memo_material_get_n_left_out (material));
}
