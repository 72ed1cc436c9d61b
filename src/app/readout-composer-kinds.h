/* readout-composer-kinds.h: lines of a memo become headings, items and rows, and words strong
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void readout_composer_kinds_set (GtkTextBuffer *buffer, const char *kind);
void readout_composer_kinds_toggle_style (GtkTextBuffer *buffer, const char *style);
gboolean readout_composer_kinds_break_line (GtkTextBuffer *buffer);

G_END_DECLS
