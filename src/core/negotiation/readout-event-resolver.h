/* readout-event-resolver.h: who did what to whom, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis-builder.h"
#include "readout-cast.h"

G_BEGIN_DECLS

void readout_event_resolver_read (const ReadoutCast *cast,
                                  const GArray *events,
                                  gsize base,
                                  ReadoutAnalysisBuilder *builder);

G_END_DECLS
