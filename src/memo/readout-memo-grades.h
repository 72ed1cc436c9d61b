/* readout-memo-grades.h: how reliable the analyst holds the outlets of a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From "completely reliable" to "cannot be judged", which is unknown and not bad. */
#define READOUT_MEMO_GRADES      "ABCDEF"
#define READOUT_MEMO_GRADE_UNSET 'F'

gboolean readout_memo_grades_are_shown (const char *field);
char *readout_memo_grades_set_shown (const char *field, gboolean is_shown);
char readout_memo_grades_get (const char *field, const char *outlet);
char *readout_memo_grades_set (const char *field, const char *outlet, char grade);
const char *readout_memo_grade_get_meaning (char grade);

G_END_DECLS
