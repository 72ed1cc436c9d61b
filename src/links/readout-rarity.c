/* readout-rarity.c: how rare the traits of articles are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-rarity.h"

#include <math.h>
#include <string.h>

/* A case of few articles knows little of what is rare: it is weighed as if there were so many more, none of
 * which has the trait. */
#define N_SUPPOSED 50

/* Pairs of words are so many that they share counters, by their hash. */
#define N_PAIR_COUNTERS (1u << 22)
#define MANY            G_MAXUINT8

struct _ReadoutRarity
{
  guint n_articles;
  GHashTable *counts; /* key of a word, name or day → number of articles */
  guint8 *pairs;      /* number of articles, MANY at the most; NULL while there are none */
};

/**
 * readout_rarity_new:
 *
 * Returns: (transfer full): what is known of no article
 */
ReadoutRarity *
readout_rarity_new (void)
{
  ReadoutRarity *self = g_new0 (ReadoutRarity, 1);

  self->counts = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * readout_rarity_free:
 * @self: (transfer full): how rare traits are
 */
void
readout_rarity_free (ReadoutRarity *self)
{
  g_hash_table_unref (self->counts);
  g_free (self->pairs);
  g_free (self);
}

/**
 * readout_rarity_set_n_articles:
 * @self: how rare traits are
 * @n_articles: how many articles there are
 */
void
readout_rarity_set_n_articles (ReadoutRarity *self, guint n_articles)
{
  self->n_articles = n_articles;
}

/**
 * readout_rarity_get_n_articles:
 * @self: how rare traits are
 *
 * Returns: how many articles there are
 */
guint
readout_rarity_get_n_articles (ReadoutRarity *self)
{
  return self->n_articles;
}

/**
 * readout_rarity_set:
 * @self: how rare traits are
 * @key: that of a word, a name or a day
 * @n_articles: how many articles have it
 */
void
readout_rarity_set (ReadoutRarity *self, guint32 key, guint n_articles)
{
  g_hash_table_insert (self->counts, GUINT_TO_POINTER (key), GUINT_TO_POINTER (n_articles));
}

/**
 * readout_rarity_has:
 * @self: how rare traits are
 * @key: that of a word, a name or a day
 *
 * Returns: whether it was told how many articles have it
 */
gboolean
readout_rarity_has (ReadoutRarity *self, guint32 key)
{
  return g_hash_table_contains (self->counts, GUINT_TO_POINTER (key));
}

/**
 * readout_rarity_get:
 * @self: how rare traits are
 * @key: that of a word, a name or a day
 *
 * Returns: how many articles have it
 */
guint
readout_rarity_get (ReadoutRarity *self, guint32 key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, GUINT_TO_POINTER (key)));
}

/**
 * readout_rarity_add:
 * @self: how rare traits are
 * @fingerprint: what an article is about
 * @sign: 1 when there is one more of it, -1 when there is one less
 *
 * Counts its words, names and days.
 */
void
readout_rarity_add (ReadoutRarity *self, const ReadoutFingerprint *fingerprint, int sign)
{
  self->n_articles += (guint)sign;
  for (guint i = 0; i < READOUT_TRAIT_PAIR; i++)
    for (guint k = 0; k < fingerprint->traits[i]->len; k++)
      {
        guint32 key = g_array_index (fingerprint->traits[i], ReadoutCount, k).key;

        readout_rarity_set (self, key, readout_rarity_get (self, key) + (guint)sign);
      }
}

/**
 * readout_rarity_add_pairs:
 * @self: how rare traits are
 * @fingerprint: what an article is about
 *
 * Counts its pairs of words.  Only a pair that two articles have tells anything.
 */
void
readout_rarity_add_pairs (ReadoutRarity *self, const ReadoutFingerprint *fingerprint)
{
  GArray *bag = fingerprint->traits[READOUT_TRAIT_PAIR];

  if (self->pairs == NULL)
    self->pairs = g_new0 (guint8, N_PAIR_COUNTERS);

  for (guint i = 0; i < bag->len; i++)
    {
      guint8 *counter = &self->pairs[g_array_index (bag, ReadoutCount, i).key % N_PAIR_COUNTERS];

      if (*counter < MANY)
        *counter += 1;
    }
}

/**
 * readout_rarity_clear_pairs:
 * @self: how rare traits are
 *
 * Forgets the pairs of words.
 */
void
readout_rarity_clear_pairs (ReadoutRarity *self)
{
  g_clear_pointer (&self->pairs, g_free);
}

/**
 * readout_rarity_weigh:
 * @self: how rare traits are
 * @trait: a kind of trait
 * @entry: one of that kind, and how often an article has it
 *
 * TF-IDF with the logarithm of both (Salton and Buckley 1988).
 *
 * Returns: what it weighs; 0 when it tells nothing
 */
double
readout_rarity_weigh (ReadoutRarity *self, ReadoutTrait trait, const ReadoutCount *entry)
{
  guint n;
  double idf;

  if (trait != READOUT_TRAIT_PAIR)
    n = readout_rarity_get (self, entry->key);
  else
    n = self->pairs != NULL ? self->pairs[entry->key % N_PAIR_COUNTERS] : 0;
  if (trait == READOUT_TRAIT_PAIR && n < 2)
    return 0;

  idf = log ((self->n_articles + N_SUPPOSED) / (n + 0.5));
  return MAX (idf, 0) * (entry->count > 1 ? 1 + log ((double)entry->count) : 1);
}

/**
 * readout_rarity_weigh_alone:
 * @self: how rare traits are
 * @entry: a pair of words that no other article has, and how often an article has it
 *
 * Returns: what it would weigh if it told something
 */
double
readout_rarity_weigh_alone (ReadoutRarity *self, const ReadoutCount *entry)
{
  return log ((self->n_articles + N_SUPPOSED) / 1.5) * (1 + log ((double)entry->count));
}
