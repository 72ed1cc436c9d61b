/* readout-case-items.c: the articles of a case as rows, under their negotiations
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-case-items.h"

#include <glib/gi18n.h>

#include "readout-case-article.h"
#include "readout-section.h"

guint
readout_case_items_hash (gconstpointer item)
{
  gint64 id;

  if (READOUT_IS_SECTION ((gpointer)item))
    return readout_section_hash ((gpointer)item);

  id = readout_case_article_get_id ((gpointer)item);
  return g_int64_hash (&id);
}

/* An article that was changed is another item: nothing tells its row to read it again. */
gboolean
readout_case_items_is_same (gconstpointer a, gconstpointer b)
{
  gboolean is_section = READOUT_IS_SECTION ((gpointer)a);
  ReadoutCaseArticle *left = (gpointer)a, *right = (gpointer)b;

  if (is_section != READOUT_IS_SECTION ((gpointer)b))
    return FALSE;
  if (is_section)
    return readout_section_is_same ((gpointer)a, (gpointer)b);

  return readout_case_article_get_id (left) == readout_case_article_get_id (right)
         && readout_case_article_get_n_quotes (left) == readout_case_article_get_n_quotes (right)
         && readout_case_article_get_n_entities (left) == readout_case_article_get_n_entities (right)
         && readout_metadata_equal (readout_case_article_get_metadata (left),
                                    readout_case_article_get_metadata (right));
}

void
readout_case_items_update (gpointer kept, gpointer fresh)
{
  if (READOUT_IS_SECTION (kept))
    readout_section_update (kept, fresh);
}

/* By negotiation, those without one last; in each the newest first. */
static int
compare_articles (gconstpointer a, gconstpointer b)
{
  ReadoutCaseArticle *left = *(ReadoutCaseArticle *const *)a, *right = *(ReadoutCaseArticle *const *)b;
  const char *left_name = readout_case_article_get_negotiation (left);
  const char *right_name = readout_case_article_get_negotiation (right);
  int order;

  if ((left_name == NULL) != (right_name == NULL))
    return left_name == NULL ? 1 : -1;
  if (left_name != NULL && (order = g_utf8_collate (left_name, right_name)) != 0)
    return order;

  order = g_strcmp0 (readout_case_article_get_metadata (right)->published,
                     readout_case_article_get_metadata (left)->published);
  if (order != 0)
    return order;

  return readout_case_article_get_id (left) < readout_case_article_get_id (right) ? -1 : 1;
}

void
readout_case_items_sort (GPtrArray *articles)
{
  g_ptr_array_sort (articles, compare_articles);
}

static ReadoutSection *
create_section (const char *negotiation, GHashTable *folded)
{
  ReadoutSection *section = readout_section_new (negotiation != NULL ? negotiation : _ ("Other articles"));

  readout_section_set_folded (section, g_hash_table_contains (folded, readout_section_get_title (section)));
  return section;
}

/* articles: (element-type ReadoutCaseArticle): sorted.  folded: titles of sections, a set */
GPtrArray *
readout_case_items_new (GPtrArray *articles, GHashTable *folded, guint *n_negotiations)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutSection *section = NULL;
  const char *last = NULL;

  *n_negotiations = 0;
  for (guint i = 0; i < articles->len; i++)
    {
      ReadoutCaseArticle *article = g_ptr_array_index (articles, i);
      const char *name = readout_case_article_get_negotiation (article);

      if (section == NULL || g_strcmp0 (name, last) != 0)
        {
          *n_negotiations += name != NULL;
          section = create_section (name, folded);
          g_ptr_array_add (items, section);
        }
      last = name;
      readout_section_set_n_rows (section, readout_section_get_n_rows (section) + 1);
      if (!readout_section_get_folded (section))
        g_ptr_array_add (items, g_object_ref (article));
    }

  return items;
}

/* The negotiation under which a section has its articles; NULL where they are in none. */
const char *
readout_case_items_find_negotiation (GListStore *articles, const char *title)
{
  guint n_articles = g_list_model_get_n_items (G_LIST_MODEL (articles));

  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (ReadoutCaseArticle) article = g_list_model_get_item (G_LIST_MODEL (articles), i);

      if (g_strcmp0 (readout_case_article_get_negotiation (article), title) == 0)
        return readout_case_article_get_negotiation (article); /* the list keeps it */
    }

  return NULL;
}
