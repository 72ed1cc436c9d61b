/* readout-quote-candidates.h: stretches that may be words somebody is said to have said
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-atoms.h"

G_BEGIN_DECLS

/* No more features of a candidate than this. */
#define READOUT_QUOTE_MAX_CANDIDATE_FEATURES 72

/**
 * ReadoutQuoteCandidate:
 * @first: index of its first token in the run
 * @end: index after its last
 * @probability: by the labels alone, that exactly this stretch is attributed
 * @near: the same of all stretches, each as far as it is this one
 * @most: the probability of the most probable stretch like it
 * @begins: that a stretch begins where it does
 * @promise: how much of it is likely to be right, when all is looked at
 */
typedef struct
{
  guint first;
  guint end;
  float probability;
  float near;
  float most;
  float begins;
  float promise;
} ReadoutQuoteCandidate;

/**
 * ReadoutQuoteOutlook:
 * @left_cue: the last token before this one that is likely to be part of a cue, or -1
 * @right_cue: the first from it on
 * @left_source: the last token before this one that is likely to be part of a source, or -1
 * @right_source: the first from it on
 * @n_commas: how many there are before this one in the run
 * @n_ends: the same of sentence ends
 * @n_cues: the same of tokens of cues
 * @n_sources: the same of tokens of sources
 * @n_joints: the same of conjunctions, "that" and "to"
 * @n_marks: the same of quotation marks
 * @sentence_first: the first token of its sentence
 * @sentence_end: the token after its last
 */
typedef struct
{
  gint32 left_cue;
  gint32 right_cue;
  gint32 left_source;
  gint32 right_source;
  guint32 n_commas;
  guint32 n_ends;
  guint32 n_cues;
  guint32 n_sources;
  guint32 n_joints;
  guint32 n_marks;
  guint32 sentence_first;
  guint32 sentence_end;
} ReadoutQuoteOutlook;

GArray *readout_quote_candidates_find (const ReadoutQuoteLattice *lattice,
                                       const float (*likely)[READOUT_QUOTE_N_LABELS][READOUT_QUOTE_N_LABELS]);
GArray *readout_quote_candidates_look (const ReadoutPassage *passage,
                                       const GArray *atoms,
                                       const ReadoutSentence *run,
                                       const ReadoutQuoteLattice *lattice);
guint readout_quote_candidates_get_features (const GArray *outlooks,
                                             const ReadoutQuoteAtom *atoms,
                                             const ReadoutQuoteCandidate *candidate,
                                             guint64 *features);
GArray *readout_quote_candidates_choose (GArray *candidates);

G_END_DECLS
