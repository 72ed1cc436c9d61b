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

/* How sure it is that the first word of each content begins one, and that its words belong to one. */
static void
rate_contents (ReadoutQuoteStretches *stretches,
               guint first_content,
               const ReadoutQuoteLattice *lattice,
               guint first)
{
  for (guint k = first_content; k < stretches->contents->len; k++)
    {
      ReadoutQuoteContent *content = &g_array_index (stretches->contents, ReadoutQuoteContent, k);
      float sum = 0;
      guint n = 0;

      for (guint p = 0; p < content->n_parts; p++)
        {
          const ReadoutQuoteStretch *part
              = &g_array_index (stretches->parts, ReadoutQuoteStretch, content->first_part + p);

          for (guint i = part->first; i < part->end; i++, n++)
            for (guint label = READOUT_QUOTE_LABEL_CONTENT; label <= READOUT_QUOTE_LABEL_CONTENT_AGAIN;
                 label++)
              sum += readout_quote_lattice_get_probability (lattice, i - first, label);
        }
      content->confidence = MIN (sum / (float)n, 1);
    }
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
      guint first_content = stretches->contents->len;

      score_run (model, passage, atoms, run, &lattice);
      readout_quote_lattice_find_best (&lattice, readout_quote_model_get_transitions (model), labels);
      readout_quote_stretches_add_labels (stretches, run->first, labels, lattice.length);
      if (stretches->contents->len == first_content)
        continue;
      readout_quote_lattice_sum (&lattice, readout_quote_model_get_likely (model));
      rate_contents (stretches, first_content, &lattice, run->first);
    }
  readout_quote_lattice_clear (&lattice);
  readout_quote_stretches_link (stretches, model, atoms);
}
