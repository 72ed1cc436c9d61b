/* readout-quote-lattice.h: the ways to label the tokens of a paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-format.h"

G_BEGIN_DECLS

/* The score of what cannot be. */
#define READOUT_QUOTE_IMPOSSIBLE (-1e30f)

/* The score of what is ruled out, if anything else is possible. */
#define READOUT_QUOTE_BARRED (-1e6f)

/* For each context and each label, one number a label after it. */
typedef float ReadoutQuoteTransitions[READOUT_QUOTE_N_CONTEXTS][READOUT_QUOTE_N_LABELS]
                                     [READOUT_QUOTE_N_LABELS];

typedef struct
{
  _Alignas(16) float at[READOUT_QUOTE_N_LABELS];
} ReadoutQuoteScores;

/**
 * ReadoutQuoteLattice:
 * @length: how many tokens
 * @scores: (array length=length): what each token says for each label
 * @contexts: (array length=length): the context of each
 * @forward: (array length=length): filled in by readout_quote_lattice_sum()
 * @backward: (array length=length): the same
 * @likely: (array length=length): the same
 * @scale: (array length=length): the same
 */
typedef struct
{
  guint length;
  ReadoutQuoteScores *scores;
  guint16 *contexts;
  ReadoutQuoteScores *forward;
  ReadoutQuoteScores *backward;
  ReadoutQuoteScores *likely;
  float *scale;
} ReadoutQuoteLattice;

void readout_quote_lattice_init (ReadoutQuoteLattice *self, guint max_length);
void readout_quote_lattice_clear (ReadoutQuoteLattice *self);

gboolean readout_quote_label_can_follow (guint before, guint label);
void readout_quote_context_exp (const float (*scores)[READOUT_QUOTE_N_LABELS][READOUT_QUOTE_N_LABELS],
                                guint context,
                                float (*likely)[READOUT_QUOTE_N_LABELS][READOUT_QUOTE_N_LABELS]);
void readout_quote_transitions_exp (const float (*scores)[READOUT_QUOTE_N_LABELS][READOUT_QUOTE_N_LABELS],
                                    float (*likely)[READOUT_QUOTE_N_LABELS][READOUT_QUOTE_N_LABELS]);
void
readout_quote_lattice_find_best (const ReadoutQuoteLattice *self,
                                 const float (*transitions)[READOUT_QUOTE_N_LABELS][READOUT_QUOTE_N_LABELS],
                                 guint8 *labels);
void readout_quote_lattice_sum (ReadoutQuoteLattice *self,
                                const float (*likely)[READOUT_QUOTE_N_LABELS][READOUT_QUOTE_N_LABELS]);

/* How probable it is that the token has the label; after readout_quote_lattice_sum(). */
static inline float
readout_quote_lattice_get_probability (const ReadoutQuoteLattice *self, guint i, guint label)
{
  return self->forward[i].at[label] * self->backward[i].at[label];
}

G_END_DECLS
