/* readout-list-frame.h: a list, with its keys told below it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define READOUT_TYPE_LIST_FRAME (readout_list_frame_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutListFrame, readout_list_frame, READOUT, LIST_FRAME, GtkWidget)

/* Properties: child, what is framed; list, the GtkListView or GtkListBox somewhere in it; hints, its keys and
 * what they do. */

void readout_list_frame_set_hints (ReadoutListFrame *self, const char *hints);
const char *readout_list_frame_get_hints (ReadoutListFrame *self);

gboolean readout_list_frame_has_focus (ReadoutListFrame *self);
void readout_list_frame_focus_selected (ReadoutListFrame *self);

G_END_DECLS
