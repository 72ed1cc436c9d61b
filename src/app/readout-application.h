/* readout-application.h: the program as the desktop sees it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "readout-keeper.h"
#include "readout-window.h"

G_BEGIN_DECLS

#define READOUT_TYPE_APPLICATION (readout_application_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutApplication, readout_application, READOUT, APPLICATION, AdwApplication)

ReadoutApplication *readout_application_new (const char *application_id, GApplicationFlags flags);

ReadoutWindow *readout_application_add_window (ReadoutApplication *self);
ReadoutWindow *readout_application_get_window (ReadoutApplication *self);
ReadoutKeeper *readout_application_get_keeper (ReadoutApplication *self);
GSettings *readout_application_get_settings (ReadoutApplication *self);

G_END_DECLS
