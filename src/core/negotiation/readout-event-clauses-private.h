/* readout-event-clauses-private.h: what the files share that read the clauses of a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-event-clauses.h"

G_BEGIN_DECLS

/* More is no clause any more. */
#define READOUT_MAX_CLAUSE_TOKENS 60

#define READOUT_NO_TOKEN G_MAXUINT

gboolean readout_clause_is_mark (const ReadoutEventClauses *self, guint i, char mark);
gboolean readout_clause_is_border (const ReadoutEventClauses *self, guint i);
gboolean readout_clause_is_adverb (const ReadoutEventClauses *self, guint i);
gboolean readout_clause_is_auxiliary (const ReadoutEventClauses *self, guint i);
gboolean readout_clause_is_determiner (const ReadoutEventClauses *self, guint i);
gboolean readout_clause_is_verb (const ReadoutEventClauses *self, guint i);
gboolean readout_clause_is_said_at (const ReadoutEventClauses *self, guint verb, guint end);
gboolean readout_clause_joins_verbs (const ReadoutEventClauses *self, guint i);
gboolean readout_clause_ends_with (const ReadoutEventClauses *self, guint i, const char *ending);
gboolean readout_clause_has_stem (const ReadoutEventClauses *self, guint i, const char *const *stems);
gboolean readout_clause_has_name (const ReadoutEventClauses *self, guint first, guint end);
gboolean readout_clause_has_noun (const ReadoutEventClauses *self, guint first, guint end);

ReadoutVerbForm readout_clause_get_form (const ReadoutEventClauses *self, guint verb);
guint readout_clause_find_verb_before (const ReadoutEventClauses *self, guint i, guint first);
guint readout_clause_find_first (const ReadoutEventClauses *self, guint i);
guint readout_clause_find_end (const ReadoutEventClauses *self, guint i);

G_END_DECLS
