/* readout-preferences-window.h: what is a matter of taste
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define READOUT_TYPE_PREFERENCES_WINDOW (readout_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (
    ReadoutPreferencesWindow, readout_preferences_window, READOUT, PREFERENCES_WINDOW, AdwPreferencesWindow)

ReadoutPreferencesWindow *readout_preferences_window_new (GtkWindow *parent, GSettings *settings);

G_END_DECLS
