/* readout-quotes-learner.c: learns to label tokens
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A conditional random field, by stochastic gradient with a step of its own for each weight (AdaGrad). */

#include "config.h"

#include <math.h>

#include "readout-quotes-learner.h"

#define N_LABELS READOUT_QUOTE_N_LABELS

/* Smaller parts of a gradient are left out. */
#define MIN_GRADIENT 1e-3f

#define FIRST_STEP 1e-2f

typedef struct
{
  guint64 hash;
  guint32 count;
  guint32 index; /* plus one, of those that are common enough */
} Slot;

typedef struct
{
  gsize first_token;
  guint length;
} Run;

struct _ReadoutQuotesLearner
{
  guint min_count;
  Slot *slots;
  gsize n_slots, n_used;
  GArray *runs;
  GArray *features; /* guint64, then the index of the slot */
  GArray *offsets;  /* gsize: where the features of each token begin */
  GArray *labels;
  GArray *contexts;
  guint32 n_weights;
  float (*weights)[N_LABELS];
  float (*squares)[N_LABELS];
  ReadoutQuoteTransitions transitions;
  ReadoutQuoteTransitions transition_squares;
  guint32 random;
};

/**
 * readout_quotes_learner_new:
 * @min_count: features of fewer tokens are left out
 *
 * Returns: (transfer full): a learner that knows nothing
 */
ReadoutQuotesLearner *
readout_quotes_learner_new (guint min_count)
{
  ReadoutQuotesLearner *self = g_new0 (ReadoutQuotesLearner, 1);
  gsize none = 0;

  self->min_count = min_count;
  self->n_slots = (gsize)1 << 25;
  self->slots = g_new0 (Slot, self->n_slots);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->features = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->labels = g_array_new (FALSE, FALSE, 1);
  self->contexts = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->random = 12345;
  g_array_append_val (self->offsets, none);

  return self;
}

/**
 * readout_quotes_learner_free:
 * @self: (transfer full): a learner
 */
void
readout_quotes_learner_free (ReadoutQuotesLearner *self)
{
  g_free (self->slots);
  g_array_unref (self->runs);
  g_array_unref (self->features);
  g_array_unref (self->offsets);
  g_array_unref (self->labels);
  g_array_unref (self->contexts);
  g_free (self->weights);
  g_free (self->squares);
  g_free (self);
}

static Slot *
find_slot (ReadoutQuotesLearner *self, guint64 hash)
{
  gsize i = hash & (self->n_slots - 1);

  while (self->slots[i].count > 0 && self->slots[i].hash != hash)
    i = (i + 1) & (self->n_slots - 1);

  return &self->slots[i];
}

static void
count_feature (ReadoutQuotesLearner *self, guint64 hash)
{
  Slot *slot = find_slot (self, hash);

  if (slot->count == 0)
    self->n_used++;
  g_assert (self->n_used * 4 < self->n_slots * 3);
  slot->hash = hash;
  slot->count++;
}

/**
 * readout_quotes_learner_add:
 * @self: a learner
 * @paragraph: a paragraph with its labels
 * @atoms: (element-type ReadoutQuoteAtom): its atoms
 */
void
readout_quotes_learner_add (ReadoutQuotesLearner *self,
                            const ReadoutQuotesParagraph *paragraph,
                            const GArray *atoms)
{
  g_autoptr (GArray) runs = readout_quote_atoms_find_runs (&paragraph->passage, atoms);
  guint64 features[READOUT_QUOTE_MAX_FEATURES];

  for (guint r = 0; r < runs->len; r++)
    {
      const ReadoutSentence *found = &g_array_index (runs, ReadoutSentence, r);
      Run run = { self->labels->len, found->end - found->first };

      for (guint i = found->first; i < found->end; i++)
        {
          guint16 context = readout_quote_atoms_get_context (atoms, i, found->first);
          guint8 label = paragraph->labels[i];
          guint n = readout_quote_atoms_get_features (
              &paragraph->passage, atoms, readout_passage_get_sentence (&paragraph->passage, i), i, features);
          gsize end = self->features->len + n;

          /* what goes on needs something that it goes on from */
          if (!readout_quote_label_can_follow (
                  i > found->first ? g_array_index (self->labels, guint8, self->labels->len - 1) : 0, label))
            label--;
          for (guint k = 0; k < n; k++)
            count_feature (self, features[k]);
          g_array_append_vals (self->features, features, n);
          g_array_append_val (self->offsets, end);
          g_array_append_val (self->contexts, context);
          g_array_append_val (self->labels, label);
        }
      g_array_append_val (self->runs, run);
    }
}

/* Leaves out what is rare. */
static void
choose_features (ReadoutQuotesLearner *self)
{
  gsize out = 0, start = 0;

  for (gsize i = 0; i < self->n_slots; i++)
    if (self->slots[i].count >= self->min_count)
      self->slots[i].index = ++self->n_weights;

  for (gsize t = 0; t + 1 < self->offsets->len; t++)
    {
      gsize end = g_array_index (self->offsets, gsize, t + 1);

      for (gsize k = start; k < end; k++)
        {
          guint64 index = find_slot (self, g_array_index (self->features, guint64, k))->index;

          if (index > 0)
            g_array_index (self->features, guint64, out++) = index - 1;
        }
      start = end;
      g_array_index (self->offsets, gsize, t + 1) = out;
    }
  g_array_set_size (self->features, (guint)out);
  self->weights = (float (*)[N_LABELS])g_new0 (float, (gsize)self->n_weights *N_LABELS);
  self->squares = (float (*)[N_LABELS])g_new0 (float, (gsize)self->n_weights *N_LABELS);
}

static guint32
next_random (ReadoutQuotesLearner *self)
{
  self->random = self->random * 1664525u + 1013904223u;

  return self->random >> 8;
}

static void
shuffle (ReadoutQuotesLearner *self, Run *runs, guint n_runs)
{
  for (guint i = n_runs - 1; i > 0; i--)
    {
      guint k = next_random (self) % (i + 1);
      Run run = runs[i];

      runs[i] = runs[k];
      runs[k] = run;
    }
}

static void
step (float *weight, float *square, float gradient, float rate, float decay)
{
  gradient += decay * *weight;
  *square += gradient * gradient;
  *weight -= rate * gradient / sqrtf (FIRST_STEP + *square);
}

static void
score_tokens (ReadoutQuotesLearner *self, const Run *run, ReadoutQuoteLattice *lattice)
{
  const guint64 *features = (const guint64 *)(gpointer)self->features->data;

  lattice->length = run->length;
  for (guint i = 0; i < run->length; i++)
    {
      gsize token = run->first_token + i;
      gsize end = g_array_index (self->offsets, gsize, token + 1);
      float *scores = lattice->scores[i].at;

      memset (scores, 0, sizeof lattice->scores[i]);
      for (gsize k = g_array_index (self->offsets, gsize, token); k < end; k++)
        for (guint b = 0; b < N_LABELS; b++)
          scores[b] += self->weights[features[k]][b];
      lattice->contexts[i] = g_array_index (self->contexts, guint16, token);
    }
}

static void
change_weights (
    ReadoutQuotesLearner *self, const Run *run, const ReadoutQuoteLattice *lattice, float rate, float decay)
{
  const guint64 *features = (const guint64 *)(gpointer)self->features->data;

  for (guint i = 0; i < run->length; i++)
    {
      gsize token = run->first_token + i;
      gsize end = g_array_index (self->offsets, gsize, token + 1);
      float gradient[N_LABELS], largest = 0;

      for (guint b = 0; b < N_LABELS; b++)
        {
          gradient[b] = readout_quote_lattice_get_probability (lattice, i, b)
                        - (g_array_index (self->labels, guint8, token) == b);
          largest = MAX (largest, fabsf (gradient[b]));
        }
      if (largest < MIN_GRADIENT)
        continue;
      for (gsize k = g_array_index (self->offsets, gsize, token); k < end; k++)
        for (guint b = 0; b < N_LABELS; b++)
          step (&self->weights[features[k]][b], &self->squares[features[k]][b], gradient[b], rate, decay);
    }
}

static void
change_transitions (ReadoutQuotesLearner *self,
                    const Run *run,
                    const ReadoutQuoteLattice *lattice,
                    float (*likely)[N_LABELS][N_LABELS],
                    float rate,
                    float decay)
{
  for (guint i = 0; i < run->length; i++)
    {
      guint16 c = lattice->contexts[i];
      guint8 gold = g_array_index (self->labels, guint8, run->first_token + i);
      guint8 before = i > 0 ? g_array_index (self->labels, guint8, run->first_token + i - 1) : 0;

      for (guint a = 0; a < (i > 0 ? N_LABELS : 1); a++)
        for (guint b = 0; b < N_LABELS; b++)
          {
            float from = i > 0 ? lattice->forward[i - 1].at[a] : 1;
            float gradient = from * likely[c][a][b] * lattice->likely[i].at[b] * lattice->backward[i].at[b]
                                 * lattice->scale[i]
                             - (a == before && b == gold);

            if (readout_quote_label_can_follow (a, b) && fabsf (gradient) >= MIN_GRADIENT)
              {
                step (&self->transitions[c][a][b], &self->transition_squares[c][a][b], gradient, rate, decay);
                self->transitions[c][a][b] = CLAMP (self->transitions[c][a][b], -8, 8);
              }
          }
      readout_quote_context_exp ((const float (*)[N_LABELS][N_LABELS])self->transitions, c, likely);
    }
}

static void
add_to_average (const ReadoutQuotesLearner *self, float *sums, float share)
{
  const float *weights = &self->weights[0][0];

  for (gsize i = 0; i < (gsize)self->n_weights * N_LABELS; i++)
    sums[i] += share * weights[i];
}

/**
 * readout_quotes_learner_run:
 * @self: a learner
 * @n_rounds: how often it goes through all that it has been given
 * @rate: the size of its steps
 * @decay: how strongly it keeps weights small
 */
void
readout_quotes_learner_run (ReadoutQuotesLearner *self, guint n_rounds, float rate, float decay)
{
  Run *runs = (Run *)(gpointer)self->runs->data;
  ReadoutQuoteTransitions *likely = g_new0 (ReadoutQuoteTransitions, 1);
  g_autofree float *sums = NULL;
  ReadoutQuoteLattice lattice;
  guint longest = 1;

  choose_features (self);
  sums = g_new0 (float, (gsize)self->n_weights *N_LABELS);
  for (guint i = 0; i < self->runs->len; i++)
    longest = MAX (longest, runs[i].length);
  readout_quote_lattice_init (&lattice, longest);
  readout_quote_transitions_exp ((const float (*)[N_LABELS][N_LABELS])self->transitions, *likely);

  g_print ("%u runs, %u tokens, %u features\n", self->runs->len, self->labels->len, self->n_weights);
  for (guint round = 0; round < n_rounds; round++)
    {
      double loss = 0;

      shuffle (self, runs, self->runs->len);
      for (guint i = 0; i < self->runs->len; i++)
        {
          score_tokens (self, &runs[i], &lattice);
          readout_quote_lattice_sum (&lattice, (const float (*)[N_LABELS][N_LABELS]) * likely);
          for (guint k = 0; k < runs[i].length; k++)
            loss -= log (1e-9
                         + (double)readout_quote_lattice_get_probability (
                             &lattice, k, g_array_index (self->labels, guint8, runs[i].first_token + k)));
          change_weights (self, &runs[i], &lattice, rate, decay);
          change_transitions (self, &runs[i], &lattice, *likely, rate, decay);
        }
      if (round >= n_rounds / 2)
        add_to_average (self, sums, 1.0f / (float)(n_rounds - n_rounds / 2));
      g_print ("round %u: loss %.4f a token\n", round + 1, loss / self->labels->len);
    }
  memcpy (self->weights, sums, (gsize)self->n_weights * N_LABELS * sizeof *sums);
  readout_quote_lattice_clear (&lattice);
  g_free (likely);
}

typedef struct
{
  float size;
  guint32 index;
} Ranked;

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *x = a, *y = b;

  if (x->size != y->size)
    return x->size < y->size ? 1 : -1;

  return x->index < y->index ? -1 : 1;
}

/* What all labels have in common says nothing. */
static float
center (float *weights)
{
  float low = weights[0], high = weights[0];

  for (guint b = 1; b < N_LABELS; b++)
    {
      low = MIN (low, weights[b]);
      high = MAX (high, weights[b]);
    }
  for (guint b = 0; b < N_LABELS; b++)
    weights[b] -= (low + high) / 2;

  return high - low;
}

/**
 * readout_quotes_learner_get_weights:
 * @self: a learner that has run
 * @max_rows: for no more features than this
 *
 * Returns: (transfer full): what it has learned, of the features that say the most
 */
ReadoutQuotesWeights *
readout_quotes_learner_get_weights (ReadoutQuotesLearner *self, guint max_rows)
{
  ReadoutQuotesWeights *result = g_new0 (ReadoutQuotesWeights, 1);
  g_autofree Ranked *ranked = g_new (Ranked, self->n_weights);
  g_autofree guint64 *hashes = g_new (guint64, self->n_weights);

  for (gsize i = 0; i < self->n_slots; i++)
    if (self->slots[i].index > 0)
      hashes[self->slots[i].index - 1] = self->slots[i].hash;
  for (guint32 i = 0; i < self->n_weights; i++)
    ranked[i] = (Ranked){ center (self->weights[i]), i };
  qsort (ranked, self->n_weights, sizeof *ranked, compare_ranked);

  memcpy (result->transitions, self->transitions, sizeof result->transitions);
  result->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  result->weights = g_array_new (FALSE, FALSE, sizeof (float) * N_LABELS);
  for (guint32 i = 0; i < MIN (max_rows, self->n_weights); i++)
    {
      g_array_append_val (result->hashes, hashes[ranked[i].index]);
      g_array_append_val (result->weights, self->weights[ranked[i].index]);
    }

  return result;
}

/**
 * readout_quotes_weights_free:
 * @weights: (transfer full): weights
 */
void
readout_quotes_weights_free (ReadoutQuotesWeights *weights)
{
  g_array_unref (weights->hashes);
  g_array_unref (weights->weights);
  g_free (weights);
}
