/* readout-time-dots.h: the events on a time axis, each as a dot
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-time-scale.h"

G_BEGIN_DECLS

/* As many as stand above each other; the others of a day lie under the last. */
#define READOUT_MAX_DOTS 3

#define READOUT_DOT_SIDE 11

/**
 * ReadoutTimeDot:
 * @event: index of the event
 * @day: when it is; of several days the first
 * @place: on the scale, from 0 to 1
 * @level: how many dots stand between it and the line
 * @is_against: whether it sets the parties apart; then it stands below the line
 * @is_fact: whether it has happened
 */
typedef struct
{
  guint event;
  GDate day;
  double place;
  guint level;
  gboolean is_against;
  gboolean is_fact;
} ReadoutTimeDot;

GArray *
readout_time_dots_new (ReadoutAnalysis *analysis, const GArray *entries, const ReadoutTimeScale *scale);
guint readout_time_dots_count_levels (const GArray *dots, gboolean is_against);
void readout_time_dot_draw (const ReadoutTimeDot *self, cairo_t *cr, gboolean is_chosen);

G_END_DECLS
