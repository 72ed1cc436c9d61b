/* readout-outcome.h: what became of one file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define READOUT_TYPE_OUTCOME (readout_outcome_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutOutcome, readout_outcome, READOUT, OUTCOME, GObject)

ReadoutOutcome *readout_outcome_new (const char *name, const char *sentence, gboolean failed);

const char *readout_outcome_get_name (ReadoutOutcome *self);
const char *readout_outcome_get_sentence (ReadoutOutcome *self);
gboolean readout_outcome_get_failed (ReadoutOutcome *self);

G_END_DECLS
