/* readout-quote-format.h: how the model of quotes is laid out; shared with the program that trains it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After the header come:
 *
 *   transitions  for each context a float for each label and each label after it
 *   network      the floats of a #ReadoutQuoteNet
 *   slots        n_slots: where the vectors of the features of a token are
 *   vectors      n_vectors: what a feature adds to the input of the network
 *   cues         n_cues slots: how often a word is a cue where it stands, in sixteenths
 *   rows         n_rows slots: what a feature of a stretch, or of words and their source, says */

#pragma once

#include "readout-data-format.h"

#define READOUT_QUOTE_MODEL_MAGIC   "ReadoutQ"
#define READOUT_QUOTE_MODEL_VERSION 5

/* What a token is part of: words that are attributed, whom they are attributed to, what attributes them.
 * Words that an attribution has broken are begun again. */
typedef enum
{
  READOUT_QUOTE_LABEL_NONE,
  READOUT_QUOTE_LABEL_CONTENT,
  READOUT_QUOTE_LABEL_CONTENT_GOES_ON,
  READOUT_QUOTE_LABEL_CONTENT_AGAIN,
  READOUT_QUOTE_LABEL_SOURCE,
  READOUT_QUOTE_LABEL_SOURCE_GOES_ON,
  READOUT_QUOTE_LABEL_CUE,
  READOUT_QUOTE_LABEL_CUE_GOES_ON,
  READOUT_QUOTE_N_LABELS,
} ReadoutQuoteLabel;

/* What a token looks like to the labels around it. */
typedef enum
{
  READOUT_QUOTE_TOKEN_WORD,
  READOUT_QUOTE_TOKEN_COMMA,
  READOUT_QUOTE_TOKEN_SENTENCE_END,
  READOUT_QUOTE_TOKEN_OPENING_MARK,
  READOUT_QUOTE_TOKEN_CLOSING_MARK,
  READOUT_QUOTE_TOKEN_COLON,
  READOUT_QUOTE_TOKEN_DASH,
  READOUT_QUOTE_TOKEN_THAT,
  READOUT_QUOTE_TOKEN_CUE,
  READOUT_QUOTE_TOKEN_PRONOUN,
  READOUT_QUOTE_TOKEN_NAME,
  READOUT_QUOTE_TOKEN_CONJUNCTION,
  READOUT_QUOTE_TOKEN_TO,
  READOUT_QUOTE_TOKEN_ARTICLE,
  READOUT_QUOTE_TOKEN_GRAMMAR,
  READOUT_QUOTE_TOKEN_EDGE, /* before the first token of a sentence */
  READOUT_QUOTE_N_TOKEN_CLASSES,
} ReadoutQuoteTokenClass;

/* Outside of quotation marks, inside, in marks around a few words. */
#define READOUT_QUOTE_N_SURROUNDINGS 3

/* The class of a token, that of the one before it, and where it stands. */
#define READOUT_QUOTE_N_CONTEXTS \
  (READOUT_QUOTE_N_SURROUNDINGS * READOUT_QUOTE_N_TOKEN_CLASSES * READOUT_QUOTE_N_TOKEN_CLASSES)

/* No more features of a token than this. */
#define READOUT_QUOTE_MAX_FEATURES 20

/* The first of them are about its word alone.  What is known of a word goes with its first feature; only
 * where that is unknown are the others asked. */
#define READOUT_QUOTE_N_WORD_FEATURES 7

/* A layer of the network reads so many numbers a token, and makes as many of them. */
#define READOUT_QUOTE_NET_HALF     32
#define READOUT_QUOTE_NET_WIDTH    (2 * READOUT_QUOTE_NET_HALF)
#define READOUT_QUOTE_NET_N_GATES  (3 * READOUT_QUOTE_NET_WIDTH)
#define READOUT_QUOTE_NET_BLOCK    16
#define READOUT_QUOTE_NET_N_BLOCKS (READOUT_QUOTE_NET_N_GATES / READOUT_QUOTE_NET_BLOCK)
#define READOUT_QUOTE_NET_N_LAYERS 2

/* The gates are what is new, how much of the memory is kept, how much of it is shown: each for the numbers
 * that go forwards and those that go backwards. */
typedef struct
{
  float weights[READOUT_QUOTE_NET_N_BLOCKS][READOUT_QUOTE_NET_WIDTH][READOUT_QUOTE_NET_BLOCK];
  float bias[READOUT_QUOTE_NET_N_GATES];
  float keeps[READOUT_QUOTE_NET_WIDTH]; /* what the memory says of how much of it is kept */
  float shows[READOUT_QUOTE_NET_WIDTH]; /* and shown */
} ReadoutQuoteNetLayer;

typedef struct
{
  ReadoutQuoteNetLayer layers[READOUT_QUOTE_NET_N_LAYERS];
  float output[READOUT_QUOTE_NET_WIDTH][READOUT_QUOTE_N_LABELS];
  float output_bias[READOUT_QUOTE_N_LABELS];
} ReadoutQuoteNet;

#define READOUT_QUOTE_NET_N_NUMBERS (sizeof (ReadoutQuoteNet) / sizeof (float))

typedef struct
{
  ReadoutDataHeader data;
  guint32 n_slots;
  guint32 n_vectors;
  guint32 n_cues;
  guint32 n_rows;
  guint32 vector_scale;    /* the bits of a float: what one is worth in a vector */
  guint32 link_scale;      /* the same where it is about a source and its words */
  guint32 candidate_scale; /* the same where it is about a stretch as a whole */
  guint32 reserved;        /* zero */
} ReadoutQuoteModelHeader;

/* Where the vector of a feature of a token is. */
typedef struct
{
  guint32 key; /* upper half of the hash; zero in a free slot */
  guint32 nth;
} ReadoutQuoteSlot;

typedef gint8 ReadoutQuoteVector[READOUT_QUOTE_NET_WIDTH];

/* What a feature says. */
typedef struct
{
  guint32 key; /* upper half of the hash; zero in a free slot */
  gint8 weight;
  guint8 unused[3];
} ReadoutQuoteRow;

G_STATIC_ASSERT (sizeof (ReadoutQuoteModelHeader) == 56);
G_STATIC_ASSERT (sizeof (ReadoutQuoteSlot) == 8);
G_STATIC_ASSERT (sizeof (ReadoutQuoteRow) == 8);
