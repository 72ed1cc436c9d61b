/* readout-time-scale.c: which days a time axis shows, and where
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-time-scale.h"

/* How far from the day of the article a day can be to be shown. */
#define MAX_DAYS 31

/* There is always room for so many days before and behind. */
#define MIN_DAYS 3

static void
stretch (ReadoutTimeScale *self, const GDate *day)
{
  if (g_date_valid (&self->published) && ABS (g_date_days_between (&self->published, day)) > MAX_DAYS)
    return;

  if (!g_date_valid (&self->first))
    self->first = self->last = *day;
  if (g_date_compare (day, &self->first) < 0)
    self->first = *day;
  if (g_date_compare (day, &self->last) > 0)
    self->last = *day;
}

static void
pad (ReadoutTimeScale *self)
{
  const GDate *middle = g_date_valid (&self->published) ? &self->published : &self->first;
  GDate first = *middle, last = *middle;

  g_date_subtract_days (&first, MIN_DAYS);
  g_date_add_days (&last, MIN_DAYS);
  if (g_date_compare (&first, &self->first) < 0)
    self->first = first;
  if (g_date_compare (&last, &self->last) > 0)
    self->last = last;
}

/**
 * readout_time_scale_init:
 * @self: a scale
 * @entries: (element-type ReadoutTimelineEntry): events
 * @published: the day of the article; invalid where nobody knows
 *
 * Returns: whether there are several days to show
 */
gboolean
readout_time_scale_init (ReadoutTimeScale *self, const GArray *entries, const GDate *published)
{
  *self = (ReadoutTimeScale){ .published = *published };
  if (g_date_valid (published))
    self->first = self->last = *published;

  for (guint i = 0; i < entries->len; i++)
    {
      const ReadoutTimelineEntry *entry = &g_array_index (entries, ReadoutTimelineEntry, i);

      if (entry->part != READOUT_TIMELINE_UNDATED && entry->days.grain <= READOUT_GRAIN_WEEKEND)
        stretch (self, &entry->days.first);
    }
  if (!g_date_valid (&self->first) || g_date_compare (&self->first, &self->last) == 0)
    return FALSE;

  pad (self);
  for (guint i = 0; i < entries->len; i++)
    {
      const ReadoutTimelineEntry *entry = &g_array_index (entries, ReadoutTimelineEntry, i);

      if (entry->part == READOUT_TIMELINE_UNDATED)
        continue;
      self->n_before += g_date_compare (&entry->days.last, &self->first) < 0;
      self->n_behind += g_date_compare (&entry->days.first, &self->last) > 0;
    }

  return TRUE;
}

/* place: from 0 on the first day to 1 on the last; FALSE for a day that is not shown. */
gboolean
readout_time_scale_find (const ReadoutTimeScale *self, const GDate *date, double *place)
{
  *place = (double)g_date_days_between (&self->first, date)
           / (double)g_date_days_between (&self->first, &self->last);

  return *place >= 0 && *place <= 1;
}

guint
readout_time_scale_count_days (const ReadoutTimeScale *self)
{
  return (guint)g_date_days_between (&self->first, &self->last) + 1;
}
