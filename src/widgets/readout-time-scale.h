/* readout-time-scale.h: which days a time axis shows, and where
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-timeline.h"

G_BEGIN_DECLS

/**
 * ReadoutTimeScale:
 * @first: the first day that is shown
 * @last: the last one
 * @published: the day of the article; invalid where nobody knows
 * @n_before: how many events are earlier than @first
 * @n_behind: how many are later than @last
 *
 * Days that lie far from that of the article are left out: those near it are what the article is about.
 */
typedef struct
{
  GDate first;
  GDate last;
  GDate published;
  guint n_before;
  guint n_behind;
} ReadoutTimeScale;

gboolean readout_time_scale_init (ReadoutTimeScale *self, const GArray *entries, const GDate *published);
gboolean readout_time_scale_find (const ReadoutTimeScale *self, const GDate *date, double *place);
guint readout_time_scale_count_days (const ReadoutTimeScale *self);

G_END_DECLS
