/* readout-findings.h: what one paragraph says by itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-events.h"
#include "readout-quotes.h"
#include "readout-roles.h"
#include "readout-terms.h"
#include "readout-times.h"

G_BEGIN_DECLS

/**
 * ReadoutFindings:
 * @n_words: the length of the paragraph in words
 * @sentences: (element-type ReadoutSpan): its sentences
 * @names: (element-type ReadoutName): the names in it
 * @doubtful_names: (element-type ReadoutName): what is a name only if other paragraphs say so
 * @role_mentions: (element-type ReadoutRoleMention): roles that stand for somebody
 * @pronouns: (element-type ReadoutPronoun): "he" and "she" in all their cases
 * @quotes: (element-type ReadoutFoundQuote): its quotes
 * @times: (element-type ReadoutFoundTime): its time expressions
 * @events: (element-type ReadoutFoundEvent): the acts that it tells of
 * @issues: (element-type ReadoutFoundIssue): the matters under negotiation that it names
 * @conditions: (element-type ReadoutFoundCondition): its conditions
 * @deadlines: (element-type ReadoutFoundDeadline): its deadlines
 * @statuses: (element-type ReadoutFoundStatus): how it says that the talks stand
 *
 * The result of stage one.  All spans count from the start of the paragraph.  Nothing in it changes, so that
 * analyses in several threads share it; its strings belong to the language.
 */
typedef struct
{
  gatomicrefcount ref_count;
  guint n_words;
  GArray *sentences;
  GArray *names;
  GArray *doubtful_names;
  GArray *role_mentions;
  GArray *pronouns;
  GArray *quotes;
  GArray *times;
  GArray *events;
  GArray *issues;
  GArray *conditions;
  GArray *deadlines;
  GArray *statuses;
} ReadoutFindings;

typedef enum
{
  READOUT_PRONOUN_SUBJECT,    /* "he" */
  READOUT_PRONOUN_OBJECT,     /* "him" */
  READOUT_PRONOUN_POSSESSIVE, /* "his"; "her", which can be both */
  READOUT_PRONOUN_REFLEXIVE,  /* "himself" */
} ReadoutPronounCase;

typedef struct
{
  ReadoutSpan span;
  ReadoutNameFlags gender;
  ReadoutPronounCase grammatical_case;
} ReadoutPronoun;

ReadoutFindings *readout_findings_new (const ReadoutLanguage *language, const char *text, gsize length_bytes);
ReadoutFindings *readout_findings_ref (ReadoutFindings *self);
void readout_findings_unref (ReadoutFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutFindings, readout_findings_unref)

G_END_DECLS
