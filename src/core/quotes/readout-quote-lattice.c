/* readout-quote-lattice.c: the ways to label the tokens of a paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Before the first token stands one of no label; anything may stand last. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-lattice.h"

#include "readout-near-exp.h"

#include <string.h>

#define N_LABELS READOUT_QUOTE_N_LABELS

typedef const float (*Table)[N_LABELS][N_LABELS];

/**
 * readout_quote_lattice_init:
 * @self: a lattice
 * @max_length: how many tokens it must have room for
 */
void
readout_quote_lattice_init (ReadoutQuoteLattice *self, guint max_length)
{
  self->length = 0;
  self->scores = g_aligned_alloc (max_length * 4, sizeof *self->scores, 64);
  self->forward = self->scores + max_length;
  self->backward = self->forward + max_length;
  self->likely = self->backward + max_length;
  self->contexts = g_new (guint16, max_length);
  self->scale = g_new (float, max_length);
}

/**
 * readout_quote_lattice_clear:
 * @self: a lattice
 */
void
readout_quote_lattice_clear (ReadoutQuoteLattice *self)
{
  g_clear_pointer (&self->scores, g_aligned_free);
  g_clear_pointer (&self->contexts, g_free);
  g_clear_pointer (&self->scale, g_free);
}

/**
 * readout_quote_label_can_follow:
 * @before: a label
 * @label: another
 *
 * Returns: whether a token with @label can stand after one with @before
 */
gboolean
readout_quote_label_can_follow (guint before, guint label)
{
  switch (label)
    {
    case READOUT_QUOTE_LABEL_CONTENT_GOES_ON:
      return before >= READOUT_QUOTE_LABEL_CONTENT && before <= READOUT_QUOTE_LABEL_CONTENT_AGAIN;
    case READOUT_QUOTE_LABEL_SOURCE_GOES_ON:
      return before == READOUT_QUOTE_LABEL_SOURCE || before == READOUT_QUOTE_LABEL_SOURCE_GOES_ON;
    case READOUT_QUOTE_LABEL_CUE_GOES_ON:
      return before == READOUT_QUOTE_LABEL_CUE || before == READOUT_QUOTE_LABEL_CUE_GOES_ON;
    default:
      return TRUE;
    }
}

/**
 * readout_quote_context_exp:
 * @scores: what each label says for each label after it
 * @context: one context
 * @likely: (out caller-allocates): in it, e to the power of that, zero for what cannot be
 */
void
readout_quote_context_exp (Table scores, guint context, float (*likely)[N_LABELS][N_LABELS])
{
  for (guint a = 0; a < N_LABELS; a++)
    for (guint b = 0; b < N_LABELS; b++)
      likely[context][a][b]
          = readout_quote_label_can_follow (a, b) ? readout_near_exp (scores[context][a][b]) : 0;
}

/**
 * readout_quote_transitions_exp:
 * @scores: what each label says for each label after it
 * @likely: (out caller-allocates): e to the power of that, zero for what cannot be
 */
void
readout_quote_transitions_exp (Table scores, float (*likely)[N_LABELS][N_LABELS])
{
  for (guint c = 0; c < READOUT_QUOTE_N_CONTEXTS; c++)
    readout_quote_context_exp (scores, c, likely);
}

/* The best label before each label, and what it is worth. */
static void
step_best (const float *sums, const float (*transitions)[N_LABELS], float *best, guint8 *back)
{
  for (guint b = 0; b < N_LABELS; b++)
    {
      best[b] = sums[0] + transitions[0][b];
      back[b] = 0;
    }

  for (guint8 a = 1; a < N_LABELS; a++)
    for (guint b = 0; b < N_LABELS; b++)
      {
        float sum = sums[a] + transitions[a][b];

        back[b] = sum > best[b] ? a : back[b];
        best[b] = MAX (best[b], sum);
      }
}

/**
 * readout_quote_lattice_find_best:
 * @self: a lattice of one token or more
 * @transitions: what each label says for each label after it; %READOUT_QUOTE_IMPOSSIBLE for what cannot be
 * @labels: (out caller-allocates): the labels of the best way, one a token
 */
void
readout_quote_lattice_find_best (const ReadoutQuoteLattice *self, Table transitions, guint8 *labels)
{
  float sums[N_LABELS] = { 0 }, next[N_LABELS];
  guint label = READOUT_QUOTE_LABEL_NONE;

  /* the way back to each label is kept where the sums of the other direction will be */
  for (guint a = 1; a < N_LABELS; a++)
    sums[a] = READOUT_QUOTE_IMPOSSIBLE;

  for (guint i = 0; i < self->length; i++)
    {
      guint8 *back = (guint8 *)&self->backward[i];

      step_best (sums, transitions[self->contexts[i]], next, back);
      for (guint b = 0; b < N_LABELS; b++)
        sums[b] = next[b] + self->scores[i].at[b];
    }

  for (guint b = 1; b < N_LABELS; b++)
    if (sums[b] > sums[label])
      label = b;
  for (guint i = self->length; i-- > 0;)
    {
      labels[i] = (guint8)label;
      label = ((const guint8 *)&self->backward[i])[label];
    }
}

static void
find_likely (ReadoutQuoteLattice *self, guint i)
{
  const float *scores = self->scores[i].at;
  float top = scores[0];

  for (guint b = 1; b < N_LABELS; b++)
    top = MAX (top, scores[b]);
  for (guint b = 0; b < N_LABELS; b++)
    self->likely[i].at[b] = readout_near_exp (scores[b] - top);
}

static void
step_forward (ReadoutQuoteLattice *self, guint i, Table likely)
{
  const float (*table)[N_LABELS] = likely[self->contexts[i]];
  float *to = self->forward[i].at;
  float sum = 0;

  memset (to, 0, sizeof self->forward[i]);
  for (guint a = 0; a < (i > 0 ? N_LABELS : 1); a++)
    {
      float from = i > 0 ? self->forward[i - 1].at[a] : 1;

      for (guint b = 0; b < N_LABELS; b++)
        to[b] += from * table[a][b];
    }

  for (guint b = 0; b < N_LABELS; b++)
    {
      to[b] *= self->likely[i].at[b];
      sum += to[b];
    }
  self->scale[i] = 1 / sum;
  for (guint b = 0; b < N_LABELS; b++)
    to[b] *= self->scale[i];
}

static void
step_backward (ReadoutQuoteLattice *self, guint i, Table likely)
{
  const float (*table)[N_LABELS] = likely[self->contexts[i]];
  float ahead[N_LABELS];

  for (guint b = 0; b < N_LABELS; b++)
    ahead[b] = self->likely[i].at[b] * self->backward[i].at[b] * self->scale[i];
  for (guint a = 0; a < N_LABELS; a++)
    {
      float sum = 0;

      for (guint b = 0; b < N_LABELS; b++)
        sum += table[a][b] * ahead[b];
      self->backward[i - 1].at[a] = sum;
    }
}

/**
 * readout_quote_lattice_sum:
 * @self: a lattice of one token or more
 * @likely: the transitions as factors
 *
 * Adds up all ways, so that labels have probabilities.
 */
void
readout_quote_lattice_sum (ReadoutQuoteLattice *self, Table likely)
{
  for (guint i = 0; i < self->length; i++)
    {
      find_likely (self, i);
      step_forward (self, i, likely);
    }

  for (guint b = 0; b < N_LABELS; b++)
    self->backward[self->length - 1].at[b] = 1;
  for (guint i = self->length - 1; i > 0; i--)
    step_backward (self, i, likely);
}
