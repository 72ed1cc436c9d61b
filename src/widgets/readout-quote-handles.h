/* readout-quote-handles.h: brackets around the chosen quote, whose ends they move when they are dragged
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-selection.h"

G_BEGIN_DECLS

#define READOUT_TYPE_QUOTE_HANDLES (readout_quote_handles_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutQuoteHandles, readout_quote_handles, READOUT, QUOTE_HANDLES, GObject)

/* Lets the window do the action "set-quote-ends" with the offsets of both ends when one was dragged. */
ReadoutQuoteHandles *readout_quote_handles_new (GtkTextView *view, ReadoutSelection *selection);

gboolean readout_quote_handles_get_bounds (ReadoutQuoteHandles *self, guint *start_char, guint *end_char);

G_END_DECLS
