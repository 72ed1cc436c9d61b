/* readout-claims.h: what two articles say of the same matter and cannot both be right about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-fingerprint.h"

G_BEGIN_DECLS

GPtrArray *readout_claims_find (const ReadoutFingerprint *fingerprint);
GArray *readout_claims_contradict (GPtrArray *here, GPtrArray *there);

G_END_DECLS
