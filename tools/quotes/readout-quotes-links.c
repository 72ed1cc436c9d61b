/* readout-quotes-links.c: learns which source goes with which words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An averaged perceptron that ranks the sources of a paragraph, and nobody.  The words are those that people
 * have marked; the sources and cues are what a model sees around them in text that is new to it. */

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

/* What a model sees in a paragraph. */
typedef struct
{
  ReadoutQuoteStretches stretches;
  const ReadoutQuotesParagraph *paragraph;
  const GArray *atoms;
} Sight;

struct _ReadoutQuotesLinks
{
  GArray *sights;
  GHashTable *weights; /* Weight by its hash */
  double n_steps;
};

static void
sight_clear (gpointer data)
{
  Sight *sight = data;

  readout_quote_stretches_clear (&sight->stretches);
}

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
  self->sights = g_array_new (FALSE, FALSE, sizeof (Sight));
  g_array_set_clear_func (self->sights, sight_clear);

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
  g_array_unref (self->sights);
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

/* The words of a run, as people have marked them. */
static GArray *
get_choices (const ReadoutQuoteStretches *right, const ReadoutSentence *run)
{
  GArray *choices = g_array_new (FALSE, TRUE, sizeof (ReadoutQuoteCandidate));

  for (guint i = readout_quote_stretches_find_from (right->parts, run->first); i < right->parts->len; i++)
    {
      const ReadoutQuoteStretch *part = &g_array_index (right->parts, ReadoutQuoteStretch, i);
      ReadoutQuoteCandidate choice = { 0 };

      if (part->first >= run->end)
        break;
      choice.first = MAX (part->first, run->first) - run->first;
      choice.end = MIN (part->end, run->end) - run->first;
      g_array_append_val (choices, choice);
    }

  return choices;
}

static void
look_at_run (const ReadoutQuoteModel *model,
             const ReadoutQuoteStretches *right,
             const ReadoutSentence *run,
             ReadoutQuoteLattice *lattice,
             guint8 *labels,
             Sight *sight)
{
  g_autoptr (GArray) choices = get_choices (right, run);
  g_autoptr (GArray) ignored = NULL;

  if (choices->len == 0)
    return;

  ignored
      = readout_quote_labels_find_candidates (model, &sight->paragraph->passage, sight->atoms, run, lattice);
  readout_quote_labels_bind (lattice, choices);
  readout_quote_lattice_find_best (lattice, readout_quote_model_get_transitions (model), labels);
  readout_quote_stretches_add_labels (&sight->stretches, run->first, labels, lattice->length);
}

/**
 * readout_quotes_links_add:
 * @self: a learner
 * @model: a model that has not seen the paragraph
 * @paragraph: a paragraph with its labels and sources; must outlive the learner
 * @atoms: (element-type ReadoutQuoteAtom): its atoms; the same
 */
void
readout_quotes_links_add (ReadoutQuotesLinks *self,
                          const ReadoutQuoteModel *model,
                          const ReadoutQuotesParagraph *paragraph,
                          const GArray *atoms)
{
  g_autoptr (GArray) runs = readout_quote_atoms_find_runs (&paragraph->passage, atoms);
  g_autofree guint8 *labels = g_new (guint8, atoms->len + 1);
  Sight sight = { .paragraph = paragraph, .atoms = atoms };
  ReadoutQuoteStretches right;
  ReadoutQuoteLattice lattice;

  readout_quote_stretches_init (&sight.stretches);
  readout_quote_stretches_init (&right);
  readout_quote_stretches_add_labels (&right, 0, paragraph->labels, paragraph->passage.tokens->len);
  readout_quote_lattice_init (&lattice, atoms->len + 1);
  for (guint i = 0; i < runs->len; i++)
    look_at_run (model, &right, &g_array_index (runs, ReadoutSentence, i), &lattice, labels, &sight);
  readout_quote_lattice_clear (&lattice);
  readout_quote_stretches_clear (&right);
  g_array_append_val (self->sights, sight);
}

static void
learn_sight (ReadoutQuotesLinks *self, const Sight *sight)
{
  const ReadoutQuotesParagraph *paragraph = sight->paragraph;

  for (guint i = 0; i < sight->stretches.contents->len; i++)
    {
      guint first = g_array_index (sight->stretches.contents, ReadoutQuoteContent, i).first;
      int right = paragraph->sources[first] == UNKNOWN
                      ? UNKNOWN
                      : find_source (&sight->stretches, paragraph->sources[first]);

      if (right != UNKNOWN)
        learn_content (self, &sight->stretches, sight->atoms, i, right);
    }
}

/**
 * readout_quotes_links_run:
 * @self: a learner
 * @n_rounds: how often it goes through all that it has been given
 */
void
readout_quotes_links_run (ReadoutQuotesLinks *self, guint n_rounds)
{
  for (guint round = 0; round < n_rounds; round++)
    for (guint i = 0; i < self->sights->len; i++)
      learn_sight (self, &g_array_index (self->sights, Sight, i));
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
