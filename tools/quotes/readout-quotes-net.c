/* readout-quotes-net.c: the network of the model of quotes, while it learns
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same sums as in src/core/quotes/readout-quote-net.c, with what has to be kept to go back through them.
 * Each time, some of what a token is and some of what the layers make of it is left out at random, so that
 * nothing is learnt that hangs on one of them alone. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "readout-quotes-matrix.h"
#include "readout-quotes-net.h"
#include "readout-quote-net.h"

#define HALF     READOUT_QUOTE_NET_HALF
#define WIDTH    READOUT_QUOTE_NET_WIDTH
#define N_GATES  READOUT_QUOTE_NET_N_GATES
#define N_LAYERS READOUT_QUOTE_NET_N_LAYERS
#define N_LABELS READOUT_QUOTE_N_LABELS

/* Left out at random: features, vectors of words, numbers of a layer. */
#define FEATURES_OUT 0.35f
#define WORDS_OUT    0.18f
#define NUMBERS_OUT  0.12f

/* So many runs make a step. */
#define BATCH 8

/* Steps: of the features, of everything else; longer gradients are shortened. */
#define FEATURE_RATE 0.02f
#define NUMBER_RATE  0.003f
#define MAX_GRADIENT 20.0

/* How strongly numbers are kept small. */
#define DECAY 1e-3f

/* Of what steps are taken from: how much of the past counts (Adam: Kingma and Ba, 2015). */
#define MEAN_SHARE   0.9f
#define SQUARE_SHARE 0.999f

/* A gate that is shut or wide open still learns a little. */
#define LEAK 0.05f

typedef struct
{
  float weights[WIDTH][N_GATES];
  float bias[N_GATES];
  float keeps[WIDTH];
  float shows[WIDTH];
} Layer;

/* All that is learnt but the features. */
typedef struct
{
  Layer layers[N_LAYERS];
  float output[WIDTH][N_LABELS];
  float output_bias[N_LABELS];
  float projection[READOUT_WORD_VECTOR_LENGTH][WIDTH];
} Numbers;

#define N_NUMBERS (sizeof (Numbers) / sizeof (float))

/* What a layer has made of the tokens of a run. */
typedef struct
{
  float (*gates)[N_GATES];
  float (*memory)[WIDTH];
  float (*keep)[WIDTH];
  float (*show)[WIDTH];
} Trace;

struct _ReadoutQuotesNet
{
  guint32 random;
  Numbers numbers, gradients, means, squares, number_sums;
  float turned[N_LAYERS][N_GATES][WIDTH]; /* the weights, rows and columns swapped */
  guint n_runs, n_steps;

  guint n_features;
  float (*features)[WIDTH];
  float (*feature_sums)[WIDTH];
  float *feature_squares;
  guint8 *is_out; /* of each feature of a run */
  gsize n_is_out;

  float (*words)[READOUT_WORD_VECTOR_LENGTH];
  float (*states[N_LAYERS + 1])[WIDTH];
  float masks[N_LAYERS + 1][WIDTH];
  Trace traces[N_LAYERS];
  float (*back)[WIDTH];
  float (*back_before)[WIDTH];
  float (*back_gates)[N_GATES];
};

static float
next_random (ReadoutQuotesNet *self)
{
  self->random ^= self->random << 13;
  self->random ^= self->random >> 17;
  self->random ^= self->random << 5;

  return (float)(self->random >> 8) / 16777216.0f;
}

static void
scatter (ReadoutQuotesNet *self, float *numbers, gsize n, float width)
{
  for (gsize i = 0; i < n; i++)
    numbers[i] = (next_random (self) * 2 - 1) * width;
}

static void
turn_weights (ReadoutQuotesNet *self)
{
  for (guint l = 0; l < N_LAYERS; l++)
    for (guint i = 0; i < WIDTH; i++)
      for (guint k = 0; k < N_GATES; k++)
        self->turned[l][k][i] = self->numbers.layers[l].weights[i][k];
}

/* Memories of different length, most of them long. */
static void
begin (ReadoutQuotesNet *self, guint n_features)
{
  for (guint l = 0; l < N_LAYERS; l++)
    {
      Layer *layer = &self->numbers.layers[l];

      scatter (self, &layer->weights[0][0], WIDTH * N_GATES, sqrtf (3.0f / WIDTH));
      for (guint k = 0; k < WIDTH; k++)
        layer->bias[WIDTH + k] = next_random (self) * 2.4f - 0.4f;
    }
  scatter (self, &self->numbers.output[0][0], WIDTH * N_LABELS, 0.1f);
  scatter (self, &self->numbers.projection[0][0], READOUT_WORD_VECTOR_LENGTH * WIDTH, 0.3f);
  scatter (self, &self->features[0][0], (gsize)n_features * WIDTH, 0.2f);
  turn_weights (self);
}

/**
 * readout_quotes_net_new:
 * @n_features: how many features there are
 * @max_length: of the longest run
 *
 * Returns: (transfer full): a network that knows nothing
 */
ReadoutQuotesNet *
readout_quotes_net_new (guint n_features, guint max_length)
{
  ReadoutQuotesNet *self = g_new0 (ReadoutQuotesNet, 1);

  self->random = 3;
  self->n_features = n_features;
  self->features = g_malloc0_n (n_features, sizeof *self->features);
  self->feature_sums = g_malloc0_n (n_features, sizeof *self->feature_sums);
  self->feature_squares = g_new0 (float, n_features);
  self->words = g_malloc_n (max_length, sizeof *self->words);
  self->back = g_malloc_n (max_length, sizeof *self->back);
  self->back_before = g_malloc_n (max_length, sizeof *self->back_before);
  self->back_gates = g_malloc_n (max_length, sizeof *self->back_gates);
  for (guint l = 0; l <= N_LAYERS; l++)
    self->states[l] = g_malloc_n (max_length, sizeof *self->states[l]);
  for (guint l = 0; l < N_LAYERS; l++)
    {
      Trace *trace = &self->traces[l];

      trace->gates = g_malloc_n (max_length, sizeof *trace->gates);
      trace->memory = g_malloc_n (max_length, sizeof *trace->memory);
      trace->keep = g_malloc_n (max_length, sizeof *trace->keep);
      trace->show = g_malloc_n (max_length, sizeof *trace->show);
    }
  begin (self, n_features);

  return self;
}

/**
 * readout_quotes_net_free:
 * @self: (transfer full): a network
 */
void
readout_quotes_net_free (ReadoutQuotesNet *self)
{
  for (guint l = 0; l < N_LAYERS; l++)
    {
      g_free (self->traces[l].gates);
      g_free (self->traces[l].memory);
      g_free (self->traces[l].keep);
      g_free (self->traces[l].show);
    }
  for (guint l = 0; l <= N_LAYERS; l++)
    g_free (self->states[l]);
  g_free (self->features);
  g_free (self->feature_sums);
  g_free (self->feature_squares);
  g_free (self->is_out);
  g_free (self->words);
  g_free (self->back);
  g_free (self->back_before);
  g_free (self->back_gates);
  g_free (self);
}

static guint
first_feature (const ReadoutQuotesRun *run, guint i)
{
  return i > 0 ? run->ends[i - 1] : 0;
}

static void
leave_features_out (ReadoutQuotesNet *self, const ReadoutQuotesRun *run)
{
  guint n = run->ends[run->length - 1];

  if (n > self->n_is_out)
    {
      self->n_is_out = n;
      self->is_out = g_realloc (self->is_out, n);
    }
  for (guint i = 0; i < n; i++)
    self->is_out[i] = next_random (self) < FEATURES_OUT;
}

static void
add_thinned (const float *restrict feature, float *restrict input)
{
  for (guint k = 0; k < WIDTH; k++)
    input[k] += feature[k] * (1 / (1 - FEATURES_OUT));
}

static void
read_inputs (ReadoutQuotesNet *self, const ReadoutQuotesRun *run)
{
  leave_features_out (self, run);
  for (guint t = 0; t < run->length; t++)
    {
      float *input = self->states[0][t];
      gboolean is_known = run->words[t] != NULL && next_random (self) >= WORDS_OUT;

      memset (input, 0, sizeof self->states[0][t]);
      for (guint i = first_feature (run, t); i < run->ends[t]; i++)
        if (!self->is_out[i])
          add_thinned (self->features[run->features[i]], input);
      if (is_known)
        memcpy (self->words[t], run->words[t], sizeof self->words[t]);
      else
        memset (self->words[t], 0, sizeof self->words[t]);
    }
  readout_quotes_matrix_add_product (&self->words[0][0], &self->numbers.projection[0][0],
                                     &self->states[0][0][0], run->length, READOUT_WORD_VECTOR_LENGTH, WIDTH);
}

static void
leave_numbers_out (ReadoutQuotesNet *self, guint level, guint length)
{
  float *mask = self->masks[level];

  for (guint k = 0; k < WIDTH; k++)
    mask[k] = next_random (self) < NUMBERS_OUT ? 0 : 1 / (1 - NUMBERS_OUT);
  for (guint t = 0; t < length; t++)
    for (guint k = 0; k < WIDTH; k++)
      self->states[level][t][k] *= mask[k];
}

/* One token, in the direction of the numbers from @first on. */
static void
step_forward (ReadoutQuotesNet *self, guint l, guint first, guint t, float *memory)
{
  const Layer *layer = &self->numbers.layers[l];
  const float *gates = self->traces[l].gates[t];

  for (guint k = first; k < first + HALF; k++)
    {
      float keep = readout_quote_net_gate (gates[WIDTH + k] + layer->keeps[k] * memory[k]);
      float show = readout_quote_net_gate (gates[2 * WIDTH + k] + layer->shows[k] * memory[k]);

      memory[k] = keep * memory[k] + (1 - keep) * gates[k];
      self->traces[l].memory[t][k] = memory[k];
      self->traces[l].keep[t][k] = keep;
      self->traces[l].show[t][k] = show;
      self->states[l + 1][t][k]
          = show * readout_quote_net_squash (memory[k]) + (1 - show) * self->states[l][t][k];
    }
}

static void
run_layer (ReadoutQuotesNet *self, guint l, guint length)
{
  const Layer *layer = &self->numbers.layers[l];
  float memory[WIDTH] = { 0 };

  for (guint t = 0; t < length; t++)
    memcpy (self->traces[l].gates[t], layer->bias, sizeof layer->bias);
  readout_quotes_matrix_add_product (&self->states[l][0][0], &layer->weights[0][0],
                                     &self->traces[l].gates[0][0], length, WIDTH, N_GATES);
  for (guint t = 0; t < length; t++)
    {
      step_forward (self, l, 0, t, memory);
      step_forward (self, l, HALF, length - 1 - t, memory);
    }
}

/**
 * readout_quotes_net_read:
 * @self: a network
 * @run: some tokens
 * @scores: (out caller-allocates): what each token says for each label, with something left out
 */
void
readout_quotes_net_read (ReadoutQuotesNet *self, const ReadoutQuotesRun *run, float (*scores)[N_LABELS])
{
  read_inputs (self, run);
  leave_numbers_out (self, 0, run->length);
  for (guint l = 0; l < N_LAYERS; l++)
    {
      run_layer (self, l, run->length);
      leave_numbers_out (self, l + 1, run->length);
    }

  for (guint t = 0; t < run->length; t++)
    memcpy (scores[t], self->numbers.output_bias, sizeof scores[t]);
  readout_quotes_matrix_add_product (&self->states[N_LAYERS][0][0], &self->numbers.output[0][0],
                                     &scores[0][0], run->length, WIDTH, N_LABELS);
}

static float
through_gate (float gate, float gradient)
{
  if (gate > 0 && gate < 1)
    return 0.25f * gradient;

  return (gate <= 0) == (gradient < 0) ? LEAK * gradient : 0;
}

static void
step_back (ReadoutQuotesNet *self, guint l, guint first, guint t, const float *before, float *back_memory)
{
  const Layer *layer = &self->numbers.layers[l];
  const Trace *trace = &self->traces[l];
  Layer *gradients = &self->gradients.layers[l];

  for (guint k = first; k < first + HALF; k++)
    {
      float memory_before = before != NULL ? before[k] : 0, back = self->back[t][k];
      float keep = trace->keep[t][k], show = trace->show[t][k], memory = trace->memory[t][k];
      float size = 1 + fabsf (memory);
      float back_show = through_gate (show, back * (memory / size - self->states[l][t][k]));
      float back_new = back_memory[k] + back * show / (size * size);
      float back_keep = through_gate (keep, back_new * (memory_before - trace->gates[t][k]));

      self->back_before[t][k] = back * (1 - show);
      self->back_gates[t][k] = back_new * (1 - keep);
      self->back_gates[t][WIDTH + k] = back_keep;
      self->back_gates[t][2 * WIDTH + k] = back_show;
      gradients->keeps[k] += back_keep * memory_before;
      gradients->shows[k] += back_show * memory_before;
      back_memory[k] = back_new * keep + back_keep * layer->keeps[k] + back_show * layer->shows[k];
    }
}

static void
go_back (ReadoutQuotesNet *self, guint l, guint length)
{
  Layer *gradients = &self->gradients.layers[l];
  float back_memory[WIDTH] = { 0 };

  for (guint t = length; t-- > 0;)
    {
      guint other = length - 1 - t;
      float (*memory)[WIDTH] = self->traces[l].memory;

      step_back (self, l, 0, t, t > 0 ? memory[t - 1] : NULL, back_memory);
      step_back (self, l, HALF, other, t > 0 ? memory[other + 1] : NULL, back_memory);
    }

  readout_quotes_matrix_add_outer (&self->states[l][0][0], &self->back_gates[0][0], &gradients->weights[0][0],
                                   length, WIDTH, N_GATES);
  for (guint t = 0; t < length; t++)
    for (guint k = 0; k < N_GATES; k++)
      gradients->bias[k] += self->back_gates[t][k];
  readout_quotes_matrix_add_product (&self->back_gates[0][0], &self->turned[l][0][0],
                                     &self->back_before[0][0], length, N_GATES, WIDTH);
  for (guint t = 0; t < length; t++)
    for (guint k = 0; k < WIDTH; k++)
      self->back[t][k] = self->back_before[t][k] * self->masks[l][k];
}

/* The step of a feature gets smaller, the more it has learnt (AdaGrad). */
static void
learn_features (ReadoutQuotesNet *self, const ReadoutQuotesRun *run, guint t, float rate)
{
  const float *gradient = self->back[t];
  float square = 0;

  for (guint k = 0; k < WIDTH; k++)
    square += gradient[k] * gradient[k] / WIDTH;
  if (square < 1e-12f)
    return;

  for (guint i = first_feature (run, t); i < run->ends[t]; i++)
    {
      guint32 feature = run->features[i];
      float step;

      if (self->is_out[i])
        continue;
      self->feature_squares[feature] += square;
      step = rate * FEATURE_RATE / sqrtf (1e-6f + self->feature_squares[feature]);
      for (guint k = 0; k < WIDTH; k++)
        self->features[feature][k] -= step * gradient[k];
    }
}

static void
take_step (ReadoutQuotesNet *self, float rate)
{
  float *numbers = (float *)&self->numbers, *gradients = (float *)&self->gradients;
  float *means = (float *)&self->means, *squares = (float *)&self->squares;
  float mean_part, square_part, shorten;
  double length = 0;

  self->n_steps++;
  mean_part = 1 - powf (MEAN_SHARE, (float)self->n_steps);
  square_part = 1 - powf (SQUARE_SHARE, (float)self->n_steps);
  for (gsize i = 0; i < N_NUMBERS; i++)
    length += (double)(gradients[i] * gradients[i]);
  shorten = (float)MIN (1, MAX_GRADIENT / sqrt (length + 1e-9));

  for (gsize i = 0; i < N_NUMBERS; i++)
    {
      float gradient = gradients[i] * shorten;

      means[i] = MEAN_SHARE * means[i] + (1 - MEAN_SHARE) * gradient;
      squares[i] = SQUARE_SHARE * squares[i] + (1 - SQUARE_SHARE) * gradient * gradient;
      numbers[i]
          -= rate * NUMBER_RATE
             * (means[i] / mean_part / (sqrtf (squares[i] / square_part) + 1e-6f) + DECAY * numbers[i]);
      gradients[i] = 0;
    }
  turn_weights (self);
}

/**
 * readout_quotes_net_learn:
 * @self: a network
 * @run: the tokens that it has read last
 * @gradients: how much worse each score makes it
 * @rate: the size of its step; 1 at first
 */
void
readout_quotes_net_learn (ReadoutQuotesNet *self,
                          const ReadoutQuotesRun *run,
                          const float (*gradients)[N_LABELS],
                          float rate)
{
  readout_quotes_matrix_add_outer (&self->states[N_LAYERS][0][0], &gradients[0][0],
                                   &self->gradients.output[0][0], run->length, WIDTH, N_LABELS);
  for (guint t = 0; t < run->length; t++)
    {
      for (guint b = 0; b < N_LABELS; b++)
        self->gradients.output_bias[b] += gradients[t][b];
      for (guint k = 0; k < WIDTH; k++)
        {
          float sum = 0;

          for (guint b = 0; b < N_LABELS; b++)
            sum += gradients[t][b] * self->numbers.output[k][b];
          self->back[t][k] = sum * self->masks[N_LAYERS][k];
        }
    }

  for (guint l = N_LAYERS; l-- > 0;)
    go_back (self, l, run->length);
  readout_quotes_matrix_add_outer (&self->words[0][0], &self->back[0][0], &self->gradients.projection[0][0],
                                   run->length, READOUT_WORD_VECTOR_LENGTH, WIDTH);
  for (guint t = 0; t < run->length; t++)
    learn_features (self, run, t, rate);
  if (++self->n_runs % BATCH == 0)
    take_step (self, rate);
}

static void
add_share (const float *restrict numbers, float share, float *restrict sums, gsize n)
{
  for (gsize i = 0; i < n; i++)
    sums[i] += share * numbers[i];
}

/**
 * readout_quotes_net_remember:
 * @self: a network
 * @share: how much of what it has learnt at the end is what it knows now
 */
void
readout_quotes_net_remember (ReadoutQuotesNet *self, float share)
{
  add_share ((const float *)&self->numbers, share, (float *)&self->number_sums, N_NUMBERS);
  add_share (&self->features[0][0], share, &self->feature_sums[0][0], (gsize)self->n_features * WIDTH);
}

/**
 * readout_quotes_net_end:
 * @self: a network, all of whose shares have been remembered
 *
 * Takes the mean of what it knew at different times: what it has picked up last by chance counts less.
 */
void
readout_quotes_net_end (ReadoutQuotesNet *self)
{
  self->numbers = self->number_sums;
  memcpy (self->features, self->feature_sums, self->n_features * sizeof *self->features);
}

/**
 * readout_quotes_net_get_numbers:
 * @self: a network
 * @net: (out caller-allocates): what it has learnt, but for the features
 */
void
readout_quotes_net_get_numbers (const ReadoutQuotesNet *self, ReadoutQuoteNet *net)
{
  for (guint l = 0; l < N_LAYERS; l++)
    {
      const Layer *from = &self->numbers.layers[l];
      ReadoutQuoteNetLayer *to = &net->layers[l];

      for (guint i = 0; i < WIDTH; i++)
        for (guint k = 0; k < N_GATES; k++)
          to->weights[k / READOUT_QUOTE_NET_BLOCK][i][k % READOUT_QUOTE_NET_BLOCK] = from->weights[i][k];
      memcpy (to->bias, from->bias, sizeof to->bias);
      memcpy (to->keeps, from->keeps, sizeof to->keeps);
      memcpy (to->shows, from->shows, sizeof to->shows);
    }
  memcpy (net->output, self->numbers.output, sizeof net->output);
  memcpy (net->output_bias, self->numbers.output_bias, sizeof net->output_bias);
}

/**
 * readout_quotes_net_add_feature:
 * @self: a network
 * @feature: number of a feature
 * @input: (inout) (array fixed-size=64): gets what the feature adds to what the network reads of a token
 */
void
readout_quotes_net_add_feature (const ReadoutQuotesNet *self, guint32 feature, float *input)
{
  for (guint k = 0; k < WIDTH; k++)
    input[k] += self->features[feature][k];
}

/**
 * readout_quotes_net_add_word:
 * @self: a network
 * @vector: (nullable): the vector of a word
 * @input: (inout) (array fixed-size=64): gets what the vector adds to what the network reads of a token
 */
void
readout_quotes_net_add_word (const ReadoutQuotesNet *self, const float *vector, float *input)
{
  if (vector != NULL)
    readout_quotes_matrix_add_product (vector, &self->numbers.projection[0][0], input, 1,
                                       READOUT_WORD_VECTOR_LENGTH, WIDTH);
}
