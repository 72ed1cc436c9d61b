/* readout-term-resolver.h: the issues, conditions, deadlines and state of the talks of an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-cast.h"
#include "readout-findings.h"

G_BEGIN_DECLS

typedef struct _ReadoutTermResolver ReadoutTermResolver;

ReadoutTermResolver *
readout_term_resolver_new (const ReadoutCast *cast, const GDate *published, ReadoutAnalysisBuilder *builder);
void readout_term_resolver_free (ReadoutTermResolver *self);
void readout_term_resolver_read (ReadoutTermResolver *self, const ReadoutFindings *findings, gsize base);
void readout_term_resolver_end (ReadoutTermResolver *self);

G_END_DECLS
