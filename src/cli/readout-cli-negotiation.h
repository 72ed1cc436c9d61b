/* readout-cli-negotiation.h: what an article tells of a negotiation, for people
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

void readout_cli_print_negotiation (ReadoutAnalysis *analysis);

G_END_DECLS
