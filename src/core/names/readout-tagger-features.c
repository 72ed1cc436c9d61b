/* readout-tagger-features.c: what the model of names asks about a word
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each question has a number.  Changing one of them, or its number, wants a newly trained model. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-letters.h"
#include "readout-tagger-pieces.h"

#define MAX_AFFIX_BYTES 5
#define MAX_RUN         6
#define MAX_RUN_SEARCH  12

typedef struct
{
  const char *text;
  const ReadoutPiece *pieces;
  guint n_pieces;
  guint nth;
  guint title_case;
  guint64 *features;
  guint n_features;
} Asker;

static const ReadoutPiece before_first = { .folded = 11, .exact = 11, .shape = 11, .full_shape = 11 };
static const ReadoutPiece after_last = { .folded = 13, .exact = 13, .shape = 13, .full_shape = 13 };

static guint64
mix (guint64 hash)
{
  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);

  return hash ^ (hash >> 32);
}

static guint64
pair (guint64 a, guint64 b)
{
  return a * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
         + (b ^ (b >> 29)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
}

static void
ask (Asker *asker, guint question, guint64 answer)
{
  asker->features[asker->n_features++] = mix (pair (answer, question + 1));
}

static const ReadoutPiece *
piece_at (const Asker *asker, int offset)
{
  gint64 i = (gint64)asker->nth + offset;

  return i < 0 ? &before_first : i >= asker->n_pieces ? &after_last : &asker->pieces[i];
}

static void
ask_words (Asker *asker)
{
  const ReadoutPiece *piece = piece_at (asker, 0);

  ask (asker, 0, 0);
  ask (asker, 1, piece->exact);
  for (int i = -2; i <= 2; i++)
    ask (asker, (guint)(4 + i), piece_at (asker, i)->folded);
  ask (asker, 7, pair (piece_at (asker, -1)->folded, piece->folded));
  ask (asker, 8, pair (piece->folded, piece_at (asker, 1)->folded));
}

static void
ask_shapes (Asker *asker)
{
  guint64 shapes[5];

  for (int i = -2; i <= 2; i++)
    shapes[2 + i] = piece_at (asker, i)->shape;

  ask (asker, 10, piece_at (asker, 0)->full_shape);
  ask (asker, 11, shapes[1]);
  ask (asker, 12, shapes[2]);
  ask (asker, 13, shapes[3]);
  ask (asker, 14, pair (shapes[1], shapes[2]));
  ask (asker, 15, pair (shapes[2], shapes[3]));
  ask (asker, 16, pair (shapes[0], shapes[1]));
  ask (asker, 17, pair (shapes[3], shapes[4]));
  ask (asker, 18, pair (shapes[1], pair (shapes[2], shapes[3])));
}

static guint64
hash_end (const Asker *asker, const ReadoutPiece *piece, gsize length)
{
  gsize whole = piece->span.end_byte - piece->span.start_byte;
  gsize used = MIN (length, whole);
  char folded[MAX_AFFIX_BYTES];

  for (gsize i = 0; i < used; i++)
    folded[i] = readout_ascii_lower (asker->text[piece->span.end_byte - used + i]);

  return readout_lexicon_hash (folded, used);
}

static guint64
hash_start (const Asker *asker, const ReadoutPiece *piece, gsize length)
{
  char folded[MAX_AFFIX_BYTES];

  for (gsize i = 0; i < length; i++)
    folded[i] = readout_ascii_lower (asker->text[piece->span.start_byte + i]);

  return readout_lexicon_hash (folded, length);
}

static void
ask_affixes (Asker *asker)
{
  const ReadoutPiece *piece = piece_at (asker, 0);
  const ReadoutPiece *next = piece_at (asker, 1);
  const ReadoutPiece *previous = piece_at (asker, -1);
  gsize length = piece->span.end_byte - piece->span.start_byte;

  for (gsize i = 1; i <= MAX_AFFIX_BYTES && i < length; i++)
    {
      if (i < MAX_AFFIX_BYTES)
        ask (asker, 20 + (guint)i, hash_start (asker, piece, i));
      ask (asker, 30 + (guint)i, hash_end (asker, piece, i));
    }
  ask (asker, 36, hash_end (asker, previous, 3));
  ask (asker, 37, hash_end (asker, next, 3));
}

static void
ask_clusters (Asker *asker)
{
  const guint16 *here = piece_at (asker, 0)->clusters;
  const guint16 *before = piece_at (asker, -1)->clusters;
  const guint16 *after = piece_at (asker, 1)->clusters;
  guint64 shape = piece_at (asker, 0)->shape;

  for (int i = -2; i <= 2; i++)
    for (guint k = i == -2 || i == 2 ? 1 : 0; k < READOUT_WORDS_N_LEVELS; k++)
      ask (asker, 40 + (guint)(i + 2) * 4 + k, piece_at (asker, i)->clusters[k]);
  ask (asker, 60, piece_at (asker, -3)->clusters[2]);
  ask (asker, 61, piece_at (asker, 3)->clusters[2]);

  ask (asker, 62, pair (here[2], before[2]));
  ask (asker, 63, pair (here[2], after[2]));
  ask (asker, 64, pair (before[2], after[2]));
  ask (asker, 65, pair (here[3], pair (before[3], after[3])));
  ask (asker, 66, pair (before[2], piece_at (asker, -2)->clusters[2]));
  ask (asker, 67, pair (after[2], piece_at (asker, 2)->clusters[2]));
  ask (asker, 68, pair (here[2], shape));
  ask (asker, 69, pair (here[1], shape));
  ask (asker, 70, pair (after[2], shape));
  ask (asker, 71, pair (before[2], shape));
}

static void
ask_bits (Asker *asker, guint question, guint32 bits)
{
  for (; bits != 0 && asker->n_features < READOUT_TAGGER_MAX_FEATURES - 32; bits &= bits - 1)
    ask (asker, question, (guint64)g_bit_nth_lsf (bits, -1));
}

static guint64
known (const ReadoutPiece *piece)
{
  return pair (piece->begins, pair (piece->inside, piece->alone));
}

static void
ask_lexicon (Asker *asker)
{
  const ReadoutPiece *piece = piece_at (asker, 0);
  const ReadoutPiece *next = piece_at (asker, 1);
  const ReadoutPiece *previous = piece_at (asker, -1);

  ask (asker, 80, known (piece));
  ask (asker, 81, piece->any_case);
  ask (asker, 82, pair (previous->any_case, piece->begins | piece->inside | piece->alone));
  ask (asker, 83, pair (piece->begins | piece->inside | piece->alone, next->any_case));
  ask (asker, 84, next->any_case);
  ask (asker, 85, previous->any_case);
  ask_bits (asker, 86, piece->begins);
  ask_bits (asker, 87, piece->inside);
  ask_bits (asker, 88, piece->alone);
  ask_bits (asker, 89, next->inside);
  ask_bits (asker, 90, next->alone);
  ask_bits (asker, 91, previous->alone);
  ask_bits (asker, 92, previous->begins | previous->inside);
}

/* Where capitals say nothing: at the start of a sentence, and in headings. */
static void
ask_casing (Asker *asker)
{
  const ReadoutPiece *piece = piece_at (asker, 0);
  const ReadoutPiece *next = piece_at (asker, 1);
  const ReadoutPiece *previous = piece_at (asker, -1);
  gboolean begins = asker->nth == 0 || (asker->nth == 1 && !(previous->flags & READOUT_PIECE_LETTERS));
  guint place = (begins ? 1u : 0u) * 4 + asker->title_case;
  guint casing = readout_piece_get_casing (piece);
  guint looks = piece->flags & (READOUT_PIECE_CAPITAL | READOUT_PIECE_ALL_CAPITALS);

  ask (asker, 100, place);
  ask (asker, 101, pair (place, piece->shape));
  ask (asker, 102, pair (place, casing * 8 + looks));
  ask (asker, 103, pair (casing + asker->title_case * 8, piece->shape));
  ask (asker, 104, pair (casing * 8 + looks, piece->clusters[2]));
  ask (asker, 105,
       pair (casing * 8 + looks, pair (readout_piece_get_casing (previous),
                                       (previous->flags & READOUT_PIECE_CAPITAL) + asker->title_case * 8)));
  ask (asker, 106,
       pair (casing * 8 + looks, pair (readout_piece_get_casing (next),
                                       (next->flags & READOUT_PIECE_CAPITAL) + asker->title_case * 8)));
}

/* The run of capitals that the word stands in: its ends and the words around it. */
static void
ask_run (Asker *asker)
{
  guint first = asker->nth, last = asker->nth;
  guint limit = asker->nth + MAX_RUN_SEARCH;
  const ReadoutPiece *start, *end, *before, *after;
  guint length;

  if (!(asker->pieces[asker->nth].flags & READOUT_PIECE_CAPITAL))
    return;

  while (first > 0 && asker->nth - first < MAX_RUN_SEARCH
         && asker->pieces[first - 1].flags & READOUT_PIECE_CAPITAL)
    first--;
  while (last + 1 < asker->n_pieces && last < limit && asker->pieces[last + 1].flags & READOUT_PIECE_CAPITAL)
    last++;

  length = MIN (last - first + 1, MAX_RUN);
  start = &asker->pieces[first];
  end = &asker->pieces[last];
  before = first > 0 ? start - 1 : &before_first;
  after = last + 1 < asker->n_pieces ? end + 1 : &after_last;

  ask (asker, 110, length * 8 + MIN (asker->nth - first, 4));
  ask (asker, 111, end->folded);
  ask (asker, 112, start->folded);
  ask (asker, 113, after->folded);
  ask (asker, 114, before->folded);
  ask (asker, 115, end->clusters[1]);
  ask (asker, 116, start->clusters[1]);
  ask (asker, 117, after->clusters[1]);
  ask (asker, 118, before->clusters[1]);
  ask (asker, 119, known (end));
  ask (asker, 120, pair (length, end->clusters[2]));
  ask (asker, 121, pair (end->any_case, start->any_case));
}

/**
 * readout_pieces_get_title_case:
 * @pieces: (array length=n_pieces): the pieces of one sentence
 * @n_pieces: how many they are
 *
 * Returns: 2 when the sentence is in capitals, 1 when its words begin with them, else 0
 */
guint
readout_pieces_get_title_case (const ReadoutPiece *pieces, guint n_pieces)
{
  guint n_words = 0, n_capital = 0, n_all = 0;

  for (guint i = 0; i < n_pieces; i++)
    {
      const ReadoutPiece *piece = &pieces[i];

      if (!(piece->flags & READOUT_PIECE_LETTERS) || piece->span.end_byte - piece->span.start_byte <= 3)
        continue;
      n_words++;
      n_capital += (piece->flags & READOUT_PIECE_CAPITAL) != 0;
      n_all += (piece->flags & READOUT_PIECE_ALL_CAPITALS) != 0;
    }

  if (n_words >= 2 && n_all * 10 >= n_words * 7)
    return 2;

  return n_words >= 3 && n_capital * 10 >= n_words * 7 ? 1 : 0;
}

/**
 * readout_pieces_get_features:
 * @text: the paragraph
 * @pieces: (array length=n_pieces): the pieces of one sentence
 * @n_pieces: how many they are
 * @title_case: what readout_pieces_get_title_case() says of the sentence
 * @nth: which of them
 * @features: (out caller-allocates): room for %READOUT_TAGGER_MAX_FEATURES hashes
 *
 * Returns: how many features there are
 */
guint
readout_pieces_get_features (const char *text,
                             const ReadoutPiece *pieces,
                             guint n_pieces,
                             guint title_case,
                             guint nth,
                             guint64 *features)
{
  Asker asker = { text, pieces, n_pieces, nth, title_case, features, 0 };

  ask_words (&asker);
  ask_shapes (&asker);
  ask_affixes (&asker);
  ask_clusters (&asker);
  ask_casing (&asker);
  ask_run (&asker);
  ask_lexicon (&asker);

  return asker.n_features;
}
