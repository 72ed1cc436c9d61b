/* readout-quote-atoms.h: the tokens of a paragraph as the model of quotes sees them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-names.h"
#include "readout-quote-format.h"
#include "readout-quote-marks.h"
#include "readout-quote-model.h"

G_BEGIN_DECLS

/* Where a token stands among quotation marks. */
typedef enum
{
  READOUT_QUOTE_OUTSIDE,
  READOUT_QUOTE_OPENING,
  READOUT_QUOTE_INSIDE,
  READOUT_QUOTE_CLOSING,
  READOUT_QUOTE_BRIEF = 1 << 2, /* added where the marks stand around a few words */
} ReadoutQuotePlace;

/**
 * ReadoutQuoteAtom:
 * @word: hash of its small letters
 * @ending: hash of the last three of them
 * @opening: hash of the first four
 * @lemma: hash of the verb or phrase that it is as a cue; zero when it is none
 * @kinds: what it is by itself, in any case of letters
 * @clusters: of words that stand in like places, finest first; zero for an unknown word
 * @token_class: a #ReadoutQuoteTokenClass
 * @shape: kind and case
 * @name: type of the name that it belongs to and whether it begins it; zero when there is none
 * @place: a #ReadoutQuotePlace
 * @is_attitude: whether the cue tells a thought
 * @frames: what may stand behind the cue, as the lexicon has it
 * @left_cue: the nearest cue before it in its sentence, outside of long quotations; -1 when there is none
 * @right_cue: the nearest from it on
 */
typedef struct
{
  guint32 word;
  guint32 ending;
  guint32 opening;
  guint32 lemma;
  guint32 kinds;
  guint16 clusters[READOUT_WORDS_N_LEVELS];
  guint8 token_class;
  guint8 shape;
  guint8 name;
  guint8 place;
  guint8 is_attitude;
  guint8 frames;
  gint32 left_cue;
  gint32 right_cue;
} ReadoutQuoteAtom;

/* How often a word is a cue where it stands, in sixteenths, is a feature of the model like any other. */
guint64 readout_quote_atoms_hash_cue (guint32 word);

GArray *readout_quote_atoms_find (const ReadoutQuoteModel *model,
                                  const ReadoutPassage *passage,
                                  const GArray *names,
                                  const GArray *pairs);
GArray *readout_quote_atoms_find_runs (const ReadoutPassage *passage, const GArray *atoms);
guint16 readout_quote_atoms_get_context (const GArray *atoms, guint i, guint first);
void readout_quote_atom_read_word (ReadoutQuoteAtom *atom,
                                   const ReadoutQuoteModel *model,
                                   const char *text,
                                   gsize length);
void readout_quote_atom_get_word_features (const ReadoutQuoteAtom *atom, guint64 *features);
guint readout_quote_atoms_get_features (const GArray *atoms,
                                        const ReadoutSentence *sentence,
                                        guint nth,
                                        guint64 *features);

G_END_DECLS
