/* readout-profile.h: how the sources of an article are named, with a legend by which quotes are filtered
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-marks.h"

G_BEGIN_DECLS

#define READOUT_TYPE_PROFILE (readout_profile_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutProfile, readout_profile, READOUT, PROFILE, GtkWidget)

/* Signal: changed, when other namings are chosen. */

void readout_profile_set_marks (ReadoutProfile *self, ReadoutMarks *marks);
gboolean readout_profile_is_active (ReadoutProfile *self);
gboolean readout_profile_passes (ReadoutProfile *self, ReadoutNaming naming);
void readout_profile_reset (ReadoutProfile *self);

G_END_DECLS
