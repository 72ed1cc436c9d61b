/* readout-event-dates.h: when an act was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis-builder.h"
#include "readout-cast.h"
#include "readout-events.h"

G_BEGIN_DECLS

const char *readout_event_dates_find (const ReadoutCast *cast,
                                      const ReadoutAnalysisBuilder *builder,
                                      const ReadoutFoundEvent *found,
                                      gsize base);

G_END_DECLS
