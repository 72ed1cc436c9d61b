/* readout-correction-words.h: a correction in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correction.h"

G_BEGIN_DECLS

char *readout_correction_dup_words (const ReadoutCorrection *correction);
const char *readout_label_scope (ReadoutScope scope);

G_END_DECLS
