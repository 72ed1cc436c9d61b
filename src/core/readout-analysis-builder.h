/* readout-analysis-builder.h: puts an analysis together, from findings or from a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

typedef struct _ReadoutAnalysisBuilder ReadoutAnalysisBuilder;

ReadoutAnalysisBuilder *readout_analysis_builder_new (ReadoutArticle *article);
void readout_analysis_builder_free (ReadoutAnalysisBuilder *self);

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
void readout_analysis_builder_set_corrections (ReadoutAnalysisBuilder *self,
                                               ReadoutCorrections *corrections,
                                               const ReadoutEffect *effects);
ReadoutAnalysis *readout_analysis_builder_end (ReadoutAnalysisBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutAnalysisBuilder, readout_analysis_builder_free)

G_END_DECLS
