/* readout-composer-finding.h: a line that the case offers to a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "readout-memo-proposal.h"

G_BEGIN_DECLS

#define READOUT_TYPE_COMPOSER_FINDING (readout_composer_finding_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutComposerFinding, readout_composer_finding, READOUT, COMPOSER_FINDING, GObject)

ReadoutComposerFinding *readout_composer_finding_new (ReadoutMemoProposal *proposal,
                                                      ReadoutMemoProposal *companion,
                                                      const char *section,
                                                      gboolean is_new);

const ReadoutMemoProposal *readout_composer_finding_get_proposal (ReadoutComposerFinding *self);
const ReadoutMemoProposal *
readout_composer_finding_get_companion (ReadoutComposerFinding *self); /* nullable */
gboolean readout_composer_finding_is_new (ReadoutComposerFinding *self);
const char *readout_composer_finding_get_words (ReadoutComposerFinding *self);
const char *readout_composer_finding_get_section (ReadoutComposerFinding *self);

G_END_DECLS
