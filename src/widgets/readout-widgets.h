/* readout-widgets.h: makes the templates of the widgets known
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void readout_widgets_init (void);

G_END_DECLS
