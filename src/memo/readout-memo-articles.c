/* readout-memo-articles.c: the articles of a memo, as a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>

static void
add_cell (ReadoutMemoTable *table, const char *words)
{
  readout_memo_table_add_cell (table, readout_memo_text_new_plain (words));
}

static void
add_row (ReadoutMemoTable *table, const ReadoutMemoArticle *article)
{
  g_autofree char *number = g_strdup_printf ("%u", article->number);
  g_autofree char *date = readout_memo_dup_date (article->metadata->published);
  g_autofree char *n_words = g_strdup_printf ("%u", readout_analysis_get_n_words (article->analysis));

  add_cell (table, number);
  add_cell (table, date);
  add_cell (table, readout_memo_get_outlet (article->metadata));
  add_cell (table, article->metadata->title);
  add_cell (table, n_words);
}

/**
 * readout_memo_add_articles:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds the list of the articles.
 */
void
readout_memo_add_articles (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  ReadoutMemoTable *table = readout_memo_table_new ();

  /* Translators: the head of a column of numbers */
  readout_memo_table_add_column (table, _ ("No."));
  readout_memo_table_add_column (table, _ ("Date"));
  readout_memo_table_add_column (table, _ ("Outlet"));
  readout_memo_table_add_column (table, _ ("Title"));
  readout_memo_table_add_column (table, _ ("Words"));
  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    add_row (table, readout_memo_material_get_article (material, i));

  readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, table);
}
