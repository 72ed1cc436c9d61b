/* readout-cli-filter.h: JSON lines in, JSON lines out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdio.h>

#include "readout-analyzer.h"
#include "readout-cli.h"

G_BEGIN_DECLS

ReadoutCliStatus
readout_cli_filter_lines (ReadoutAnalyzer *analyzer, FILE *input, FILE *output, guint n_threads);

G_END_DECLS
