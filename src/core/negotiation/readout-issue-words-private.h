/* readout-issue-words-private.h: the words that name a matter under negotiation
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-terms.h"

G_BEGIN_DECLS

/**
 * ReadoutIssueFinder:
 * @passage: a paragraph
 * @sentence: one of its sentences
 * @issues: (element-type ReadoutFoundIssue): those found so far
 */
typedef struct
{
  const ReadoutPassage *passage;
  const ReadoutSentence *sentence;
  GArray *issues;
} ReadoutIssueFinder;

/* Prepositions between differences and what these are about. */
extern const char *const readout_issue_links[];

gboolean readout_issue_words_is_word (const ReadoutIssueFinder *finder, guint i);
gboolean readout_issue_words_begin_question (const ReadoutIssueFinder *finder, guint i);
guint readout_issue_words_add (ReadoutIssueFinder *finder, guint first, ReadoutIssueState state);

G_END_DECLS
