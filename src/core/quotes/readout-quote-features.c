/* readout-quote-features.c: what the model of quotes asks about a token
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each question has a number.  Changing one of them, or its number, wants a newly trained model.  What stands
 * around a token the network finds out by itself. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-atoms.h"

typedef struct
{
  guint64 *features;
  guint n_features;
} Asker;

static guint64
hash_answer (guint question, guint64 answer)
{
  guint64 hash = (answer + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                 + (question + 1) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);

  return hash ^ (hash >> 32);
}

/**
 * readout_quote_atom_get_word_features:
 * @atom: an atom
 * @features: (out caller-allocates): room for %READOUT_QUOTE_N_WORD_FEATURES hashes
 *
 * What is asked about its word alone: which it is, what words stand in like places, its letters.
 */
void
readout_quote_atom_get_word_features (const ReadoutQuoteAtom *atom, guint64 *features)
{
  features[0] = hash_answer (0, atom->word);
  for (guint i = 0; i < READOUT_WORDS_N_LEVELS; i++)
    features[1 + i] = hash_answer (1 + i, atom->clusters[i]);
  features[5] = hash_answer (5, atom->ending);
  features[6] = hash_answer (6, atom->opening);
}

static void
ask (Asker *asker, guint question, guint64 answer)
{
  asker->features[asker->n_features++] = hash_answer (question, answer);
}

/* Few steps for near things, wide ones for far ones. */
static guint
steps (guint distance)
{
  return distance < 6 ? distance : distance < 9 ? 6 : distance < 14 ? 7 : distance < 22 ? 8 : 9;
}

static void
ask_token (Asker *asker, const ReadoutQuoteAtom *atom)
{
  readout_quote_atom_get_word_features (atom, asker->features);
  asker->n_features = READOUT_QUOTE_N_WORD_FEATURES;
  ask (asker, 7, atom->shape * 64u + atom->name);
  ask (asker, 8, atom->kinds);
  ask (asker, 9, atom->token_class * 16u + atom->place);
  if (atom->lemma == 0)
    return;

  ask (asker, 10, atom->lemma);
  ask (asker, 11, atom->frames * 2u + atom->is_attitude);
}

/* Two words beside each other. */
static void
ask_neighbours (Asker *asker, const ReadoutQuoteAtom *atoms, guint n_atoms, guint nth)
{
  guint64 word = atoms[nth].word;

  if (nth + 1 < n_atoms)
    ask (asker, 18, word << 32 | atoms[nth + 1].word);
  if (nth > 0)
    ask (asker, 19, (guint64)atoms[nth - 1].word << 32 | word);
}

static void
ask_cues (Asker *asker, const ReadoutQuoteAtom *atoms, guint nth)
{
  const ReadoutQuoteAtom *atom = &atoms[nth];

  if (atom->left_cue >= 0)
    {
      const ReadoutQuoteAtom *cue = &atoms[atom->left_cue];

      ask (asker, 13, steps (nth - (guint)atom->left_cue) * 2 + cue->is_attitude);
      ask (asker, 15, cue->lemma);
      ask (asker, 17, cue->frames * 64u + cue[1].token_class);
    }
  if (atom->right_cue >= 0)
    {
      const ReadoutQuoteAtom *cue = &atoms[atom->right_cue];

      ask (asker, 14, steps ((guint)atom->right_cue - nth) * 2 + cue->is_attitude);
      ask (asker, 16, cue->lemma);
    }
}

/**
 * readout_quote_atoms_get_features:
 * @atoms: (element-type ReadoutQuoteAtom): the atoms of a paragraph
 * @sentence: the sentence of the token
 * @nth: index of a token
 * @features: (out caller-allocates): room for %READOUT_QUOTE_MAX_FEATURES hashes
 *
 * Returns: how many features there are
 */
guint
readout_quote_atoms_get_features (const GArray *atoms,
                                  const ReadoutSentence *sentence,
                                  guint nth,
                                  guint64 *features)
{
  const ReadoutQuoteAtom *first = (const ReadoutQuoteAtom *)(gconstpointer)atoms->data;
  Asker asker = { features, 0 };

  ask_token (&asker, &first[nth]);
  ask (&asker, 12, (nth == sentence->first) + 2 * (nth + 1 == sentence->end) + 4 * (sentence->first == 0));
  ask_neighbours (&asker, first, atoms->len, nth);
  ask_cues (&asker, first, nth);

  return asker.n_features;
}
