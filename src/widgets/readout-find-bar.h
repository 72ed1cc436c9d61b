/* readout-find-bar.h: finds words in the article in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define READOUT_TYPE_FIND_BAR (readout_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutFindBar, readout_find_bar, READOUT, FIND_BAR, GtkWidget)

void readout_find_bar_set_view (ReadoutFindBar *self, GtkSourceView *view);
void readout_find_bar_open (ReadoutFindBar *self, gboolean with_replacement);
void readout_find_bar_close (ReadoutFindBar *self);
gboolean readout_find_bar_get_opened (ReadoutFindBar *self);
void readout_find_bar_move (ReadoutFindBar *self, gboolean forward);
void readout_find_bar_replace (ReadoutFindBar *self);
void readout_find_bar_replace_all (ReadoutFindBar *self);
GtkEditable *readout_find_bar_get_entry (ReadoutFindBar *self);
GtkEditable *readout_find_bar_get_replacement (ReadoutFindBar *self);
const char *readout_find_bar_get_count (ReadoutFindBar *self);

G_END_DECLS
