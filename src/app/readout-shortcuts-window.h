/* readout-shortcuts-window.h: the keys of the window, to be looked up
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define READOUT_TYPE_SHORTCUTS_WINDOW (readout_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutShortcutsWindow, readout_shortcuts_window, READOUT, SHORTCUTS_WINDOW, AdwWindow)

ReadoutShortcutsWindow *readout_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
