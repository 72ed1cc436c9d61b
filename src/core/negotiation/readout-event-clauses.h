/* readout-event-clauses.h: where in its sentence the parties of an act stand
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-event-lexicon.h"
#include "readout-names.h"

G_BEGIN_DECLS

/**
 * ReadoutEventClauses:
 * @lexicon: the words that tell of acts
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @sentence: the sentence that is read
 * @attribution: the token where the sentence turns to who says it, or its end
 */
typedef struct
{
  const ReadoutEventLexicon *lexicon;
  const ReadoutPassage *passage;
  const GArray *names;
  const ReadoutSentence *sentence;
  guint attribution;
} ReadoutEventClauses;

/* Tokens from @first on, up to @end; none when both are the same. */
typedef struct
{
  guint first;
  guint end;
} ReadoutTokenRange;

void readout_event_clauses_enter (ReadoutEventClauses *self, const ReadoutSentence *sentence);
guint readout_event_clauses_find_group (const ReadoutEventClauses *self, guint verb);
ReadoutTokenRange
readout_event_clauses_find_subject (const ReadoutEventClauses *self, guint verb, ReadoutVerbForm form);
ReadoutTokenRange readout_event_clauses_find_object (const ReadoutEventClauses *self, guint verb);
ReadoutTokenRange readout_event_clauses_find_modifiers (const ReadoutEventClauses *self, guint noun);
ReadoutTokenRange readout_event_clauses_find_holder (const ReadoutEventClauses *self, guint noun);
void readout_event_clauses_find_wish (const ReadoutEventClauses *self,
                                      guint modal,
                                      ReadoutTokenRange *who,
                                      ReadoutTokenRange *what);
ReadoutTokenRange readout_event_clauses_find_rest (const ReadoutEventClauses *self, guint noun);
gboolean readout_event_clauses_governs (const ReadoutEventClauses *self,
                                        guint verb,
                                        const char *const *stems,
                                        guint max_distance);

G_END_DECLS
