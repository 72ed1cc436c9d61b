/* readout-resolver.h: joins what the paragraphs say into what the article says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-findings.h"
#include "readout-office-holders.h"

G_BEGIN_DECLS

ReadoutAnalysis *readout_resolver_resolve (ReadoutArticle *article,
                                           const GArray *paragraphs,
                                           const GPtrArray *findings,
                                           ReadoutCorrections *corrections,
                                           const ReadoutOfficeHolders *office_holders);

G_END_DECLS
