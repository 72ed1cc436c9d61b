/* readout-case-shelf.h: the corrections of a case and of its articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-file.h"
#include "readout-correction-shelf.h"

G_BEGIN_DECLS

#define READOUT_TYPE_CASE_SHELF (readout_case_shelf_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutCaseShelf, readout_case_shelf, READOUT, CASE_SHELF, ReadoutCorrectionShelf)

ReadoutCaseShelf *readout_case_shelf_new (ReadoutCaseFile *case_file);

ReadoutCaseFile *readout_case_shelf_get_case_file (ReadoutCaseShelf *self);
void readout_case_shelf_refresh (ReadoutCaseShelf *self, gint64 id);

G_END_DECLS
