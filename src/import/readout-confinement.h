/* readout-confinement.h: gives up the rights of a process
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void readout_confinement_close_files (void);
gboolean readout_confinement_enter (void);

G_END_DECLS
