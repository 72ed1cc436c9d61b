/* readout-correct-quotes.h: what the analyst says of quotes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-corrector.h"

G_BEGIN_DECLS

void readout_correct_quotes (ReadoutCorrector *corrector, ReadoutAnalysis *analysis);

G_END_DECLS
