/* readout-tagger-format.h: how the model of names is laid out; shared with the program that trains it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After the header come:
 *
 *   transitions  one float for each label and each label after it
 *   rows         n_rows slots: what a feature says for each label */

#pragma once

#include "readout-data-format.h"

#define READOUT_TAGGER_MAGIC   "ReadoutT"
#define READOUT_TAGGER_VERSION 2

/* The types of the model, in the order of its labels; what is a name of something else is a type too. */
typedef enum
{
  READOUT_TAGGER_PERSON,
  READOUT_TAGGER_ORGANIZATION,
  READOUT_TAGGER_PLACE,
  READOUT_TAGGER_NATIONALITY,
  READOUT_TAGGER_EVENT,
  READOUT_TAGGER_OTHER,
  READOUT_TAGGER_N_TYPES,
} ReadoutTaggerType;

/* No name, and for each type: first of several, between, last of several, the only one. */
#define READOUT_TAGGER_N_LABELS (1 + 4 * READOUT_TAGGER_N_TYPES)

typedef struct
{
  ReadoutDataHeader data;
  guint32 n_rows;
  guint32 reserved; /* zero */
} ReadoutTaggerHeader;

/* A weight is @scale times its number; that of "no name" is zero. */
typedef struct
{
  guint32 key;   /* upper half of the hash; zero in a free slot */
  guint32 scale; /* the bits of a float */
  gint8 weights[READOUT_TAGGER_N_LABELS - 1];
} ReadoutTaggerRow;

G_STATIC_ASSERT (sizeof (ReadoutTaggerHeader) == 32);
G_STATIC_ASSERT (sizeof (ReadoutTaggerRow) == 32);
