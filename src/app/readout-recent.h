/* readout-recent.h: the articles and cases that were opened last
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void readout_recent_add (GFile *file);
void readout_recent_fill_menu (GMenu *menu);

G_END_DECLS
