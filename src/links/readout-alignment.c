/* readout-alignment.c: which words of one passage are those of another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-alignment.h"

/* What of a longer passage stands behind so many words is not compared: the table grows with the square. */
#define MAX_WORDS 400

/* A word that all news have says little. */
#define SAME_WORD        4
#define SAME_COMMON_WORD 2
#define OTHER_WORD       (-1)
#define GAP              (-1)

typedef enum
{
  MOVE_NONE, /* the best stretch begins here */
  MOVE_BOTH,
  MOVE_A,
  MOVE_B,
} Move;

typedef struct
{
  const ReadoutTextWord *a, *b;
  guint n_a, n_b;
  int *scores;
  guint8 *moves;
} Table;

static guint
cell (const Table *table, guint i, guint k)
{
  return i * (table->n_b + 1) + k;
}

static int
compare_words (const ReadoutTextWord *a, const ReadoutTextWord *b)
{
  if (a->stem != b->stem)
    return OTHER_WORD;

  return (a->flags & READOUT_TEXT_WORD_COMMON) != 0 ? SAME_COMMON_WORD : SAME_WORD;
}

static void
fill_cell (Table *table, guint i, guint k)
{
  const int scores[] = {
    [MOVE_NONE] = 0,
    [MOVE_BOTH]
    = table->scores[cell (table, i - 1, k - 1)] + compare_words (&table->a[i - 1], &table->b[k - 1]),
    [MOVE_A] = table->scores[cell (table, i - 1, k)] + GAP,
    [MOVE_B] = table->scores[cell (table, i, k - 1)] + GAP,
  };
  Move best = MOVE_NONE;

  for (Move move = MOVE_BOTH; move <= MOVE_B; move++)
    if (scores[move] > scores[best])
      best = move;
  table->scores[cell (table, i, k)] = scores[best];
  table->moves[cell (table, i, k)] = (guint8)best;
}

/* The last cell of the best stretch. */
static void
fill (Table *table, guint *best_i, guint *best_k)
{
  *best_i = *best_k = 0;
  for (guint i = 1; i <= table->n_a; i++)
    for (guint k = 1; k <= table->n_b; k++)
      {
        fill_cell (table, i, k);
        if (table->scores[cell (table, i, k)] > table->scores[cell (table, *best_i, *best_k)])
          {
            *best_i = i;
            *best_k = k;
          }
      }
}

static GArray *
trace_back (const Table *table, guint i, guint k)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (ReadoutAlignedPair));
  Move move;

  while ((move = table->moves[cell (table, i, k)]) != MOVE_NONE)
    {
      if (move == MOVE_BOTH)
        {
          ReadoutAlignedPair pair = { i - 1, k - 1, table->a[i - 1].stem == table->b[k - 1].stem };

          g_array_prepend_val (pairs, pair);
        }
      i -= move != MOVE_B;
      k -= move != MOVE_A;
    }

  return pairs;
}

/**
 * readout_alignment_find:
 * @a: (element-type ReadoutTextWord): the words of a passage
 * @b: (element-type ReadoutTextWord): those of another one
 *
 * The local alignment of Smith and Waterman (1981), over words in place of letters: of all stretches of both
 * passages the two that agree best, with words left out, put in and put for others.  Of a passage of more
 * than 400 words, the first 400 are compared.
 *
 * Returns: (transfer full) (element-type ReadoutAlignedPair): the words that stand for each other, in the
 * order of both passages
 */
GArray *
readout_alignment_find (GArray *a, GArray *b)
{
  Table table = {
    .a = (const ReadoutTextWord *)(const void *)a->data,
    .b = (const ReadoutTextWord *)(const void *)b->data,
    .n_a = MIN (a->len, MAX_WORDS),
    .n_b = MIN (b->len, MAX_WORDS),
  };
  g_autofree int *scores = table.scores = g_new0 (int, (gsize)(table.n_a + 1) * (table.n_b + 1));
  g_autofree guint8 *moves = table.moves = g_new0 (guint8, (gsize)(table.n_a + 1) * (table.n_b + 1));
  guint i, k;

  g_assert (scores != NULL && moves != NULL);
  fill (&table, &i, &k);
  return trace_back (&table, i, k);
}
