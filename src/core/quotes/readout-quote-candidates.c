/* readout-quote-candidates.c: stretches that may be words somebody is said to have said
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The best way through a lattice is right as a whole; what counts is that each stretch is about right.  So
 * all stretches that the lattice holds for possible are looked at, and those are taken that promise the most.
 */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-candidates.h"

#define N_LABELS READOUT_QUOTE_N_LABELS

/* Less probable stretches are not looked at. */
#define MIN_START   0.02f
#define MIN_STRETCH 0.01f

/* Nor those that nothing like them is probable. */
#define MIN_NEAR 0.15f

/* A stretch is taken that promises more than this. */
#define MIN_PROMISE 0.33f

typedef const float (*Table)[N_LABELS][N_LABELS];

/* The share of the ways through a label of token @i on which the words go on. */
static float
share_going_on (const ReadoutQuoteLattice *lattice, Table likely, guint i, guint label)
{
  const guint on = READOUT_QUOTE_LABEL_CONTENT_GOES_ON;

  if (i + 1 == lattice->length)
    return 0;

  return likely[lattice->contexts[i + 1]][label][on] * lattice->likely[i + 1].at[on] * lattice->scale[i + 1];
}

static void
add_candidate (GArray *candidates, guint first, guint end, float probability, float begins)
{
  ReadoutQuoteCandidate candidate = { first, end, probability, probability, probability, begins, 0 };

  if (probability >= MIN_STRETCH)
    g_array_append_val (candidates, candidate);
}

/* All stretches that begin with token @first. */
static void
add_from (const ReadoutQuoteLattice *lattice, Table likely, guint first, GArray *candidates)
{
  const guint on = READOUT_QUOTE_LABEL_CONTENT_GOES_ON, again = READOUT_QUOTE_LABEL_CONTENT_AGAIN,
              content = READOUT_QUOTE_LABEL_CONTENT;
  float begins = readout_quote_lattice_get_probability (lattice, first, content)
                 + readout_quote_lattice_get_probability (lattice, first, again);
  float inside = lattice->forward[first].at[content] * share_going_on (lattice, likely, first, content)
                 + lattice->forward[first].at[again] * share_going_on (lattice, likely, first, again);
  float all = begins;
  guint i;

  if (!(begins >= MIN_START))
    return;

  for (i = first + 1; i < lattice->length; i++)
    {
      float rest = inside * lattice->backward[i].at[on];

      if (!(rest >= MIN_STRETCH))
        break;
      add_candidate (candidates, first, i, all - rest, begins);
      all = rest;
      inside *= share_going_on (lattice, likely, i, on);
    }
  add_candidate (candidates, first, i, all, begins);
}

static float
likeness (const ReadoutQuoteCandidate *a, const ReadoutQuoteCandidate *b)
{
  guint first = MAX (a->first, b->first), end = MIN (a->end, b->end);

  return first < end ? (float)(end - first) / (float)(MAX (a->end, b->end) - MIN (a->first, b->first)) : 0;
}

static void
find_near (GArray *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      ReadoutQuoteCandidate *a = &g_array_index (candidates, ReadoutQuoteCandidate, i);

      for (guint k = i + 1; k < candidates->len; k++)
        {
          ReadoutQuoteCandidate *b = &g_array_index (candidates, ReadoutQuoteCandidate, k);
          float share = likeness (a, b);

          if (b->first >= a->end)
            break;
          if (share < 0.5f)
            continue;
          a->near += share * b->probability;
          b->near += share * a->probability;
          a->most = MAX (a->most, b->probability);
          b->most = MAX (b->most, a->probability);
        }
    }
}

static void
drop_far (GArray *candidates)
{
  guint n = 0;

  for (guint i = 0; i < candidates->len; i++)
    if (g_array_index (candidates, ReadoutQuoteCandidate, i).near >= MIN_NEAR)
      g_array_index (candidates, ReadoutQuoteCandidate, n++)
          = g_array_index (candidates, ReadoutQuoteCandidate, i);
  g_array_set_size (candidates, n);
}

/**
 * readout_quote_candidates_find:
 * @lattice: a lattice, after readout_quote_lattice_sum()
 * @likely: the transitions as factors
 *
 * Returns: (transfer full) (element-type ReadoutQuoteCandidate): the stretches that are not improbable, by
 * their first tokens
 */
GArray *
readout_quote_candidates_find (const ReadoutQuoteLattice *lattice, Table likely)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (ReadoutQuoteCandidate));

  for (guint i = 0; i < lattice->length; i++)
    add_from (lattice, likely, i, candidates);
  find_near (candidates);
  drop_far (candidates);

  return candidates;
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const ReadoutQuoteCandidate *x = a, *y = b;

  if (x->end != y->end)
    return x->end < y->end ? -1 : 1;

  return x->first < y->first ? -1 : x->first > y->first;
}

/* How many of the first @n candidates end at @token or before. */
static guint
count_ending_by (const GArray *candidates, guint n, guint token)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (candidates, ReadoutQuoteCandidate, middle).end <= token)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
reverse (GArray *candidates)
{
  for (guint i = 0, k = candidates->len; i + 1 < k--; i++)
    {
      ReadoutQuoteCandidate swapped = g_array_index (candidates, ReadoutQuoteCandidate, i);

      g_array_index (candidates, ReadoutQuoteCandidate, i)
          = g_array_index (candidates, ReadoutQuoteCandidate, k);
      g_array_index (candidates, ReadoutQuoteCandidate, k) = swapped;
    }
}

/**
 * readout_quote_candidates_choose:
 * @candidates: (element-type ReadoutQuoteCandidate): candidates with their promises; sorted by their ends
 *
 * Weighted interval scheduling: of candidates that do not overlap, those whose promises add up to the most.
 *
 * Returns: (transfer full) (element-type ReadoutQuoteCandidate): the stretches to take, in order
 */
GArray *
readout_quote_candidates_choose (GArray *candidates)
{
  g_autofree float *best = g_new0 (float, candidates->len + 1);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (ReadoutQuoteCandidate));
  guint i;

  g_array_sort (candidates, compare_ends);
  for (i = 0; i < candidates->len; i++)
    {
      const ReadoutQuoteCandidate *candidate = &g_array_index (candidates, ReadoutQuoteCandidate, i);
      float with = candidate->promise - MIN_PROMISE + best[count_ending_by (candidates, i, candidate->first)];

      best[i + 1] = MAX (best[i], with);
    }

  while (i > 0)
    {
      const ReadoutQuoteCandidate *candidate = &g_array_index (candidates, ReadoutQuoteCandidate, i - 1);

      if (best[i] > best[i - 1])
        {
          g_array_append_val (chosen, *candidate);
          i = count_ending_by (candidates, i - 1, candidate->first);
        }
      else
        i--;
    }
  reverse (chosen);

  return chosen;
}
