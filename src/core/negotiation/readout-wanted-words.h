/* readout-wanted-words.h: the words that say what a party wants, offers or refuses
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-event-clauses.h"

G_BEGIN_DECLS

ReadoutTokenRange
readout_wanted_words_find (const ReadoutPassage *passage, const ReadoutSentence *sentence, guint verb);

G_END_DECLS
