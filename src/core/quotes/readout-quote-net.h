/* readout-quote-net.h: a small recurrent network that reads sentences in both directions
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-lattice.h"

G_BEGIN_DECLS

/* Longer texts are read in pieces of so many tokens. */
#define READOUT_QUOTE_NET_MAX_LENGTH 512

/**
 * ReadoutQuoteNetRoom:
 * @states: (array length=max_length): the input of each token, then what each layer makes of it
 * @gates: (array length=max_length): what the weights of a layer make of the input of each
 */
typedef struct
{
  float (*states)[READOUT_QUOTE_NET_WIDTH];
  float (*gates)[READOUT_QUOTE_NET_N_GATES];
} ReadoutQuoteNetRoom;

void readout_quote_net_room_init (ReadoutQuoteNetRoom *self, guint max_length);
void readout_quote_net_room_clear (ReadoutQuoteNetRoom *self);

void readout_quote_net_run (const ReadoutQuoteNet *self,
                            ReadoutQuoteNetRoom *room,
                            guint length,
                            ReadoutQuoteScores *scores);

/* From 0 to 1, in a straight line. */
static inline float
readout_quote_net_gate (float x)
{
  x = MAX (0.5f + 0.25f * x, 0);

  return MIN (x, 1);
}

/* From -1 to 1. */
static inline float
readout_quote_net_squash (float x)
{
  return x / (1 + MAX (x, -x));
}

G_END_DECLS
