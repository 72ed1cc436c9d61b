/* readout-quote-json.h: who says what in an article as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-finding-json.h"

G_BEGIN_DECLS

void readout_quote_json_add (ReadoutFindingJson *json);

G_END_DECLS
