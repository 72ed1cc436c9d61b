/* readout-card-words.h: what is known of the words at a place of the text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-entity-counts.h"
#include "readout-marks.h"

G_BEGIN_DECLS

char *readout_card_words_dup_markup (ReadoutMarks *marks, guint char_offset, ReadoutEntityCounts *counts);

G_END_DECLS
