/* readout-mention-resolver.h: whom the names, roles and pronouns of an article mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis-builder.h"
#include "readout-corrector.h"
#include "readout-findings.h"
#include "readout-office-holders.h"

G_BEGIN_DECLS

typedef struct _ReadoutMentionResolver ReadoutMentionResolver;

ReadoutMentionResolver *readout_mention_resolver_new (ReadoutArticle *article,
                                                      const GArray *paragraphs,
                                                      const GPtrArray *findings,
                                                      ReadoutCorrector *corrector,
                                                      ReadoutAnalysisBuilder *builder);
void readout_mention_resolver_free (ReadoutMentionResolver *self);

void readout_mention_resolver_set_office_holders (ReadoutMentionResolver *self,
                                                  const ReadoutOfficeHolders *office_holders,
                                                  const GDate *day);

void readout_mention_resolver_read (ReadoutMentionResolver *self, guint paragraph);
int readout_mention_resolver_find_body (const ReadoutMentionResolver *self, ReadoutSpan span);
ReadoutSpan readout_mention_resolver_find_unnamed (const ReadoutMentionResolver *self, ReadoutSpan span);
int readout_mention_resolver_find_country (const ReadoutMentionResolver *self, const char *name);
int readout_mention_resolver_find_office (const ReadoutMentionResolver *self, ReadoutSpan span);
int readout_mention_resolver_find_entity (const ReadoutMentionResolver *self, ReadoutSpan span);

G_END_DECLS
