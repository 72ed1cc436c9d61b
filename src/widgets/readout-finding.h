/* readout-finding.h: something that was found in an article, as an item of a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

#define READOUT_TYPE_FINDING (readout_finding_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutFinding, readout_finding, READOUT, FINDING, GObject)

typedef enum
{
  READOUT_FINDING_ENTITY,
  READOUT_FINDING_MENTION,
  READOUT_FINDING_QUOTE,
  READOUT_FINDING_EVENT,
  READOUT_FINDING_STATUS,
  READOUT_FINDING_ISSUE,
  READOUT_FINDING_POSITION,
  READOUT_FINDING_CONDITION,
  READOUT_FINDING_DEADLINE,
} ReadoutFindingKind;

/* Signal: changed, when a later analysis says something else of it, or when it opens or closes. */

ReadoutFinding *readout_finding_new_entity (ReadoutAnalysis *analysis, guint index);
ReadoutFinding *readout_finding_new_mention (ReadoutAnalysis *analysis, guint index, guint mention);
ReadoutFinding *readout_finding_new_quote (ReadoutAnalysis *analysis, guint index, guint n_before);
ReadoutFinding *readout_finding_new_entry (
    ReadoutFindingKind kind, ReadoutAnalysis *analysis, guint index, const char *words, guint n_before);

ReadoutFindingKind readout_finding_get_kind (ReadoutFinding *self);
ReadoutAnalysis *readout_finding_get_analysis (ReadoutFinding *self);
guint readout_finding_get_index (ReadoutFinding *self);
guint readout_finding_get_nth_mention (ReadoutFinding *self);
const ReadoutEntity *readout_finding_get_entity (ReadoutFinding *self);
const ReadoutMention *readout_finding_get_mention (ReadoutFinding *self);
const ReadoutQuote *readout_finding_get_quote (ReadoutFinding *self);
guint readout_finding_get_n_quotes (ReadoutFinding *self);

gboolean readout_finding_get_opened (ReadoutFinding *self);
void readout_finding_set_opened (ReadoutFinding *self, gboolean opened);

guint readout_finding_hash (ReadoutFinding *self);
gboolean readout_finding_is_same (ReadoutFinding *self, ReadoutFinding *other);
void readout_finding_update (ReadoutFinding *self, ReadoutFinding *fresh);

G_END_DECLS
