/* readout-names-learner.c: learns the weights of the model of names
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stochastic gradient ascent on the likelihood of a conditional random field, with a step of its own for each
 * weight (Duchi 2011).  Most features of each word are left out at random each time, so that none is
 * relied upon alone. A word may have several right labels, where its set does not say which.  All is learnt
 * several times, each time in another order; what is kept is the mean. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "readout-names-learner.h"

#define WIDTH        READOUT_LATTICE_WIDTH
#define N_LABELS     READOUT_TAGGER_N_LABELS
#define N_TIMES      4
#define N_ROUNDS     8
#define N_FULL_STEPS 5 /* rounds before the steps become smaller */
#define STEP         0.04f
#define DECAY        1e-5f
#define MIN_COUNT    3
#define KEPT         0.4f /* share of the features that count each time */

/* Of the slots in the file so many are used, in hundredths. */
#define FILL 85

typedef struct
{
  guint64 feature;
  guint32 count; /* later the number of its row plus one */
} Slot;

typedef struct
{
  guint first;
  guint end;
} Run;

struct _ReadoutNamesLearner
{
  GArray *features; /* guint64, later rows, of all words */
  GArray *ends;     /* guint32: where those of each word end */
  GArray *allowed;  /* guint32 */
  GArray *runs;
  Slot *slots;
  guint64 n_slots; /* a power of two */
  guint64 n_used;
  float (*weights)[WIDTH];
  float (*steps)[WIDTH];
  guint64 *row_features;
  guint32 n_rows;
  ReadoutLabelMatrix transitions;
  ReadoutLabelMatrix transition_steps;
  ReadoutLabelMatrix likely;
  guint64 random;
  ReadoutLattice free_lattice;
  ReadoutLattice right_lattice;
  guint8 *kept;
};

/**
 * readout_names_learner_new:
 *
 * Returns: (transfer full): a learner that knows nothing
 */
ReadoutNamesLearner *
readout_names_learner_new (void)
{
  ReadoutNamesLearner *self = g_new0 (ReadoutNamesLearner, 1);

  self->features = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->allowed = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->n_slots = 1 << 20;
  self->slots = g_new0 (Slot, self->n_slots);
  self->random = G_GUINT64_CONSTANT (88172645463325252);

  return self;
}

/**
 * readout_names_learner_free:
 * @self: (transfer full): a learner
 */
void
readout_names_learner_free (ReadoutNamesLearner *self)
{
  g_array_unref (self->features);
  g_array_unref (self->ends);
  g_array_unref (self->allowed);
  g_array_unref (self->runs);
  g_free (self->slots);
  g_free (self->weights);
  g_free (self->steps);
  g_free (self->row_features);
  g_free (self->kept);
  g_free (self);
}

static guint32
next_random (ReadoutNamesLearner *self)
{
  self->random ^= self->random << 13;
  self->random ^= self->random >> 7;
  self->random ^= self->random << 17;

  return (guint32)(self->random >> 32);
}

static Slot *
find_slot (ReadoutNamesLearner *self, guint64 feature)
{
  guint64 i = feature & (self->n_slots - 1);

  while (self->slots[i].feature != 0 && self->slots[i].feature != feature)
    i = (i + 1) & (self->n_slots - 1);

  return &self->slots[i];
}

static void
grow (ReadoutNamesLearner *self)
{
  g_autofree Slot *old = self->slots;
  guint64 n_old = self->n_slots;

  self->n_slots *= 2;
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint64 i = 0; i < n_old; i++)
    if (old[i].feature != 0)
      *find_slot (self, old[i].feature) = old[i];
}

static void
count (ReadoutNamesLearner *self, guint64 feature)
{
  Slot *slot;

  if (self->n_used * 2 > self->n_slots)
    grow (self);

  slot = find_slot (self, feature);
  self->n_used += slot->feature == 0;
  slot->feature = feature;
  slot->count++;
}

/**
 * readout_names_learner_add_word:
 * @self: a learner
 * @features: (array length=n_features): the features of the word
 * @n_features: how many they are
 * @allowed: its right labels, one bit a label
 *
 * Adds a word to the run that readout_names_learner_end_run() ends.
 */
void
readout_names_learner_add_word (ReadoutNamesLearner *self,
                                const guint64 *features,
                                guint n_features,
                                guint32 allowed)
{
  guint32 end;

  for (guint i = 0; i < n_features; i++)
    count (self, features[i]);
  g_array_append_vals (self->features, features, n_features);
  end = self->features->len;
  g_array_append_val (self->ends, end);
  g_array_append_val (self->allowed, allowed);
}

/**
 * readout_names_learner_end_run:
 * @self: a learner
 */
void
readout_names_learner_end_run (ReadoutNamesLearner *self)
{
  Run run = { self->runs->len > 0 ? g_array_index (self->runs, Run, self->runs->len - 1).end : 0,
              self->ends->len };

  if (run.end > run.first)
    g_array_append_val (self->runs, run);
}

/* Features that are too rare are left out; the others get rows. */
static void
number_features (ReadoutNamesLearner *self)
{
  guint32 kept = 0, start = 0;

  for (guint64 i = 0; i < self->n_slots; i++)
    self->slots[i].count = self->slots[i].count >= MIN_COUNT ? ++self->n_rows : 0;

  self->row_features = g_new (guint64, self->n_rows);
  for (guint64 i = 0; i < self->n_slots; i++)
    if (self->slots[i].count > 0)
      self->row_features[self->slots[i].count - 1] = self->slots[i].feature;

  for (guint word = 0; word < self->ends->len; word++)
    {
      guint32 end = g_array_index (self->ends, guint32, word);

      for (guint32 i = start; i < end; i++)
        {
          guint32 row = find_slot (self, g_array_index (self->features, guint64, i))->count;

          if (row > 0)
            g_array_index (self->features, guint64, kept++) = row - 1;
        }
      start = end;
      g_array_index (self->ends, guint32, word) = kept;
    }
}

static guint32
first_feature (const ReadoutNamesLearner *self, guint word)
{
  return word > 0 ? g_array_index (self->ends, guint32, word - 1) : 0;
}

static void
score_word (ReadoutNamesLearner *self, guint word, float *scores)
{
  memset (scores, 0, WIDTH * sizeof *scores);

  for (guint32 i = first_feature (self, word); i < g_array_index (self->ends, guint32, word); i++)
    {
      const float *weights = self->weights[g_array_index (self->features, guint64, i)];

      self->kept[i] = next_random (self) < KEPT * 4294967296.0;
      if (self->kept[i])
        for (guint b = 0; b < WIDTH; b++)
          scores[b] += weights[b] / KEPT;
    }
}

static void
climb (float *weights, float *steps, const float *slope, float step)
{
  for (guint b = 0; b < WIDTH; b++)
    {
      float d = slope[b] - DECAY * weights[b];

      steps[b] += d * d;
      weights[b] += step * d / (sqrtf (steps[b]) + 0.1f);
    }
}

static void
learn_word (ReadoutNamesLearner *self, guint word, guint i, float step)
{
  float slope[WIDTH];
  float top = 0;

  for (guint b = 0; b < WIDTH; b++)
    {
      slope[b] = (self->right_lattice.forward[i][b] * self->right_lattice.backward[i][b]
                  - self->free_lattice.forward[i][b] * self->free_lattice.backward[i][b])
                 / KEPT;
      top = MAX (top, fabsf (slope[b]));
    }
  if (top < 1e-4f)
    return;

  for (guint32 k = first_feature (self, word); k < g_array_index (self->ends, guint32, word); k++)
    if (self->kept[k])
      {
        guint64 row = g_array_index (self->features, guint64, k);

        climb (self->weights[row], self->steps[row], slope, step);
      }
}

/* Adds how often each label stands before each other. */
static void
count_transitions (const ReadoutLattice *lattice,
                   const ReadoutLabelMatrix *likely,
                   float sign,
                   ReadoutLabelMatrix *counts)
{
  for (guint i = 0; i <= lattice->length; i++)
    for (guint a = 0; a < N_LABELS; a++)
      {
        float before = i > 0 ? lattice->forward[i - 1][a] : a == READOUT_LABEL_NONE;

        if (i == lattice->length)
          counts->rows[a][READOUT_LABEL_NONE] += sign * before * lattice->backward[i - 1][a];
        else
          for (guint b = 0; before > 0 && b < WIDTH; b++)
            counts->rows[a][b] += sign * before * likely->rows[a][b] * lattice->likely[i][b]
                                  * lattice->backward[i][b] / lattice->scale[i];
      }
}

static void
learn_run (ReadoutNamesLearner *self, const Run *run, float step)
{
  ReadoutLabelMatrix slopes;

  self->free_lattice.length = run->end - run->first;
  for (guint i = 0; i < self->free_lattice.length; i++)
    score_word (self, run->first + i, self->free_lattice.scores[i]);
  self->right_lattice.length = self->free_lattice.length;
  memcpy (self->right_lattice.scores, self->free_lattice.scores,
          self->free_lattice.length * sizeof self->free_lattice.scores[0]);

  if (!readout_lattice_sum (&self->free_lattice, &self->likely, NULL)
      || !readout_lattice_sum (&self->right_lattice, &self->likely,
                               &g_array_index (self->allowed, guint32, run->first)))
    return;

  for (guint i = 0; i < self->free_lattice.length; i++)
    learn_word (self, run->first + i, i, step);

  memset (&slopes, 0, sizeof slopes);
  count_transitions (&self->right_lattice, &self->likely, 1, &slopes);
  count_transitions (&self->free_lattice, &self->likely, -1, &slopes);
  for (guint a = 0; a < N_LABELS; a++)
    climb (self->transitions.rows[a], self->transition_steps.rows[a], slopes.rows[a], step);
}

static void
shuffle (ReadoutNamesLearner *self)
{
  for (guint i = self->runs->len; i > 1; i--)
    {
      guint j = (guint)(((guint64)next_random (self) * i) >> 32);
      Run run = g_array_index (self->runs, Run, i - 1);

      g_array_index (self->runs, Run, i - 1) = g_array_index (self->runs, Run, j);
      g_array_index (self->runs, Run, j) = run;
    }
}

static void
forget (ReadoutNamesLearner *self)
{
  memset (self->weights, 0, self->n_rows * sizeof *self->weights);
  memset (self->steps, 0, self->n_rows * sizeof *self->steps);
  memset (&self->transitions, 0, sizeof self->transitions);
  memset (&self->transition_steps, 0, sizeof self->transition_steps);
}

static void
learn_once (ReadoutNamesLearner *self)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      float step
          = STEP * (round < N_FULL_STEPS ? 1.0f : (float)(N_ROUNDS - round) / (N_ROUNDS - N_FULL_STEPS + 1));

      shuffle (self);
      for (guint i = 0; i < self->runs->len; i++)
        {
          if (i % 64 == 0)
            readout_label_matrix_exp (&self->transitions, &self->likely);
          learn_run (self, &g_array_index (self->runs, Run, i), step);
        }
    }
}

static void
add_share (float *sum, const float *weights)
{
  for (guint b = 0; b < WIDTH; b++)
    sum[b] += weights[b] / N_TIMES;
}

/**
 * readout_names_learner_learn:
 * @self: a learner with all its words
 */
void
readout_names_learner_learn (ReadoutNamesLearner *self)
{
  ReadoutLabelMatrix transitions = { { { 0 } } };
  float (*weights)[WIDTH];

  number_features (self);
  weights = g_malloc0_n (self->n_rows, sizeof *weights);
  self->weights = g_malloc_n (self->n_rows, sizeof *self->weights);
  self->steps = g_malloc_n (self->n_rows, sizeof *self->steps);
  self->kept = g_malloc (self->features->len);

  for (guint time = 0; time < N_TIMES; time++)
    {
      forget (self);
      learn_once (self);
      for (guint32 i = 0; i < self->n_rows; i++)
        add_share (weights[i], self->weights[i]);
      for (guint a = 0; a < N_LABELS; a++)
        add_share (transitions.rows[a], self->transitions.rows[a]);
    }

  g_free (self->weights);
  self->weights = weights;
  self->transitions = transitions;

  g_printerr ("%u runs, %u words, %u of %" G_GUINT64_FORMAT " features\n", self->runs->len, self->ends->len,
              self->n_rows, self->n_used);
}

/**
 * readout_names_learner_get_transitions:
 * @self: a learner that has learnt
 *
 * Returns: (transfer none): what each label says for each label after it
 */
const ReadoutLabelMatrix *
readout_names_learner_get_transitions (ReadoutNamesLearner *self)
{
  return &self->transitions;
}

typedef struct
{
  guint32 row;
  float worth;
} Ranked;

/* Only differences count: "no name" becomes zero. */
static float
find_worth (const float *weights)
{
  float top = 0;

  for (guint b = 1; b < N_LABELS; b++)
    top = MAX (top, fabsf (weights[b] - weights[0]));

  return top;
}

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *first = a, *second = b;

  if (first->worth != second->worth)
    return first->worth < second->worth ? 1 : -1;

  return first->row < second->row ? -1 : first->row > second->row;
}

static void
write_row (ReadoutTaggerRow *rows, guint32 n_rows, guint64 feature, const float *weights, float worth)
{
  guint32 slot = readout_data_slot (feature, n_rows);
  float scale = worth / 127;
  guint32 bits;

  for (guint i = 0; rows[slot].key != 0; i++)
    {
      if (i + 1 == READOUT_DATA_MAX_PROBES)
        return; /* one of many */
      slot = slot + 1 < n_rows ? slot + 1 : 0;
    }

  memcpy (&bits, &scale, sizeof bits);
  rows[slot].key = GUINT32_TO_LE (readout_data_key (feature));
  rows[slot].scale = GUINT32_TO_LE (bits);
  for (guint b = 1; b < N_LABELS; b++)
    rows[slot].weights[b - 1] = (gint8)lrintf ((weights[b] - weights[0]) / scale);
}

/**
 * readout_names_learner_dup_rows:
 * @self: a learner that has learnt
 * @n_rows: how many slots there are for them
 *
 * Returns: (transfer full) (array length=n_rows): the features that say most, as the file has them
 */
ReadoutTaggerRow *
readout_names_learner_dup_rows (ReadoutNamesLearner *self, guint32 n_rows)
{
  g_autofree Ranked *ranked = g_new (Ranked, self->n_rows);
  ReadoutTaggerRow *rows = g_new0 (ReadoutTaggerRow, n_rows);
  guint32 n_kept = MIN (self->n_rows, (guint32)((guint64)n_rows * FILL / 100));

  for (guint32 i = 0; i < self->n_rows; i++)
    ranked[i] = (Ranked){ i, find_worth (self->weights[i]) };
  qsort (ranked, self->n_rows, sizeof *ranked, compare_ranked);

  for (guint32 i = 0; i < n_kept && ranked[i].worth > 0; i++)
    write_row (rows, n_rows, self->row_features[ranked[i].row], self->weights[ranked[i].row],
               ranked[i].worth);

  return rows;
}
