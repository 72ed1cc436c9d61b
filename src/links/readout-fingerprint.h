/* readout-fingerprint.h: what an article is about, in a form that is quick to compare
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-bag.h"
#include "readout-text-words.h"

G_BEGIN_DECLS

/**
 * ReadoutTrait:
 * @READOUT_TRAIT_WORD: a word that is not in all news; those of the first lines count twice
 * @READOUT_TRAIT_NAME: who and what is named, and how often
 * @READOUT_TRAIT_DAY: a day that is told of, and that of publication
 * @READOUT_TRAIT_PAIR: two words that stand near each other in a sentence
 */
typedef enum
{
  READOUT_TRAIT_WORD,
  READOUT_TRAIT_NAME,
  READOUT_TRAIT_DAY,
  READOUT_TRAIT_PAIR,
} ReadoutTrait;

#define READOUT_N_TRAITS (READOUT_TRAIT_PAIR + 1)

/**
 * ReadoutFingerprint:
 * @analysis: the article and what was found in it
 * @words: (element-type ReadoutTextWord): its words
 * @traits: (element-type ReadoutCount): sealed bags
 * @published: the day of publication, as g_date_get_julian() counts; 0 where it is not known
 */
typedef struct
{
  ReadoutAnalysis *analysis;
  GArray *words;
  GArray *traits[READOUT_N_TRAITS];
  guint32 published;
} ReadoutFingerprint;

ReadoutFingerprint *readout_fingerprint_new (ReadoutAnalysis *analysis);
void readout_fingerprint_free (ReadoutFingerprint *self);

guint32 readout_fingerprint_hash_name (const char *name);
guint32 readout_fingerprint_hash_day (const GDate *day);
gboolean readout_fingerprint_get_distance (const ReadoutFingerprint *earlier,
                                           const ReadoutFingerprint *later,
                                           int *days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutFingerprint, readout_fingerprint_free)

G_END_DECLS
