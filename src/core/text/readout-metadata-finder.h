/* readout-metadata-finder.h: what a text says of its own article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

ReadoutMetadata *readout_metadata_find (ReadoutAnalysis *analysis);
ReadoutMetadata *readout_metadata_complete (ReadoutAnalysis *analysis);
ReadoutMetadata *readout_metadata_dup_given (const ReadoutMetadata *metadata);

char *readout_outlet_of_address (const char *address);

G_END_DECLS
