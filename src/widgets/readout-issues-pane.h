/* readout-issues-pane.h: what is negotiated, who wants what, and until when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-outline-pane.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ISSUES_PANE (readout_issues_pane_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutIssuesPane, readout_issues_pane, READOUT, ISSUES_PANE, ReadoutOutlinePane)

G_END_DECLS
