/* readout-event-lexicon.h: the words that tell of acts, and the class of event that they mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-enums.h"

G_BEGIN_DECLS

typedef struct _ReadoutEventLexicon ReadoutEventLexicon;

/* The inflection of a verb. */
typedef enum
{
  READOUT_VERB_BASE,  /* "meet" */
  READOUT_VERB_THIRD, /* "meets" */
  READOUT_VERB_PAST,  /* "met" */
  READOUT_VERB_ING,   /* "meeting" */
} ReadoutVerbForm;

/**
 * ReadoutEventFrame:
 * @klass: what the verb means
 * @has_stance: whether it shows what the actor wants of the other side
 * @stance: what it shows
 * @objects: (nullable) (array zero-terminated=1): what must stand behind it, or must not, as the table
 * explains
 */
typedef struct
{
  ReadoutEventClass klass;
  gboolean has_stance;
  ReadoutStance stance;
  GStrv objects;
} ReadoutEventFrame;

/**
 * ReadoutEventWord:
 * @frames: (nullable) (element-type ReadoutEventFrame): what it means as a verb, the first that fits
 * @form: its inflection as a verb
 * @is_noun: whether it is a noun that means an act
 * @noun: the class of the noun
 */
typedef struct
{
  GArray *frames;
  ReadoutVerbForm form;
  gboolean is_noun;
  ReadoutEventClass noun;
} ReadoutEventWord;

ReadoutEventLexicon *readout_event_lexicon_new_from_file (const char *path, GError **error);
ReadoutEventLexicon *readout_event_lexicon_new_from_text (const char *text, GError **error);
void readout_event_lexicon_free (ReadoutEventLexicon *self);
const ReadoutEventWord *readout_event_lexicon_look_up (const ReadoutEventLexicon *self, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutEventLexicon, readout_event_lexicon_free)

G_END_DECLS
