/* readout-position-holders.h: whose position it is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-cast.h"

G_BEGIN_DECLS

void readout_position_holders_find (const ReadoutCast *cast, ReadoutSpan before, ReadoutParties *parties);

G_END_DECLS
