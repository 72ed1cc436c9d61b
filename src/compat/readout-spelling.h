/* readout-spelling.h: the spelling of a text is checked, where there is a library for it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define READOUT_TYPE_SPELLING (readout_spelling_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutSpelling, readout_spelling, READOUT, SPELLING, GObject)

gboolean readout_spelling_is_available (void);
ReadoutSpelling *readout_spelling_new (GtkSourceView *view, GSettings *settings);
GMenuModel *readout_spelling_get_menu (ReadoutSpelling *self, const GtkTextIter *place);

G_END_DECLS
