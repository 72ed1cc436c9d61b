/* readout-entity-row.h: an entity in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-row.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ENTITY_ROW (readout_entity_row_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutEntityRow, readout_entity_row, READOUT, ENTITY_ROW, ReadoutRow)

G_END_DECLS
