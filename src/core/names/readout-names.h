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
  READOUT_NAME_GIVEN = 1 << 4,      /* begins with a given name */
  READOUT_NAME_TITLED = 1 << 5,     /* a title or "Mr." stands before it */
  READOUT_NAME_POSSESSIVE = 1 << 6, /* "Kerry's" */
  READOUT_NAME_COMPLEMENT = 1 << 7, /* a preposition stands before it: "with Kerry" */
  READOUT_NAME_MODIFIER = 1 << 8,   /* a role stands behind it: "Kerry aides" */
} ReadoutNameFlags;

/**
 * ReadoutFoundRole:
 * @span: the words, without the article: "US Secretary of State"; empty when there is no role
 * @title: (nullable): the office among them in its usual words; belongs to the lexicon
 * @body: where its country or organization is named outside @span; empty when it is not
 * @time: the words that tell when: "former", "since 2004"; empty when there are none
 * @is_former: whether they say that it is over
 *
 * A role that stands beside a person's name.
 */
typedef struct
{
  ReadoutSpan span;
  const char *title;
  ReadoutSpan body;
  ReadoutSpan time;
  gboolean is_former;
} ReadoutFoundRole;

#define READOUT_NAME_N_ROLES 2

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
 * @of: (nullable): the country of a nationality, where the lexicon knows it; belongs to the lexicon
 * @roles: what stands before a person's name, and what behind it
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
  const char *of;
  ReadoutFoundRole roles[READOUT_NAME_N_ROLES];
} ReadoutName;

GArray *readout_names_find (const ReadoutPassage *passage, const ReadoutTagger *tagger, GArray *doubtful);

G_END_DECLS
