/* readout-profile-bar.h: how the sources of an article's statements are named, in one bar
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-enums.h"

G_BEGIN_DECLS

#define READOUT_TYPE_PROFILE_BAR (readout_profile_bar_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutProfileBar, readout_profile_bar, READOUT, PROFILE_BAR, GtkWidget)

void readout_profile_bar_set_counts (ReadoutProfileBar *self, const guint counts[READOUT_N_NAMINGS]);

G_END_DECLS
