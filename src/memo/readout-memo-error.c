/* readout-memo-error.c: why a memo was not exported
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-error.h"

G_DEFINE_QUARK (readout - memo - error - quark, readout_memo_error)
