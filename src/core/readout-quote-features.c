/* readout-quote-features.c: what the model of quotes asks about a token
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each question has a number.  Changing one of them, or its number, wants a newly trained model. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-atoms.h"

#define MAX_NUMBER     9
#define MAX_SIGNATURE  6
#define MAX_COMMA_SCAN 24

typedef struct
{
  const ReadoutPassage *passage;
  const ReadoutQuoteAtom *atoms;
  guint n_atoms;
  const ReadoutSentence *sentence;
  guint nth;
  guint64 *features;
  guint n_features;
} Asker;

static const ReadoutQuoteAtom outside_text
    = { .word = 1, .token_class = READOUT_QUOTE_TOKEN_EDGE, .left_cue = -1, .right_cue = -1 };

static guint64
pair (guint64 a, guint64 b)
{
  return a * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
         + (b ^ (b >> 29)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9) + 1;
}

static void
ask (Asker *asker, guint question, guint64 answer)
{
  guint64 hash = pair (answer, question + 1);

  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  asker->features[asker->n_features++] = hash ^ (hash >> 32);
}

static const ReadoutQuoteAtom *
atom_at (const Asker *asker, int offset)
{
  gint64 i = (gint64)asker->nth + offset;

  return i < 0 || i >= asker->n_atoms ? &outside_text : &asker->atoms[i];
}

/* Few steps for near things, wide ones for far ones. */
static guint
steps (guint distance)
{
  static const guint8 middle[] = { 0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8 };

  return distance < G_N_ELEMENTS (middle) ? middle[distance] : MAX_NUMBER;
}

static void
ask_words (Asker *asker)
{
  guint32 word = atom_at (asker, 0)->word;

  ask (asker, 0, 0);
  for (int i = -3; i <= 3; i++)
    ask (asker, (guint)(4 + i), atom_at (asker, i)->word);
  ask (asker, 8, pair (atom_at (asker, -1)->word, word));
  ask (asker, 9, pair (word, atom_at (asker, 1)->word));
  ask (asker, 10, pair (atom_at (asker, -2)->word, atom_at (asker, -1)->word));
  ask (asker, 11, pair (atom_at (asker, 1)->word, atom_at (asker, 2)->word));
  ask (asker, 12, atom_at (asker, 0)->ending);
  ask (asker, 13, atom_at (asker, 0)->opening);
  ask (asker, 14, atom_at (asker, 1)->ending);
  ask (asker, 15, atom_at (asker, -1)->ending);
}

static void
ask_looks (Asker *asker)
{
  guint32 word = atom_at (asker, 0)->word;
  guint8 place = atom_at (asker, 0)->place;

  for (int i = -2; i <= 2; i++)
    {
      const ReadoutQuoteAtom *atom = atom_at (asker, i);

      ask (asker, (guint)(22 + i), pair (atom->shape, atom->name));
    }
  for (int i = -1; i <= 1; i++)
    ask (asker, (guint)(26 + i), atom_at (asker, i)->kinds);
  for (guint32 bits = atom_at (asker, 0)->kinds; bits != 0; bits &= bits - 1)
    ask (asker, 28, (guint)g_bit_nth_lsf (bits, -1));

  ask (asker, 30, pair (atom_at (asker, -1)->place, pair (place, atom_at (asker, 1)->place)));
  ask (asker, 31, pair (place, word));
  ask (asker, 32, pair (place, atom_at (asker, -1)->word));
  ask (asker, 33, pair (atom_at (asker, 1)->place, word));
}

static void
ask_clusters (Asker *asker)
{
  const guint16 *here = atom_at (asker, 0)->clusters;
  const guint16 *before = atom_at (asker, -1)->clusters;
  const guint16 *after = atom_at (asker, 1)->clusters;

  ask (asker, 40, here[0]);
  ask (asker, 41, before[0]);
  for (int i = -1; i <= 1; i++)
    ask (asker, (guint)(43 + i), atom_at (asker, i)->clusters[1]);
  for (int i = -2; i <= 2; i++)
    {
      ask (asker, (guint)(47 + i), atom_at (asker, i)->clusters[2]);
      ask (asker, (guint)(52 + i), atom_at (asker, i)->clusters[3]);
    }
  ask (asker, 56, pair (before[2], here[2]));
  ask (asker, 57, pair (here[2], after[2]));
  ask (asker, 58, pair (before[3], pair (here[3], after[3])));
}

/* The classes of the tokens in between, when they are few. */
static guint64
signature (const Asker *asker, guint first, guint end)
{
  guint64 hash = 0;

  if (end - first > MAX_SIGNATURE)
    return 1;
  for (guint i = first; i < end; i++)
    hash = hash * 17 + asker->atoms[i].token_class + 2;

  return hash;
}

typedef struct
{
  guint n_commas;
  gboolean has_that;
  guint since; /* tokens from the last comma to the end */
} Between;

static Between
look_between (const Asker *asker, guint first, guint end)
{
  Between between = { 0, FALSE, 0 };

  for (guint i = end; i > first && end - i < MAX_COMMA_SCAN; i--)
    {
      guint8 token_class = asker->atoms[i - 1].token_class;

      if (token_class == READOUT_QUOTE_TOKEN_COMMA || token_class == READOUT_QUOTE_TOKEN_DASH)
        {
          between.n_commas += between.n_commas < 2;
          if (between.since == 0)
            between.since = end - i + 1;
        }
      else if (token_class == READOUT_QUOTE_TOKEN_THAT)
        between.has_that = TRUE;
    }

  return between;
}

static guint
class_at (const Asker *asker, gint64 i)
{
  return i < (gint64)asker->sentence->first || i >= (gint64)asker->sentence->end
             ? READOUT_QUOTE_TOKEN_EDGE
             : asker->atoms[i].token_class;
}

static void
ask_left_cue (Asker *asker)
{
  const ReadoutQuoteAtom *atom = atom_at (asker, 0);
  const ReadoutQuoteAtom *cue = atom->left_cue >= 0 ? &asker->atoms[atom->left_cue] : &outside_text;
  guint near = atom->left_cue >= 0 ? steps (asker->nth - (guint)atom->left_cue) : 0;
  Between between;

  ask (asker, 60, pair (cue->lemma, near));
  ask (asker, 61, pair (cue->is_attitude, near));
  ask (asker, 62, cue->lemma);
  if (atom->left_cue < 0)
    return;

  between = look_between (asker, (guint)atom->left_cue + 1, asker->nth);
  ask (asker, 63, pair (cue->lemma, between.n_commas * 2 + between.has_that));
  ask (asker, 64, pair (between.n_commas * 2 + between.has_that, steps (between.since)));
  ask (asker, 65, pair (cue->lemma, class_at (asker, atom->left_cue + 1)));
  ask (asker, 66, pair (cue[1].word, pair (cue->lemma, near > 3)));
  ask (asker, 67, signature (asker, (guint)atom->left_cue + 1, asker->nth + 1));
  ask (asker, 68, pair (class_at (asker, atom->left_cue - 1), near));
  ask (asker, 69, pair (cue->lemma, pair (atom->clusters[3], MIN (near, 5))));
  ask (asker, 70, pair (cue->clusters[1], near));
  ask (asker, 71, pair (cue->frames, pair (class_at (asker, asker->nth), near)));
  ask (asker, 72, pair (cue->frames, signature (asker, (guint)atom->left_cue + 1, asker->nth + 1)));
}

static void
ask_right_cue (Asker *asker)
{
  const ReadoutQuoteAtom *atom = atom_at (asker, 0);
  const ReadoutQuoteAtom *cue = atom->right_cue >= 0 ? &asker->atoms[atom->right_cue] : &outside_text;
  guint near = atom->right_cue >= 0 ? 1 + steps ((guint)atom->right_cue - asker->nth) : 0;
  guint left;
  Between between;

  ask (asker, 80, pair (cue->lemma, near));
  ask (asker, 81, pair (cue->is_attitude, near));
  ask (asker, 82, cue->lemma);
  if (atom->right_cue < 0)
    return;

  left = asker->sentence->end - (guint)atom->right_cue;
  between = look_between (asker, asker->nth, (guint)atom->right_cue);
  ask (asker, 83, pair (cue->lemma, between.n_commas * 2 + between.has_that));
  ask (asker, 84, pair (steps (between.since), pair (between.n_commas, steps (left))));
  ask (asker, 85, pair (cue->lemma, class_at (asker, atom->right_cue + 1)));
  ask (asker, 86, pair (left <= 3, between.n_commas > 0));
  ask (asker, 87, signature (asker, asker->nth, (guint)atom->right_cue));
  ask (asker, 88, pair (class_at (asker, atom->right_cue - 1), near));
  ask (asker, 89, pair (cue->clusters[1], near));
  ask (asker, 79, pair (cue->frames, signature (asker, asker->nth, (guint)atom->right_cue)));
}

/* How the sentence before ends, and whether it attributes anything. */
static guint64
before_sentence (const Asker *asker)
{
  guint first = asker->sentence->first;
  const ReadoutQuoteAtom *last = first > 0 ? &asker->atoms[first - 1] : &outside_text;

  return pair (last->token_class,
               pair (last->place, last->left_cue >= 0 ? asker->atoms[last->left_cue].lemma : 0));
}

static void
ask_sentence (Asker *asker)
{
  const ReadoutQuoteAtom *first = &asker->atoms[asker->sentence->first];
  guint length = asker->sentence->end - asker->sentence->first;
  guint at = asker->nth - asker->sentence->first;

  ask (asker, 90, at < 2 ? at : asker->nth + 1 == asker->sentence->end ? 3 : 2);
  ask (asker, 91, pair (at == 0, atom_at (asker, 0)->word));
  ask (asker, 92, first->word);
  ask (asker, 93, pair (first->word, length > 1 ? first[1].word : 0));
  ask (asker, 94, asker->sentence->first == 0);
  ask (asker, 95, pair (first->place, steps (at)));
  ask (asker, 96,
       pair (signature (asker, asker->sentence->first, asker->sentence->first + MIN (length, 4)),
             MIN (at, 4)));
  ask (asker, 97,
       pair (class_at (asker, (gint64)asker->nth - 2),
             pair (class_at (asker, (gint64)asker->nth - 1),
                   pair (class_at (asker, asker->nth), pair (class_at (asker, (gint64)asker->nth + 1),
                                                             class_at (asker, (gint64)asker->nth + 2))))));
  ask (asker, 98, before_sentence (asker));
  ask (asker, 99, pair (before_sentence (asker), pair (first->token_class, at == 0)));
}

/**
 * readout_quote_atoms_get_features:
 * @passage: a paragraph
 * @atoms: (element-type ReadoutQuoteAtom): its atoms
 * @sentence: the sentence of the token
 * @nth: index of a token
 * @features: (out caller-allocates): room for %READOUT_QUOTE_MAX_FEATURES hashes
 *
 * Returns: how many features there are
 */
guint
readout_quote_atoms_get_features (const ReadoutPassage *passage,
                                  const GArray *atoms,
                                  const ReadoutSentence *sentence,
                                  guint nth,
                                  guint64 *features)
{
  Asker asker
      = { passage, (const ReadoutQuoteAtom *)(gconstpointer)atoms->data, atoms->len, sentence, nth, features,
          0 };

  ask_words (&asker);
  ask_looks (&asker);
  ask_clusters (&asker);
  ask_left_cue (&asker);
  ask_right_cue (&asker);
  ask_sentence (&asker);

  return asker.n_features;
}
