/* readout-quote-labels.c: what the model sees in a paragraph: words, their sources, and what attributes them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-labels.h"

typedef struct
{
  guint64 hashes[READOUT_QUOTE_MAX_FEATURES];
  guint n;
} Features;

/* The features of each token are known one token before they are looked up, which leaves time to fetch what
 * the model says of them. */
static void
score_run (const ReadoutQuoteModel *model,
           const ReadoutPassage *passage,
           const GArray *atoms,
           const ReadoutSentence *run,
           ReadoutQuoteLattice *lattice)
{
  const ReadoutSentence *sentence = readout_passage_get_sentence (passage, run->first);
  Features features[2];

  lattice->length = run->end - run->first;
  for (guint i = run->first; i <= run->end; i++)
    {
      Features *ahead = &features[i % 2], *here = &features[(i + 1) % 2];

      if (i < run->end)
        {
          if (i == sentence->end)
            sentence++;
          ahead->n = readout_quote_atoms_get_features (passage, atoms, sentence, i, ahead->hashes);
          readout_quote_model_prefetch (model, ahead->hashes, ahead->n);
          lattice->contexts[i - run->first] = readout_quote_atoms_get_context (atoms, i, run->first);
        }
      if (i > run->first)
        readout_quote_model_add_scores (model, here->hashes, here->n, lattice->scores[i - 1 - run->first].at);
    }
}

/**
 * readout_quote_labels_find_candidates:
 * @model: a model
 * @passage: a paragraph
 * @atoms: (element-type ReadoutQuoteAtom): its atoms
 * @run: some sentences of it
 * @lattice: (out caller-allocates): their lattice, summed
 *
 * Returns: (transfer full) (element-type ReadoutQuoteCandidate): stretches that may be words
 */
GArray *
readout_quote_labels_find_candidates (const ReadoutQuoteModel *model,
                                      const ReadoutPassage *passage,
                                      const GArray *atoms,
                                      const ReadoutSentence *run,
                                      ReadoutQuoteLattice *lattice)
{
  score_run (model, passage, atoms, run, lattice);
  readout_quote_lattice_sum (lattice, readout_quote_model_get_likely (model));

  return readout_quote_candidates_find (lattice, readout_quote_model_get_likely (model));
}

static void
weigh (const ReadoutQuoteModel *model,
       const ReadoutPassage *passage,
       const GArray *atoms,
       const ReadoutSentence *run,
       const ReadoutQuoteLattice *lattice,
       GArray *candidates)
{
  g_autoptr (GArray) outlooks = readout_quote_candidates_look (passage, atoms, run, lattice);
  guint64 features[READOUT_QUOTE_MAX_CANDIDATE_FEATURES];

  for (guint i = 0; i < candidates->len; i++)
    {
      ReadoutQuoteCandidate *candidate = &g_array_index (candidates, ReadoutQuoteCandidate, i);
      guint n = readout_quote_candidates_get_features (
          outlooks, &g_array_index (atoms, ReadoutQuoteAtom, run->first), candidate, features);

      candidate->promise = readout_quote_model_score_candidate (model, features, n);
    }
}

/* Whether words that begin here are those before an attribution again. */
static gboolean
goes_on (const ReadoutQuoteLattice *lattice, guint i)
{
  return readout_quote_lattice_get_probability (lattice, i, READOUT_QUOTE_LABEL_CONTENT_AGAIN)
         > readout_quote_lattice_get_probability (lattice, i, READOUT_QUOTE_LABEL_CONTENT);
}

/* What the model takes for words is theirs; sources and cues are found around them. */
static void
bind (ReadoutQuoteLattice *lattice, const GArray *choices)
{
  guint next = 0;

  for (guint i = 0; i < lattice->length; i++)
    {
      const ReadoutQuoteCandidate *choice;
      float *scores = lattice->scores[i].at;
      guint label = READOUT_QUOTE_LABEL_NONE;

      while (next < choices->len && g_array_index (choices, ReadoutQuoteCandidate, next).end <= i)
        next++;
      choice = next < choices->len ? &g_array_index (choices, ReadoutQuoteCandidate, next) : NULL;
      if (choice != NULL && i >= choice->first)
        label = i > choice->first      ? READOUT_QUOTE_LABEL_CONTENT_GOES_ON
                : goes_on (lattice, i) ? READOUT_QUOTE_LABEL_CONTENT_AGAIN
                                       : READOUT_QUOTE_LABEL_CONTENT;
      for (guint k = 0; k < READOUT_QUOTE_N_LABELS; k++)
        if (label == READOUT_QUOTE_LABEL_NONE
                ? k >= READOUT_QUOTE_LABEL_CONTENT && k <= READOUT_QUOTE_LABEL_CONTENT_AGAIN
                : k != label)
          scores[k] = READOUT_QUOTE_BARRED;
    }
}

/* A quote is as sure as its surest part. */
static void
rate_contents (ReadoutQuoteStretches *stretches, guint first_content, const GArray *choices)
{
  guint next = 0;

  for (guint k = first_content; k < stretches->contents->len; k++)
    {
      ReadoutQuoteContent *content = &g_array_index (stretches->contents, ReadoutQuoteContent, k);

      content->confidence = 0;
      for (guint p = 0; p < content->n_parts; p++, next++)
        content->confidence
            = MAX (content->confidence, g_array_index (choices, ReadoutQuoteCandidate, next).promise);
    }
}

static void
read_run (const ReadoutQuoteModel *model,
          const ReadoutPassage *passage,
          const GArray *atoms,
          const ReadoutSentence *run,
          ReadoutQuoteLattice *lattice,
          guint8 *labels,
          ReadoutQuoteStretches *stretches)
{
  guint first_content = stretches->contents->len;
  g_autoptr (GArray) candidates = readout_quote_labels_find_candidates (model, passage, atoms, run, lattice);
  g_autoptr (GArray) choices = NULL;

  if (candidates->len > 0)
    weigh (model, passage, atoms, run, lattice, candidates);
  choices = readout_quote_candidates_choose (candidates);
  if (choices->len == 0)
    return;

  bind (lattice, choices);
  readout_quote_lattice_find_best (lattice, readout_quote_model_get_transitions (model), labels);
  readout_quote_stretches_add_labels (stretches, run->first, labels, lattice->length);
  rate_contents (stretches, first_content, choices);
}

/**
 * readout_quote_labels_find:
 * @model: a model
 * @passage: a paragraph
 * @atoms: (element-type ReadoutQuoteAtom): its atoms
 * @stretches: (out caller-allocates): what the model sees in it
 */
void
readout_quote_labels_find (const ReadoutQuoteModel *model,
                           const ReadoutPassage *passage,
                           const GArray *atoms,
                           ReadoutQuoteStretches *stretches)
{
  g_autoptr (GArray) runs = readout_quote_atoms_find_runs (passage, atoms);
  g_autofree guint8 *labels = NULL;
  ReadoutQuoteLattice lattice;

  readout_quote_stretches_init (stretches);
  if (runs->len == 0)
    return;

  labels = g_new (guint8, atoms->len);
  readout_quote_lattice_init (&lattice, atoms->len);
  for (guint i = 0; i < runs->len; i++)
    {
      const ReadoutSentence *run = &g_array_index (runs, ReadoutSentence, i);

      read_run (model, passage, atoms, run, &lattice, labels, stretches);
    }
  readout_quote_lattice_clear (&lattice);
  readout_quote_stretches_link (stretches, model, atoms);
}
