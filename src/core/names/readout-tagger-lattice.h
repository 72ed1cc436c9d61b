/* readout-tagger-lattice.h: the ways to label a run of words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-tagger-format.h"

G_BEGIN_DECLS

/* Rows are padded, so that the compiler can work on several labels at once. */
#define READOUT_LATTICE_WIDTH 32

/* Longer runs are cut. */
#define READOUT_LATTICE_MAX_LENGTH 64

typedef struct
{
  _Alignas(16) float rows[READOUT_TAGGER_N_LABELS][READOUT_LATTICE_WIDTH];
} ReadoutLabelMatrix;

/**
 * ReadoutLattice:
 * @length: how many words
 * @scores: what each word says for each label
 * @forward: filled in by readout_lattice_sum()
 * @backward: the same
 * @scale: the same
 */
typedef struct
{
  guint length;
  _Alignas(16) float scores[READOUT_LATTICE_MAX_LENGTH][READOUT_LATTICE_WIDTH];
  _Alignas(16) float likely[READOUT_LATTICE_MAX_LENGTH][READOUT_LATTICE_WIDTH];
  _Alignas(16) float forward[READOUT_LATTICE_MAX_LENGTH][READOUT_LATTICE_WIDTH];
  _Alignas(16) float backward[READOUT_LATTICE_MAX_LENGTH][READOUT_LATTICE_WIDTH];
  float scale[READOUT_LATTICE_MAX_LENGTH];
} ReadoutLattice;

/* The labels of a type: the first word of several, one between, the last, the only one. */
typedef enum
{
  READOUT_LABEL_FIRST,
  READOUT_LABEL_BETWEEN,
  READOUT_LABEL_LAST,
  READOUT_LABEL_ONLY,
} ReadoutLabelPosition;

#define READOUT_LABEL_NONE 0

static inline guint
readout_label (ReadoutTaggerType type, ReadoutLabelPosition position)
{
  return 1 + 4 * (guint)type + (guint)position;
}

static inline ReadoutTaggerType
readout_label_get_type (guint label)
{
  return (ReadoutTaggerType)((label - 1) / 4);
}

static inline ReadoutLabelPosition
readout_label_get_position (guint label)
{
  return (ReadoutLabelPosition)((label - 1) % 4);
}

/* Whether a name that goes on has been begun. */
static inline gboolean
readout_label_goes_on (guint label)
{
  return label != READOUT_LABEL_NONE && readout_label_get_position (label) <= READOUT_LABEL_BETWEEN;
}

/* Whether a name that was begun before goes on. */
static inline gboolean
readout_label_continues (guint label)
{
  return label != READOUT_LABEL_NONE
         && (readout_label_get_position (label) == READOUT_LABEL_BETWEEN
             || readout_label_get_position (label) == READOUT_LABEL_LAST);
}

gboolean readout_label_can_follow (guint before, guint label);
void readout_label_matrix_exp (const ReadoutLabelMatrix *scores, ReadoutLabelMatrix *likely);
void
readout_lattice_find_best (const ReadoutLattice *self, const ReadoutLabelMatrix *transitions, guint8 *labels);
gboolean readout_lattice_sum (ReadoutLattice *self, const ReadoutLabelMatrix *likely, const guint32 *allowed);
float readout_lattice_get_probability (const ReadoutLattice *self,
                                       const ReadoutLabelMatrix *likely,
                                       ReadoutTaggerType type,
                                       guint first,
                                       guint end);

G_END_DECLS
