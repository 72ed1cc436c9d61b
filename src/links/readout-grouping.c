/* readout-grouping.c: many articles, by the negotiation that they are about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-grouping.h"

#include "readout-vector.h"

/* An article is compared with those that share one of its strongest traits, and of these with the newest, so
 * that the cost of one does not grow with their number. */
#define N_STRONGEST  48
#define MAX_SHARERS  256
#define MAX_COMPARED 192

/* What is less alike counts as not alike. */
#define LEAST_LIKENESS 0.02

typedef struct
{
  GHashTable *likeness; /* number of another group → sum over the pairs of members, as float in a pointer */
  guint n_members;      /* 0: it has become part of another one */
  guint parent;         /* the group that it has become part of */
} Group;

typedef struct
{
  double likeness;
  guint a, b;
} Pair;

typedef struct
{
  GPtrArray *vectors; /* ReadoutVector, by article */
  GArray *groups;     /* Group: an article each, and then those that were joined */
  GArray *heap;       /* Pair, the most alike first */
} Grouping;

static Group *
get_group (Grouping *self, guint number)
{
  return &g_array_index (self->groups, Group, number);
}

static gpointer
pack (float value)
{
  union
  {
    float value;
    guint32 bits;
  } both = { value };

  return GUINT_TO_POINTER (both.bits);
}

static float
unpack (gpointer packed)
{
  union
  {
    guint32 bits;
    float value;
  } both = { GPOINTER_TO_UINT (packed) };

  return both.value;
}

static void
group_clear (gpointer data)
{
  Group *group = data;

  g_clear_pointer (&group->likeness, g_hash_table_unref);
}

static guint
add_group (Grouping *self, guint n_members)
{
  Group group = { g_hash_table_new (NULL, NULL), n_members, self->groups->len };

  g_array_append_val (self->groups, group);
  return group.parent;
}

static gboolean
goes_before (GArray *heap, guint a, guint b)
{
  return g_array_index (heap, Pair, a).likeness > g_array_index (heap, Pair, b).likeness;
}

static void
swap (GArray *heap, guint a, guint b)
{
  Pair kept = g_array_index (heap, Pair, a);

  g_array_index (heap, Pair, a) = g_array_index (heap, Pair, b);
  g_array_index (heap, Pair, b) = kept;
}

static void
push_pair (GArray *heap, Pair pair)
{
  guint at = heap->len;

  g_array_append_val (heap, pair);
  for (; at > 0 && goes_before (heap, at, (at - 1) / 2); at = (at - 1) / 2)
    swap (heap, at, (at - 1) / 2);
}

static Pair
pop_pair (GArray *heap)
{
  Pair first = g_array_index (heap, Pair, 0);

  swap (heap, 0, heap->len - 1);
  g_array_set_size (heap, heap->len - 1);
  for (guint at = 0, child; (child = 2 * at + 1) < heap->len; at = child)
    {
      if (child + 1 < heap->len && goes_before (heap, child + 1, child))
        child++;
      if (!goes_before (heap, child, at))
        break;
      swap (heap, child, at);
    }

  return first;
}

/* @sum: over the pairs of their members */
static void
connect_groups (Grouping *self, guint a, guint b, float sum)
{
  Group *first = get_group (self, a), *second = get_group (self, b);
  double average = (double)sum / ((double)first->n_members * second->n_members);

  g_hash_table_insert (first->likeness, GUINT_TO_POINTER (b), pack (sum));
  g_hash_table_insert (second->likeness, GUINT_TO_POINTER (a), pack (sum));
  if (average >= READOUT_ONE_NEGOTIATION)
    push_pair (self->heap, (Pair){ average, a, b });
}

/* Those that have the most of the strongest traits with @article, of the ones before it. */
static void
count_sharers (GHashTable *sharers, GHashTable *having, GArray *strongest, guint article)
{
  for (guint i = 0; i < strongest->len; i++)
    {
      gpointer key = GUINT_TO_POINTER (g_array_index (strongest, ReadoutCount, i).key);
      GArray *articles = g_hash_table_lookup (having, key);

      if (articles == NULL)
        {
          articles = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (having, key, articles);
        }
      for (guint k = articles->len; k > 0 && articles->len - k < MAX_SHARERS; k--)
        {
          gpointer other = GUINT_TO_POINTER (g_array_index (articles, guint, k - 1));

          g_hash_table_insert (
              sharers, other, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (sharers, other)) + 1));
        }
      g_array_append_val (articles, article);
    }
}

static int
compare_sharers (gconstpointer a, gconstpointer b)
{
  const guint *left = a, *right = b;

  if (left[1] != right[1])
    return left[1] > right[1] ? -1 : 1;

  return left[0] > right[0] ? -1 : left[0] < right[0];
}

/* (element-type guint[2]): an article and how many traits it shares */
static GArray *
rank_sharers (GHashTable *sharers)
{
  GArray *ranked = g_array_new (FALSE, FALSE, 2 * sizeof (guint));
  GHashTableIter iter;
  gpointer other, count;

  g_hash_table_iter_init (&iter, sharers);
  while (g_hash_table_iter_next (&iter, &other, &count))
    {
      guint entry[2] = { GPOINTER_TO_UINT (other), GPOINTER_TO_UINT (count) };

      g_array_append_val (ranked, entry);
    }
  g_array_sort (ranked, compare_sharers);
  g_array_set_size (ranked, MIN (ranked->len, MAX_COMPARED));

  return ranked;
}

static void
compare_with_earlier (Grouping *self, GHashTable *having, guint article)
{
  ReadoutVector *vector = g_ptr_array_index (self->vectors, article);
  g_autoptr (GHashTable) sharers = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) strongest = readout_vector_list_strongest (vector, N_STRONGEST);
  g_autoptr (GArray) ranked = NULL;

  count_sharers (sharers, having, strongest, article);
  ranked = rank_sharers (sharers);
  for (guint i = 0; i < ranked->len; i++)
    {
      guint other = ((guint *)(void *)ranked->data)[2 * i];
      double likeness = readout_vector_compare (vector, g_ptr_array_index (self->vectors, other));

      if (likeness >= LEAST_LIKENESS)
        connect_groups (self, article, other, (float)likeness);
    }
}

static void
move_likeness (Grouping *self, guint from, guint to)
{
  g_autoptr (GHashTable) likeness = g_steal_pointer (&get_group (self, from)->likeness);
  GHashTableIter iter;
  gpointer other, sum;

  g_hash_table_iter_init (&iter, likeness);
  while (g_hash_table_iter_next (&iter, &other, &sum))
    {
      Group *group = get_group (self, GPOINTER_TO_UINT (other));
      gpointer already = g_hash_table_lookup (get_group (self, to)->likeness, other);

      g_hash_table_remove (group->likeness, GUINT_TO_POINTER (from));
      if (GPOINTER_TO_UINT (other) != to)
        connect_groups (self, to, GPOINTER_TO_UINT (other), unpack (sum) + unpack (already));
    }
}

static void
join (Grouping *self, guint a, guint b)
{
  guint both = add_group (self, get_group (self, a)->n_members + get_group (self, b)->n_members);

  g_hash_table_remove (get_group (self, a)->likeness, GUINT_TO_POINTER (b));
  g_hash_table_remove (get_group (self, b)->likeness, GUINT_TO_POINTER (a));
  move_likeness (self, a, both);
  move_likeness (self, b, both);
  get_group (self, a)->n_members = get_group (self, b)->n_members = 0;
  get_group (self, a)->parent = get_group (self, b)->parent = both;
}

static void
join_all (Grouping *self)
{
  while (self->heap->len > 0)
    {
      Pair pair = pop_pair (self->heap);

      if (get_group (self, pair.a)->n_members > 0 && get_group (self, pair.b)->n_members > 0)
        join (self, pair.a, pair.b);
    }
}

static guint
find_root (Grouping *self, guint number)
{
  while (get_group (self, number)->parent != number)
    number = get_group (self, number)->parent;

  return number;
}

/* From 0 on, in the order of their first article. */
static GArray *
number_groups (Grouping *self, guint n_articles)
{
  GArray *numbers = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_articles);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_articles; i++)
    {
      gpointer root = GUINT_TO_POINTER (find_root (self, i));
      guint number = g_hash_table_size (seen);

      if (g_hash_table_contains (seen, root))
        number = GPOINTER_TO_UINT (g_hash_table_lookup (seen, root));
      else
        g_hash_table_insert (seen, root, GUINT_TO_POINTER (number));
      g_array_append_val (numbers, number);
    }

  return numbers;
}

static GPtrArray *
make_vectors (GPtrArray *fingerprints)
{
  GPtrArray *vectors = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_vector_free);
  g_autoptr (ReadoutRarity) rarity = readout_rarity_new ();

  for (guint i = 0; i < fingerprints->len; i++)
    {
      readout_rarity_add (rarity, g_ptr_array_index (fingerprints, i), 1);
      readout_rarity_add_pairs (rarity, g_ptr_array_index (fingerprints, i));
    }
  for (guint i = 0; i < fingerprints->len; i++)
    g_ptr_array_add (vectors, readout_vector_new (g_ptr_array_index (fingerprints, i), rarity));

  return vectors;
}

/**
 * readout_grouping_find:
 * @fingerprints: (element-type ReadoutFingerprint): articles
 *
 * Puts together what is about one negotiation: the two groups whose articles are most alike on average become
 * one, until no two are alike enough (average linkage, Sokal and Michener 1958).
 *
 * Returns: (transfer full) (element-type guint): the number of the group of each article
 */
GArray *
readout_grouping_find (GPtrArray *fingerprints)
{
  Grouping self = { .vectors = make_vectors (fingerprints) };
  g_autoptr (GHashTable) having = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  GArray *numbers;

  self.groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_set_clear_func (self.groups, group_clear);
  self.heap = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < fingerprints->len; i++)
    {
      add_group (&self, 1);
      compare_with_earlier (&self, having, i);
    }
  join_all (&self);
  numbers = number_groups (&self, fingerprints->len);

  g_array_unref (self.heap);
  g_array_unref (self.groups);
  g_ptr_array_unref (self.vectors);
  return numbers;
}
