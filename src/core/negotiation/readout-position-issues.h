/* readout-position-issues.h: on which issue a party has a position
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

void readout_position_issues_link (ReadoutAnalysis *analysis);

G_END_DECLS
