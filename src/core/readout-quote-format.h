/* readout-quote-format.h: how the model of quotes is laid out; shared with the program that trains it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After the header come:
 *
 *   transitions  for each context a float for each label and each label after it
 *   rows         n_rows slots: what a feature says for each label */

#pragma once

#include "readout-data-format.h"

#define READOUT_QUOTE_MODEL_MAGIC   "ReadoutQ"
#define READOUT_QUOTE_MODEL_VERSION 3

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

typedef struct
{
  ReadoutDataHeader data;
  guint32 n_rows;          /* even */
  guint32 scale;           /* the bits of a float: what a weight of one is worth */
  guint32 link_scale;      /* the same where the weight is about a source and its words */
  guint32 candidate_scale; /* the same where it is about a stretch as a whole */
} ReadoutQuoteModelHeader;

typedef struct
{
  guint32 key; /* upper half of the hash; zero in a free slot */
  gint8 weights[READOUT_QUOTE_N_LABELS];
} ReadoutQuoteRow;

G_STATIC_ASSERT (sizeof (ReadoutQuoteModelHeader) == 40);
G_STATIC_ASSERT (sizeof (ReadoutQuoteRow) == 12);
