/* readout-passage.h: the words of a passage, ready to be compared with those of many others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-text-words.h"

G_BEGIN_DECLS

#define READOUT_PASSAGE_BITS 512

/**
 * ReadoutPassage:
 * @words: (element-type ReadoutTextWord): as they stand
 * @stems: the same, in order, for readout_passage_weigh_shared()
 * @telling: a bit for each of those that are not such as all news have, of which several share one
 * @weight: of all, see readout_passage_weigh_word()
 */
typedef struct
{
  GArray *words;
  GArray *stems;
  guint64 telling[READOUT_PASSAGE_BITS / 64];
  double weight;
} ReadoutPassage;

ReadoutPassage *readout_passage_new (GArray *words);
void readout_passage_free (ReadoutPassage *self);
gboolean readout_passage_may_share (const ReadoutPassage *self, const ReadoutPassage *other);
double readout_passage_weigh_word (const ReadoutTextWord *word);
double
readout_passage_weigh_shared (const ReadoutPassage *self, const ReadoutPassage *other, guint *n_telling);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutPassage, readout_passage_free)

G_END_DECLS
