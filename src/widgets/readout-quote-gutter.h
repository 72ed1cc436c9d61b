/* readout-quote-gutter.h: bars in the margin beside the lines that quote somebody
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define READOUT_TYPE_QUOTE_GUTTER (readout_quote_gutter_get_type ())
G_DECLARE_FINAL_TYPE (
    ReadoutQuoteGutter, readout_quote_gutter, READOUT, QUOTE_GUTTER, GtkSourceGutterRenderer)

GtkSourceGutterRenderer *readout_quote_gutter_new (void);

G_END_DECLS
