/* readout-grouping.h: many articles, by the negotiation that they are about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-fingerprint.h"

G_BEGIN_DECLS

/* From here on two articles are about one negotiation; chosen on annotated stories. */
#define READOUT_ONE_NEGOTIATION 0.14

GArray *readout_grouping_find (GPtrArray *fingerprints);

G_END_DECLS
