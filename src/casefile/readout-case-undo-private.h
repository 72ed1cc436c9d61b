/* readout-case-undo-private.h: takes back what was done to a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-act.h"
#include "readout-database-private.h"

G_BEGIN_DECLS

ReadoutCaseAct *readout_case_undo (ReadoutDatabase *database, gint64 act_id, GError **error);

G_END_DECLS
