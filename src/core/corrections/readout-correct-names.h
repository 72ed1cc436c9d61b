/* readout-correct-names.h: what the analyst says of single names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-corrector.h"

G_BEGIN_DECLS

void readout_correct_names (ReadoutCorrector *corrector, const GArray *paragraphs, GArray *names);

G_END_DECLS
