/* readout-quote-labels.c: what the model sees in a paragraph: words, their sources, and what attributes them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-labels.h"
#include "readout-quote-net.h"

/* So many tokens lie between asking of a token and reading what is known. */
#define N_AHEAD 2

/* How much of what a stretch promises is what the labels alone say of those like it. */
#define SHARE_OF_LABELS 0.7f

/* Half-way between two likely ends nothing ends: a stretch that is so much less likely than one like it is
 * not taken. */
#define MIN_SHARE_OF_MOST 0.5f

/* What is asked of a token, and what the model knows of the answers. */
typedef struct
{
  guint64 features[READOUT_QUOTE_MAX_FEATURES];
  guint n_features;
  const ReadoutQuoteVector *vectors[READOUT_QUOTE_MAX_FEATURES];
  guint n_vectors;
} Reading;

/* What the network reads of some tokens, and in which context each stands.  What the model knows lies all
 * over its file: while it comes from memory, the next tokens are asked. */
static void
read_tokens (const ReadoutQuoteModel *model,
             const ReadoutPassage *passage,
             const GArray *atoms,
             const ReadoutSentence *run,
             guint first,
             guint n_tokens,
             ReadoutQuoteNetRoom *room,
             guint16 *contexts)
{
  const ReadoutSentence *sentence = readout_passage_get_sentence (passage, first);
  Reading readings[N_AHEAD + 1];

  for (guint i = 0; i < n_tokens + N_AHEAD; i++)
    {
      if (i < n_tokens)
        {
          Reading *asked = &readings[i % (N_AHEAD + 1)];

          if (first + i == sentence->end)
            sentence++;
          asked->n_features = readout_quote_atoms_get_features (atoms, sentence, first + i, asked->features);
          readout_quote_model_prefetch (model, asked->features, asked->n_features);
          contexts[i] = readout_quote_atoms_get_context (atoms, first + i, run->first);
        }
      if (i >= 1 && i - 1 < n_tokens)
        {
          Reading *found = &readings[(i - 1) % (N_AHEAD + 1)];

          found->n_vectors
              = readout_quote_model_find_vectors (model, found->features, found->n_features, found->vectors);
        }
      if (i >= N_AHEAD)
        {
          const Reading *known = &readings[(i - N_AHEAD) % (N_AHEAD + 1)];

          readout_quote_model_add_vectors (model, known->vectors, known->n_vectors,
                                           room->states[i - N_AHEAD]);
        }
    }
}

static void
score_run (const ReadoutQuoteModel *model,
           const ReadoutPassage *passage,
           const GArray *atoms,
           const ReadoutSentence *run,
           ReadoutQuoteLattice *lattice)
{
  ReadoutQuoteNetRoom room;
  guint n;

  lattice->length = run->end - run->first;
  readout_quote_net_room_init (&room, MIN (lattice->length, READOUT_QUOTE_NET_MAX_LENGTH));
  for (guint at = 0; at < lattice->length; at += n)
    {
      n = MIN (lattice->length - at, READOUT_QUOTE_NET_MAX_LENGTH);
      read_tokens (model, passage, atoms, run, run->first + at, n, &room, lattice->contexts + at);
      readout_quote_net_run (readout_quote_model_get_net (model), &room, n, lattice->scores + at);
    }
  readout_quote_net_room_clear (&room);
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
      guint n;

      if (candidate->probability < MIN_SHARE_OF_MOST * candidate->most)
        continue;
      n = readout_quote_candidates_get_features (
          outlooks, &g_array_index (atoms, ReadoutQuoteAtom, run->first), candidate, features);
      candidate->promise = SHARE_OF_LABELS * candidate->near
                           + (1 - SHARE_OF_LABELS) * readout_quote_model_score_candidate (model, features, n);
    }
}

/* Whether words that begin here are those before an attribution again. */
static gboolean
goes_on (const ReadoutQuoteLattice *lattice, guint i)
{
  return readout_quote_lattice_get_probability (lattice, i, READOUT_QUOTE_LABEL_CONTENT_AGAIN)
         > readout_quote_lattice_get_probability (lattice, i, READOUT_QUOTE_LABEL_CONTENT);
}

/**
 * readout_quote_labels_bind:
 * @lattice: the lattice of some sentences, summed
 * @choices: (element-type ReadoutQuoteCandidate): what is taken for words, in order
 *
 * Rules out all labels that do not agree with that; sources and cues are found around the words.
 */
void
readout_quote_labels_bind (ReadoutQuoteLattice *lattice, const GArray *choices)
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

  readout_quote_labels_bind (lattice, choices);
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
