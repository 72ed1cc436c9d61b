/* readout-quote-row.h: a quote in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-row.h"

G_BEGIN_DECLS

#define READOUT_TYPE_QUOTE_ROW (readout_quote_row_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutQuoteRow, readout_quote_row, READOUT, QUOTE_ROW, ReadoutRow)

G_END_DECLS
