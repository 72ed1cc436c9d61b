/* readout-entry-row.h: an event, an issue, a position, a condition, a deadline or a state in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-row.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ENTRY_ROW (readout_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutEntryRow, readout_entry_row, READOUT, ENTRY_ROW, ReadoutRow)

G_END_DECLS
