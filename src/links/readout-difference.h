/* readout-difference.h: which words of a passage another one does not have
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-types.h"

G_BEGIN_DECLS

GArray *readout_difference_find (const char *text, const char *other);

G_END_DECLS
