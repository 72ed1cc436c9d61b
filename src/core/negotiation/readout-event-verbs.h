/* readout-event-verbs.h: which words are verbs of acts, and how they tell of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-event-clauses.h"
#include "readout-negotiation.h"

G_BEGIN_DECLS

gboolean
readout_event_verbs_is_verb (const ReadoutEventClauses *clauses, guint i, const ReadoutEventWord *word);
gboolean readout_event_verbs_has_be (const ReadoutEventClauses *clauses, guint i);
gboolean
readout_event_verbs_is_passive (const ReadoutEventClauses *clauses, guint i, const ReadoutEventWord *word);
gboolean readout_event_verbs_is_question (const ReadoutEventClauses *clauses, guint i);
gboolean readout_event_verbs_is_withheld (const ReadoutEventClauses *clauses, guint i);
ReadoutModality
readout_event_verbs_get_modality (const ReadoutEventClauses *clauses, guint i, const ReadoutEventWord *word);
gboolean readout_event_verbs_is_negated (const ReadoutEventClauses *clauses, guint i);

G_END_DECLS
