/* readout-timeline.c: the events of an article in the order of time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-timeline.h"

/* A week or a month that holds the day of publication is behind or ahead by what is told of the event. */
static ReadoutTimelinePart
find_part (const ReadoutEvent *event, const ReadoutDayRange *days, const GDate *published)
{
  if (!g_date_valid (published))
    return READOUT_TIMELINE_DATED;
  if (g_date_compare (&days->last, published) < 0)
    return READOUT_TIMELINE_PAST;
  if (g_date_compare (&days->first, published) > 0)
    return READOUT_TIMELINE_AHEAD;
  if (days->grain == READOUT_GRAIN_DAY)
    return READOUT_TIMELINE_DAY;

  return event->modality == READOUT_MODALITY_ACTUAL || event->modality == READOUT_MODALITY_DENIED
             ? READOUT_TIMELINE_PAST
             : READOUT_TIMELINE_AHEAD;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const ReadoutTimelineEntry *left = a, *right = b;
  int order = (int)left->part - (int)right->part;

  if (order == 0 && left->part != READOUT_TIMELINE_UNDATED)
    order = readout_day_range_compare (&left->days, &right->days);

  return order != 0 ? order : (int)left->event - (int)right->event;
}

/**
 * readout_timeline_new:
 * @analysis: an analysis
 *
 * Returns: (transfer full) (element-type ReadoutTimelineEntry): its events, part by part; those of a part in
 * the order of their days, and those of a day in the order of the text
 */
GArray *
readout_timeline_new (ReadoutAnalysis *analysis)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (ReadoutTimelineEntry));
  guint n_events;
  const ReadoutEvent *events = readout_analysis_get_events (analysis, &n_events);
  GDate published;

  readout_analysis_get_published (analysis, &published);
  for (guint i = 0; i < n_events; i++)
    {
      ReadoutTimelineEntry entry = { .event = i, .part = READOUT_TIMELINE_UNDATED };

      if (readout_day_range_parse (events[i].date, &entry.days))
        entry.part = find_part (&events[i], &entry.days, &published);
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);

  return entries;
}
