/* readout-correct-mentions.h: whom a role or a pronoun means, as the analyst says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-corrector.h"

G_BEGIN_DECLS

gboolean
readout_correct_mention (ReadoutCorrector *corrector, const GArray *names, ReadoutSpan span, int *group);

G_END_DECLS
