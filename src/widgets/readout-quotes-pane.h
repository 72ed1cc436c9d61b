/* readout-quotes-pane.h: who said what in the article in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-findings-pane.h"
#include "readout-selection.h"

G_BEGIN_DECLS

#define READOUT_TYPE_QUOTES_PANE (readout_quotes_pane_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutQuotesPane, readout_quotes_pane, READOUT, QUOTES_PANE, ReadoutFindingsPane)

ReadoutFindingsList *readout_quotes_pane_get_list (ReadoutQuotesPane *self);

G_END_DECLS
