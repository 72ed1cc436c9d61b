/* readout-case-act-words.h: what was done to a case, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-act.h"

G_BEGIN_DECLS

const char *readout_case_act_get_label (ReadoutCaseAct *act);
char *readout_case_act_dup_detail (ReadoutCaseAct *act);
char *readout_label_moment (const char *time);

G_END_DECLS
