/* readout-quote-outlook.c: what is asked about a stretch that may be words of somebody
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each question has a number.  Changing one of them, or its number, wants a newly trained model. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-candidates.h"

#define FIRST_QUESTION 2000

/* A token is likely to be part of a cue or a source from here on. */
#define LIKELY 0.4f

/* A candidate, what stands in it and around it. */
typedef struct
{
  guint64 *features;
  guint n_features;

  const ReadoutQuoteOutlook *outlooks;
  const ReadoutQuoteAtom *atoms; /* of the run */
  guint n_atoms;

  guint first;
  guint end;
  const ReadoutQuoteOutlook *at; /* its first token */
  const ReadoutQuoteOutlook *to; /* the token behind it */
  const ReadoutQuoteOutlook *last;
  const ReadoutQuoteAtom *before;
  const ReadoutQuoteAtom *first_atom;
  const ReadoutQuoteAtom *last_atom;
  const ReadoutQuoteAtom *next;
  const ReadoutQuoteAtom *after_next;
  const ReadoutQuoteAtom *left_cue;
  const ReadoutQuoteAtom *right_cue;
  const ReadoutQuoteAtom *source; /* the nearest, before it if there is one */
  guint to_left_cue;              /* steps */
  guint to_right_cue;
  guint to_left_source;
  guint to_right_source;
  guint length;  /* steps */
  guint64 kind;  /* how it begins */
  guint64 type;  /* the same, more closely */
  guint64 ends;  /* how it ends */
  guint64 whole; /* whether it is a whole sentence */
} Asker;

static const ReadoutQuoteAtom outside_text
    = { .word = 1, .token_class = READOUT_QUOTE_TOKEN_EDGE, .left_cue = -1, .right_cue = -1 };

/* Steps to what stands in another sentence, or nowhere. */
#define FAR     14
#define NOWHERE 15

static guint64
pair (guint64 a, guint64 b)
{
  return a * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
         + (b ^ (b >> 29)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9) + 1;
}

static void
ask (Asker *asker, guint question, guint64 answer)
{
  guint64 hash = pair (answer, FIRST_QUESTION + question);

  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  asker->features[asker->n_features++] = hash ^ (hash >> 32);
}

static gboolean
is_likely (const ReadoutQuoteLattice *lattice, guint i, guint label)
{
  return readout_quote_lattice_get_probability (lattice, i, label)
             + readout_quote_lattice_get_probability (lattice, i, label + 1)
         >= LIKELY;
}

/**
 * readout_quote_candidates_look:
 * @passage: a paragraph
 * @atoms: (element-type ReadoutQuoteAtom): its atoms
 * @run: some sentences of it
 * @lattice: their lattice, after readout_quote_lattice_sum()
 *
 * Returns: (transfer full) (element-type ReadoutQuoteOutlook): one a token of the run, and one more
 */
GArray *
readout_quote_candidates_look (const ReadoutPassage *passage,
                               const GArray *atoms,
                               const ReadoutSentence *run,
                               const ReadoutQuoteLattice *lattice)
{
  GArray *outlooks = g_array_sized_new (FALSE, TRUE, sizeof (ReadoutQuoteOutlook), lattice->length + 1);
  const ReadoutSentence *sentence = readout_passage_get_sentence (passage, run->first);
  ReadoutQuoteOutlook now = { -1, -1, -1, -1 };
  gint32 cue = -1, source = -1;

  g_array_set_size (outlooks, lattice->length + 1);
  for (guint i = 0; i < lattice->length; i++)
    {
      guint8 token_class = g_array_index (atoms, ReadoutQuoteAtom, run->first + i).token_class;

      if (run->first + i == sentence->end)
        sentence++;
      now.sentence_first = sentence->first - run->first;
      now.sentence_end = sentence->end - run->first;
      g_array_index (outlooks, ReadoutQuoteOutlook, i) = now;

      now.n_commas += token_class == READOUT_QUOTE_TOKEN_COMMA || token_class == READOUT_QUOTE_TOKEN_DASH
                      || token_class == READOUT_QUOTE_TOKEN_COLON;
      now.n_ends += token_class == READOUT_QUOTE_TOKEN_SENTENCE_END;
      now.n_joints += token_class == READOUT_QUOTE_TOKEN_CONJUNCTION
                      || token_class == READOUT_QUOTE_TOKEN_THAT || token_class == READOUT_QUOTE_TOKEN_TO;
      now.n_marks += token_class == READOUT_QUOTE_TOKEN_OPENING_MARK
                     || token_class == READOUT_QUOTE_TOKEN_CLOSING_MARK;
      if (is_likely (lattice, i, READOUT_QUOTE_LABEL_CUE))
        {
          now.n_cues++;
          now.left_cue = (gint32)i;
        }
      if (is_likely (lattice, i, READOUT_QUOTE_LABEL_SOURCE))
        {
          now.n_sources++;
          now.left_source = (gint32)i;
        }
    }
  g_array_index (outlooks, ReadoutQuoteOutlook, lattice->length) = now;

  for (guint i = lattice->length + 1; i-- > 0;)
    {
      ReadoutQuoteOutlook *outlook = &g_array_index (outlooks, ReadoutQuoteOutlook, i);

      if (i < lattice->length && is_likely (lattice, i, READOUT_QUOTE_LABEL_CUE))
        cue = (gint32)i;
      if (i < lattice->length && is_likely (lattice, i, READOUT_QUOTE_LABEL_SOURCE))
        source = (gint32)i;
      outlook->right_cue = cue;
      outlook->right_source = source;
    }

  return outlooks;
}

/* Few steps for near things, wide ones for far ones. */
static guint
steps (guint n)
{
  return n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 6 : n <= 14 ? 7 : n <= 22 ? 8 : n <= 35 ? 9 : n <= 60 ? 10 : 11;
}

/* Even steps of the odds. */
static guint
odds (float probability)
{
  float p = CLAMP (probability, 0.001f, 0.999f);
  float ratio = p / (1 - p);
  guint n = 10;

  for (; ratio > 1; ratio /= 2)
    n++;
  for (; ratio < 1 && n > 0; ratio *= 2)
    n--;

  return n;
}

static const ReadoutQuoteAtom *
atom_at (const Asker *asker, gint64 i)
{
  return i < 0 || i >= asker->n_atoms ? &outside_text : &asker->atoms[i];
}

/* How far behind @a @b stands, when both are in one sentence. */
static guint
gap (const Asker *asker, gint32 a, gint32 b)
{
  if (a < 0 || b < 0 || a > b)
    return NOWHERE;
  if (asker->outlooks[a].sentence_first != asker->outlooks[b].sentence_first)
    return FAR;

  return steps ((guint)(b - a));
}

static const ReadoutQuoteAtom *
atom_near (const Asker *asker, guint gap_to_it, gint32 i)
{
  return gap_to_it < FAR ? atom_at (asker, i) : &outside_text;
}

/* How it begins, ends, and how much of its sentence it is. */
static void
describe (Asker *asker)
{
  const ReadoutQuoteAtom *first = asker->first_atom;

  asker->length = steps (asker->end - asker->first);
  asker->kind = pair (first->token_class, first->place);
  asker->type
      = pair (first->token_class,
              pair (first->place, first->token_class == READOUT_QUOTE_TOKEN_WORD ? first->ending : 0));
  asker->ends = pair (asker->last_atom->token_class, asker->next->token_class);
  asker->whole = (guint64)(asker->first <= asker->at->sentence_first + 1) * 4
                 + (asker->end + 1 >= asker->last->sentence_end) * 2
                 + (asker->at->sentence_first != asker->last->sentence_first);
}

static void
look_around (Asker *asker, const ReadoutQuoteCandidate *candidate)
{
  gint32 first = (gint32)candidate->first, end = (gint32)candidate->end;

  asker->first = candidate->first;
  asker->end = candidate->end;
  asker->at = &asker->outlooks[first];
  asker->to = &asker->outlooks[end];
  asker->last = &asker->outlooks[end - 1];
  asker->before = atom_at (asker, first - 1);
  asker->first_atom = atom_at (asker, first);
  asker->last_atom = atom_at (asker, end - 1);
  asker->next = atom_at (asker, end);
  asker->after_next = atom_at (asker, end + 1);
  asker->to_left_cue = gap (asker, asker->at->left_cue, first);
  asker->to_right_cue = gap (asker, end, asker->to->right_cue);
  asker->to_left_source = gap (asker, asker->at->left_source, first);
  asker->to_right_source = gap (asker, end, asker->to->right_source);
  asker->left_cue = atom_near (asker, asker->to_left_cue, asker->at->left_cue);
  asker->right_cue = atom_near (asker, asker->to_right_cue, asker->to->right_cue);
  asker->source = asker->to_left_source < FAR
                      ? atom_at (asker, asker->at->left_source)
                      : atom_near (asker, asker->to_right_source, asker->to->right_source);
  describe (asker);
}

static void
ask_probabilities (Asker *asker, const ReadoutQuoteCandidate *candidate)
{
  guint64 exact = odds (candidate->probability);
  guint64 near = odds (candidate->near);
  guint64 begins = odds (candidate->begins);
  guint64 share = odds (candidate->probability / candidate->begins);
  guint64 cues = (guint64)(asker->to_left_cue < FAR) * 2 + (asker->to_right_cue < FAR);

  ask (asker, 0, 0);
  ask (asker, 1, exact);
  ask (asker, 2, near);
  ask (asker, 3, pair (begins, share));
  ask (asker, 4, pair (near, exact));
  ask (asker, 5, pair (asker->kind, near));
  ask (asker, 6, pair (cues, near));
}

static void
ask_cues (Asker *asker)
{
  const ReadoutQuoteAtom *left = asker->left_cue, *right = asker->right_cue;
  guint64 to_left = asker->to_left_cue, to_right = asker->to_right_cue;
  guint64 behind_cue = atom_at (asker, (gint64)asker->at->left_cue + 1)->token_class;

  ask (asker, 10, pair (asker->type, asker->length));
  ask (asker, 11, pair (asker->type, pair (left->word, to_left)));
  ask (asker, 12, pair (left->word, to_left));
  ask (asker, 13, pair (left->word, pair (asker->kind, asker->length)));
  ask (asker, 14, pair (left->word, asker->ends));
  ask (asker, 15, pair (right->word, to_right));
  ask (asker, 16, pair (right->word, pair (asker->kind, asker->whole)));
  ask (asker, 17, pair (to_left, pair (to_right, pair (asker->to_left_source, asker->to_right_source))));
  ask (asker, 18, pair (asker->whole, pair (to_left < FAR, to_right < FAR)));
  ask (asker, 19, pair (left->clusters[2], pair (asker->type, to_left)));
  ask (asker, 48, pair (left->is_attitude, pair (left->token_class, pair (asker->type, asker->length))));
  ask (asker, 49, pair (behind_cue, pair (to_left, asker->kind)));
  ask (asker, 51, pair (asker->to_right_source, pair (to_right, asker->ends)));
  ask (asker, 60, pair (left->frames, pair (asker->kind, pair (asker->ends, to_left))));
  ask (asker, 61, pair (left->frames, pair (asker->type, asker->length)));
  ask (asker, 62, pair (right->frames, pair (asker->whole, pair (asker->ends, to_right))));
  ask (asker, 66,
       pair (asker->source->name, pair (asker->source->token_class, pair (left->lemma, asker->kind))));
}

static void
ask_borders (Asker *asker)
{
  const ReadoutQuoteAtom *before = asker->before, *first = asker->first_atom, *last = asker->last_atom,
                         *next = asker->next, *after_next = asker->after_next;
  guint64 cues = (guint64)(asker->to_left_cue < FAR) * 2 + (asker->to_right_cue < FAR);
  gboolean is_short = asker->end - asker->first <= 3;

  ask (asker, 20, asker->ends);
  ask (asker, 21, pair (last->word, next->token_class));
  ask (asker, 22, pair (next->word, last->token_class));
  ask (asker, 23, pair (next->word, after_next->word));
  ask (asker, 24, pair (last->clusters[2], next->clusters[2]));
  ask (asker, 25, pair (next->clusters[2], after_next->clusters[2]));
  ask (asker, 26, pair (next->word, asker->kind));
  ask (asker, 27, pair (asker->ends, asker->length));
  ask (asker, 28, pair (asker->ends, pair (asker->kind, after_next->token_class)));
  ask (asker, 29, pair (last->place, pair (next->place, pair (first->place, before->place))));
  ask (asker, 30, pair (before->word, first->word));
  ask (asker, 31, pair (before->token_class, asker->kind));
  ask (asker, 32, pair (first->word, cues));
  ask (asker, 33, pair (before->clusters[2], first->clusters[2]));
  ask (asker, 63,
       pair (first->word, pair (atom_at (asker, (gint64)asker->first + 1)->word, asker->left_cue->frames)));
  ask (asker, 64,
       pair (atom_at (asker, (gint64)asker->end - 2)->token_class,
             pair (asker->ends, after_next->token_class)));
  ask (asker, 65, pair (last->clusters[2], pair (next->token_class, asker->left_cue->frames)));
  ask (asker, 67,
       pair (is_short ? first->clusters[1] : 0,
             pair (is_short ? last->clusters[1] : 0, asker->left_cue->word)));
}

static void
ask_inside (Asker *asker)
{
  const ReadoutQuoteOutlook *at = asker->at, *to = asker->to;
  guint64 n_commas = MIN (to->n_commas - at->n_commas, 4);
  guint64 n_joints = MIN (to->n_joints - at->n_joints, 4);
  guint64 n_cues = MIN (to->n_cues - at->n_cues, 3);
  guint64 n_sources = MIN (to->n_sources - at->n_sources, 3);
  guint64 n_marks = MIN (to->n_marks - at->n_marks, 4);
  guint64 n_ends = MIN (to->n_ends - at->n_ends, 3);
  guint64 rest = steps (asker->last->sentence_end - MIN (asker->end, asker->last->sentence_end));

  ask (asker, 40, pair (n_commas, pair (asker->kind, asker->ends)));
  ask (asker, 41, pair (n_joints, pair (asker->kind, asker->length)));
  ask (asker, 42, pair (n_cues, pair (n_sources, asker->kind)));
  ask (asker, 43, pair (n_cues, pair (n_sources, asker->whole)));
  ask (asker, 44, pair (n_marks, pair (asker->first_atom->place, asker->last_atom->place)));
  ask (asker, 45, pair (n_ends, pair (asker->kind, asker->whole)));
  ask (asker, 46, pair (rest, pair (asker->ends, asker->left_cue->is_attitude)));
  ask (asker, 47, pair (rest, pair (asker->kind, asker->length)));
  ask (asker, 50, pair (n_commas, pair (asker->left_cue->word, asker->next->token_class)));
}

/**
 * readout_quote_candidates_get_features:
 * @outlooks: (element-type ReadoutQuoteOutlook): of the run
 * @atoms: the atoms of the run
 * @candidate: a candidate in it
 * @features: (out caller-allocates): room for %READOUT_QUOTE_MAX_CANDIDATE_FEATURES hashes
 *
 * Returns: how many features there are
 */
guint
readout_quote_candidates_get_features (const GArray *outlooks,
                                       const ReadoutQuoteAtom *atoms,
                                       const ReadoutQuoteCandidate *candidate,
                                       guint64 *features)
{
  Asker asker = { .features = features,
                  .outlooks = (const ReadoutQuoteOutlook *)(gconstpointer)outlooks->data,
                  .atoms = atoms,
                  .n_atoms = outlooks->len - 1 };

  look_around (&asker, candidate);
  ask_probabilities (&asker, candidate);
  ask_cues (&asker);
  ask_borders (&asker);
  ask_inside (&asker);

  return asker.n_features;
}
