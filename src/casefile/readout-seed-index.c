/* readout-seed-index.c: articles are found again by what they share
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each article has a bounded number of seeds: its rarest words and names, its wording, and what somebody
 * said. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-link-store-private.h"

#include "readout-copy.h"
#include "readout-statement-private.h"
#include "readout-utterance.h"
#include "readout-vector.h"

#define N_STRONGEST 24
#define MAX_SHARERS 64
#define MAX_KIN     32

static void
add_seeds (GHashTable *seeds, GArray *hashes)
{
  for (guint i = 0; i < hashes->len; i++)
    g_hash_table_add (seeds, GUINT_TO_POINTER (g_array_index (hashes, guint32, i)));
}

/* By what an article is found again: its rarest words and names, its wording, and what was said. */
static GHashTable *
list_seeds (const ReadoutRelated *related, ReadoutRarity *rarity)
{
  GHashTable *seeds = g_hash_table_new (NULL, NULL);
  g_autoptr (ReadoutVector) vector = readout_vector_new (related->fingerprint, rarity);
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
follow_seed (ReadoutDatabase *database, gint64 article_id, guint32 key, GHashTable *sharers, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT article_id FROM seed WHERE key = ? ORDER BY article_id DESC LIMIT ?");
  g_autoptr (ReadoutStatement) insertion
      = readout_statement_borrow (database, "INSERT INTO seed (key, article_id) VALUES (?, ?)");
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
find_sharers (ReadoutDatabase *database, gint64 article_id, GHashTable *seeds, GError **error)
{
  g_autoptr (GHashTable) sharers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, seeds);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!follow_seed (database, article_id, GPOINTER_TO_UINT (key), sharers, error))
      return NULL;

  return g_steal_pointer (&sharers);
}

/* The most alike first, of those the newest. */
int
readout_kin_compare (gconstpointer a, gconstpointer b)
{
  const ReadoutKin *left = a, *right = b;

  if (left->likeness > right->likeness || left->likeness < right->likeness)
    return left->likeness > right->likeness ? -1 : 1;

  return left->id > right->id ? -1 : left->id < right->id;
}

static void
clear_kin (gpointer data)
{
  g_clear_pointer (&((ReadoutKin *)data)->related, readout_related_unref);
}

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
  g_array_sort (kin, readout_kin_compare);
  g_array_set_size (kin, MIN (kin->len, MAX_KIN));

  return kin;
}

/* (element-type ReadoutKin): those that share most with an article, which is added to the index; likeness is
 * how many seeds they share. */
GArray *
readout_seed_index_add (ReadoutDatabase *database,
                        gint64 article_id,
                        const ReadoutRelated *related,
                        ReadoutRarity *rarity,
                        GError **error)
{
  g_autoptr (GHashTable) seeds = list_seeds (related, rarity);
  g_autoptr (GHashTable) sharers = find_sharers (database, article_id, seeds, error);

  return sharers != NULL ? rank_sharers (sharers) : NULL;
}
