/* readout-quote-words.h: a quote and its source in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-finding.h"

G_BEGIN_DECLS

char *readout_quote_dup_words (ReadoutFinding *finding);
char *readout_quote_dup_speaker (ReadoutFinding *finding);
char *readout_quote_dup_role (ReadoutFinding *finding);
char *readout_quote_dup_detail (ReadoutFinding *finding);

G_END_DECLS
