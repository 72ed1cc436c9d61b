/* readout-pronouns.c: whom "he" and "she" mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The people of the last sentences are compared by how near they are, what part they have in their sentence,
 * how much is said of them, and whether a pronoun meant them: the factors of Lappin and Leass (1994), with
 * weights that were chosen on annotated texts. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-pronouns.h"

#define MAX_SENTENCES_BACK 3
#define MAX_METS_BACK      64
#define MAX_CANDIDATES     16

/* What counts for a person, and what against. */
static const double distance_weights[MAX_SENTENCES_BACK + 1] = { 0, -1.25, -2, -2.75 };
#define LEADS_WEIGHT          1.5  /* the first person of the sentence is most often its subject */
#define COMPLEMENT_WEIGHT     -0.2 /* "with Kerry" */
#define POSSESSIVE_WEIGHT     -1.6 /* "Kerry's plane" */
#define PRONOUN_WEIGHT        1    /* a pronoun meant the same */
#define MENTIONS_WEIGHT       0.3  /* for each doubling of the number of mentions */
#define SPEAKER_WEIGHT        2    /* said what stands before */
#define UNKNOWN_GENDER_WEIGHT -0.7
#define UNNAMED_WEIGHT        -0.5 /* "a diplomat" */
#define OWN_OBJECT_WEIGHT     -1.5 /* the subject of a sentence is not its "him" */
#define OWN_POSSESSIVE_WEIGHT 1    /* but its "his" */
#define LATEST_WEIGHT         0.5  /* nobody who fits stands in between */
#define LEAST_SCORE           -2

typedef struct
{
  const ReadoutMet *met; /* the latest of the candidate */
  double score;
} Candidate;

static ReadoutNameFlags
gender_of (const ReadoutMet *met)
{
  ReadoutNameFlags flags = met->referent != NULL ? met->referent->flags : met->flags;

  return flags & (READOUT_NAME_MALE | READOUT_NAME_FEMALE);
}

static gboolean
can_be_meant (const ReadoutMet *met, const ReadoutPronoun *pronoun, ReadoutSpan not_meant)
{
  ReadoutNameFlags gender = gender_of (met);

  return (met->referent == NULL || met->referent->type == READOUT_ENTITY_PERSON)
         && (gender == 0 || (gender & pronoun->gender) != 0) && !readout_span_contains (not_meant, met->span);
}

static double
score_person (const ReadoutMet *met)
{
  if (met->referent == NULL)
    return UNNAMED_WEIGHT;

  return MENTIONS_WEIGHT * g_bit_storage (met->referent->n_mentions)
         + (gender_of (met) == 0 ? UNKNOWN_GENDER_WEIGHT : 0);
}

static double
score_place (const ReadoutMet *met, const ReadoutPronoun *pronoun, guint sentence, ReadoutSpan speaker)
{
  double score = distance_weights[sentence - met->sentence];

  if (met->leads)
    score += LEADS_WEIGHT;
  if (met->flags & READOUT_NAME_COMPLEMENT)
    score += COMPLEMENT_WEIGHT;
  if (met->flags & READOUT_NAME_POSSESSIVE)
    score += POSSESSIVE_WEIGHT;
  if (met->kind == READOUT_MENTION_PRONOUN)
    score += PRONOUN_WEIGHT;
  if (readout_span_contains (speaker, met->span))
    score += SPEAKER_WEIGHT;
  if (met->sentence == sentence && met->leads && pronoun->grammatical_case == READOUT_PRONOUN_OBJECT)
    score += OWN_OBJECT_WEIGHT;
  if (met->sentence == sentence && pronoun->grammatical_case == READOUT_PRONOUN_POSSESSIVE)
    score += OWN_POSSESSIVE_WEIGHT;

  return score;
}

static Candidate *
find_candidate (Candidate *candidates, guint n_candidates, const ReadoutMet *met)
{
  for (guint i = 0; i < n_candidates; i++)
    if (met->referent != NULL && candidates[i].met->referent == met->referent)
      return &candidates[i];

  return NULL;
}

/* "… one diplomat said. A Russian official rejected that. 'Nothing is settled,' he said": a sentence about
 * somebody else stands between the speaker and the pronoun. */
static gboolean
overtakes (const ReadoutMet *met, guint sentence, ReadoutSpan speaker)
{
  return met->leads && met->kind != READOUT_MENTION_PRONOUN && met->sentence < sentence
         && !(met->flags & (READOUT_NAME_POSSESSIVE | READOUT_NAME_COMPLEMENT))
         && !readout_span_contains (speaker, met->span);
}

/* Each person once, with the best of its mentions. */
static guint
find_candidates (const GArray *mets,
                 const ReadoutPronoun *pronoun,
                 guint sentence,
                 ReadoutSpan speaker,
                 ReadoutSpan not_meant,
                 Candidate *candidates)
{
  guint n_candidates = 0;
  gboolean is_overtaken = FALSE;

  for (guint back = 1; back <= MIN (mets->len, MAX_METS_BACK) && n_candidates < MAX_CANDIDATES; back++)
    {
      const ReadoutMet *met = &g_array_index (mets, ReadoutMet, mets->len - back);
      Candidate *candidate;
      double score;

      if (met->sentence + MAX_SENTENCES_BACK < sentence)
        break;
      if (!can_be_meant (met, pronoun, not_meant))
        continue;

      score = score_person (met)
              + score_place (met, pronoun, sentence, is_overtaken ? (ReadoutSpan){ 0 } : speaker);
      is_overtaken |= overtakes (met, sentence, speaker);
      candidate = find_candidate (candidates, n_candidates, met);
      if (candidate != NULL)
        candidate->score = MAX (candidate->score, score);
      else
        candidates[n_candidates] = (Candidate){ met, score + (n_candidates == 0 ? LATEST_WEIGHT : 0) };
      n_candidates += candidate == NULL;
    }

  return n_candidates;
}

/**
 * readout_pronouns_choose:
 * @mets: (element-type ReadoutMet): the mentions before the pronoun
 * @pronoun: a pronoun
 * @sentence: the sentence that it stands in, counted over the article
 * @speaker: the words that name the source of the quote before it; empty when there is none
 * @not_meant: words that name somebody who is not meant; empty when there are none
 *
 * Returns: (nullable): a mention of the person who is meant most likely; of somebody without a name, where
 * that is likelier
 */
const ReadoutMet *
readout_pronouns_choose (const GArray *mets,
                         const ReadoutPronoun *pronoun,
                         guint sentence,
                         ReadoutSpan speaker,
                         ReadoutSpan not_meant)
{
  Candidate candidates[MAX_CANDIDATES];
  guint n_candidates = find_candidates (mets, pronoun, sentence, speaker, not_meant, candidates);
  const Candidate *best = NULL;

  for (guint i = 0; i < n_candidates; i++)
    if (candidates[i].score >= LEAST_SCORE && (best == NULL || candidates[i].score > best->score))
      best = &candidates[i];

  return best != NULL ? best->met : NULL;
}
