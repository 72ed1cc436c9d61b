/* readout-date-popover.h: asks for a day, a month or a year
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define READOUT_TYPE_DATE_POPOVER (readout_date_popover_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutDatePopover, readout_date_popover, READOUT, DATE_POPOVER, GtkPopover)

/* Signal: applied (date), as in TIMEX3: "2016-09-05", "2016-09", "2016". */

ReadoutDatePopover *readout_date_popover_new (const char *heading, const char *date, const GDate *today);

G_END_DECLS
