/* readout-name-groups.h: which names of an article mean the same entity
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-corrector.h"
#include "readout-findings.h"

G_BEGIN_DECLS

/* The group of a name that is none after all, and the antecedent of one that stands for itself. */
#define READOUT_NO_NAME (-1)

/**
 * ReadoutNameInText:
 * @name: the name as its paragraph has it
 * @paragraph: index of the paragraph
 * @span: where it stands in the article
 * @text: the words, with each run of white space as one space; owned
 * @is_doubtful: whether it is no name by its paragraph alone
 * @type: what it is, by all places where the same words stand
 * @confidence: in that, 0 to 1
 * @canonical: (nullable): the usual name, where the lexicon knows it as a @type
 * @group: names of one group mean one entity; %READOUT_NO_NAME for a name that is none after all
 * @reason: why it is in its group
 * @is_full: whether others of the group are understood by it
 * @antecedent: index of the name by which it is understood, or %READOUT_NO_NAME
 */
typedef struct
{
  const ReadoutName *name;
  guint paragraph;
  ReadoutSpan span;
  char *text;
  gboolean is_doubtful;
  ReadoutEntityType type;
  double confidence;
  const char *canonical;
  int group;
  ReadoutReason reason;
  gboolean is_full;
  int antecedent;
} ReadoutNameInText;

GArray *readout_name_groups_find (ReadoutArticle *article,
                                  const GArray *paragraphs,
                                  const GPtrArray *findings,
                                  ReadoutCorrector *corrector,
                                  guint *n_groups);
void readout_name_groups_find_antecedents (GArray *names, guint n_groups);

G_END_DECLS
