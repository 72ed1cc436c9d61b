/* readout-event-frames.h: what a verb tells of, by the words around it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-event-clauses.h"

G_BEGIN_DECLS

/* So many words behind a verb can be its object. */
#define READOUT_MAX_OBJECT_DISTANCE 9

const ReadoutEventFrame *
readout_event_frames_find (const ReadoutEventClauses *clauses, guint i, const ReadoutEventWord *word);

G_END_DECLS
