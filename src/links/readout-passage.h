/* readout-passage.h: the words of a passage, ready to be compared with those of many others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-text-words.h"

G_BEGIN_DECLS

/**
 * ReadoutPassage:
 * @words: (element-type ReadoutTextWord): as they stand
 * @by_stem: (element-type ReadoutTextWord): the same, sorted by their stems
 * @weight: of all, see readout_passage_weigh_word()
 */
typedef struct
{
  GArray *words;
  GArray *by_stem;
  double weight;
} ReadoutPassage;

ReadoutPassage *readout_passage_new (GArray *words);
void readout_passage_free (ReadoutPassage *self);
double readout_passage_weigh_word (const ReadoutTextWord *word);
double
readout_passage_weigh_shared (const ReadoutPassage *self, const ReadoutPassage *other, guint *n_telling);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutPassage, readout_passage_free)

G_END_DECLS
