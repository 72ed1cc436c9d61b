/* readout-timeline.h: the events of an article in the order of time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-day-range.h"

G_BEGIN_DECLS

/**
 * ReadoutTimelinePart:
 * @READOUT_TIMELINE_PAST: before the day of publication
 * @READOUT_TIMELINE_DAY: on it
 * @READOUT_TIMELINE_AHEAD: after it
 * @READOUT_TIMELINE_DATED: with a date, but nobody knows the day of publication
 * @READOUT_TIMELINE_UNDATED: without a date
 *
 * Where an event stands, as seen from the day of its article.
 */
typedef enum
{
  READOUT_TIMELINE_PAST,
  READOUT_TIMELINE_DAY,
  READOUT_TIMELINE_AHEAD,
  READOUT_TIMELINE_DATED,
  READOUT_TIMELINE_UNDATED,
} ReadoutTimelinePart;

#define READOUT_N_TIMELINE_PARTS (READOUT_TIMELINE_UNDATED + 1)

/**
 * ReadoutTimelineEntry:
 * @event: index of the event
 * @part: where it stands
 * @days: when it is; unset where it has no date
 */
typedef struct
{
  guint event;
  ReadoutTimelinePart part;
  ReadoutDayRange days;
} ReadoutTimelineEntry;

GArray *readout_timeline_new (ReadoutAnalysis *analysis);

G_END_DECLS
