/* readout-dateline.h: where and when an article was written, at its beginning
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-passage.h"

G_BEGIN_DECLS

guint readout_dateline_find_end (const ReadoutPassage *passage);

G_END_DECLS
