/* readout-time-chart.h: how a time axis is drawn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-time-dots.h"

G_BEGIN_DECLS

/**
 * ReadoutTimeChart:
 * @widget: on what it is drawn; gives the width, the direction, the font and the colour of the text
 * @scale: the days
 * @dots: (element-type ReadoutTimeDot): the events, in the order of the days
 * @chosen: the event that is drawn larger
 */
typedef struct
{
  GtkWidget *widget;
  ReadoutTimeScale scale;
  GArray *dots;
  guint chosen;
} ReadoutTimeChart;

int readout_time_chart_measure_height (const ReadoutTimeChart *self);
void readout_time_chart_snapshot (const ReadoutTimeChart *self, GtkSnapshot *snapshot);
guint readout_time_chart_find_near (const ReadoutTimeChart *self, double x, double y);

G_END_DECLS
