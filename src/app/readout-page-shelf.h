/* readout-page-shelf.h: the corrections of an article that is in no case yet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correction-shelf.h"

G_BEGIN_DECLS

#define READOUT_TYPE_PAGE_SHELF (readout_page_shelf_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutPageShelf, readout_page_shelf, READOUT, PAGE_SHELF, ReadoutCorrectionShelf)

ReadoutPageShelf *readout_page_shelf_new (void);

void readout_page_shelf_clear (ReadoutPageShelf *self);

G_END_DECLS
