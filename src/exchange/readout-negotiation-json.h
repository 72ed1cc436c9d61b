/* readout-negotiation-json.h: what an article tells of a negotiation as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-finding-json.h"

G_BEGIN_DECLS

void readout_negotiation_json_add (ReadoutFindingJson *json);

G_END_DECLS
