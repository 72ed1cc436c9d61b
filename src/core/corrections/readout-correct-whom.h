/* readout-correct-whom.h: whom the analyst means
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

int readout_correct_find_entity (ReadoutAnalysis *analysis, const char *const *forms);

G_END_DECLS
