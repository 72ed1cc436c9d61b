/* readout-known-names.h: what the lexicon is sure of about the names that the model sees
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-passage.h"

G_BEGIN_DECLS

/* The canonical name of a government's seat is the country: it is not the seat's own. */
#define READOUT_KNOWN_NAMES (READOUT_LEXICON_NAMES & ~READOUT_LEXICON_GOVERNMENT)

gboolean readout_known_names_are_bodies (ReadoutLexiconKind kinds);
gboolean readout_known_names_are_places (ReadoutLexiconKind kinds);
gboolean readout_known_names_are_events (ReadoutLexiconKind kinds);
void readout_known_names_mend (const ReadoutPassage *passage, GArray *tags);

G_END_DECLS
