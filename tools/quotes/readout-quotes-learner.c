/* readout-quotes-learner.c: learns to label tokens
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A conditional random field over what a network says of each token; the transitions learn by stochastic
 * gradient with a step of its own for each weight (AdaGrad). */

#include "config.h"

#include <math.h>

#include "readout-quotes-learner.h"

#define N_LABELS READOUT_QUOTE_N_LABELS

/* Smaller parts of a gradient are left out. */
#define MIN_GRADIENT 1e-3f

#define FIRST_STEP 1e-2f

/* Smaller steps at the end, but not too small. */
#define LAST_RATE      0.05f
#define LAST_LINK_RATE 0.1f

/* What is known after so many rounds, the last ones, is averaged. */
#define ROUNDS_REMEMBERED 4

/* How much is believed of what other models say of a token, beside what people have marked: they do not
 * always agree with each other. */
#define SHARE_OF_BELIEF 0.4f

#define TRANSITION_RATE  0.05f
#define TRANSITION_DECAY 1e-3f

typedef struct
{
  guint64 hash;
  guint32 count;
  guint32 index;    /* plus one, of those that are common enough */
  gboolean is_word; /* the first feature of a word */
  gsize first;      /* where it stands first among the features of all tokens */
} Slot;

/* Some sentences; where their tokens and features begin. */
typedef struct
{
  gsize first_token;
  gsize first_feature;
  guint length;
} Run;

struct _ReadoutQuotesLearner
{
  guint min_count;
  const ReadoutQuotesWords *words;
  Slot *slots;
  gsize n_slots, n_used;
  GArray *runs;
  GArray *hashes;   /* guint64: the features of all tokens */
  GArray *features; /* guint32: numbers of those that are common enough */
  GArray *ends;     /* guint: of each token, from the beginning of its run */
  GArray *vectors;  /* const float *: of the word of each */
  GArray *labels;
  GArray *targets; /* float[N_LABELS]: how probable each label should be */
  GArray *contexts;
  guint32 n_features;
  ReadoutQuotesNet *net;
  ReadoutQuoteTransitions transitions;
  ReadoutQuoteTransitions transition_squares;
  ReadoutQuoteTransitions transition_sums;
  guint32 random;
};

/**
 * readout_quotes_learner_new:
 * @words: vectors of words; must outlive the learner and what it has learned
 * @min_count: features of fewer tokens are left out
 *
 * Returns: (transfer full): a learner that knows nothing
 */
ReadoutQuotesLearner *
readout_quotes_learner_new (const ReadoutQuotesWords *words, guint min_count)
{
  ReadoutQuotesLearner *self = g_new0 (ReadoutQuotesLearner, 1);

  self->min_count = min_count;
  self->words = words;
  self->n_slots = (gsize)1 << 21;
  self->slots = g_new0 (Slot, self->n_slots);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->features = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->vectors = g_array_new (FALSE, FALSE, sizeof (const float *));
  self->labels = g_array_new (FALSE, FALSE, 1);
  self->targets = g_array_new (FALSE, FALSE, sizeof (float[N_LABELS]));
  self->contexts = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->random = 12345;

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
  g_array_unref (self->hashes);
  g_array_unref (self->features);
  g_array_unref (self->ends);
  g_array_unref (self->vectors);
  g_array_unref (self->labels);
  g_array_unref (self->targets);
  g_array_unref (self->contexts);
  g_clear_pointer (&self->net, readout_quotes_net_free);
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
add_feature (ReadoutQuotesLearner *self, guint64 hash, gboolean is_word)
{
  Slot *slot = find_slot (self, hash);

  if (slot->count == 0)
    {
      *slot = (Slot){ .hash = hash, .is_word = is_word, .first = self->hashes->len };
      self->n_used++;
    }
  g_assert (self->n_used * 4 < self->n_slots * 3);
  slot->count++;
  g_array_append_val (self->hashes, hash);
}

static void
add_target (ReadoutQuotesLearner *self, guint8 label, const float *belief)
{
  float share = belief != NULL ? SHARE_OF_BELIEF : 0;
  float target[N_LABELS];

  for (guint b = 0; b < N_LABELS; b++)
    target[b] = (1 - share) * (b == label) + (belief != NULL ? share * belief[b] : 0);
  g_array_append_vals (self->targets, target, 1);
}

static void
add_token (ReadoutQuotesLearner *self,
           const ReadoutQuotesParagraph *paragraph,
           const GArray *atoms,
           const ReadoutQuotesBelief *beliefs,
           const ReadoutSentence *run,
           guint i)
{
  guint64 features[READOUT_QUOTE_MAX_FEATURES];
  guint n = readout_quote_atoms_get_features (atoms, readout_passage_get_sentence (&paragraph->passage, i), i,
                                              features);
  guint16 context = readout_quote_atoms_get_context (atoms, i, run->first);
  guint8 label = paragraph->labels[i];
  guint8 before = i > run->first ? g_array_index (self->labels, guint8, self->labels->len - 1) : 0;
  const float *vector
      = readout_quotes_words_look_up (self->words, g_array_index (atoms, ReadoutQuoteAtom, i).word);

  /* what goes on needs something that it goes on from */
  if (!readout_quote_label_can_follow (before, label))
    label--;
  for (guint k = 0; k < n; k++)
    add_feature (self, features[k], k == 0);
  g_array_append_val (self->ends, self->hashes->len);
  g_array_append_val (self->vectors, vector);
  g_array_append_val (self->contexts, context);
  g_array_append_val (self->labels, label);
  add_target (self, label, beliefs != NULL ? beliefs[i] : NULL);
}

/**
 * readout_quotes_learner_add:
 * @self: a learner
 * @paragraph: a paragraph with its labels
 * @atoms: (element-type ReadoutQuoteAtom): its atoms
 * @beliefs: (nullable): what a model that has not seen the paragraph says of each token
 */
void
readout_quotes_learner_add (ReadoutQuotesLearner *self,
                            const ReadoutQuotesParagraph *paragraph,
                            const GArray *atoms,
                            const ReadoutQuotesBelief *beliefs)
{
  g_autoptr (GArray) runs = readout_quote_atoms_find_runs (&paragraph->passage, atoms);

  for (guint r = 0; r < runs->len; r++)
    {
      const ReadoutSentence *found = &g_array_index (runs, ReadoutSentence, r);
      Run run = { self->labels->len, 0, found->end - found->first };

      for (guint i = found->first; i < found->end; i++)
        add_token (self, paragraph, atoms, beliefs, found, i);
      g_array_append_val (self->runs, run);
    }
}

static void
choose_features_of_run (ReadoutQuotesLearner *self, Run *run, gsize *next)
{
  run->first_feature = self->features->len;
  for (gsize t = run->first_token; t < run->first_token + run->length; t++)
    {
      guint *end = &g_array_index (self->ends, guint, t);

      for (; *next < *end; (*next)++)
        {
          guint32 index = find_slot (self, g_array_index (self->hashes, guint64, *next))->index;

          if (index-- > 0)
            g_array_append_val (self->features, index);
        }
      *end = (guint)(self->features->len - run->first_feature);
    }
}

/* Leaves out what is rare. */
static void
choose_features (ReadoutQuotesLearner *self)
{
  gsize next = 0;

  for (gsize i = 0; i < self->n_slots; i++)
    if (self->slots[i].count >= self->min_count)
      self->slots[i].index = ++self->n_features;

  for (guint r = 0; r < self->runs->len; r++)
    choose_features_of_run (self, &g_array_index (self->runs, Run, r), &next);
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

static ReadoutQuotesRun
get_run (const ReadoutQuotesLearner *self, const Run *run)
{
  return (ReadoutQuotesRun){
    .length = run->length,
    .features = &g_array_index (self->features, guint32, run->first_feature),
    .ends = &g_array_index (self->ends, guint, run->first_token),
    .words = &g_array_index (self->vectors, const float *, run->first_token),
  };
}

static void
read_lattice (const ReadoutQuotesLearner *self,
              const Run *run,
              const float (*scores)[N_LABELS],
              ReadoutQuoteTransitions *likely,
              ReadoutQuoteLattice *lattice)
{
  lattice->length = run->length;
  for (guint i = 0; i < run->length; i++)
    {
      memcpy (lattice->scores[i].at, scores[i], sizeof scores[i]);
      lattice->contexts[i] = g_array_index (self->contexts, guint16, run->first_token + i);
    }
  readout_quote_lattice_sum (lattice, (const float (*)[N_LABELS][N_LABELS]) * likely);
}

/* How much worse each score makes it.  Returns how bad it is. */
static double
find_gradients (const ReadoutQuotesLearner *self,
                const Run *run,
                const ReadoutQuoteLattice *lattice,
                float (*gradients)[N_LABELS])
{
  double loss = 0;

  for (guint i = 0; i < run->length; i++)
    {
      guint8 right = g_array_index (self->labels, guint8, run->first_token + i);
      const float *target = &g_array_index (self->targets, float, (run->first_token + i) * N_LABELS);

      for (guint b = 0; b < N_LABELS; b++)
        gradients[i][b] = readout_quote_lattice_get_probability (lattice, i, b) - target[b];
      loss -= log (1e-9 + (double)readout_quote_lattice_get_probability (lattice, i, right));
    }

  return loss;
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

static guint
find_longest (const ReadoutQuotesLearner *self)
{
  guint longest = 1;

  for (guint i = 0; i < self->runs->len; i++)
    longest = MAX (longest, g_array_index (self->runs, Run, i).length);

  return longest;
}

typedef struct
{
  ReadoutQuoteLattice lattice;
  ReadoutQuoteTransitions likely;
  float (*scores)[N_LABELS]; /* and then their gradients */
} Room;

static double
learn_run (ReadoutQuotesLearner *self, const Run *run, float left, Room *room)
{
  ReadoutQuotesRun tokens = get_run (self, run);
  double loss;

  readout_quotes_net_read (self->net, &tokens, room->scores);
  read_lattice (self, run, (const float (*)[N_LABELS])room->scores, &room->likely, &room->lattice);
  loss = find_gradients (self, run, &room->lattice, room->scores);
  change_transitions (self, run, &room->lattice, room->likely, TRANSITION_RATE * MAX (LAST_LINK_RATE, left),
                      TRANSITION_DECAY);
  readout_quotes_net_learn (self->net, &tokens, (const float (*)[N_LABELS])room->scores,
                            MAX (LAST_RATE, left));

  return loss;
}

/* The mean of what is known after the last rounds. */
static void
remember (ReadoutQuotesLearner *self)
{
  const float *numbers = &self->transitions[0][0][0];
  float *sums = &self->transition_sums[0][0][0];

  for (gsize i = 0; i < sizeof self->transitions / sizeof *numbers; i++)
    sums[i] += numbers[i] / ROUNDS_REMEMBERED;
  readout_quotes_net_remember (self->net, 1.0f / ROUNDS_REMEMBERED);
}

/**
 * readout_quotes_learner_run:
 * @self: a learner
 * @n_rounds: how often it goes through all that it has been given, at least %ROUNDS_REMEMBERED times
 */
void
readout_quotes_learner_run (ReadoutQuotesLearner *self, guint n_rounds)
{
  Run *runs = (Run *)(gpointer)self->runs->data;
  guint n = self->runs->len, longest = find_longest (self);
  g_autofree Room *room = g_new0 (Room, 1);

  choose_features (self);
  self->net = readout_quotes_net_new (self->n_features, longest);
  readout_quote_lattice_init (&room->lattice, longest);
  room->scores = g_malloc_n (longest, sizeof *room->scores);
  readout_quote_transitions_exp ((const float (*)[N_LABELS][N_LABELS])self->transitions, room->likely);

  g_print ("%u runs, %u tokens, %u features\n", n, self->labels->len, self->n_features);
  for (guint round = 0; round < n_rounds; round++)
    {
      double loss = 0;

      shuffle (self, runs, n);
      for (guint i = 0; i < n; i++)
        loss += learn_run (self, &runs[i], 1 - (float)(round * n + i) / (float)(n_rounds * n), room);
      if (round + ROUNDS_REMEMBERED >= n_rounds)
        remember (self);
      g_print ("round %u: loss %.4f a token\n", round + 1, loss / self->labels->len);
    }
  memcpy (self->transitions, self->transition_sums, sizeof self->transitions);
  readout_quotes_net_end (self->net);
  g_free (room->scores);
  readout_quote_lattice_clear (&room->lattice);
}

static void
add_input (ReadoutQuotesWeights *weights, guint64 hash, const float *input)
{
  g_array_append_val (weights->hashes, hash);
  g_array_append_vals (weights->inputs, input, 1);
}

/* All that is known of a word goes with its first feature. */
static void
add_word (ReadoutQuotesLearner *self,
          ReadoutQuotesWeights *weights,
          const guint64 *features,
          const float *vector)
{
  ReadoutQuotesInput input = { 0 };

  readout_quotes_net_add_word (self->net, vector, input);
  for (guint i = 0; i < READOUT_QUOTE_N_WORD_FEATURES; i++)
    {
      const Slot *slot = find_slot (self, features[i]);

      if (slot->index > 0)
        readout_quotes_net_add_feature (self->net, slot->index - 1, input);
    }
  add_input (weights, features[0], input);
}

static void
add_known_words (ReadoutQuotesLearner *self, ReadoutQuotesWeights *weights)
{
  for (guint i = 0; i < readout_quotes_words_get_n (self->words); i++)
    {
      const guint64 *features;
      const float *vector = readout_quotes_words_get_nth (self->words, i, &features);

      add_word (self, weights, features, vector);
      find_slot (self, features[0])->index = 0;
    }
}

/**
 * readout_quotes_learner_get_weights:
 * @self: a learner that has run; ends here
 *
 * Returns: (transfer full): what it has learned
 */
ReadoutQuotesWeights *
readout_quotes_learner_get_weights (ReadoutQuotesLearner *self)
{
  ReadoutQuotesWeights *result = g_new0 (ReadoutQuotesWeights, 1);

  memcpy (result->transitions, self->transitions, sizeof result->transitions);
  readout_quotes_net_get_numbers (self->net, &result->net);
  result->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  result->inputs = g_array_new (FALSE, FALSE, sizeof (ReadoutQuotesInput));
  add_known_words (self, result);
  for (gsize i = 0; i < self->n_slots; i++)
    {
      const Slot *slot = &self->slots[i];
      ReadoutQuotesInput input = { 0 };

      if (slot->index == 0)
        continue;
      if (slot->is_word)
        {
          add_word (self, result, &g_array_index (self->hashes, guint64, slot->first), NULL);
          continue;
        }
      readout_quotes_net_add_feature (self->net, slot->index - 1, input);
      add_input (result, slot->hash, input);
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
  g_array_unref (weights->inputs);
  g_free (weights);
}
