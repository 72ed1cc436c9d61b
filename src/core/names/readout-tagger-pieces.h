/* readout-tagger-pieces.h: the words of a sentence as the model of names sees them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-passage.h"
#include "readout-tagger-format.h"
#include "readout-words.h"

G_BEGIN_DECLS

/* A feature of a word, by its hash: no more of them than this. */
#define READOUT_TAGGER_MAX_FEATURES 160

typedef enum
{
  READOUT_PIECE_CAPITAL = 1 << 0,
  READOUT_PIECE_ALL_CAPITALS = 1 << 1,
  READOUT_PIECE_DIGITS = 1 << 2,
  READOUT_PIECE_LETTERS = 1 << 3,
  READOUT_PIECE_AFTER_HYPHEN = 1 << 4, /* part of one token with the piece before */
  READOUT_PIECE_CANDIDATE = 1 << 5,    /* may belong to a name */
} ReadoutPieceFlags;

/**
 * ReadoutPiece:
 * @span: where it stands in the paragraph
 * @token: index of the token that it is, or is part of
 * @flags: its looks
 * @folded: hash of its small letters
 * @exact: hash of its letters
 * @shape: hash of its runs of capitals, small letters and digits
 * @full_shape: hash of the same for each letter
 * @word: what is known of it
 * @clusters: finest first; zero for an unknown word
 * @begins: what the lexicon's words are that begin here and go on
 * @inside: what those are that began before
 * @alone: what it is by itself
 * @any_case: the same, in any case of letters
 *
 * A token, or a part of one between hyphens.
 */
typedef struct
{
  ReadoutSpan span;
  guint token;
  ReadoutPieceFlags flags;
  guint64 folded;
  guint64 exact;
  guint64 shape;
  guint64 full_shape;
  guint32 word;
  guint16 clusters[READOUT_WORDS_N_LEVELS];
  guint32 begins;
  guint32 inside;
  guint32 alone;
  guint32 any_case;
} ReadoutPiece;

GArray *readout_pieces_find (const ReadoutPassage *passage, const ReadoutWords *words);
guint readout_pieces_get_title_case (const ReadoutPiece *pieces, guint n_pieces);
guint readout_pieces_get_features (const char *text,
                                   const ReadoutPiece *pieces,
                                   guint n_pieces,
                                   guint title_case,
                                   guint nth,
                                   guint64 *features);

static inline guint
readout_piece_get_casing (const ReadoutPiece *piece)
{
  return piece->word >> READOUT_WORD_CASING_SHIFT & READOUT_WORD_CASING_MASK;
}

G_END_DECLS
