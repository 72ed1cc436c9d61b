/* readout-quote-frames.h: verbs around which words and sources stand in an order of their own
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-learned.h"

G_BEGIN_DECLS

void readout_quote_frames_read_expected (const ReadoutPassage *passage, ReadoutLearnedQuote *learned);
gboolean readout_quote_frames_is_subject (const ReadoutPassage *passage, const ReadoutLearnedQuote *learned);
gboolean readout_quote_frames_read_quoted (const ReadoutPassage *passage, ReadoutLearnedQuote *learned);

G_END_DECLS
