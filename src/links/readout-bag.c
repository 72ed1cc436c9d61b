/* readout-bag.c: how often each of some things occurs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-bag.h"

#include <math.h>

/**
 * readout_bag_new:
 *
 * Returns: (transfer full) (element-type ReadoutCount): an empty bag
 */
GArray *
readout_bag_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (ReadoutCount));
}

/**
 * readout_bag_add:
 * @bag: a bag that is not sealed
 * @key: the hash of a thing
 * @count: how often it occurs here
 */
void
readout_bag_add (GArray *bag, guint32 key, float count)
{
  ReadoutCount entry = { key, count };

  g_array_append_val (bag, entry);
}

/**
 * readout_bag_compare_keys:
 * @a: a #ReadoutCount
 * @b: another one
 *
 * Returns: their order in a sealed bag
 */
int
readout_bag_compare_keys (gconstpointer a, gconstpointer b)
{
  guint32 left = ((const ReadoutCount *)a)->key, right = ((const ReadoutCount *)b)->key;

  return left < right ? -1 : left > right;
}

/**
 * readout_bag_compare_counts:
 * @a: a #ReadoutCount
 * @b: another one
 *
 * Returns: their order with the greatest count first
 */
int
readout_bag_compare_counts (gconstpointer a, gconstpointer b)
{
  const ReadoutCount *left = a, *right = b;

  if (left->count > right->count || left->count < right->count)
    return left->count > right->count ? -1 : 1;

  return readout_bag_compare_keys (a, b);
}

/**
 * readout_bag_seal:
 * @bag: a bag
 *
 * Puts the things in order, each once.
 */
void
readout_bag_seal (GArray *bag)
{
  ReadoutCount *entries = (ReadoutCount *)(void *)bag->data;
  guint n = 0;

  g_array_sort (bag, readout_bag_compare_keys);
  for (guint i = 0; i < bag->len; i++)
    {
      if (n > 0 && entries[n - 1].key == entries[i].key)
        entries[n - 1].count += entries[i].count;
      else
        entries[n++] = entries[i];
    }
  g_array_set_size (bag, n);
}

/**
 * readout_bag_scale:
 * @bag: a bag
 * @least: the square of the length that it counts as at least
 *
 * Makes it of length 1, or shorter where @least is greater than the square of its length.
 */
void
readout_bag_scale (GArray *bag, double least)
{
  ReadoutCount *entries = (ReadoutCount *)(void *)bag->data;
  double sum = 0;

  for (guint i = 0; i < bag->len; i++)
    sum += (double)entries[i].count * (double)entries[i].count;
  sum = MAX (sum, least);
  for (guint i = 0; i < bag->len && sum > 0; i++)
    entries[i].count = (float)((double)entries[i].count / sqrt (sum));
}

/**
 * readout_bag_multiply:
 * @a: a sealed bag
 * @b: another one
 *
 * Returns: the sum of the products of what both have
 */
double
readout_bag_multiply (GArray *a, GArray *b)
{
  const ReadoutCount *left = (const ReadoutCount *)(const void *)a->data;
  const ReadoutCount *right = (const ReadoutCount *)(const void *)b->data;
  double sum = 0;

  for (guint i = 0, k = 0; i < a->len && k < b->len;)
    {
      if (left[i].key == right[k].key)
        sum += (double)left[i++].count * (double)right[k++].count;
      else if (left[i].key < right[k].key)
        i++;
      else
        k++;
    }

  return sum;
}
