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

static void
add_field_if_any (ReadoutMemoTable *table, const char *name, const char *value)
{
  if (*value != '\0')
    add_field (table, name, value);
}

static char *
dup_articles (ReadoutMemoMaterial *material)
{
  guint n = readout_memo_material_get_n_articles (material);
  g_autofree char *articles
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u article", "%u articles", n), n);
  g_autofree char *period = dup_period (material);

  /* Translators: a number of articles, and the period from which they are */
  return n > 0 ? g_strdup_printf (_ ("%s, %s"), articles, period) : g_steal_pointer (&articles);
}

static void
add_basis (ReadoutMemoTable *table, ReadoutMemoMaterial *material)
{
  g_autoptr (ReadoutMemoCounts) counts = readout_memo_counts_new (material);
  g_autofree char *articles = dup_articles (material);
  g_autofree char *outlets = dup_outlets (counts);

  add_field (table, _ ("Articles"), articles);
  add_field_if_any (table, _ ("Outlets"), outlets);
}

/**
 * readout_memo_add_header:
 * @section: the one before the first heading
 * @material: the material of the memo
 * @fields: what stands at the head, by #ReadoutMemoField
 *
 * Adds to whom the memo goes, from whom, and what it is made from.
 */
void
readout_memo_add_header (ReadoutMemoSection *section,
                         ReadoutMemoMaterial *material,
                         char *const fields[READOUT_N_MEMO_FIELDS])
{
  ReadoutMemoTable *table = readout_memo_table_new ();
  g_autofree char *cut_off = readout_memo_dup_date (fields[READOUT_MEMO_FIELD_CUT_OFF]);

  readout_memo_table_add_column (table, "");
  readout_memo_table_add_column (table, "");
  /* Translators: to whom a memo goes, and from whom it comes */
  add_field_if_any (table, _ ("To"), fields[READOUT_MEMO_FIELD_RECIPIENT]);
  add_field_if_any (table, _ ("From"), fields[READOUT_MEMO_FIELD_SENDER]);
  add_field (table, _ ("Information cut-off"), cut_off);
  add_field_if_any (table, _ ("Handling"), fields[READOUT_MEMO_FIELD_MARKING]);
  add_field (table, _ ("Case"), fields[READOUT_MEMO_FIELD_CASE_NAME]);
  add_basis (table, material);
  readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_FIELDS, table);

  if (readout_memo_material_get_n_left_out (material) > 0)
    add_left_out (section, readout_memo_material_get_n_left_out (material));
}
