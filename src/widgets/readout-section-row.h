/* readout-section-row.h: the head of a section in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-row.h"

G_BEGIN_DECLS

#define READOUT_TYPE_SECTION_ROW (readout_section_row_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutSectionRow, readout_section_row, READOUT, SECTION_ROW, ReadoutRow)

G_END_DECLS
