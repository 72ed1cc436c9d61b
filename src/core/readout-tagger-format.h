/* readout-tagger-format.h: how the model of names is laid out; shared with the program that trains it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All numbers are little endian.  After the header come:
 *
 *   transitions  one float for each label and each label after it
 *   families     for each cluster its two coarser ones
 *   words        n_words slots: what is known of a word
 *   rows         n_rows slots: what a feature says for each label
 *
 * Words and features are there by a part of their hash alone: neither can be read back. */

#pragma once

#include "readout-lexicon-format.h"

#define READOUT_TAGGER_MAGIC   "ReadoutT"
#define READOUT_TAGGER_VERSION 1

#define READOUT_TAGGER_N_CLUSTERS      1024
#define READOUT_TAGGER_N_FINE_CLUSTERS 4096
#define READOUT_TAGGER_N_FAMILIES      2

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

/* No slot is farther from where its hash points. */
#define READOUT_TAGGER_MAX_PROBES 32

typedef struct
{
  char magic[8];
  guint32 version;
  guint32 n_words;
  guint32 n_rows;
  guint32 reserved; /* zero */
  guint64 checksum; /* as that of a lexicon */
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

/* What is known of a word, in 64 bits: 32 of the hash, then the fields. */
#define READOUT_TAGGER_WORD_FINE_SHIFT    0          /* 13 bits: cluster of 4096, plus one */
#define READOUT_TAGGER_WORD_CLUSTER_SHIFT 13         /* 11 bits: cluster of 1024, plus one */
#define READOUT_TAGGER_WORD_CASING_SHIFT  24         /* 3 bits: how often with a capital */
#define READOUT_TAGGER_WORD_JOINS         (1u << 27) /* stands inside names */
#define READOUT_TAGGER_WORD_OPENS         (1u << 28) /* begins names, though small */
#define READOUT_TAGGER_WORD_CLOSES        (1u << 29) /* ends names, though small */

/* The slot at which the search for a hash begins. */
static inline guint32
readout_tagger_slot (guint64 hash, guint32 n_slots)
{
  return (guint32)(((hash & 0xffffffff) * n_slots) >> 32);
}

static inline guint32
readout_tagger_key (guint64 hash)
{
  guint32 key = (guint32)(hash >> 32);

  return key != 0 ? key : 1;
}
