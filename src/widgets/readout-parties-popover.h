/* readout-parties-popover.h: asks who of the article took part in something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-analysis.h"

G_BEGIN_DECLS

#define READOUT_TYPE_PARTIES_POPOVER (readout_parties_popover_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutPartiesPopover, readout_parties_popover, READOUT, PARTIES_POPOVER, GtkPopover)

/* Signal: applied (GStrv names), in the order of the list; empty for nobody. */

ReadoutPartiesPopover *readout_parties_popover_new (const char *heading,
                                                    ReadoutAnalysis *analysis,
                                                    const int *chosen,
                                                    guint n_chosen);

G_END_DECLS
