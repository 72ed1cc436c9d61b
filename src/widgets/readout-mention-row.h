/* readout-mention-row.h: one of the mentions of an entity in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-row.h"

G_BEGIN_DECLS

#define READOUT_TYPE_MENTION_ROW (readout_mention_row_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutMentionRow, readout_mention_row, READOUT, MENTION_ROW, ReadoutRow)

G_END_DECLS
