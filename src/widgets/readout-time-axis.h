/* readout-time-axis.h: the days on which something happened, drawn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-analysis.h"

G_BEGIN_DECLS

#define READOUT_TYPE_TIME_AXIS (readout_time_axis_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutTimeAxis, readout_time_axis, READOUT, TIME_AXIS, GtkWidget)

/* Signal: chosen (event), when somebody goes to one. */

void readout_time_axis_set_analysis (ReadoutTimeAxis *self, ReadoutAnalysis *analysis);
void readout_time_axis_set_chosen (ReadoutTimeAxis *self, guint event);

G_END_DECLS
