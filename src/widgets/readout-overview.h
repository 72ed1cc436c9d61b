/* readout-overview.h: where in the article the quotes and the chosen entity are, beside the scroll bar
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-selection.h"

G_BEGIN_DECLS

#define READOUT_TYPE_OVERVIEW (readout_overview_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutOverview, readout_overview, READOUT, OVERVIEW, GtkWidget)

/* Signal: chosen (start_char, end_char), a place that shall come into view. */

void readout_overview_set_selection (ReadoutOverview *self, ReadoutSelection *selection);

G_END_DECLS
