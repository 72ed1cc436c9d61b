/* readout-names-corpus.h: annotated text to learn names from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-tagger-format.h"
#include "readout-types.h"

G_BEGIN_DECLS

/* Where sets differ in what they annotate. */
typedef enum
{
  READOUT_CORPUS_NATIONALITIES_UNTAGGED = 1 << 0, /* a nationality may be untagged */
  READOUT_CORPUS_NATIONALITIES_OTHER = 1 << 1,    /* or tagged as something else */
  READOUT_CORPUS_TITLES_IN_NAMES
  = 1 << 2, /* "Foreign Minister Anna Weber" is a name, where we want "Anna Weber" */
} ReadoutCorpusHabits;

/**
 * ReadoutGold:
 * @span: where it stands in the paragraph
 * @type: what it is
 * @is_core: whether it is one of the types that all sets have
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutTaggerType type;
  gboolean is_core;
} ReadoutGold;

/**
 * ReadoutCorpusText:
 * @text: one paragraph
 * @gold: (element-type ReadoutGold): the names in it
 * @habits: of the set that it comes from
 */
typedef struct
{
  GString *text;
  GArray *gold;
  ReadoutCorpusHabits habits;
} ReadoutCorpusText;

gboolean readout_corpus_read (GPtrArray *texts, const char *path, gboolean is_training, GError **error);
gboolean readout_corpus_read_lines (GPtrArray *texts, const char *path, GError **error);
gboolean readout_corpus_read_plain (GPtrArray *texts, const char *path, GError **error);
GPtrArray *readout_corpus_new (void);

G_END_DECLS
