/* readout-linker.c: works out how an article is related to the others of its case
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cost of an article does not grow with the case: it is compared with those that share its rarest words
 * and names, its wording, or what somebody said, and of these with the newest that share most. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-link-store-private.h"

#include "readout-article-store-private.h"
#include "readout-copy.h"
#include "readout-statement-private.h"
#include "readout-utterance.h"
#include "readout-vector.h"

#define N_STRONGEST 24
#define MAX_SHARERS 64
#define MAX_KIN     32

/* What was prepared for one article is likely to be needed for the next. */
#define MAX_PREPARED 256

/* Of what goes on with earlier reports, the nearest are enough. */
#define MAX_FOLLOWED 2

struct _ReadoutLinker
{
  ReadoutDatabase *database;
  ReadoutRarity *rarity;
  GHashTable *prepared; /* number of an article → ReadoutRelated */
};

ReadoutLinker *
readout_linker_new (ReadoutDatabase *database)
{
  ReadoutLinker *self = g_new0 (ReadoutLinker, 1);

  self->database = database;
  self->rarity = readout_rarity_new ();
  self->prepared
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)readout_related_unref);

  return self;
}

void
readout_linker_free (ReadoutLinker *self)
{
  g_hash_table_unref (self->prepared);
  readout_rarity_free (self->rarity);
  g_free (self);
}

/* Another program, or a step that failed, may have changed the rows meanwhile. */
static void
forget_all (ReadoutLinker *self)
{
  g_hash_table_remove_all (self->prepared);
  readout_rarity_free (self->rarity);
  self->rarity = readout_rarity_new ();
}

static void
clear_kin (gpointer data)
{
  g_clear_pointer (&((ReadoutKin *)data)->related, readout_related_unref);
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

/* The number of articles that have a trait, from the file where it is not known yet. */
static gboolean
look_up (ReadoutLinker *self, guint32 key, GError **error)
{
  g_autoptr (ReadoutStatement) statement = NULL;
  guint n_articles = 0;
  ReadoutStep step;

  if (readout_rarity_has (self->rarity, key))
    return TRUE;

  statement = readout_statement_borrow (self->database, "SELECT n_articles FROM trait WHERE key = ?");
  readout_statement_bind_int (statement, key);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_ROW)
    {
      n_articles = (guint)readout_statement_read_int (statement, 0, G_MAXINT);
      step = readout_statement_step (statement, error);
    }
  readout_rarity_set (self->rarity, key, n_articles);

  return step == READOUT_STEP_DONE;
}

static gboolean
look_up_all (ReadoutLinker *self, const ReadoutRelated *related, GError **error)
{
  for (guint i = 0; i < READOUT_TRAIT_PAIR; i++)
    for (guint k = 0; k < related->fingerprint->traits[i]->len; k++)
      if (!look_up (self, g_array_index (related->fingerprint->traits[i], ReadoutCount, k).key, error))
        return FALSE;

  return TRUE;
}

static gboolean
count_trait (ReadoutLinker *self, guint32 key, GError **error)
{
  return readout_statement_run_for (
      self->database,
      "INSERT INTO trait (key, n_articles) VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET n_articles = n_articles + 1",
      key, error);
}

static gboolean
query_for (ReadoutLinker *self, const char *sql, gint64 id, gint64 *value, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (self->database, sql);

  readout_statement_bind_int (statement, id);
  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  *value = readout_statement_read_int (statement, 0, G_MAXINT64);
  return readout_statement_run (statement, error);
}

/* The articles are counted when the first one is linked: to count them each time would take ever longer. */
static gboolean
count_articles (ReadoutLinker *self, GError **error)
{
  gint64 n_articles;

  if (readout_rarity_get_n_articles (self->rarity) > 0)
    return TRUE;
  if (!readout_database_query_int (self->database, "SELECT count (*) FROM story", &n_articles, error))
    return FALSE;

  readout_rarity_set_n_articles (self->rarity, (guint)n_articles);
  return TRUE;
}

/* Once for each article: what a later edit changes is too little to be counted anew. */
static gboolean
count_traits (ReadoutLinker *self, gint64 article_id, const ReadoutRelated *related, GError **error)
{
  gint64 is_counted;

  if (!query_for (self, "SELECT count (*) FROM story WHERE article_id = ?", article_id, &is_counted, error)
      || !count_articles (self, error) || !look_up_all (self, related, error))
    return FALSE;
  if (is_counted != 0)
    return TRUE;

  readout_rarity_add (self->rarity, related->fingerprint, 1);
  for (guint i = 0; i < READOUT_TRAIT_PAIR; i++)
    for (guint k = 0; k < related->fingerprint->traits[i]->len; k++)
      if (!count_trait (self, g_array_index (related->fingerprint->traits[i], ReadoutCount, k).key, error))
        return FALSE;

  return TRUE;
}

static void
add_seeds (GHashTable *seeds, GArray *hashes)
{
  for (guint i = 0; i < hashes->len; i++)
    g_hash_table_add (seeds, GUINT_TO_POINTER (g_array_index (hashes, guint32, i)));
}

/* By what an article is found again: its rarest words and names, its wording, and what was said. */
static GHashTable *
list_seeds (ReadoutLinker *self, const ReadoutRelated *related)
{
  GHashTable *seeds = g_hash_table_new (NULL, NULL);
  g_autoptr (ReadoutVector) vector = readout_vector_new (related->fingerprint, self->rarity);
  g_autoptr (GArray) strongest = readout_vector_list_strongest (vector, N_STRONGEST);
  g_autoptr (GArray) wording = readout_copy_list_seeds (related->shingles);

  for (guint i = 0; i < strongest->len; i++)
    g_hash_table_add (seeds, GUINT_TO_POINTER (g_array_index (strongest, ReadoutCount, i).key));
  add_seeds (seeds, wording);
  for (guint i = 0; i < related->utterances->len; i++)
    {
      g_autoptr (GArray) words = readout_utterance_list_seeds (g_ptr_array_index (related->utterances, i));

      add_seeds (seeds, words);
    }

  return seeds;
}

/* Counts those that have @key too, the newest first, and adds the article to them. */
static gboolean
follow_seed (ReadoutLinker *self, gint64 article_id, guint32 key, GHashTable *sharers, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      self->database, "SELECT article_id FROM seed WHERE key = ? ORDER BY article_id DESC LIMIT ?");
  g_autoptr (ReadoutStatement) insertion
      = readout_statement_borrow (self->database, "INSERT INTO seed (key, article_id) VALUES (?, ?)");
  ReadoutStep step;

  readout_statement_bind_int (statement, key);
  readout_statement_bind_int (statement, MAX_SHARERS);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      gint64 other = readout_statement_read_int (statement, 1, G_MAXINT64);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (sharers, &other));

      g_hash_table_insert (sharers, g_memdup2 (&other, sizeof other), GUINT_TO_POINTER (n + 1));
    }
  if (step != READOUT_STEP_DONE)
    return FALSE;

  readout_statement_bind_int (insertion, key);
  readout_statement_bind_int (insertion, article_id);
  return readout_statement_run (insertion, error);
}

static GHashTable *
find_sharers (ReadoutLinker *self, gint64 article_id, const ReadoutRelated *related, GError **error)
{
  g_autoptr (GHashTable) sharers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) seeds = list_seeds (self, related);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, seeds);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!follow_seed (self, article_id, GPOINTER_TO_UINT (key), sharers, error))
      return NULL;

  return g_steal_pointer (&sharers);
}

static int
compare_kin (gconstpointer a, gconstpointer b)
{
  const ReadoutKin *left = a, *right = b;

  if (left->likeness > right->likeness || left->likeness < right->likeness)
    return left->likeness > right->likeness ? -1 : 1;

  return left->id > right->id ? -1 : left->id < right->id;
}

/* (element-type ReadoutKin): those that share most; likeness is their number until it is measured */
static GArray *
rank_sharers (GHashTable *sharers)
{
  GArray *kin = g_array_new (FALSE, FALSE, sizeof (ReadoutKin));
  GHashTableIter iter;
  gpointer id, n_shared;

  g_array_set_clear_func (kin, clear_kin);
  g_hash_table_iter_init (&iter, sharers);
  while (g_hash_table_iter_next (&iter, &id, &n_shared))
    {
      ReadoutKin one = { *(gint64 *)id, GPOINTER_TO_UINT (n_shared), NULL, 0 };

      g_array_append_val (kin, one);
    }
  g_array_sort (kin, compare_kin);
  g_array_set_size (kin, MIN (kin->len, MAX_KIN));

  return kin;
}

static gboolean
read_story (ReadoutLinker *self, ReadoutKin *kin, GError **error)
{
  return query_for (self, "SELECT coalesce (max (number), 0) FROM story WHERE article_id = ?", kin->id,
                    &kin->story, error);
}

static gboolean
prepare_kin (ReadoutLinker *self, GArray *kin, const ReadoutRelated *related, GError **error)
{
  readout_rarity_clear_pairs (self->rarity);
  readout_rarity_add_pairs (self->rarity, related->fingerprint);
  for (guint i = 0; i < kin->len; i++)
    {
      ReadoutKin *one = &g_array_index (kin, ReadoutKin, i);

      one->related = prepare (self, one->id, error);
      if (one->related == NULL || !look_up_all (self, one->related, error) || !read_story (self, one, error))
        return FALSE;

      readout_rarity_add_pairs (self->rarity, one->related->fingerprint);
    }

  return TRUE;
}

static void
measure_kin (ReadoutLinker *self, GArray *kin, const ReadoutRelated *related)
{
  g_autoptr (ReadoutVector) vector = readout_vector_new (related->fingerprint, self->rarity);

  for (guint i = 0; i < kin->len; i++)
    {
      ReadoutKin *one = &g_array_index (kin, ReadoutKin, i);
      g_autoptr (ReadoutVector) other = readout_vector_new (one->related->fingerprint, self->rarity);

      one->likeness = readout_vector_compare (vector, other);
    }
  g_array_sort (kin, compare_kin);
}

static GArray *
find_kin (ReadoutLinker *self, gint64 article_id, const ReadoutRelated *related, GError **error)
{
  g_autoptr (GHashTable) sharers = find_sharers (self, article_id, related, error);
  g_autoptr (GArray) kin = sharers != NULL ? rank_sharers (sharers) : NULL;

  if (kin == NULL || !prepare_kin (self, kin, related, error))
    return NULL;

  measure_kin (self, kin, related);
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
      || !count_traits (self, article_id, related, error))
    return FALSE;

  kin = find_kin (self, article_id, related, error);
  if (kin == NULL || !readout_story_write (self->database, article_id, related, kin, self->rarity, error))
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

  forget_all (self);
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
