/* readout-correct-events.h: what the analyst says of events and issues
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-corrector.h"

G_BEGIN_DECLS

void readout_correct_events (ReadoutCorrector *corrector, ReadoutAnalysis *analysis);

G_END_DECLS
