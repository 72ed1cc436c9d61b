/* readout-time-values.h: what a time expression means on the day of publication
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-times.h"

G_BEGIN_DECLS

char *readout_time_values_resolve (const ReadoutFoundTime *time, const GDate *published, GDate *previous);

G_END_DECLS
