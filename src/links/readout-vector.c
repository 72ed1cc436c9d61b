/* readout-vector.c: the traits of an article, weighed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-vector.h"

#include <math.h>

struct _ReadoutVector
{
  GArray *traits[READOUT_N_TRAITS]; /* sealed bags of length 1 */
  double share;                     /* the sum of the shares of the bags that are not empty */
};

/* Pairs that no other article has tell that an article is about something else: without them, the few that
 * one of another negotiation shares would make it look alike. */
#define UNSHARED 0.2

/* How much each kind of trait counts; chosen on annotated stories. */
static const double shares[READOUT_N_TRAITS] = {
  [READOUT_TRAIT_WORD] = 1.0,
  [READOUT_TRAIT_NAME] = 0.3,
  [READOUT_TRAIT_DAY] = 0.2,
  [READOUT_TRAIT_PAIR] = 1.0,
};

static GArray *
weigh (const ReadoutFingerprint *fingerprint, ReadoutTrait trait, ReadoutRarity *rarity)
{
  GArray *counts = fingerprint->traits[trait];
  GArray *bag = g_array_sized_new (FALSE, FALSE, sizeof (ReadoutCount), counts->len);
  double unshared = 0;

  for (guint i = 0; i < counts->len; i++)
    {
      const ReadoutCount *entry = &g_array_index (counts, ReadoutCount, i);
      double weight = readout_rarity_weigh (rarity, trait, entry);

      if (weight > 0)
        readout_bag_add (bag, entry->key, (float)weight);
      else if (trait == READOUT_TRAIT_PAIR)
        unshared += pow (readout_rarity_weigh_alone (rarity, entry), 2);
    }
  readout_bag_scale (bag, UNSHARED * unshared);

  return bag;
}

/**
 * readout_vector_new:
 * @fingerprint: what an article is about
 * @rarity: how rare its traits are, the article counted
 *
 * Returns: (transfer full): its traits, weighed
 */
ReadoutVector *
readout_vector_new (const ReadoutFingerprint *fingerprint, ReadoutRarity *rarity)
{
  ReadoutVector *self = g_new0 (ReadoutVector, 1);

  for (guint i = 0; i < READOUT_N_TRAITS; i++)
    {
      self->traits[i] = weigh (fingerprint, i, rarity);
      self->share += self->traits[i]->len > 0 ? shares[i] : 0;
    }

  return self;
}

/**
 * readout_vector_free:
 * @self: (transfer full): weighed traits
 */
void
readout_vector_free (ReadoutVector *self)
{
  for (guint i = 0; i < READOUT_N_TRAITS; i++)
    g_array_unref (self->traits[i]);
  g_free (self);
}

/**
 * readout_vector_compare:
 * @a: the traits of an article
 * @b: those of another one, weighed by the same rarity
 *
 * The cosine of the angle between them.
 *
 * Returns: 0 when they have nothing in common, to 1 when they have all
 */
double
readout_vector_compare (const ReadoutVector *a, const ReadoutVector *b)
{
  double sum = 0;

  for (guint i = 0; i < READOUT_N_TRAITS; i++)
    sum += shares[i] * readout_bag_multiply (a->traits[i], b->traits[i]);

  return sum > 0 ? sum / sqrt (a->share * b->share) : 0;
}

/**
 * readout_vector_list_strongest:
 * @self: weighed traits
 * @n_wanted: how many are wanted
 *
 * Returns: (transfer full) (element-type ReadoutCount): the words and names that weigh most, the heaviest
 * first
 */
GArray *
readout_vector_list_strongest (const ReadoutVector *self, guint n_wanted)
{
  GArray *strongest = readout_bag_new ();

  g_array_append_vals (strongest, self->traits[READOUT_TRAIT_WORD]->data,
                       self->traits[READOUT_TRAIT_WORD]->len);
  g_array_append_vals (strongest, self->traits[READOUT_TRAIT_NAME]->data,
                       self->traits[READOUT_TRAIT_NAME]->len);
  g_array_sort (strongest, readout_bag_compare_counts);
  g_array_set_size (strongest, MIN (strongest->len, n_wanted));

  return strongest;
}
