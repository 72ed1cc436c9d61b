/* readout-linker.c: works out how an article is related to the others of its case
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cost of an article does not grow with the case: it is compared with those that share its rarest words
 * and names, its wording, or what somebody said, and of these with the newest that share most. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-link-store-private.h"

#include "readout-article-store-private.h"
#include "readout-statement-private.h"
#include "readout-trait-counts-private.h"
#include "readout-vector.h"

/* What was prepared for one article is likely to be needed for the next. */
#define MAX_PREPARED 256

/* Of what goes on with earlier reports, the nearest are enough. */
#define MAX_FOLLOWED 2

struct _ReadoutLinker
{
  ReadoutDatabase *database;
  ReadoutTraitCounts *counts;
  GHashTable *prepared; /* number of an article → ReadoutRelated */
};

ReadoutLinker *
readout_linker_new (ReadoutDatabase *database)
{
  ReadoutLinker *self = g_new0 (ReadoutLinker, 1);

  self->database = database;
  self->counts = readout_trait_counts_new (database);
  self->prepared
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)readout_related_unref);

  return self;
}

void
readout_linker_free (ReadoutLinker *self)
{
  g_hash_table_unref (self->prepared);
  readout_trait_counts_free (self->counts);
  g_free (self);
}

static ReadoutRelated *
prepare (ReadoutLinker *self, gint64 article_id, GError **error)
{
  g_autoptr (ReadoutCaseArticle) article = NULL;
  ReadoutRelated *related = g_hash_table_lookup (self->prepared, &article_id);

  if (related != NULL)
    return readout_related_ref (related);

  article = readout_article_store_load_any (self->database, article_id, error);
  if (article == NULL)
    return NULL;

  related = readout_related_new (readout_case_article_get_analysis (article));
  if (g_hash_table_size (self->prepared) >= MAX_PREPARED)
    g_hash_table_remove_all (self->prepared);
  g_hash_table_insert (self->prepared, g_memdup2 (&article_id, sizeof article_id),
                       readout_related_ref (related));

  return related;
}

static gboolean
read_story (ReadoutLinker *self, ReadoutKin *kin, GError **error)
{
  return readout_statement_query_for (self->database,
                                      "SELECT coalesce (max (number), 0) FROM story WHERE article_id = ?",
                                      kin->id, &kin->story, error);
}

static gboolean
prepare_kin (ReadoutLinker *self, GArray *kin, const ReadoutRelated *related, GError **error)
{
  ReadoutRarity *rarity = readout_trait_counts_get_rarity (self->counts);

  readout_rarity_clear_pairs (rarity);
  readout_rarity_add_pairs (rarity, related->fingerprint);
  for (guint i = 0; i < kin->len; i++)
    {
      ReadoutKin *one = &g_array_index (kin, ReadoutKin, i);

      one->related = prepare (self, one->id, error);
      if (one->related == NULL || !readout_trait_counts_look_up (self->counts, one->related, error)
          || !read_story (self, one, error))
        return FALSE;

      readout_rarity_add_pairs (rarity, one->related->fingerprint);
    }

  return TRUE;
}

static void
measure_kin (GArray *kin, const ReadoutRelated *related, ReadoutRarity *rarity)
{
  g_autoptr (ReadoutVector) vector = readout_vector_new (related->fingerprint, rarity);

  for (guint i = 0; i < kin->len; i++)
    {
      ReadoutKin *one = &g_array_index (kin, ReadoutKin, i);
      g_autoptr (ReadoutVector) other = readout_vector_new (one->related->fingerprint, rarity);

      one->likeness = readout_vector_compare (vector, other);
    }
  g_array_sort (kin, readout_kin_compare);
}

static GArray *
find_kin (ReadoutLinker *self, gint64 article_id, const ReadoutRelated *related, GError **error)
{
  ReadoutRarity *rarity = readout_trait_counts_get_rarity (self->counts);
  g_autoptr (GArray) kin = readout_seed_index_add (self->database, article_id, related, rarity, error);

  if (kin == NULL || !prepare_kin (self, kin, related, error))
    return NULL;

  measure_kin (kin, related, rarity);
  return g_steal_pointer (&kin);
}

/* On one day, the one that came into the case first. */
static gboolean
is_later (gint64 id, const ReadoutRelated *related, const ReadoutKin *other)
{
  int days;

  if (readout_fingerprint_get_distance (other->related->fingerprint, related->fingerprint, &days)
      && days != 0)
    return days > 0;

  return id > other->id;
}

static gboolean
write_relations (ReadoutLinker *self,
                 gint64 article_id,
                 const ReadoutRelated *related,
                 const ReadoutKin *kin,
                 guint *n_followed,
                 GError **error)
{
  gboolean later = is_later (article_id, related, kin);
  g_autoptr (GPtrArray) relations = later ? readout_related_compare (related, kin->related, kin->likeness)
                                          : readout_related_compare (kin->related, related, kin->likeness);

  for (guint i = 0; i < relations->len; i++)
    {
      const ReadoutRelation *relation = g_ptr_array_index (relations, i);

      if (relation->kind == READOUT_RELATION_FOLLOW_UP && ++*n_followed > MAX_FOLLOWED)
        continue;
      if (!readout_link_store_write (self->database, later ? article_id : kin->id,
                                     later ? kin->id : article_id, relation, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
link_article (ReadoutLinker *self, gint64 article_id, GError **error)
{
  g_autoptr (ReadoutRelated) related = NULL;
  g_autoptr (GArray) kin = NULL;
  guint n_followed = 0;

  g_hash_table_remove (self->prepared, &article_id);
  related = prepare (self, article_id, error);
  if (related == NULL || !readout_link_store_forget (self->database, article_id, error)
      || !readout_trait_counts_add (self->counts, article_id, related, error))
    return FALSE;

  kin = find_kin (self, article_id, related, error);
  if (kin == NULL
      || !readout_story_write (self->database, article_id, related, kin,
                               readout_trait_counts_get_rarity (self->counts), error))
    return FALSE;

  for (guint i = 0; i < kin->len; i++)
    if (!write_relations (self, article_id, related, &g_array_index (kin, ReadoutKin, i), &n_followed, error))
      return FALSE;

  return readout_statement_run_for (self->database, "DELETE FROM unlinked WHERE article_id = ?", article_id,
                                    error);
}

/* One article that is not linked yet, the oldest first.
 * @article_id: set to its number; 0 when there was none */
gboolean
readout_linker_link_next (ReadoutLinker *self, gint64 *article_id, GError **error)
{
  if (!readout_database_query_int (self->database, "SELECT coalesce (min (article_id), 0) FROM unlinked",
                                   article_id, error))
    return FALSE;
  if (*article_id == 0)
    return TRUE;

  if (readout_database_begin_write (self->database, error)
      && readout_database_end_write (self->database, link_article (self, *article_id, error), error))
    return TRUE;

  /* the rows are not what they were taken for */
  g_hash_table_remove_all (self->prepared);
  readout_trait_counts_forget (self->counts);
  return FALSE;
}

/* Those on the same negotiation, or of the same story, the newest of those before it. */
static const char earlier_ones[]
    = "SELECT other.id FROM article JOIN article AS other ON other.id <> article.id AND other.removed IS NULL"
      " AND (coalesce (other.published, substr (other.added, 1, 10)), other.id)"
      "  < (coalesce (article.published, substr (article.added, 1, 10)), article.id)"
      " WHERE article.id = ? AND (other.negotiation_id = article.negotiation_id OR other.id IN"
      "  (SELECT mate.article_id FROM story JOIN story AS mate ON mate.number = story.number"
      "   WHERE story.article_id = article.id))"
      " ORDER BY coalesce (other.published, substr (other.added, 1, 10)) DESC, other.id DESC LIMIT 32";

static GArray *
list_earlier (ReadoutLinker *self, gint64 article_id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (self->database, earlier_ones);
  ReadoutStep step;

  readout_statement_bind_int (statement, article_id);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      gint64 id = readout_statement_read_int (statement, 1, G_MAXINT64);

      g_array_append_val (ids, id);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/* What an article that is not in the bin tells that no earlier one does. */
ReadoutNews *
readout_linker_find_news (ReadoutLinker *self, gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_related_unref);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (ReadoutRelated) article = NULL;

  g_hash_table_remove_all (self->prepared); /* what was changed since has come by other ways */
  article = prepare (self, article_id, error);
  ids = article != NULL ? list_earlier (self, article_id, error) : NULL;
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      ReadoutRelated *one = prepare (self, g_array_index (ids, gint64, i), error);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (earlier, one);
    }

  return ids != NULL ? readout_news_find (article, earlier) : NULL;
}
