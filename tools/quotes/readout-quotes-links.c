/* readout-quotes-links.c: learns which source goes with which words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An averaged perceptron that ranks the sources of a paragraph, and nobody. */

#include "config.h"

#include "readout-quotes-links.h"

#define NOBODY  (-1)
#define UNKNOWN (-2)

typedef struct
{
  guint64 hash;
  double weight;
  double sum; /* of the weight at each step, as a difference from the last */
} Weight;

struct _ReadoutQuotesLinks
{
  GHashTable *weights; /* Weight by its hash */
  double n_steps;
};

/**
 * readout_quotes_links_new:
 *
 * Returns: (transfer full): a learner that knows nothing
 */
ReadoutQuotesLinks *
readout_quotes_links_new (void)
{
  ReadoutQuotesLinks *self = g_new0 (ReadoutQuotesLinks, 1);

  self->weights = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->n_steps = 1;

  return self;
}

/**
 * readout_quotes_links_free:
 * @self: (transfer full): a learner
 */
void
readout_quotes_links_free (ReadoutQuotesLinks *self)
{
  g_hash_table_unref (self->weights);
  g_free (self);
}

static double
score (ReadoutQuotesLinks *self, const guint64 *features, guint n_features)
{
  double sum = 0;

  for (guint i = 0; i < n_features; i++)
    {
      const Weight *weight = g_hash_table_lookup (self->weights, &features[i]);

      sum += weight != NULL ? weight->weight : 0;
    }

  return sum;
}

static void
change (ReadoutQuotesLinks *self, const guint64 *features, guint n_features, double step)
{
  for (guint i = 0; i < n_features; i++)
    {
      Weight *weight = g_hash_table_lookup (self->weights, &features[i]);

      if (weight == NULL)
        {
          weight = g_new0 (Weight, 1);
          weight->hash = features[i];
          g_hash_table_insert (self->weights, &weight->hash, weight);
        }
      weight->weight += step;
      weight->sum += step * self->n_steps;
    }
}

/* Which of the sources begins at the token. */
static int
find_source (const ReadoutQuoteStretches *stretches, gint32 token)
{
  if (token == NOBODY)
    return NOBODY;

  for (guint i = 0; i < stretches->sources->len; i++)
    {
      const ReadoutQuoteStretch *source = &g_array_index (stretches->sources, ReadoutQuoteStretch, i);

      if (token >= (gint32)source->first && token < (gint32)source->end)
        return (int)i;
    }

  return UNKNOWN;
}

static void
learn_content (ReadoutQuotesLinks *self,
               const ReadoutQuoteStretches *stretches,
               const GArray *atoms,
               guint content,
               int right)
{
  guint64 features[READOUT_QUOTE_MAX_LINK_FEATURES];
  double best = -1e30;
  int chosen = NOBODY;
  guint n;

  for (int s = NOBODY; s < (int)stretches->sources->len; s++)
    {
      double sum;

      n = readout_quote_stretches_get_link_features (stretches, atoms, content, s, features);
      sum = score (self, features, n);
      if (sum > best)
        {
          best = sum;
          chosen = s;
        }
    }

  if (chosen != right)
    {
      n = readout_quote_stretches_get_link_features (stretches, atoms, content, right, features);
      change (self, features, n, 1);
      n = readout_quote_stretches_get_link_features (stretches, atoms, content, chosen, features);
      change (self, features, n, -1);
    }
  self->n_steps++;
}

/**
 * readout_quotes_links_learn:
 * @self: a learner
 * @paragraph: a paragraph with its labels and sources
 * @atoms: (element-type ReadoutQuoteAtom): its atoms
 */
void
readout_quotes_links_learn (ReadoutQuotesLinks *self,
                            const ReadoutQuotesParagraph *paragraph,
                            const GArray *atoms)
{
  ReadoutQuoteStretches stretches;

  readout_quote_stretches_init (&stretches);
  readout_quote_stretches_add_labels (&stretches, 0, paragraph->labels, paragraph->passage.tokens->len);
  for (guint i = 0; i < stretches.contents->len; i++)
    {
      guint first = g_array_index (stretches.contents, ReadoutQuoteContent, i).first;
      int right = paragraph->sources[first] == UNKNOWN ? UNKNOWN
                                                       : find_source (&stretches, paragraph->sources[first]);

      if (right != UNKNOWN)
        learn_content (self, &stretches, atoms, i, right);
    }
  readout_quote_stretches_clear (&stretches);
}

/**
 * readout_quotes_links_get_weights:
 * @self: a learner
 * @hashes: (out) (transfer full) (element-type guint64): the features that say something
 * @weights: (out) (transfer full) (element-type float): what each of them says
 */
void
readout_quotes_links_get_weights (ReadoutQuotesLinks *self, GArray **hashes, GArray **weights)
{
  g_autoptr (GList) all = g_hash_table_get_values (self->weights);

  *hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  *weights = g_array_new (FALSE, FALSE, sizeof (float));
  for (const GList *at = all; at != NULL; at = at->next)
    {
      const Weight *weight = at->data;
      float average = (float)(weight->weight - weight->sum / self->n_steps);

      if (average == 0)
        continue;
      g_array_append_val (*hashes, weight->hash);
      g_array_append_val (*weights, average);
    }
}
