/* readout-tagger-lattice.c: the ways to label a run of words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Before the first word of a run and after its last stands "no name". */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-tagger-lattice.h"

#include "readout-near-exp.h"

#include <string.h>

#define N_LABELS   READOUT_TAGGER_N_LABELS
#define WIDTH      READOUT_LATTICE_WIDTH
#define IMPOSSIBLE (-1e30f)

/**
 * readout_label_can_follow:
 * @before: a label
 * @label: another
 *
 * Returns: whether a word with @label can stand after one with @before
 */
gboolean
readout_label_can_follow (guint before, guint label)
{
  if (!readout_label_goes_on (before))
    return !readout_label_continues (label);

  return readout_label_continues (label) && readout_label_get_type (before) == readout_label_get_type (label);
}

/**
 * readout_label_matrix_exp:
 * @scores: what each label says for each label after it
 * @likely: (out): e to the power of that, zero for what cannot be
 */
void
readout_label_matrix_exp (const ReadoutLabelMatrix *scores, ReadoutLabelMatrix *likely)
{
  memset (likely, 0, sizeof *likely);

  for (guint a = 0; a < N_LABELS; a++)
    for (guint b = 0; b < N_LABELS; b++)
      if (readout_label_can_follow (a, b))
        likely->rows[a][b] = readout_near_exp (scores->rows[a][b]);
}

static void
consider (const float *sums,
          const ReadoutLabelMatrix *transitions,
          guint before,
          guint label,
          guint *found,
          float *best)
{
  float sum = sums[before] + transitions->rows[before][label];

  if (sum > *best)
    {
      *best = sum;
      *found = before;
    }
}

/* Looks only at the labels that can stand before. */
static guint
best_before (const float *sums, const ReadoutLabelMatrix *transitions, guint label, float *best)
{
  guint found = READOUT_LABEL_NONE;

  *best = IMPOSSIBLE;
  if (readout_label_continues (label))
    {
      ReadoutTaggerType type = readout_label_get_type (label);

      consider (sums, transitions, readout_label (type, READOUT_LABEL_FIRST), label, &found, best);
      consider (sums, transitions, readout_label (type, READOUT_LABEL_BETWEEN), label, &found, best);
      return found;
    }

  consider (sums, transitions, READOUT_LABEL_NONE, label, &found, best);
  for (guint t = 0; t < READOUT_TAGGER_N_TYPES; t++)
    {
      consider (sums, transitions, readout_label (t, READOUT_LABEL_LAST), label, &found, best);
      consider (sums, transitions, readout_label (t, READOUT_LABEL_ONLY), label, &found, best);
    }

  return found;
}

/**
 * readout_lattice_find_best:
 * @self: a lattice
 * @transitions: what each label says for each label after it
 * @labels: (out caller-allocates): the labels of the best way, one a word
 */
void
readout_lattice_find_best (const ReadoutLattice *self, const ReadoutLabelMatrix *transitions, guint8 *labels)
{
  guint8 back[READOUT_LATTICE_MAX_LENGTH][N_LABELS];
  float sums[N_LABELS], next[N_LABELS];
  float best;
  guint label;

  for (guint b = 0; b < N_LABELS; b++)
    sums[b] = readout_label_can_follow (READOUT_LABEL_NONE, b)
                  ? transitions->rows[READOUT_LABEL_NONE][b] + self->scores[0][b]
                  : IMPOSSIBLE;

  for (guint i = 1; i < self->length; i++)
    {
      for (guint b = 0; b < N_LABELS; b++)
        {
          back[i][b] = (guint8)best_before (sums, transitions, b, &best);
          next[b] = best + self->scores[i][b];
        }
      memcpy (sums, next, sizeof sums);
    }

  label = best_before (sums, transitions, READOUT_LABEL_NONE, &best);
  for (guint i = self->length; i-- > 0;)
    {
      labels[i] = (guint8)label;
      if (i > 0)
        label = back[i][label];
    }
}

/* The scores as factors, the greatest of each word being one. */
static void
find_likely (ReadoutLattice *self, const guint32 *allowed)
{
  for (guint i = 0; i < self->length; i++)
    {
      guint32 mask = allowed != NULL ? allowed[i] : G_MAXUINT32;
      float top = IMPOSSIBLE;

      for (guint b = 0; b < N_LABELS; b++)
        if (mask >> b & 1 && self->scores[i][b] > top)
          top = self->scores[i][b];

      memset (self->likely[i], 0, sizeof self->likely[i]);
      for (guint b = 0; b < N_LABELS; b++)
        if (mask >> b & 1)
          self->likely[i][b] = readout_near_exp (self->scores[i][b] - top);
    }
}

static void
step_forward (const float *from, const ReadoutLabelMatrix *likely, float *to)
{
  memset (to, 0, WIDTH * sizeof *to);

  for (guint a = 0; a < N_LABELS; a++)
    for (guint b = 0; from[a] > 0 && b < WIDTH; b++)
      to[b] += from[a] * likely->rows[a][b];
}

static gboolean
sum_forward (ReadoutLattice *self, const ReadoutLabelMatrix *likely)
{
  for (guint i = 0; i < self->length; i++)
    {
      float sum = 0;

      if (i == 0)
        memcpy (self->forward[0], likely->rows[READOUT_LABEL_NONE], sizeof self->forward[0]);
      else
        step_forward (self->forward[i - 1], likely, self->forward[i]);

      for (guint b = 0; b < WIDTH; b++)
        self->forward[i][b] *= self->likely[i][b];
      for (guint b = 0; b < N_LABELS; b++)
        sum += self->forward[i][b];
      if (!(sum > 0))
        return FALSE;

      self->scale[i] = sum;
      for (guint b = 0; b < WIDTH; b++)
        self->forward[i][b] /= sum;
    }

  return TRUE;
}

static gboolean
sum_backward (ReadoutLattice *self, const ReadoutLabelMatrix *likely)
{
  guint last = self->length - 1;
  float end = 0;

  for (guint a = 0; a < N_LABELS; a++)
    end += self->forward[last][a] * likely->rows[a][READOUT_LABEL_NONE];
  if (!(end > 0))
    return FALSE;

  memset (self->backward[last], 0, sizeof self->backward[last]);
  for (guint a = 0; a < N_LABELS; a++)
    self->backward[last][a] = likely->rows[a][READOUT_LABEL_NONE] / end;

  for (guint i = last; i > 0; i--)
    {
      float ahead[WIDTH];

      for (guint b = 0; b < WIDTH; b++)
        ahead[b] = self->likely[i][b] * self->backward[i][b] / self->scale[i];
      memset (self->backward[i - 1], 0, sizeof self->backward[i - 1]);
      for (guint a = 0; a < N_LABELS; a++)
        {
          float sums[4] = { 0, 0, 0, 0 };

          for (guint b = 0; b < WIDTH; b += 4)
            for (guint k = 0; k < 4; k++)
              sums[k] += likely->rows[a][b + k] * ahead[b + k];
          self->backward[i - 1][a] = sums[0] + sums[1] + sums[2] + sums[3];
        }
    }

  return TRUE;
}

/**
 * readout_lattice_sum:
 * @self: a lattice
 * @likely: the transitions as factors
 * @allowed: (nullable): for each word the labels that it may have, one bit a label
 *
 * Adds up all ways.  After it, the product of @forward and @backward is the probability of a word's label.
 *
 * Returns: whether there is any way
 */
gboolean
readout_lattice_sum (ReadoutLattice *self, const ReadoutLabelMatrix *likely, const guint32 *allowed)
{
  find_likely (self, allowed);

  return sum_forward (self, likely) && sum_backward (self, likely);
}

/* The label of one of the words of a name. */
static guint
label_in_name (ReadoutTaggerType type, guint first, guint end, guint i)
{
  if (end - first == 1)
    return readout_label (type, READOUT_LABEL_ONLY);
  if (i == first)
    return readout_label (type, READOUT_LABEL_FIRST);

  return readout_label (type, i + 1 < end ? READOUT_LABEL_BETWEEN : READOUT_LABEL_LAST);
}

/**
 * readout_lattice_get_probability:
 * @self: a lattice, after readout_lattice_sum()
 * @likely: the transitions as factors
 * @type: a type of names
 * @first: the first of some words
 * @end: after the last of them
 *
 * Returns: how probable it is that just these words are a name of @type, 0 to 1
 */
float
readout_lattice_get_probability (const ReadoutLattice *self,
                                 const ReadoutLabelMatrix *likely,
                                 ReadoutTaggerType type,
                                 guint first,
                                 guint end)
{
  guint before = label_in_name (type, first, end, first);
  float probability = self->forward[first][before];

  for (guint i = first + 1; i < end; i++)
    {
      guint label = label_in_name (type, first, end, i);

      probability *= likely->rows[before][label] * self->likely[i][label] / self->scale[i];
      before = label;
    }

  return MIN (probability * self->backward[end - 1][before], 1.0f);
}
