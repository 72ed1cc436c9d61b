/* readout-quote-filter.h: which quotes are listed, and in which order
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-finding.h"

G_BEGIN_DECLS

#define READOUT_TYPE_QUOTE_FILTER (readout_quote_filter_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutQuoteFilter, readout_quote_filter, READOUT, QUOTE_FILTER, GtkPopover)

/* Signal: changed, when other quotes shall be listed, or in another order. */

void readout_quote_filter_set_speakers (ReadoutQuoteFilter *self, GPtrArray *speakers);
gboolean readout_quote_filter_is_active (ReadoutQuoteFilter *self);
gboolean readout_quote_filter_passes (ReadoutQuoteFilter *self, ReadoutFinding *finding);
gboolean readout_quote_filter_get_by_speaker (ReadoutQuoteFilter *self);
void readout_quote_filter_reset (ReadoutQuoteFilter *self);

G_END_DECLS
