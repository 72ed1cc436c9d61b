/* readout-copy.h: whether two articles are the same text, and which wire service it came from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-fingerprint.h"

G_BEGIN_DECLS

GArray *readout_copy_list_shingles (const ReadoutFingerprint *fingerprint);
GArray *readout_copy_list_seeds (GArray *shingles);
double readout_copy_compare (GArray *a, GArray *b);

ReadoutSpan readout_copy_find_agency (ReadoutAnalysis *analysis);

G_END_DECLS
