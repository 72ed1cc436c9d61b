/* readout-quote-net.c: a small recurrent network that reads sentences in both directions
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Simple recurrent units (Lei et al., "Simple Recurrent Units for Highly Parallelizable Recurrence", 2018): a
 * layer looks at all tokens at once, and only then goes through them one by one.  Half of the numbers of a
 * token are carried forwards, half of them backwards. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-net.h"

#include <string.h>

#define HALF    READOUT_QUOTE_NET_HALF
#define WIDTH   READOUT_QUOTE_NET_WIDTH
#define N_GATES READOUT_QUOTE_NET_N_GATES
#define BLOCK   READOUT_QUOTE_NET_BLOCK

/* So many tokens share what is read of the weights: there are registers for their sums. */
#define N_TOKENS 4

/* Several numbers at once. */
#define N_LANES 8

typedef float Lanes __attribute__ ((vector_size (32), aligned (4), may_alias));
typedef gint32 Mask __attribute__ ((vector_size (32), aligned (4), may_alias));

G_STATIC_ASSERT (BLOCK == 2 * N_LANES && HALF % N_LANES == 0 && READOUT_QUOTE_N_LABELS == N_LANES);

/**
 * readout_quote_net_room_init:
 * @self: room for a network to work in
 * @max_length: for how many tokens
 */
void
readout_quote_net_room_init (ReadoutQuoteNetRoom *self, guint max_length)
{
  self->states = g_aligned_alloc (max_length + N_TOKENS, sizeof *self->states, 64);
  self->gates = g_aligned_alloc (max_length + N_TOKENS, sizeof *self->gates, 64);
}

/**
 * readout_quote_net_room_clear:
 * @self: room for a network to work in
 */
void
readout_quote_net_room_clear (ReadoutQuoteNetRoom *self)
{
  g_clear_pointer (&self->states, g_aligned_free);
  g_clear_pointer (&self->gates, g_aligned_free);
}

/* Some of the gates of some tokens; the sums stay in registers. */
G_ALWAYS_INLINE static inline void
multiply (const float (*weights)[BLOCK],
          const float *bias,
          const float (*states)[WIDTH],
          float (*gates)[N_GATES],
          guint first)
{
  Lanes sums[N_TOKENS][2];

  for (guint t = 0; t < N_TOKENS; t++)
    for (guint k = 0; k < 2; k++)
      sums[t][k] = ((const Lanes *)(bias + first))[k];

  for (guint i = 0; i < WIDTH; i++)
    {
      const Lanes *w = (const Lanes *)weights[i];

      for (guint t = 0; t < N_TOKENS; t++)
        for (guint k = 0; k < 2; k++)
          sums[t][k] += states[t][i] * w[k];
    }

  for (guint t = 0; t < N_TOKENS; t++)
    for (guint k = 0; k < 2; k++)
      ((Lanes *)(gates[t] + first))[k] = sums[t][k];
}

/* readout_quote_net_gate() of several numbers. */
G_ALWAYS_INLINE static inline void
shut (Lanes *x)
{
  const Lanes one = { 1, 1, 1, 1, 1, 1, 1, 1 };
  Mask above;

  *x = 0.5f + 0.25f * *x;
  *x = (Lanes)((Mask)*x & (*x > 0));
  above = *x > 1;
  *x = (Lanes)(((Mask)*x & ~above) | ((Mask)one & above));
}

/* readout_quote_net_squash() of several numbers. */
G_ALWAYS_INLINE static inline void
squash (const Lanes *x, Lanes *squashed)
{
  *squashed = *x / (1 + (Lanes)((Mask)*x & G_MAXINT32));
}

/* One token, in one direction: how much of the memory is kept, how much of the new taken, how much shown. */
G_ALWAYS_INLINE static inline void
step (const float *keeps, const float *shows, const float *gates, Lanes *memory, float *state)
{
  for (guint k = 0; k < HALF / N_LANES; k++)
    {
      Lanes keep = ((const Lanes *)(gates + WIDTH))[k] + ((const Lanes *)keeps)[k] * memory[k];
      Lanes show = ((const Lanes *)(gates + 2 * WIDTH))[k] + ((const Lanes *)shows)[k] * memory[k];
      Lanes *to = &((Lanes *)state)[k], shown;

      shut (&keep);
      shut (&show);
      memory[k] = keep * memory[k] + (1 - keep) * ((const Lanes *)gates)[k];
      squash (&memory[k], &shown);
      *to = show * shown + (1 - show) * *to;
    }
}

G_ALWAYS_INLINE static inline void
run_layer (const ReadoutQuoteNetLayer *layer, ReadoutQuoteNetRoom *room, guint length)
{
  Lanes forwards[HALF / N_LANES] = { 0 }, backwards[HALF / N_LANES] = { 0 };

  for (guint b = 0; b < READOUT_QUOTE_NET_N_BLOCKS; b++)
    for (guint t = 0; t < length; t += N_TOKENS)
      multiply (layer->weights[b], layer->bias, (const float (*)[WIDTH])room->states + t, room->gates + t,
                b * BLOCK);
  for (guint t = 0; t < length; t++)
    step (layer->keeps, layer->shows, room->gates[t], forwards, room->states[t]);
  for (guint t = length; t-- > 0;)
    step (layer->keeps + HALF, layer->shows + HALF, room->gates[t] + HALF, backwards, room->states[t] + HALF);
}

G_ALWAYS_INLINE static inline void
run (const ReadoutQuoteNet *self, ReadoutQuoteNetRoom *room, guint length, ReadoutQuoteScores *scores)
{
  memset (room->states + length, 0, N_TOKENS * sizeof *room->states);
  for (guint i = 0; i < READOUT_QUOTE_NET_N_LAYERS; i++)
    run_layer (&self->layers[i], room, length);

  for (guint t = 0; t < length; t++)
    {
      Lanes sums = *(const Lanes *)self->output_bias;

      for (guint i = 0; i < WIDTH; i++)
        sums += room->states[t][i] * *(const Lanes *)self->output[i];
      *(Lanes *)scores[t].at = sums;
    }
}

#if defined(__x86_64__) && defined(__GNUC__)
/* The same sums in the same order, eight at a time. */
__attribute__ ((target ("avx2"))) static void
run_wide (const ReadoutQuoteNet *self, ReadoutQuoteNetRoom *room, guint length, ReadoutQuoteScores *scores)
{
  run (self, room, length, scores);
}
#endif

/**
 * readout_quote_net_run:
 * @self: a network
 * @room: with the inputs of the tokens; they are lost
 * @length: how many tokens
 * @scores: (out caller-allocates) (array length=length): what each token says for each label
 */
void
readout_quote_net_run (const ReadoutQuoteNet *self,
                       ReadoutQuoteNetRoom *room,
                       guint length,
                       ReadoutQuoteScores *scores)
{
#if defined(__x86_64__) && defined(__GNUC__)
  if (__builtin_cpu_supports ("avx2"))
    {
      run_wide (self, room, length, scores);
      return;
    }
#endif

  run (self, room, length, scores);
}
