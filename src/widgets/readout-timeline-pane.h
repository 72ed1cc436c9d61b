/* readout-timeline-pane.h: what happened and what is ahead, as an article tells it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-outline-pane.h"

G_BEGIN_DECLS

#define READOUT_TYPE_TIMELINE_PANE (readout_timeline_pane_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutTimelinePane, readout_timeline_pane, READOUT, TIMELINE_PANE, ReadoutOutlinePane)

G_END_DECLS
