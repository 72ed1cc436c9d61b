/* readout-entity-counts.h: how often the case mentions an entity of the article in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-file.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ENTITY_COUNTS (readout_entity_counts_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutEntityCounts, readout_entity_counts, READOUT, ENTITY_COUNTS, GObject)

/* Signal changed: the case has answered. */

ReadoutEntityCounts *readout_entity_counts_new (ReadoutCaseFile *case_file);

const char *readout_entity_counts_get (ReadoutEntityCounts *self, ReadoutEntityType type, const char *name);
void readout_entity_counts_forget (ReadoutEntityCounts *self);

G_END_DECLS
