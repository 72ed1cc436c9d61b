/* readout-words-format.h: how the file about single words is laid out; shared with the program that makes it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After the header come:
 *
 *   families  for each cluster of words its coarser ones
 *   slots     n_slots: what is known of a word */

#pragma once

#include "readout-lexicon-format.h"

#define READOUT_WORDS_MAGIC   "ReadoutW"
#define READOUT_WORDS_VERSION 1

#define READOUT_WORDS_N_CLUSTERS      1024
#define READOUT_WORDS_N_FINE_CLUSTERS 4096
#define READOUT_WORDS_N_FAMILIES      2

/* The clusters of a word, finest first, with the families. */
#define READOUT_WORDS_N_LEVELS (2 + READOUT_WORDS_N_FAMILIES)

typedef struct
{
  ReadoutDataHeader data;
  guint32 n_slots;
  guint32 reserved; /* zero */
} ReadoutWordsHeader;

G_STATIC_ASSERT (sizeof (ReadoutWordsHeader) == 32);

typedef struct
{
  guint32 fields; /* what is known of the word */
  guint32 key;    /* upper half of the hash; zero in a free slot */
} ReadoutWordsSlot;

G_STATIC_ASSERT (sizeof (ReadoutWordsSlot) == 8);

/* The fields. */
#define READOUT_WORD_FINE_MASK     0x1fffu /* cluster of 4096, plus one */
#define READOUT_WORD_CLUSTER_SHIFT 13      /* 11 bits: cluster of 1024, plus one */
#define READOUT_WORD_CLUSTER_MASK  0x7ffu
#define READOUT_WORD_CASING_SHIFT  24 /* 3 bits: how often with a capital */
#define READOUT_WORD_CASING_MASK   7u
#define READOUT_WORD_JOINS         (1u << 27) /* stands inside names */
#define READOUT_WORD_OPENS         (1u << 28) /* begins names, though small */
#define READOUT_WORD_CLOSES        (1u << 29) /* ends names, though small */
