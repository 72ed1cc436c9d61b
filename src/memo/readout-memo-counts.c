/* readout-memo-counts.c: what a memo counts in its articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-counts.h"

#include "readout-link.h"

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

static const ReadoutMemoArticle *
find_original_of_link (ReadoutMemoMaterial *material, ReadoutLink *link)
{
  if (readout_link_get_kind (link) != READOUT_RELATION_SAME_TEXT
      || readout_link_get_state (link) == READOUT_LINK_REJECTED)
    return NULL;

  return readout_memo_material_find_article (material, readout_link_get_earlier_id (link));
}

/**
 * readout_memo_find_original:
 * @material: the material of a memo
 * @article_id: the number of an article in the case
 *
 * Returns: (transfer none) (nullable): the article of which it is a copy, if the memo uses that too
 */
const ReadoutMemoArticle *
readout_memo_find_original (ReadoutMemoMaterial *material, gint64 article_id)
{
  GPtrArray *links = readout_memo_material_get_case (material)->links;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      ReadoutLink *link = g_ptr_array_index (links, i);
      const ReadoutMemoArticle *original
          = readout_link_get_article_id (link) == article_id ? find_original_of_link (material, link) : NULL;

      if (original != NULL)
        return original;
    }

  return NULL;
}

static guint
count_copies (ReadoutMemoMaterial *material)
{
  GPtrArray *links = readout_memo_material_get_case (material)->links;
  g_autoptr (GHashTable) copies = g_hash_table_new (NULL, NULL);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      ReadoutLink *link = g_ptr_array_index (links, i);
      const ReadoutMemoArticle *original = find_original_of_link (material, link);
      const ReadoutMemoArticle *copy
          = original != NULL
                ? readout_memo_material_find_article (material, readout_link_get_article_id (link))
                : NULL;

      if (copy != NULL)
        g_hash_table_add (copies, (gpointer)copy);
    }

  return g_hash_table_size (copies);
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
  self->n_copies = count_copies (material);

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
