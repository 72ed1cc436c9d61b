/* readout-time-calendars.h: the days of moveable feasts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void readout_time_calendars_get_easter (GDateYear year, GDate *date);
void readout_time_calendars_get_orthodox_easter (GDateYear year, GDate *date);
void readout_time_calendars_get_rosh_hashanah (GDateYear year, GDate *date);
void readout_time_calendars_get_islamic (GDateYear year, guint month, guint day, GDate *date);

G_END_DECLS
