/* readout-split.h: a content between two panes, which fold away where there is no room for them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define READOUT_TYPE_SPLIT (readout_split_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutSplit, readout_split, READOUT, SPLIT, GtkWidget)

/* Properties: start, content, end; show-start, show-end. */

gboolean readout_split_get_start_folded (ReadoutSplit *self);
gboolean readout_split_get_end_folded (ReadoutSplit *self);

G_END_DECLS
