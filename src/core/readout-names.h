/* readout-names.h: the names in a paragraph, and the roles that stand beside them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-enums.h"
#include "readout-passage.h"
#include "readout-tagger.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_NAME_GOVERNMENT = 1 << 0, /* a capital or country that stands for its government here */
  READOUT_NAME_MALE = 1 << 1,       /* a title or given name tells a man */
  READOUT_NAME_FEMALE = 1 << 2,     /* or a woman */
  READOUT_NAME_TENTATIVE = 1 << 3,  /* stays only where a fuller name in the article says what it is */
} ReadoutNameFlags;

/**
 * ReadoutName:
 * @first: index of its first token
 * @end: index after its last token
 * @span: where it stands in the paragraph
 * @type: what it is
 * @flags: what else the words tell
 * @reason: why it was found
 * @likely: how probable each type is by this paragraph alone, 0 to 1; what is missing to one stands for no
 * name with just these words
 * @canonical: (nullable): the usual name, where the lexicon knows it; belongs to the lexicon
 * @role: the role that stands beside a person's name, before or after it; empty when there is none
 */
typedef struct
{
  guint first;
  guint end;
  ReadoutSpan span;
  ReadoutEntityType type;
  ReadoutNameFlags flags;
  ReadoutReason reason;
  float likely[READOUT_N_ENTITY_TYPES];
  const char *canonical;
  ReadoutSpan role;
} ReadoutName;

GArray *readout_names_find (const ReadoutPassage *passage, const ReadoutTagger *tagger, GArray *doubtful);

G_END_DECLS
