/* readout-tagger.h: finds names with a trained model
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-passage.h"
#include "readout-tagger-format.h"
#include "readout-words.h"

G_BEGIN_DECLS

typedef struct _ReadoutTagger ReadoutTagger;

/**
 * ReadoutTag:
 * @first: index of its first token
 * @end: index after its last token
 * @span: where it stands in the paragraph: a part of a token, where the name is one side of a hyphen
 * @type: what it is
 * @likely: how probable it is that just these words are a name of each type, 0 to 1
 *
 * A name that the model sees.
 */
typedef struct
{
  guint first;
  guint end;
  ReadoutSpan span;
  ReadoutTaggerType type;
  float likely[READOUT_TAGGER_N_TYPES];
} ReadoutTag;

ReadoutTagger *readout_tagger_new_from_file (const char *path, ReadoutWords *words, GError **error);
ReadoutTagger *readout_tagger_new_from_bytes (GBytes *bytes, ReadoutWords *words, GError **error);
ReadoutTagger *readout_tagger_ref (ReadoutTagger *self);
void readout_tagger_unref (ReadoutTagger *self);

GArray *readout_tagger_find (const ReadoutTagger *self, const ReadoutPassage *passage, GArray *doubtful);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutTagger, readout_tagger_unref)

G_END_DECLS
