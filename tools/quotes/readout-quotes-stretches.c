/* readout-quotes-stretches.c: learns which stretches are words that somebody has said
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Logistic regression: what a stretch promises is how much of it is right. */

#include "config.h"

#include <math.h>

#include "readout-quotes-stretches.h"
#include "readout-near-exp.h"

#define FIRST_STEP 1e-2f

/* More than half of a stretch is worth something, all of it is worth much more. */
#define WORTH_OF_PART 0.6f
#define WHOLE         0.97f

typedef struct
{
  guint64 hash;
  guint32 count;
  float weight;
  float square;
  float sum;
} Weight;

struct _ReadoutQuotesStretches
{
  guint min_count;
  GHashTable *indices; /* of each hash, in weights */
  GArray *weights;     /* Weight */
  GArray *features;    /* guint32: index of a weight */
  GArray *ends;        /* guint: where the features of each stretch end */
  GArray *worths;      /* float: how much of each is right */
  guint32 random;
};

/**
 * readout_quotes_stretches_new:
 * @min_count: features of fewer stretches are left out
 *
 * Returns: (transfer full): a learner that knows nothing
 */
ReadoutQuotesStretches *
readout_quotes_stretches_new (guint min_count)
{
  ReadoutQuotesStretches *self = g_new0 (ReadoutQuotesStretches, 1);

  self->min_count = min_count;
  self->indices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->weights = g_array_new (FALSE, TRUE, sizeof (Weight));
  self->features = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->worths = g_array_new (FALSE, FALSE, sizeof (float));
  self->random = 12345;

  return self;
}

/**
 * readout_quotes_stretches_free:
 * @self: (transfer full): a learner
 */
void
readout_quotes_stretches_free (ReadoutQuotesStretches *self)
{
  g_hash_table_unref (self->indices);
  g_array_unref (self->weights);
  g_array_unref (self->features);
  g_array_unref (self->ends);
  g_array_unref (self->worths);
  g_free (self);
}

static guint32
index_of (ReadoutQuotesStretches *self, guint64 hash)
{
  gpointer found;
  guint64 *key;
  Weight weight = { .hash = hash };

  if (g_hash_table_lookup_extended (self->indices, &hash, NULL, &found))
    return GPOINTER_TO_UINT (found);

  key = g_new (guint64, 1);
  *key = hash;
  g_hash_table_insert (self->indices, key, GUINT_TO_POINTER (self->weights->len));
  g_array_append_val (self->weights, weight);

  return self->weights->len - 1;
}

/* How much of the stretch is one of the parts that people have marked. */
static float
worth_of (const ReadoutQuoteStretches *right, guint first, guint end)
{
  float best = 0;

  for (guint i = readout_quote_stretches_find_from (right->parts, first); i < right->parts->len; i++)
    {
      const ReadoutQuoteStretch *part = &g_array_index (right->parts, ReadoutQuoteStretch, i);
      guint common, all;

      if (part->first >= end)
        break;
      common = MIN (part->end, end) - MAX (part->first, first);
      all = MAX (part->end, end) - MIN (part->first, first);
      best = MAX (best, (float)common / (float)all);
    }

  return best < 0.5f ? 0 : best < WHOLE ? WORTH_OF_PART * best : 1;
}

static void
add_candidate (ReadoutQuotesStretches *self, const guint64 *features, guint n_features, float worth)
{
  for (guint i = 0; i < n_features; i++)
    {
      guint32 index = index_of (self, features[i]);

      g_array_index (self->weights, Weight, index).count++;
      g_array_append_val (self->features, index);
    }
  g_array_append_val (self->ends, self->features->len);
  g_array_append_val (self->worths, worth);
}

/**
 * readout_quotes_stretches_add:
 * @self: a learner
 * @model: a model that has not seen the paragraph
 * @paragraph: a paragraph with its labels
 * @atoms: (element-type ReadoutQuoteAtom): its atoms
 */
void
readout_quotes_stretches_add (ReadoutQuotesStretches *self,
                              const ReadoutQuoteModel *model,
                              const ReadoutQuotesParagraph *paragraph,
                              const GArray *atoms)
{
  g_autoptr (GArray) runs = readout_quote_atoms_find_runs (&paragraph->passage, atoms);
  guint64 features[READOUT_QUOTE_MAX_CANDIDATE_FEATURES];
  ReadoutQuoteStretches right;
  ReadoutQuoteLattice lattice;

  readout_quote_stretches_init (&right);
  readout_quote_stretches_add_labels (&right, 0, paragraph->labels, paragraph->passage.tokens->len);
  readout_quote_lattice_init (&lattice, atoms->len + 1);
  for (guint r = 0; r < runs->len; r++)
    {
      const ReadoutSentence *run = &g_array_index (runs, ReadoutSentence, r);
      g_autoptr (GArray) candidates
          = readout_quote_labels_find_candidates (model, &paragraph->passage, atoms, run, &lattice);
      g_autoptr (GArray) outlooks = readout_quote_candidates_look (&paragraph->passage, atoms, run, &lattice);

      for (guint i = 0; i < candidates->len; i++)
        {
          const ReadoutQuoteCandidate *candidate = &g_array_index (candidates, ReadoutQuoteCandidate, i);
          guint n = readout_quote_candidates_get_features (
              outlooks, &g_array_index (atoms, ReadoutQuoteAtom, run->first), candidate, features);

          add_candidate (self, features, n,
                         worth_of (&right, run->first + candidate->first, run->first + candidate->end));
        }
    }
  readout_quote_lattice_clear (&lattice);
  readout_quote_stretches_clear (&right);
}

static guint32
next_random (ReadoutQuotesStretches *self)
{
  self->random = self->random * 1664525u + 1013904223u;

  return self->random >> 8;
}

static void
learn (ReadoutQuotesStretches *self, guint nth, float rate, float decay, double *loss)
{
  Weight *weights = (Weight *)(gpointer)self->weights->data;
  const guint32 *features = (const guint32 *)(gpointer)self->features->data;
  guint first = nth > 0 ? g_array_index (self->ends, guint, nth - 1) : 0;
  guint end = g_array_index (self->ends, guint, nth);
  float worth = g_array_index (self->worths, float, nth);
  float sum = 0, promise, gradient;

  for (guint k = first; k < end; k++)
    sum += weights[features[k]].weight;
  promise = 1 / (1 + readout_near_exp (-sum));
  *loss -= (double)worth * log (1e-9 + (double)promise)
           + (1 - (double)worth) * log (1e-9 + 1 - (double)promise);

  for (guint k = first; k < end; k++)
    {
      Weight *weight = &weights[features[k]];

      if (weight->count < self->min_count)
        continue;
      gradient = promise - worth + decay * weight->weight;
      weight->square += gradient * gradient;
      weight->weight -= rate * gradient / sqrtf (FIRST_STEP + weight->square);
    }
}

/**
 * readout_quotes_stretches_run:
 * @self: a learner
 * @n_rounds: how often it goes through all that it has been given
 * @rate: the size of its steps
 * @decay: how strongly it keeps weights small
 */
void
readout_quotes_stretches_run (ReadoutQuotesStretches *self, guint n_rounds, float rate, float decay)
{
  guint n = self->worths->len;
  g_autofree guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_print ("%u stretches, %u features\n", n, self->weights->len);

  for (guint round = 0; round < n_rounds; round++)
    {
      double loss = 0;

      for (guint i = n - 1; i > 0; i--)
        {
          guint k = next_random (self) % (i + 1), swapped = order[i];

          order[i] = order[k];
          order[k] = swapped;
        }
      for (guint i = 0; i < n; i++)
        learn (self, order[i], rate, decay, &loss);
      for (guint i = 0; i < self->weights->len && round >= n_rounds / 2; i++)
        g_array_index (self->weights, Weight, i).sum
            += g_array_index (self->weights, Weight, i).weight / (float)(n_rounds - n_rounds / 2);
      g_print ("round %u: loss %.4f a stretch\n", round + 1, loss / n);
    }
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  float x = fabsf (((const Weight *)a)->sum), y = fabsf (((const Weight *)b)->sum);

  if (x != y)
    return x < y ? 1 : -1;

  return ((const Weight *)a)->hash < ((const Weight *)b)->hash ? -1 : 1;
}

/**
 * readout_quotes_stretches_get_weights:
 * @self: a learner that has run; ends here
 * @max_rows: for no more features than this
 * @hashes: (out) (transfer full) (element-type guint64): the features that say the most
 * @weights: (out) (transfer full) (element-type float): what each of them says
 */
void
readout_quotes_stretches_get_weights (ReadoutQuotesStretches *self,
                                      guint max_rows,
                                      GArray **hashes,
                                      GArray **weights)
{
  *hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  *weights = g_array_new (FALSE, FALSE, sizeof (float));
  g_array_sort (self->weights, compare_sizes);
  for (guint i = 0; i < MIN (max_rows, self->weights->len); i++)
    {
      const Weight *weight = &g_array_index (self->weights, Weight, i);

      if (weight->sum == 0)
        break;
      g_array_append_val (*hashes, weight->hash);
      g_array_append_val (*weights, weight->sum);
    }
}
