/* readout-memo-counts.c: what a memo counts in its articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-counts.h"

static void
add_outlet (GPtrArray *outlets, const char *outlet)
{
  g_autofree char *folded = g_utf8_casefold (outlet, -1);

  for (guint i = 0; i < outlets->len; i++)
    {
      g_autofree char *known = g_utf8_casefold (g_ptr_array_index (outlets, i), -1);

      if (g_str_equal (known, folded))
        return;
    }

  g_ptr_array_add (outlets, g_strdup (outlet));
}

static void
count_article (ReadoutMemoCounts *self, const ReadoutMemoArticle *article)
{
  guint n_statements = article->statements->len;

  for (guint i = 0; i < n_statements; i++)
    {
      const ReadoutQuote *quote = g_ptr_array_index (article->statements, i);

      self->n_namings[quote->source.naming]++;
    }

  self->n_statements += n_statements;
  self->n_silent += n_statements == 0 ? 1 : 0;
  self->n_undated += article->metadata->published == NULL ? 1 : 0;
  if (article->metadata->outlet != NULL)
    add_outlet (self->outlets, article->metadata->outlet);
  else
    self->n_no_outlet++;
}

/**
 * readout_memo_counts_new:
 * @material: the material of a memo
 *
 * Returns: (transfer full): what its articles have
 */
ReadoutMemoCounts *
readout_memo_counts_new (ReadoutMemoMaterial *material)
{
  ReadoutMemoCounts *self = g_new0 (ReadoutMemoCounts, 1);

  self->outlets = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    count_article (self, readout_memo_material_get_article (material, i));

  return self;
}

/**
 * readout_memo_counts_free:
 * @self: (transfer full): counts
 */
void
readout_memo_counts_free (ReadoutMemoCounts *self)
{
  g_ptr_array_unref (self->outlets);
  g_free (self);
}
