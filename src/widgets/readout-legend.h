/* readout-legend.h: what the marks in the text mean, each of which can be switched off
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define READOUT_TYPE_LEGEND (readout_legend_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutLegend, readout_legend, READOUT, LEGEND, GtkPopover)

/* hidden: (nullable): the names of the kinds that are switched off, as readout_highlighter_set_hidden() has
 * them Signal: changed (GStrv hidden). */
ReadoutLegend *readout_legend_new (const char *const *hidden);

G_END_DECLS
