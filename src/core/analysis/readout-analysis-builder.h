/* readout-analysis-builder.h: puts an analysis together, from findings or from a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

typedef struct _ReadoutAnalysisBuilder ReadoutAnalysisBuilder;

/**
 * ReadoutNamedSpan:
 * @span: where an entity is named
 * @entity: its index
 * @type: what it is
 * @is_government: whether it is a country or capital that stands for its government somewhere
 */
typedef struct
{
  ReadoutSpan span;
  int entity;
  ReadoutEntityType type;
  gboolean is_government;
} ReadoutNamedSpan;

ReadoutAnalysisBuilder *readout_analysis_builder_new (ReadoutArticle *article);
void readout_analysis_builder_free (ReadoutAnalysisBuilder *self);

void readout_analysis_builder_set_published (ReadoutAnalysisBuilder *self, const GDate *published);
const GDate *readout_analysis_builder_get_published (const ReadoutAnalysisBuilder *self);
void readout_analysis_builder_set_n_words (ReadoutAnalysisBuilder *self, guint n_words);
void readout_analysis_builder_add_paragraph (ReadoutAnalysisBuilder *self,
                                             ReadoutSpan span,
                                             ReadoutParagraphKind kind);
void readout_analysis_builder_add_sentence (ReadoutAnalysisBuilder *self, ReadoutSpan span);
int readout_analysis_builder_add_entity (ReadoutAnalysisBuilder *self, const ReadoutEntity *entity);
void readout_analysis_builder_add_mention (ReadoutAnalysisBuilder *self,
                                           int entity,
                                           const ReadoutMention *mention);
void readout_analysis_builder_add_role (ReadoutAnalysisBuilder *self, int entity, const ReadoutRole *role);
void readout_analysis_builder_add_quote (ReadoutAnalysisBuilder *self, const ReadoutQuote *quote);
void readout_analysis_builder_add_time (ReadoutAnalysisBuilder *self, const ReadoutTime *time);
GArray *readout_analysis_builder_list_mentions (const ReadoutAnalysisBuilder *self);
const ReadoutTime *
readout_analysis_builder_get_times (const ReadoutAnalysisBuilder *self, gsize byte, guint *n_times);
const ReadoutQuote *readout_analysis_builder_get_quotes (const ReadoutAnalysisBuilder *self, guint *n_quotes);
void readout_analysis_builder_add_event (ReadoutAnalysisBuilder *self, const ReadoutEvent *event);
void readout_analysis_builder_add_issue (ReadoutAnalysisBuilder *self, const ReadoutIssue *issue);
void readout_analysis_builder_add_position (ReadoutAnalysisBuilder *self, const ReadoutPosition *position);
void readout_analysis_builder_add_condition (ReadoutAnalysisBuilder *self, const ReadoutCondition *condition);
void readout_analysis_builder_add_deadline (ReadoutAnalysisBuilder *self, const ReadoutDeadline *deadline);
void readout_analysis_builder_add_status (ReadoutAnalysisBuilder *self, const ReadoutStatus *status);
ReadoutAnalysis *readout_analysis_builder_end (ReadoutAnalysisBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutAnalysisBuilder, readout_analysis_builder_free)

G_END_DECLS
