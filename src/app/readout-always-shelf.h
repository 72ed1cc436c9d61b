/* readout-always-shelf.h: the corrections of all articles, in a file of the user
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correction-shelf.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ALWAYS_SHELF (readout_always_shelf_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutAlwaysShelf, readout_always_shelf, READOUT, ALWAYS_SHELF, ReadoutCorrectionShelf)

ReadoutAlwaysShelf *readout_always_shelf_new (GFile *file);

G_END_DECLS
