/* readout-negotiation-labels.h: what an article tells of a negotiation in words and icons for the analyst
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-enums.h"

G_BEGIN_DECLS

/**
 * ReadoutConduct:
 * @READOUT_CONDUCT_SPEAKS_FOR: words that bring the parties together
 * @READOUT_CONDUCT_ACTS_FOR: deeds that do
 * @READOUT_CONDUCT_SPEAKS_AGAINST: words that set them apart
 * @READOUT_CONDUCT_ACTS_AGAINST: deeds that do
 *
 * The four kinds into which PLOVER sorts its classes.
 */
typedef enum
{
  READOUT_CONDUCT_SPEAKS_FOR,
  READOUT_CONDUCT_ACTS_FOR,
  READOUT_CONDUCT_SPEAKS_AGAINST,
  READOUT_CONDUCT_ACTS_AGAINST,
} ReadoutConduct;

ReadoutConduct readout_event_class_get_conduct (ReadoutEventClass klass);
gboolean readout_event_class_is_against (ReadoutEventClass klass);

const char *readout_label_event_class (ReadoutEventClass klass);
const char *readout_label_event_icon (ReadoutEventClass klass);
const char *readout_label_modality (ReadoutModality modality);
const char *readout_label_issue_state (ReadoutIssueState state);
const char *readout_label_issue_icon (ReadoutIssueState state);
const char *readout_label_stance (ReadoutStance stance);
const char *readout_label_certainty (ReadoutCertainty certainty);
const char *readout_label_talks_state (ReadoutTalksState state);

G_END_DECLS
