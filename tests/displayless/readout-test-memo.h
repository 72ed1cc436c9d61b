/* readout-test-memo.h: articles with findings, for tests of the memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis-builder.h"
#include "readout-case-article.h"
#include "readout-memo-fill.h"
#include "readout-memo.h"

G_BEGIN_DECLS

/* An article under way.  Each line of its text is a paragraph, the first one the title; a full stop, with or
 * without a mark after it, ends a sentence. */
typedef struct
{
  ReadoutArticle *article;
  ReadoutAnalysisBuilder *builder;
} ReadoutTestDraft;

ReadoutTestDraft readout_test_draft_new (const char *text, const char *outlet, const char *published);
ReadoutSpan readout_test_draft_find (ReadoutTestDraft *self, const char *words);

/* Every place where the name stands is a mention; the role is what stands there first. */
int readout_test_draft_add_entity (ReadoutTestDraft *self,
                                   ReadoutEntityType type,
                                   const char *name,
                                   const char *role);
int readout_test_draft_add_person (ReadoutTestDraft *self, const char *name, const char *role);
void readout_test_draft_add_mention (ReadoutTestDraft *self,
                                     int entity,
                                     const char *words,
                                     ReadoutMentionKind kind);

/* parts: words with " / " between them; source: NULL for none */
void readout_test_draft_add_quote (ReadoutTestDraft *self,
                                   ReadoutQuoteKind kind,
                                   const char *parts,
                                   const char *source,
                                   int entity,
                                   ReadoutNaming naming,
                                   const char *access);
void readout_test_draft_add_attitude (ReadoutTestDraft *self, const char *words, const char *source);
ReadoutCaseArticle *readout_test_draft_end (ReadoutTestDraft *self);

/* A memo of statements, people and articles; subject: NULL for the case */
ReadoutMemoRecord *readout_test_record_new (GPtrArray *articles,
                                            const char *template,
                                            const char *case_name,
                                            const char *subject,
                                            const char *cut_off);
ReadoutMemo *
readout_test_memo_new (GPtrArray *articles, const char *case_name, const char *subject, const char *cut_off);

void readout_test_assert_has (const char *text, const char *words);
void readout_test_assert_has_not (const char *text, const char *words);

G_END_DECLS
